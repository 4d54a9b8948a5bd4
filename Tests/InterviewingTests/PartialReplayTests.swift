import Interviewing
import Questionnaires
import TestSupport
import Testing

/// A walk folded for its ranking alone says the same as the whole walk.
@Suite struct PartialReplayTests {
  private static let packs = ["garden", "lighting", "shipped"]

  private func questionnaire(_ pack: String) throws -> Questionnaire {
    switch pack {
    case "garden": try PackFixtures.garden
    case "lighting": try PackFixtures.lighting
    default: try ShippedPack.questionnaire
    }
  }

  private func expectSame(
    _ events: [EventPayload], _ questionnaire: Questionnaire, _ replay: inout PartialReplay,
    _ comment: Comment
  ) throws {
    let whole = Interview.replaying(try events.map { try WalkEvent($0) }, questionnaire: questionnaire)
      .interview
    replay.begin()
    for event in events { try replay.fold(event) }
    if replay.isSurelyUncounted { #expect(!whole.mayBeCounted, comment) }
    let part = replay.end()
    #expect(part.mayBeCounted == whole.mayBeCounted, comment)
    #expect(part.evidence == whole.evidence, comment)
    for name in questionnaire.countedQuestions {
      #expect(part.countedAnswer(to: name) == whole.countedAnswer(to: name), comment)
    }
    #expect(part.isFinished == whole.isFinished && part.isStopped == whole.isStopped, comment)
    #expect(part.isCrowded == whole.isCrowded, comment)
    #expect(part.start == whole.start && part.startedWith == whole.startedWith, comment)
    #expect(part.length == whole.length && part.language == whole.language, comment)
    let ratings = ratings(questionnaire)
    let seconds = whole.seconds.reduce(0) { ratings.contains($1.key.question) ? $0 + $1.value : $0 }
    #expect(replay.stay.seconds == seconds, comment)
  }

  private func ratings(_ questionnaire: Questionnaire) -> Set<String> {
    Set(questionnaire.catalog.factors.compactMap { questionnaire.severityQuestion(ofFactor: $0.id)?.name })
  }

  private func timing(_ questionnaire: Questionnaire) -> PartialReplay {
    PartialReplay(
      questionnaire, needing: questionnaire.countedQuestions, timing: ratings(questionnaire))
  }

  private func lengths(_ questionnaire: Questionnaire) -> [String] { questionnaire.lengths.map(\.name) }

  @Test(arguments: packs)
  func `walks by lot, one after the other in the same hands`(pack: String) throws {
    let questionnaire = try questionnaire(pack)
    var replay = timing(questionnaire)
    for seed in 0..<UInt64(Soak.count(1000)) {
      let length = lengths(questionnaire)[Int(seed) % lengths(questionnaire).count]
      let walk = RandomWalk.taken(questionnaire, length: length, seed: seed)
      try expectSame(walk.events.map(\.payload), questionnaire, &replay, "\(pack), seed \(seed)")
    }
  }

  /// Answers change, come twice, come too late or do not belong: what no person does, a file may hold.
  @Test(arguments: packs)
  func `events of two walks thrown together`(pack: String) throws {
    let questionnaire = try questionnaire(pack)
    var replay = timing(questionnaire)
    for seed in 0..<UInt64(Soak.count(1000)) {
      var random = SeededGenerator(seed: seed)
      let length = lengths(questionnaire)[Int(seed) % lengths(questionnaire).count]
      var events = RandomWalk.taken(questionnaire, length: length, seed: seed).events
      let others = RandomWalk.taken(questionnaire, length: lengths(questionnaire)[0], seed: seed + 1).events
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        guard let event = (others + events + [.crowded]).randomElement(using: &random) else { continue }
        events.insert(event, at: Int.random(in: 1...events.count, using: &random))
      }
      try expectSame(events.map(\.payload), questionnaire, &replay, "\(pack), seed \(seed)")
    }
  }

  /// What rated areas open stands on no form of areas, and the walk ends without it.
  @Test(arguments: ["lighting", "shipped"])
  func `forms that end early`(pack: String) throws {
    let questionnaire = try questionnaire(pack)
    var replay = timing(questionnaire)
    for seed in 0..<60 as Range<UInt64> {
      var walk = RandomWalk.taken(questionnaire, length: "quick", seed: seed).events.map(\.payload)
      walk.removeAll { $0.json.contains("prob_") }
      try expectSame(walk, questionnaire, &replay, "\(pack), seed \(seed)")
    }
  }

  @Test(arguments: [
    ("name: big_problem", "name: huge_problem"), ("full: 3", "full: 1"), ("standard: 2", "standard: 1"),
    ("choice_filter: selected(${top_picks}, name)", "choice_filter: not(selected(${top_picks}, name))"),
  ])
  func `walks of an older pack`(passage: String, replacement: String) throws {
    let old = try PackFixtures.garden
    let files = PackFixtures.garden(replacing: passage, with: replacement)
    let new = try PackReader.questionnaire(from: files)
    #expect(new != old)
    var replay = timing(new)
    for seed in 0..<60 as Range<UInt64> {
      let walk = RandomWalk.taken(old, length: lengths(old)[Int(seed) % lengths(old).count], seed: seed)
      try expectSame(walk.events.map(\.payload), new, &replay, "seed \(seed)")
    }
  }

  @Test(arguments: [
    (["count"], false), (["erase"], true), (["count", "erase"], true),
    (["erase", "count"], false), ([], false),
  ])
  func `only the last word keeps a walk out of the count`(words: [String], isOut: Bool) throws {
    let questionnaire = try ShippedPack.questionnaire
    #expect(questionnaire.closing.countYes == "count")
    var replay = PartialReplay(questionnaire, needing: questionnaire.countedQuestions)
    replay.begin()
    var walk = RandomWalk.taken(questionnaire, length: "quick", seed: 4).events.map(\.payload)
    walk.removeAll { $0.json.contains(questionnaire.closing.count) || $0.kind == "finished" }
    for event in walk { try replay.fold(event) }
    for word in words {
      let json = #"{"choice":"\#(word)","question":"\#(questionnaire.closing.count)"}"#
      try replay.fold(EventPayload(kind: "answered", schema: 2, json: json))
    }
    #expect(replay.isSurelyUncounted == isOut)
  }

  @Test func `any other question can be needed`() throws {
    let questionnaire = try ShippedPack.questionnaire
    let names = questionnaire.questions.filter {
      questionnaire.rule(ofQuestion: $0.name)?.isRepeated == false
    }
    .map(\.name)
    var replay = PartialReplay(questionnaire, needing: names)
    for seed in 0..<30 as Range<UInt64> {
      let walk = RandomWalk.taken(questionnaire, length: "full", seed: seed)
      replay.begin()
      for event in walk.events { try replay.fold(event.payload) }
      let part = replay.end()
      for name in names {
        #expect(
          part.countedAnswer(to: name) == walk.interview.countedAnswer(to: name), "\(name), seed \(seed)")
      }
    }
  }
}

/// Texts that nobody here has written, read like any JSON.
@Suite struct PartialReplayTextTests {
  private func answered(_ texts: [String]) throws -> Interview {
    let questionnaire = try PackFixtures.garden
    var replay = PartialReplay(questionnaire, needing: questionnaire.countedQuestions)
    replay.begin()
    var scenario = InterviewScenario(questionnaire)
    scenario.start("full")
    for event in scenario.events { try replay.fold(event.payload) }
    for text in texts { try replay.fold(EventPayload(kind: "answered", schema: 2, json: text)) }
    return replay.end()
  }

  @Test(arguments: [
    #"{"choices":["dogs","bins"],"question":"top_picks"}"#,
    #"{"choices":["dogs","bins"],"question":"top_picks","seconds":4}"#,
    #"{"question":"top_picks","choices":["bins","dogs"]}"#,
    #"{ "question" : "top_picks", "choices" : [ "dogs", "bins" ] }"#,
    #"{"choices":["d\u006fgs","bins"],"question":"top_picks"}"#,
    #"{"choices":["dogs","bins"],"question":"top\u005fpicks"}"#,
    #"{"choices":["dogs","bins"],"question":"top_picks","later":{"x":[1,"}"]}}"#,
    #"{"choices":["dogs","bins"],"owns":{"question":"top_order"},"question":"top_picks"}"#,
  ])
  func `the same answer in other writings`(text: String) throws {
    #expect(try answered([text]).countedAnswer(to: "top_picks")?.names.sorted() == ["bins", "dogs"])
  }

  /// Seconds at one question, of texts that were stored one after the other.
  private func stay(_ texts: [String], at question: String) throws -> Stay {
    let questionnaire = try PackFixtures.garden
    var replay = PartialReplay(questionnaire, needing: questionnaire.countedQuestions, timing: [question])
    replay.begin()
    var scenario = InterviewScenario(questionnaire)
    scenario.start("full")
    for event in scenario.events { try replay.fold(event.payload) }
    for text in texts { try replay.fold(EventPayload(kind: "answered", schema: 2, json: text)) }
    _ = replay.end()
    return replay.stay
  }

  @Test(arguments: [
    ("4", 4), ("0", 0), ("60", 60), ("86400", 86_400), ("86401", 86_400), ("123456789", 86_400),
  ])
  func `seconds are added up, a day at most a visit`(written: String, seconds: Int) throws {
    let text = #"{"choices":["dogs"],"question":"top_picks","seconds":\#(written)}"#
    let stay = try stay([text, text], at: "top_picks")
    #expect(stay.seconds == 2 * seconds && stay.visits == 2)
  }

  @Test func `what is not timed, not kept or not measured adds nothing`() throws {
    let timed = #"{"choices":["dogs"],"question":"top_picks","seconds":9}"#
    #expect(try stay([timed], at: "top_order") == Stay())
    #expect(try stay([#"{"choices":["dogs"],"question":"top_picks"}"#], at: "top_picks") == Stay())
    #expect(
      try stay([#"{"choices":["dragons"],"question":"top_picks","seconds":9}"#], at: "top_picks") == Stay())
  }

  @Test func `a question that was visited twice counts once`() throws {
    let text = #"{"choices":["dogs"],"question":"top_picks","seconds":6}"#
    let stay = try stay([text, text], at: "top_picks")
    #expect(stay.seconds(aQuestionOf: 1) == 12 && stay.seconds(aQuestionOf: 4) == 6)
    #expect(stay.seconds(aQuestionOf: 0) == nil && Stay().seconds(aQuestionOf: 3) == nil)
  }

  @Test(arguments: [
    #"{"question":"top_picks"}"#, #"{"choices":"dogs","question":"top_picks"}"#,
    #"{"choices":[1],"question":"top_picks"}"#, #"{"choices":["dogs""#, "", "{", "[]", "null",
    #"{"choices":["dogs"],"question":"top_picks"}}"#,
  ])
  func `what cannot be read is damaged`(text: String) {
    #expect(throws: EventError.damaged(kind: "answered")) { try answered([text]) }
  }

  @Test func `an answer that names what is not there is dropped, and the one before it too`() throws {
    let good = #"{"choices":["dogs","bins"],"question":"top_picks"}"#
    let strange = #"{"choices":["dragons"],"question":"top_picks"}"#
    #expect(try answered([good, strange]).countedAnswer(to: "top_picks") == nil)
  }

  @Test func `kinds and schemas of a later version are refused`() throws {
    var replay = PartialReplay(try PackFixtures.garden, needing: [])
    #expect(throws: EventError.unknownKind("sang")) {
      try replay.fold(EventPayload(kind: "sang", schema: 1, json: "{}"))
    }
    #expect(throws: EventError.newerSchema(99)) {
      try replay.fold(EventPayload(kind: "answered", schema: 99, json: "{}"))
    }
  }

  @Test func `answers to other questions are passed over`() throws {
    let interview = try answered([#"{"question":"safety_meaning","text":"\"question\":\"top_picks\""}"#])
    #expect(interview.answers.isEmpty)
  }
}

extension PartialReplay {
  fileprivate mutating func fold(_ event: EventPayload) throws {
    let (kind, text) = (Array(event.kind.utf8), Array(event.json.utf8))
    try kind.withUnsafeBytes { kind in
      try text.withUnsafeBytes { try fold(kind: kind, schema: event.schema, payload: $0) }
    }
  }
}
