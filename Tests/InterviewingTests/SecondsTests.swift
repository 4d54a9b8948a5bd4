import Interviewing
import TestSupport
import Testing

@Suite struct SecondsTests {
  @Test func `seconds add up over visits and come back`() throws {
    var scenario = InterviewScenario(try PackFixtures.garden)
    scenario.start("quick")
    scenario.give(.dontKnow, to: "age_group", seconds: 12)
    scenario.give(.choice("other", own: nil), to: "neighborhood")
    scenario.give(.choice("age_18_or_more", own: nil), to: "age_group", seconds: 30)
    #expect(scenario.interview.seconds == [AnswerKey("age_group"): 42])
    scenario.expectReplayed()
  }

  @Test(arguments: [(-5, 0), (86_401, 86_400), (Int.max, 86_400), (Int.min, 0)])
  func `a clock that was set cannot spoil them`(given: Int, kept: Int) throws {
    var scenario = InterviewScenario(try PackFixtures.garden)
    scenario.start("quick")
    scenario.give(.dontKnow, to: "age_group", seconds: given)
    #expect(scenario.events.last == .answered(AnswerKey("age_group"), .dontKnow, seconds: kept))
    scenario.give(.dontKnow, to: "age_group", seconds: given)
    #expect(scenario.interview.seconds[AnswerKey("age_group")] == 2 * kept)
  }

  @Test func `a refused answer keeps no seconds`() throws {
    var scenario = InterviewScenario(try PackFixtures.garden)
    scenario.start("quick")
    scenario.expectRefused(.unknownChoice("x")) {
      $0.give(.choice("x", own: nil), to: "age_group", seconds: 9)
    }
    #expect(scenario.interview.seconds.isEmpty)
  }
}
