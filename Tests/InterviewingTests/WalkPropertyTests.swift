import Interviewing
import Questionnaires
import TestSupport
import Testing

/// What holds in every walk, tried on two thousand of them in `make soak`.
@Suite struct WalkPropertyTests {
  /// Packs with lengths, and how many walks each takes.
  private static let walks: [(pack: String, length: String, count: Int)] = [
    ("garden", "quick", 200), ("garden", "standard", 500), ("garden", "full", 700),
    ("lighting", "quick", 100), ("lighting", "full", 100), ("shipped", "quick", 130),
    ("shipped", "standard", 130), ("shipped", "full", 140),
  ]

  private func questionnaire(_ pack: String) throws -> Questionnaire {
    switch pack {
    case "garden": try PackFixtures.garden
    case "lighting": try PackFixtures.lighting
    default: try ShippedPack.questionnaire
    }
  }

  @Test(arguments: walks)
  func `at every step only what is asked counts, and going back and forth changes nothing`(
    pack: String, length: String, count: Int
  ) throws {
    let questionnaire = try questionnaire(pack)
    _ = try #require(questionnaire.length(named: length))
    for seed in 0..<UInt64(Soak.count(count)) {
      var walk = RandomWalk(questionnaire, length: length, seed: seed)
      for number in 0..<600 where !walk.scenario.interview.isFinished {
        walk.step()
        let interview = walk.scenario.interview
        expectNothingElseCounts(interview, "seed \(seed), step \(number)")
        if number.isMultiple(of: 5) { expectBackAndForth(interview, "seed \(seed), step \(number)") }
        if number.isMultiple(of: 20) { walk.scenario.expectReplayed() }
      }
      #expect(walk.scenario.interview.isFinished, "seed \(seed)")
      walk.scenario.expectReplayed()
    }
  }

  /// The path that is kept up to date by bits is the one that asks every question anew.
  private func expectNothingElseCounts(_ interview: Interview, _ comment: Comment) {
    let asked = interview.questionnaire.questions.filter { $0.appearance == nil && interview.isAsked($0) }
    #expect(Set(asked.map(\.name)) == Set(interview.path.map(\.question)), comment)
    #expect(Set(interview.path).count == interview.path.count, comment)
    for key in interview.answers.keys where interview.countedAnswer(to: key) != nil {
      #expect(interview.path.contains(key), comment)
    }
    #expect(interview.current.map(interview.path.contains) ?? true, comment)
  }

  private func expectBackAndForth(_ interview: Interview, _ comment: Comment) {
    guard !interview.isFinished, interview.visitedFrom == nil else { return }
    var moved = interview
    guard (try? moved.apply(.goBack)) == [], let key = moved.current, key != interview.current,
      let answer = moved.countedAnswer(to: key)
    else { return }
    let events = try? moved.apply(.answer(key, answer))
    #expect(events == [.answered(key, answer)], comment)
    #expect(moved.answers == interview.answers && moved.path == interview.path, comment)
    #expect(moved.current == interview.current && moved.visitedFrom == nil, comment)
  }

  @Test(arguments: walks)
  func `on the way forward progress falls only for what just became relevant`(
    pack: String, length: String, count: Int
  ) throws {
    let questionnaire = try questionnaire(pack)
    _ = try #require(questionnaire.length(named: length))
    for seed in 0..<UInt64(Soak.count(count)) {
      var walk = RandomWalk(questionnaire, length: length, seed: seed, detours: 0)
      while walk.scenario.interview.current != nil {
        let before = walk.scenario.interview
        walk.step()
        expectProgress(from: before, to: walk.scenario.interview, "seed \(seed)")
      }
    }
  }

  private func expectProgress(from old: Interview, to new: Interview, _ comment: Comment) {
    guard let before = old.progress, let after = new.progress, let answered = old.current else {
      Issue.record("no progress: \(comment)")
      return
    }
    let added = new.path.filter { !old.path.contains($0) && !isExpected($0, from: answered, old) }
    #expect(after.total - before.total <= added.count, "\(comment): \(answered)")
    if new.current != nil { #expect(after.number == before.number + 1, "\(comment): \(answered)") }
    if added.isEmpty {
      #expect(after.minutesLeft <= before.minutesLeft, "\(comment): \(answered)")
      #expect(
        (after.number - 1) * before.total >= (before.number - 1) * after.total, "\(comment): \(answered)")
    }
    #expect(after.number <= after.total, comment)
    #expect((after.minutesLeft == 0) == (new.current == nil), "\(comment): \(answered)")
  }

  /// Whether a place for the question was counted before this answer could name it.
  private func isExpected(_ key: AnswerKey, from answered: AnswerKey, _ interview: Interview) -> Bool {
    guard let question = interview.questionnaire.question(named: key.question),
      let section = interview.section(of: question)
    else { return false }
    if let rule = section.repeats { return rule.over.contains(answered.question) }
    guard let rule = section.openItems, let length = interview.length, rule.lengths.contains(length),
      let source = interview.questionnaire.question(named: answered.question)
    else { return false }
    return interview.section(of: source)?.name == rule.from
  }
}
