import Interviewing
import Questionnaires
import TestSupport
import Testing

@Suite struct VisitTests {
  private func walk(upTo question: String?, age: String = "age_18_or_more") throws -> InterviewScenario {
    var scenario = InterviewScenario(try PackFixtures.lighting)
    scenario.start("standard")
    scenario.answer("age_group", age)
    scenario.answerAll(upTo: question)
    return scenario
  }

  @Test func `a visit changes an answer and comes back to where the person was`() throws {
    var scenario = try walk(upTo: "top_picks")
    scenario.visit("neighborhood")
    scenario.expectCurrent("neighborhood")
    scenario.answer("neighborhood", "other", own: "Mill Lane")
    scenario.expectCurrent("top_picks")
    #expect(scenario.interview.visitedFrom == nil)
    scenario.expectReplayed()
  }

  @Test func `a visit can end without an answer`() throws {
    var scenario = try walk(upTo: "top_picks")
    let answers = scenario.interview.answers
    scenario.visit("neighborhood")
    scenario.visit("evenings_out")
    scenario.endVisit()
    scenario.expectCurrent("top_picks")
    #expect(scenario.interview.answers == answers)
    scenario.endVisit()
    scenario.expectCurrent("top_picks")
  }

  @Test func `a visit from the end comes back to the end`() throws {
    var scenario = try walk(upTo: nil)
    scenario.visit("neighborhood")
    scenario.answer("neighborhood", "elm-street")
    scenario.expectCurrent(nil)
    scenario.finish()
  }

  @Test func `a question that the change makes appear is asked, and then the person is back`() throws {
    var scenario = try walk(upTo: "anything_else", age: "age_14_17")
    scenario.visit("age_group")
    scenario.answer("age_group", "age_18_or_more")
    scenario.expectCurrent("prob_calm_evenings")
    scenario.answer("prob_calm_evenings", "small_problem")
    scenario.expectCurrent("anything_else")
    #expect(scenario.interview.visitedFrom == nil)
  }

  @Test func `from the end all questions that appeared are asked, and only those`() throws {
    var scenario = try walk(upTo: nil, age: "age_14_17")
    scenario.visit("age_group")
    scenario.answer("age_group", "age_18_or_more")
    scenario.expectCurrent("prob_calm_evenings")
    scenario.answer("prob_calm_evenings", "small_problem")
    scenario.expectCurrent("gender")
    scenario.preferNot("gender")
    scenario.expectCurrent(nil)
    scenario.finish()
    scenario.expectReplayed()
  }

  @Test func `when the question the person came from is gone the walk goes on with the next that waits`()
    throws
  {
    var scenario = try walk(upTo: "what_outside")
    scenario.visit("evenings_out")
    scenario.answer("evenings_out", "0")
    scenario.expectCurrent("prob_street_lighting")
    #expect(scenario.interview.visitedFrom == nil)
  }

  @Test func `when the last question is gone nothing is left`() throws {
    var scenario = try walk(upTo: "print_a_page")
    scenario.answer("print_a_page", "no_page")
    scenario.expectCurrent("quote_my_words")
    scenario.visit("anything_else")
    scenario.preferNot("anything_else")
    scenario.expectCurrent("quote_my_words")
    scenario.visit("top_pick_why")
    scenario.preferNot("top_pick_why")
    scenario.expectCurrent(nil)
    scenario.finish()
  }

  @Test func `a question further down can be visited too`() throws {
    var scenario = try walk(upTo: "neighborhood")
    scenario.visit("anything_else")
    scenario.answer("anything_else", "Bats")
    scenario.expectCurrent("neighborhood")
  }

  @Test func `new picks make an old order stale, and it is asked again`() throws {
    var scenario = try walk(upTo: "top_picks")
    scenario.answer("top_picks", "street-lighting", "safe-crossings")
    scenario.answer("top_order", "safe-crossings", "street-lighting")
    scenario.answerAll()
    scenario.visit("top_picks")
    scenario.answer("top_picks", "street-lighting", "calm-evenings")
    scenario.expectCurrent("top_order")
    scenario.expectAnswer("top_order", nil)
    #expect(scenario.interview.isWaiting(AnswerKey("top_order")))
    scenario.expectRefused(.unanswered(1)) { $0.finish() }
    scenario.answer("top_order", "calm-evenings")
    scenario.expectCurrent(nil)
    scenario.finish()
    scenario.expectReplayed()
  }

  @Test func `an order whose factors are all still picked stands`() throws {
    var scenario = try walk(upTo: "top_picks")
    scenario.answer("top_picks", "street-lighting", "safe-crossings")
    scenario.answer("top_order", "street-lighting")
    scenario.answer("top_picks", "street-lighting", "calm-evenings")
    scenario.expectAnswer("top_order", .order(["street-lighting"]))
  }

  @Test func `going back in a visit still comes back`() throws {
    var scenario = try walk(upTo: "top_picks")
    scenario.visit("evenings_out")
    scenario.back()
    scenario.expectCurrent("neighborhood")
    scenario.answer("neighborhood", "elm-street")
    scenario.expectCurrent("top_picks")
  }

  @Test func `going back on the way goes forward again one by one`() throws {
    var scenario = try walk(upTo: "prob_street_lighting")
    scenario.back()
    scenario.back()
    scenario.expectCurrent("evenings_out")
    scenario.answer("evenings_out", "1")
    scenario.expectCurrent("what_outside")
    scenario.back()
    scenario.answer("evenings_out", "0")
    scenario.expectCurrent("prob_street_lighting")
  }
}
