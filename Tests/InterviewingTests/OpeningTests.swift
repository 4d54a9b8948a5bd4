import Interviewing
import Questionnaires
import TestSupport
import Testing

@Suite struct OpeningTests {
  private let pack: Questionnaire
  private let areas = [
    "area_home_money_place", "area_health_healing", "area_youth_second_chances", "area_violence_harm",
    "area_who_responds", "area_fairness_voice",
  ]

  init() throws { pack = try ShippedPack.questionnaire }

  /// A quick walk in which the areas are rated in order; the last level goes for all areas left.
  private func walk(_ levels: [String], age: String = "age_35_44", seed: UInt64 = 7) -> InterviewScenario {
    var scenario = InterviewScenario(pack)
    scenario.start("quick", seed: seed)
    scenario.answer("age_group", age)
    for (index, area) in areas.enumerated() {
      switch levels[min(index, levels.count - 1)] {
      case "dk": scenario.dontKnow(area)
      case "pn": scenario.preferNot(area)
      case "none": break
      case let level: scenario.answer(area, "\(level)_problem")
      }
    }
    return scenario
  }

  /// The domains of the opened questions, in the order in which they are asked.
  private func domains(_ scenario: InterviewScenario) -> [String] {
    opened(scenario).compactMap { question in question.factor.flatMap(pack.catalog.factor)?.domain }
  }

  private func opened(_ scenario: InterviewScenario) -> [Question] {
    scenario.interview.path.compactMap { pack.question(named: $0.question) }.filter {
      $0.kind.listName == pack.scoring.severityList && $0.factor != nil
    }
  }

  private func domain(of area: Int) -> String { pack.question(named: areas[area])?.domain ?? "" }

  @Test func `areas rated big or higher open eight questions in turn, the highest first`() {
    let domains = domains(walk(["big", "medium", "very_big", "big", "small", "not_a"]))
    #expect(domains.count == 8)
    let order = Array(domains.prefix(3))
    #expect(order.first == domain(of: 2))
    #expect(Set(order) == Set([0, 2, 3].map(domain(of:))))
    // Three, three, and two of the third turn.
    #expect(domains == order + order + order.prefix(2))
  }

  @Test func `an area with few factors gives its turn to the others`() {
    let domains = domains(walk(["not_a", "big", "small", "big", "small", "small"]))
    let health = domains.count { $0 == domain(of: 1) }
    #expect(health == pack.catalog.factors.count { $0.domain == domain(of: 1) })
    #expect(domains.count == 8)
    #expect(Set(domains) == [domain(of: 1), domain(of: 3)])
  }

  @Test func `one high area alone opens only its own questions`() {
    let domains = domains(walk(["very_big", "medium"]))
    #expect(domains.count == pack.catalog.factors.count { $0.domain == domain(of: 0) })
    #expect(Set(domains) == [domain(of: 0)])
  }

  @Test func `when no area is rated big the highest open`() {
    let domains = domains(walk(["small", "medium", "small", "medium", "not_a"]))
    #expect(Set(domains) == [domain(of: 1), domain(of: 3)])
  }

  @Test(arguments: ["not_a", "medium", "very_big"])
  func `when all areas are equal all take turns`(level: String) {
    let domains = domains(walk([level]))
    #expect(domains.count == 8)
    #expect(Set(domains.prefix(6)).count == 6)
    #expect(Set(domains.suffix(2)).count == 2)
  }

  @Test(arguments: ["dk", "pn", "none"])
  func `areas without an answer open nothing`(answer: String) {
    #expect(domains(walk([answer])).isEmpty)
    #expect(Set(domains(walk(["small", answer]))) == [domain(of: 0)])
    #expect(
      Set(domains(walk([answer, "big", answer, "very_big", answer]))) == [domain(of: 1), domain(of: 3)])
  }

  @Test(arguments: ["age_16_17", "age_35_44"])
  func `what a minor is not shown is never opened and gives its place to another`(age: String) {
    var isAsked = false
    for seed in 0..<30 as Range<UInt64> {
      let names = opened(walk(["not_a", "not_a", "not_a", "very_big", "not_a"], age: age, seed: seed)).map(
        \.name)
      isAsked = isAsked || names.contains("prob_assault_abuse")
      #expect(names.count == (age == "age_16_17" ? 4 : 5))
    }
    #expect(isAsked == (age == "age_35_44"))
  }

  @Test func `the same seed opens the same questions, other seeds open others`() {
    let first = opened(walk(["big"], seed: 1)).map(\.name)
    #expect(opened(walk(["big"], seed: 1)).map(\.name) == first)
    let orders = Set((0..<20 as Range<UInt64>).map { opened(walk(["big"], seed: $0)).map(\.name) })
    #expect(orders.count == 20)
  }

  @Test func `over many seeds every factor of an area comes first about as often`() {
    var counts: [String: Int] = [:]
    for seed in 0..<200 as Range<UInt64> {
      guard let first = opened(walk(["very_big", "not_a"], seed: seed)).first else { continue }
      counts[first.name, default: 0] += 1
    }
    #expect(counts.count == 5)
    #expect(counts.values.allSatisfy { $0 > 15 }, "\(counts)")
  }

  @Test func `a changed area opens others, and answers come back when it is changed back`() throws {
    var scenario = walk(["very_big", "not_a"])
    let question = try #require(opened(scenario).first)
    scenario.answer(question.name, "big_problem")
    scenario.answer(areas[0], "not_a_problem")
    scenario.answer(areas[5], "very_big_problem")
    scenario.expectAnswer(question.name, nil)
    #expect(Set(domains(scenario)) == [domain(of: 5)])
    scenario.answer(areas[0], "very_big_problem")
    scenario.answer(areas[5], "not_a_problem")
    scenario.expectAnswer(question.name, .choice("big_problem", own: nil))
    scenario.expectReplayed()
  }

  @Test func `the standard walk asks all factors whatever the areas say`() {
    var scenario = InterviewScenario(pack)
    scenario.start("standard")
    scenario.answer("age_group", "age_35_44")
    #expect(opened(scenario).count == 26)
    #expect(opened(scenario).map(\.number) == (1...26).map { $0 < 10 ? "D0\($0)" : "D\($0)" })
  }

  @Test func `a pack opens no more than it says`() throws {
    var scenario = InterviewScenario(try PackFixtures.lighting)
    scenario.start("quick")
    scenario.answer("age_group", "age_18_or_more")
    scenario.answer("area_streets", "very_big_problem")
    scenario.answer("area_neighbors", "very_big_problem")
    let opened = scenario.interview.path.map(\.question).filter { $0.hasPrefix("prob_") }
    #expect(opened.count == 2)
    #expect(opened.contains("prob_calm_evenings"))
  }

  @Test func `an opened question that an answer makes pointless is not asked and keeps nobody waiting`()
    throws
  {
    let files = PackFixtures.lighting(
      replacing: "        number: D1\n",
      with: "        number: D1\n        relevant: ${neighborhood} = 'elm-street'\n")
    var scenario = InterviewScenario(try PackReader.questionnaire(from: files))
    scenario.start("quick")
    scenario.answer("neighborhood", "other")
    scenario.answer("area_streets", "very_big_problem")
    #expect(!scenario.interview.path.contains(AnswerKey("prob_street_lighting")))
    #expect(scenario.interview.path.contains(AnswerKey("prob_safe_crossings")))
    scenario.answerAll()
    scenario.finish()
    scenario.expectReplayed()
  }

  @Test func `a question that the length does not have is not opened`() throws {
    let files = PackFixtures.lighting(
      replacing: "        factor: street-lighting\n        lengths: [quick, standard, full]",
      with: "        factor: street-lighting\n        lengths: [standard, full]")
    var scenario = InterviewScenario(try PackReader.questionnaire(from: files))
    scenario.start("quick")
    scenario.answer("area_streets", "very_big_problem")
    #expect(!scenario.interview.path.contains(AnswerKey("prob_street_lighting")))
    scenario.answerAll()
    scenario.finish()
  }
}
