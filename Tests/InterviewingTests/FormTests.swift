import Interviewing
import Questionnaires
import TestSupport
import Testing

/// Walks that come from a form, which may not have shown all that our rules ask.
@Suite struct FormTests {
  /// A standard walk of a grown-up in which two questions were left out.
  private func leavingOutTwo() throws -> InterviewScenario {
    var scenario = InterviewScenario(try PackFixtures.lighting)
    scenario.start("standard")
    scenario.answer("age_group", "age_18_or_more")
    for key in scenario.interview.path
    where !["prob_street_lighting", "anything_else"].contains(key.question) {
      if scenario.interview.isWaiting(key) { scenario.dontKnowOrFirst(key.question) }
    }
    return scenario
  }

  @Test func `a form is finished when only what it never showed is open`() throws {
    var scenario = try leavingOutTwo()
    scenario.take(.finishForm(notShown: [AnswerKey("prob_street_lighting"), AnswerKey("anything_else")]))
    #expect(scenario.interview.isFinished)
    #expect(scenario.events.last == .finished)
    scenario.expectAnswer("prob_street_lighting", nil)
    scenario.expectReplayed()
  }

  @Test func `a form is not finished while something that it showed is open`() throws {
    var scenario = try leavingOutTwo()
    scenario.expectRefused(.unanswered(1)) {
      $0.take(.finishForm(notShown: [AnswerKey("prob_street_lighting"), AnswerKey("gender")]))
    }
    scenario.expectRefused(.unanswered(2)) { $0.take(.finishForm(notShown: [])) }
    scenario.expectRefused(.unanswered(2)) { $0.finish() }
  }

  @Test func `a form cannot be finished before it is started, or twice`() throws {
    var scenario = InterviewScenario(try PackFixtures.lighting)
    scenario.expectRefused(.notStarted) { $0.take(.finishForm(notShown: [])) }
    scenario = try leavingOutTwo()
    scenario.take(.finishForm(notShown: Set(scenario.interview.path)))
    scenario.expectRefused(.alreadyFinished) { $0.take(.finishForm(notShown: [])) }
  }

  @Test func `each rule that leaves a question out is named`() throws {
    var scenario = InterviewScenario(try PackFixtures.lighting)
    scenario.start("quick")
    scenario.answer("age_group", "age_14_17")
    scenario.answer("area_streets", "very_big_problem")
    func reason(_ name: String) throws -> NotAskedReason? {
      scenario.interview.reasonNotAsked(try #require(scenario.interview.questionnaire.question(named: name)))
    }
    #expect(try reason("evenings_out") == .length)
    #expect(try reason("gender") == .minor)
    #expect(try reason("prob_calm_evenings") == .minor)
    #expect(try reason("top_order") == .relevance)
    #expect(try reason("prob_street_lighting") == nil)
    scenario.answer("age_group", "age_18_or_more")
    #expect(try reason("prob_calm_evenings") == .opening)
  }
}

extension InterviewScenario {
  /// Gives the plainest answer that a question takes.
  fileprivate mutating func dontKnowOrFirst(_ name: String) {
    guard let question = interview.questionnaire.question(named: name) else { return }
    if question.isControl {
      answer(name, interview.offeredChoices(of: question).first?.choice.name ?? "")
    } else {
      dontKnow(name)
    }
  }
}
