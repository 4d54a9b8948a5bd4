import Interviewing
import Questionnaires
import TestSupport
import Testing

@Suite struct EvidenceTests {
  private func walk(_ length: String, age: String = "age_18_or_more") throws -> InterviewScenario {
    var scenario = InterviewScenario(try PackFixtures.lighting)
    scenario.start(length)
    scenario.answer("age_group", age)
    return scenario
  }

  private func evidence(_ factor: String, _ scenario: InterviewScenario) throws -> FactorEvidence {
    try #require(scenario.interview.evidence.first { $0.factor == factor })
  }

  @Test func `every factor has evidence, in the order of the pack`() throws {
    let scenario = try walk("standard")
    #expect(
      scenario.interview.evidence.map(\.factor) == ["street-lighting", "safe-crossings", "calm-evenings"])
    #expect(scenario.interview.evidence.allSatisfy { $0.severity == .notAnswered && $0.pick == .notAnswered })
  }

  @Test(arguments: [
    ("not_a_problem", 0), ("small_problem", 1), ("medium_problem", 2), ("big_problem", 3),
    ("very_big_problem", 4),
  ])
  func `a rating is a level of the scale`(choice: String, level: Int) throws {
    var scenario = try walk("standard")
    scenario.answer("prob_street_lighting", choice)
    #expect(try evidence("street-lighting", scenario).severity == .rated(level: level, levels: 5))
    #expect(try evidence("safe-crossings", scenario).severity == .notAnswered)
  }

  @Test func `don't know and prefer not to say are no rating, and two different things`() throws {
    var scenario = try walk("standard")
    scenario.dontKnow("prob_street_lighting")
    scenario.preferNot("prob_safe_crossings")
    #expect(try evidence("street-lighting", scenario).severity == .dontKnow)
    #expect(try evidence("safe-crossings", scenario).severity == .preferNot)
  }

  @Test func `in the quick walk a factor that was not opened takes its area's rating`() throws {
    var scenario = try walk("quick")
    scenario.answer("area_streets", "medium_problem")
    scenario.answer("area_neighbors", "very_big_problem")
    let area = FactorEvidence.Severity.areaRated(level: 2, levels: 5, domain: "streets")
    #expect(try evidence("street-lighting", scenario).severity == area)
    #expect(try evidence("safe-crossings", scenario).severity == area)
    // Opened and not answered yet: the area says nothing about it.
    #expect(try evidence("calm-evenings", scenario).severity == .notAnswered)
    scenario.answer("prob_calm_evenings", "small_problem")
    #expect(try evidence("calm-evenings", scenario).severity == .rated(level: 1, levels: 5))
  }

  @Test(arguments: [(Answer.dontKnow, FactorEvidence.Severity.dontKnow), (.preferNot, .preferNot)])
  func `an opened factor that was shown never takes its area's rating`(
    answer: Answer, severity: FactorEvidence.Severity
  ) throws {
    var scenario = try walk("quick")
    scenario.answer("area_neighbors", "very_big_problem")
    scenario.give(answer, to: "prob_calm_evenings")
    #expect(try evidence("calm-evenings", scenario).severity == severity)
  }

  @Test func `an opened factor that a form never showed takes its area's rating`() throws {
    var scenario = try walk("quick")
    scenario.answer("area_streets", "medium_problem")
    scenario.answer("area_neighbors", "very_big_problem")
    #expect(scenario.interview.isAsked(AnswerKey("prob_calm_evenings")))
    scenario.take(.finishForm(notShown: Set(scenario.interview.path)))
    let area = FactorEvidence.Severity.areaRated(level: 4, levels: 5, domain: "neighbors")
    #expect(try evidence("calm-evenings", scenario).severity == area)
    scenario.expectReplayed()
  }

  @Test(arguments: [(Answer.dontKnow, FactorEvidence.Severity.dontKnow), (.preferNot, .preferNot)])
  func `what a form showed keeps its own answer, and an area without one gives none`(
    answer: Answer, severity: FactorEvidence.Severity
  ) throws {
    var scenario = try walk("quick")
    scenario.dontKnow("area_streets")
    scenario.answer("area_neighbors", "very_big_problem")
    scenario.give(answer, to: "prob_calm_evenings")
    scenario.take(.finishForm(notShown: Set(scenario.interview.path)))
    #expect(try evidence("calm-evenings", scenario).severity == severity)
    #expect(try evidence("street-lighting", scenario).severity == .notAnswered)
  }

  @Test func `in a standard walk a topic that a form left out has no rating`() throws {
    var scenario = try walk("standard")
    scenario.take(.finishForm(notShown: Set(scenario.interview.path)))
    #expect(scenario.interview.evidence.allSatisfy { $0.severity == .notAnswered })
  }

  @Test func `an area without a rating gives none`() throws {
    var scenario = try walk("quick")
    scenario.dontKnow("area_streets")
    scenario.preferNot("area_neighbors")
    #expect(scenario.interview.evidence.allSatisfy { $0.severity == .notAnswered })
  }

  @Test func `a factor that minors are not shown takes its area's rating, which they gave`() throws {
    var scenario = try walk("quick", age: "age_14_17")
    scenario.answer("area_neighbors", "very_big_problem")
    let severity = FactorEvidence.Severity.areaRated(level: 4, levels: 5, domain: "neighbors")
    #expect(try evidence("calm-evenings", scenario).severity == severity)
  }

  @Test func `in the standard walk an area says nothing`() throws {
    var scenario = try walk("quick", age: "age_14_17")
    scenario.answer("area_neighbors", "very_big_problem")
    scenario.take(.chooseLength("standard"))
    #expect(try evidence("calm-evenings", scenario).severity == .notAnswered)
  }

  @Test func `picks without an order have no place`() throws {
    var scenario = try walk("standard")
    scenario.answer("top_picks", "street-lighting", "calm-evenings")
    #expect(
      scenario.interview.evidence.map(\.pick) == [.picked(place: nil), .notPicked, .picked(place: nil)])
    scenario.preferNot("top_order")
    #expect(
      scenario.interview.evidence.map(\.pick) == [.picked(place: nil), .notPicked, .picked(place: nil)])
  }

  @Test func `an order gives places, also when it is not complete`() throws {
    var scenario = try walk("standard")
    scenario.answer("top_picks", "street-lighting", "calm-evenings")
    scenario.answer("top_order", "calm-evenings")
    #expect(scenario.interview.evidence.map(\.pick) == [.picked(place: nil), .notPicked, .picked(place: 1)])
    scenario.answer("top_order", "calm-evenings", "street-lighting")
    #expect(scenario.interview.evidence.map(\.pick) == [.picked(place: 2), .notPicked, .picked(place: 1)])
  }

  @Test func `one pick counts as first`() throws {
    var scenario = try walk("standard")
    scenario.answer("top_picks", "safe-crossings")
    #expect(scenario.interview.evidence.map(\.pick) == [.notPicked, .picked(place: 1), .notPicked])
  }

  @Test func `none of these is an answer: nothing is picked`() throws {
    var scenario = try walk("standard")
    scenario.answer("top_picks", "none_of_these")
    #expect(scenario.interview.evidence.allSatisfy { $0.pick == .notPicked })
  }

  @Test(arguments: [Answer.dontKnow, .preferNot])
  func `picks that were not given are no evidence`(answer: Answer) throws {
    var scenario = try walk("standard")
    scenario.give(answer, to: "top_picks")
    #expect(scenario.interview.evidence.allSatisfy { $0.pick == .notAnswered })
  }

  @Test func `a stale order gives no places`() throws {
    var scenario = try walk("standard")
    scenario.answer("top_picks", "street-lighting", "calm-evenings")
    scenario.answer("top_order", "street-lighting", "calm-evenings")
    scenario.answer("top_picks", "street-lighting", "safe-crossings")
    #expect(
      scenario.interview.evidence.map(\.pick) == [.picked(place: nil), .picked(place: nil), .notPicked])
    scenario.answer("top_picks", "street-lighting")
    #expect(scenario.interview.evidence.map(\.pick) == [.picked(place: 1), .notPicked, .notPicked])
  }

  @Test func `rated and picked stand side by side`() throws {
    var scenario = try walk("standard")
    scenario.answer("prob_street_lighting", "very_big_problem")
    scenario.answer("top_picks", "street-lighting")
    let evidence = try evidence("street-lighting", scenario)
    #expect(evidence.severity == .rated(level: 4, levels: 5))
    #expect(evidence.pick == .picked(place: 1))
  }
}
