import Interviewing
import Questionnaires
import TestSupport
import Testing

@Suite struct PickTests {
  private func walk(seed: UInt64 = 7) throws -> InterviewScenario {
    var scenario = InterviewScenario(try ShippedPack.questionnaire)
    scenario.start("standard", seed: seed)
    scenario.answer("age_group", "age_35_44")
    return scenario
  }

  private func offered(_ name: String, _ scenario: InterviewScenario) throws -> [OfferedChoice] {
    scenario.interview.offeredChoices(
      of: try #require(scenario.interview.questionnaire.question(named: name)))
  }

  @Test func `picks come in an order drawn by lot, none of these last`() throws {
    let scenario = try walk()
    let names = try offered("top_picks", scenario).map(\.choice.name)
    let factors = scenario.interview.questionnaire.catalog.factors.map(\.id)
    #expect(names.last == "none_of_these")
    #expect(names.dropLast() != factors[...])
    #expect(names.dropLast().sorted() == factors.sorted())
    #expect(try offered("top_picks", walk()).map(\.choice.name) == names)
    #expect(try offered("top_picks", walk(seed: 8)).map(\.choice.name) != names)
  }

  @Test func `without high ratings there are no groups`() throws {
    var scenario = try walk()
    scenario.answer("prob_open_data", "medium_problem")
    scenario.dontKnow("prob_jail_use")
    #expect(try offered("top_picks", scenario).allSatisfy { $0.group == nil })
  }

  @Test func `what was rated big or higher comes first, as a group, in the drawn order`() throws {
    var scenario = try walk()
    let drawn = try offered("top_picks", scenario).map(\.choice.name)
    scenario.answer("prob_open_data", "big_problem")
    scenario.answer("prob_jail_use", "very_big_problem")
    scenario.answer("prob_child_care", "medium_problem")
    let choices = try offered("top_picks", scenario)
    let high = drawn.filter { ["open-data", "jail-use"].contains($0) }
    #expect(choices.map(\.choice.name) == high + drawn.filter { !high.contains($0) })
    #expect(choices.map(\.group) == [.ratedHigh, .ratedHigh] + Array(repeating: .others, count: 24) + [nil])
  }

  @Test func `a rating that is not asked any more puts nothing first`() throws {
    var scenario = try walk()
    scenario.answer("prob_assault_abuse", "very_big_problem")
    #expect(try offered("top_picks", scenario).first?.choice.name == "assault-abuse")
    scenario.answer("age_group", "age_16_17")
    #expect(try offered("top_picks", scenario).allSatisfy { $0.group == nil })
  }

  @Test func `the order offers the picks only`() throws {
    var scenario = try walk()
    scenario.answer("top_picks", "open-data", "jail-use", "child-care")
    #expect(
      try offered("top_three_order", scenario).map(\.choice.name) == ["child-care", "jail-use", "open-data"])
  }

  @Test func `choices of other lists stand in the pack's order`() throws {
    let scenario = try walk()
    #expect(try offered("prob_open_data", scenario).compactMap(\.choice.level) == [0, 1, 2, 3, 4])
    #expect(
      try offered("gender", scenario).map(\.choice.name) == ["woman", "man", "nonbinary", "another_word"])
  }

  @Test func `one pick is asked for a reason and not for an order`() throws {
    var scenario = try walk()
    scenario.answer("top_picks", "open-data")
    let path = scenario.interview.path.map(\.question)
    #expect(!path.contains("top_three_order"))
    #expect(path.contains("top_pick_why"))
  }

  @Test(arguments: ["none", "dk", "pn"])
  func `without a pick there is neither order nor reason`(answer: String) throws {
    var scenario = try walk()
    switch answer {
    case "none": scenario.answer("top_picks", "none_of_these")
    case "dk": scenario.dontKnow("top_picks")
    default: scenario.preferNot("top_picks")
    }
    let path = scenario.interview.path.map(\.question)
    #expect(!path.contains("top_three_order"))
    #expect(!path.contains("top_pick_why"))
  }
}
