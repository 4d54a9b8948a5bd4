import Interviewing
import Questionnaires
import TestSupport
import Testing

@Suite struct ChangedPackTests {
  private func stopped() throws -> InterviewScenario {
    var scenario = InterviewScenario(try PackFixtures.garden)
    scenario.start("full")
    scenario.answer("age_group", "age_18_or_more")
    scenario.answer("neighborhood", "north-side")
    scenario.answer("top_picks", "bins", "dogs")
    scenario.answer("top_order", "dogs", "bins")
    for factor in ["dogs", "bins"] {
      scenario.answer("pick_trend", "worse", about: factor)
      scenario.give(.choices(["others"], own: ["others": "Cats"]), to: "pick_who_hurt", about: factor)
      scenario.answer("pick_what_helps", "Help \(factor)", about: factor)
    }
    scenario.stop()
    return scenario
  }

  private func replay(_ passage: String, _ replacement: String) throws -> Replay {
    let files = PackFixtures.garden(replacing: passage, with: replacement)
    return Interview.replaying(
      try stopped().events, questionnaire: try PackReader.questionnaire(from: files))
  }

  @Test func `under the same pack nothing has changed`() throws {
    let scenario = try stopped()
    let replay = Interview.replaying(scenario.events, questionnaire: scenario.interview.questionnaire)
    #expect(replay.interview == scenario.interview)
    #expect(replay.dropped.isEmpty && replay.added.isEmpty && !replay.packChanged)
  }

  @Test func `other words change nothing that was answered`() throws {
    let replay = try replay("label: How old are you?", "label: What is your age?")
    #expect(replay.packChanged)
    #expect(replay.dropped.isEmpty && replay.added.isEmpty)
    #expect(replay.interview.current == AnswerKey("was_hurt"))
  }

  @Test func `a choice that is gone drops the answers about every factor, and they are asked again`() throws {
    let replay = try replay("name: others, label: Others", "name: else, label: Others")
    let keys = ["dogs", "bins"].map { AnswerKey("pick_who_hurt", factor: $0) }
    #expect(replay.dropped == keys)
    #expect(replay.added.isEmpty, "they are no new questions")
    #expect(replay.interview.current == keys[0])
  }

  @Test func `an answer that was given anew is no longer among the dropped ones`() throws {
    let files = PackFixtures.garden(
      replacing: "name: others, label: Others", with: "name: else, label: Others")
    let key = AnswerKey("pick_who_hurt", factor: "dogs")
    let old = WalkEvent.answered(key, .choices(["others"]), seconds: nil)
    let new = WalkEvent.answered(key, .choices(["else"]), seconds: nil)
    let pack = try PackReader.questionnaire(from: files)
    let before = try stopped().events
    let replay = Interview.replaying(before + [old, old, new], questionnaire: pack)
    #expect(replay.dropped == [AnswerKey("pick_who_hurt", factor: "bins")])
    #expect(replay.interview.countedAnswer(to: key) == .choices(["else"]))
    let again = Interview.replaying(before + [old, old], questionnaire: pack)
    #expect(again.dropped.count == 2)
  }

  @Test func `what came in behind the end does not count`() throws {
    var scenario = InterviewScenario(try PackFixtures.garden)
    scenario.start("full")
    scenario.answer("age_group", "age_18_or_more")
    scenario.answer("neighborhood", "north-side")
    let late = WalkEvent.answered(AnswerKey("neighborhood"), .dontKnow, seconds: nil)
    let replay = Interview.replaying(
      scenario.events + [.finished, late], questionnaire: scenario.interview.questionnaire)
    #expect(replay.interview.isFinished)
    #expect(
      replay.interview.answers[AnswerKey("neighborhood")]
        == scenario.interview.answers[AnswerKey("neighborhood")])
  }

  @Test func `a choice that takes no word any more loses the word alone`() throws {
    let replay = try replay("label: Others, specify: true", "label: Others")
    #expect(replay.dropped.isEmpty)
    let key = AnswerKey("pick_who_hurt", factor: "dogs")
    #expect(replay.interview.countedAnswer(to: key) == .choices(["others"]))
  }

  @Test func `fewer factors keep the answers of the others without counting them`() throws {
    let replay = try replay("full: 3", "full: 1")
    #expect(replay.dropped.isEmpty)
    #expect(Set(replay.interview.path.compactMap(\.factor)) == ["dogs"])
    let key = AnswerKey("pick_trend", factor: "bins")
    #expect(replay.interview.answers[key] != nil && replay.interview.countedAnswer(to: key) == nil)
  }

  @Test func `a section that repeats no longer drops its answers`() throws {
    let scenario = try stopped()
    var pack = scenario.interview.questionnaire
    for s in pack.sections.indices { pack.sections[s].repeats = nil }
    let replay = Interview.replaying(scenario.events, questionnaire: pack)
    #expect(replay.dropped.count == 6 && replay.dropped.allSatisfy { $0.factor != nil })
    #expect(replay.interview.path.contains(AnswerKey("pick_trend")))
  }

  @Test func `an answer about what is no factor any more is dropped`() throws {
    let scenario = try stopped()
    var pack = scenario.interview.questionnaire
    pack.catalog.factors.removeAll { $0.id == "dogs" }
    pack.contentHash = "other"
    let replay = Interview.replaying(scenario.events, questionnaire: pack)
    #expect(Set(replay.dropped.map(\.factor)) == ["dogs"])
    #expect(replay.interview.path.compactMap(\.factor).contains("bins"))
  }

  @Test func `a question that is new among the answered ones is asked first, and named`() throws {
    let replay = try replay(
      "      - name: neighborhood\n",
      """
            - name: pets
              number: A9
              type: select_one yes_no
              lengths: [full]
              label: Do you have pets?
            - name: neighborhood

      """)
    #expect(replay.added == [AnswerKey("pets")])
    #expect(replay.interview.current == AnswerKey("pets"))
    #expect(replay.dropped.isEmpty)
  }
}
