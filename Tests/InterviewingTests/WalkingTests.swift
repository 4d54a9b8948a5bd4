import Interviewing
import TestSupport
import Testing

@Suite struct WalkingTests {
  @Test func `a grown-up takes the standard walk from the first question to the end`() throws {
    var scenario = InterviewScenario(try PackFixtures.lighting)
    scenario.start("standard")
    scenario.expectPath([
      "age_group", "neighborhood", "evenings_out", "prob_street_lighting", "prob_safe_crossings", "top_picks",
      "anything_else", "count_my_answers", "print_a_page",
    ])
    scenario.answerAll()
    scenario.finish()
    scenario.expectReplayed()
  }
}
