import Interviewing
import Questionnaires
import TestSupport
import Testing

@Suite struct RandomWalkTests {
  @Test(arguments: ["quick", "standard", "full"], 0..<4 as Range<UInt64>)
  func `three hundred walks by lot never trap, always finish, and replay to the same walk`(
    length: String, batch: UInt64
  ) throws {
    let pack = try ShippedPack.questionnaire
    for seed in (batch * 25)..<(batch * 25 + 25) {
      let scenario = RandomWalk.taken(pack, length: length, seed: seed)
      expectSound(scenario, seed)
    }
  }

  @Test(arguments: ["quick", "standard", "full"])
  func `so do walks through the small pack`(length: String) throws {
    let pack = try PackFixtures.lighting
    for seed in 0..<20 as Range<UInt64> {
      expectSound(RandomWalk.taken(pack, length: length, seed: seed), seed)
    }
  }

  private func expectSound(_ scenario: InterviewScenario, _ seed: UInt64) {
    let interview = scenario.interview
    #expect(interview.isFinished, "seed \(seed)")
    #expect(interview.firstUnanswered == nil, "seed \(seed)")
    #expect(Set(interview.path).count == interview.path.count, "seed \(seed)")
    let replay = Interview.replaying(scenario.events, questionnaire: interview.questionnaire)
    let (replayed, dropped) = (replay.interview, replay.dropped)
    #expect(dropped.isEmpty, "seed \(seed)")
    #expect(replayed.answers == interview.answers, "seed \(seed)")
    #expect(replayed.language == interview.language, "seed \(seed)")
    #expect(replayed.isStopped == interview.isStopped, "seed \(seed)")
    #expect(replayed.path == interview.path, "seed \(seed)")
    #expect(replayed.evidence == interview.evidence, "seed \(seed)")
    expectEveryAnswerAllowed(interview, seed)
  }

  private func expectEveryAnswerAllowed(_ interview: Interview, _ seed: UInt64) {
    for key in interview.path {
      guard let question = interview.questionnaire.question(named: key.question) else { continue }
      switch interview.countedAnswer(to: key) {
      case .text(let text)?:
        #expect(CleanText.clean(text) == text && !text.isEmpty, "seed \(seed): \(key.question)")
      case .choices(let names, _)?:
        #expect(names.count <= question.maximum ?? .max, "seed \(seed): \(key.question)")
        #expect(Set(names).count == names.count && !names.isEmpty, "seed \(seed): \(key.question)")
      case .order(let names)?:
        let picks = interview.countedAnswer(to: interview.questionnaire.scoring.picks)?.names ?? []
        #expect(names.allSatisfy(picks.contains), "seed \(seed)")
      case .dontKnow?, .preferNot?: #expect(!question.isControl, "seed \(seed): \(key.question)")
      case .choice?, .integer?, .allocation?: break
      case nil: Issue.record("seed \(seed): \(key.question) has no answer that counts")
      }
    }
  }
}
