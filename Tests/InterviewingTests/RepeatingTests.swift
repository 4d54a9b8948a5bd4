import Interviewing
import Questionnaires
import TestSupport
import Testing

@Suite struct RepeatingTests {
  private func begun(_ length: String, picks: [String] = [], order: [String] = []) throws -> InterviewScenario
  {
    var scenario = InterviewScenario(try PackFixtures.garden)
    scenario.start(length)
    scenario.answer("age_group", "age_18_or_more")
    scenario.answer("neighborhood", "north-side")
    if !picks.isEmpty { scenario.give(.choices(picks), to: "top_picks") }
    if !order.isEmpty { scenario.give(.order(order), to: "top_order") }
    return scenario
  }

  @Test func `a closer look goes factor by factor, those put in order first, then the others`() throws {
    let scenario = try begun("full", picks: ["bins", "dogs", "lamps"], order: ["dogs", "bins"])
    scenario.expectAsked(
      in: "closer_look",
      [
        "pick_trend/dogs", "pick_what_helps/dogs", "pick_trend/bins", "pick_what_helps/bins",
        "pick_trend/lamps", "pick_what_helps/lamps",
      ])
    scenario.expectCurrent("pick_trend", about: "dogs")
    let section = try #require(scenario.interview.questionnaire.sections.first { $0.name == "closer_look" })
    #expect(scenario.interview.repeatedFactors(of: section) == ["dogs", "bins", "lamps"])
  }

  @Test func `no more factors than the length takes`() throws {
    let standard = try begun("standard", picks: ["bins", "dogs", "lamps", "steps"], order: ["steps"])
    standard.expectAsked(
      in: "closer_look",
      ["pick_trend/steps", "pick_what_helps/steps", "pick_trend/lamps", "pick_what_helps/lamps"])
    let full = try begun("full", picks: ["bins", "dogs", "lamps", "steps"], order: ["steps"])
    #expect(Set(full.interview.path.compactMap(\.factor)) == ["steps", "lamps", "dogs"])
  }

  @Test func `a length without a limit takes all`() throws {
    let files = PackFixtures.garden(replacing: "{ standard: 2, full: 3 }", with: "{ standard: 2 }")
    var scenario = InterviewScenario(try PackReader.questionnaire(from: files))
    scenario.start("full")
    scenario.answer("top_picks", "bins", "dogs", "lamps", "steps")
    scenario.answer("top_order", "dogs")
    #expect(scenario.interview.path.compactMap(\.factor).count == 8)
  }

  @Test func `one pick counts as first`() throws {
    let scenario = try begun("full", picks: ["bins"])
    scenario.expectAsked(in: "closer_look", ["pick_trend/bins"])
    scenario.expectCurrent("pick_trend", about: "bins")
  }

  @Test(arguments: [Answer.dontKnow, .preferNot])
  func `picks without an order are not looked at`(none: Answer) throws {
    var scenario = try begun("full", picks: ["bins", "dogs"])
    scenario.give(none, to: "top_order")
    scenario.expectAsked(in: "closer_look", [])
    scenario.expectCurrent("was_hurt")
  }

  @Test(arguments: [Answer.dontKnow, .preferNot, .choices(["none_of_these"])])
  func `without a pick there is no closer look`(none: Answer) throws {
    var scenario = try begun("full")
    scenario.give(none, to: "top_picks")
    scenario.expectAsked(in: "closer_look", [])
  }

  @Test func `the short length has no closer look`() throws {
    let scenario = try begun("quick", picks: ["bins", "dogs"], order: ["dogs"])
    scenario.expectAsked(in: "closer_look", [])
  }

  @Test func `inside the section an answer decides about its own factor only`() throws {
    var scenario = try begun("full", picks: ["bins", "dogs"], order: ["dogs", "bins"])
    scenario.answer("pick_trend", "worse", about: "dogs")
    scenario.expectCurrent("pick_who_hurt", about: "dogs")
    scenario.expectAsked(
      in: "closer_look",
      [
        "pick_trend/dogs", "pick_who_hurt/dogs", "pick_what_helps/dogs", "pick_trend/bins",
        "pick_what_helps/bins",
      ])
    scenario.answer("pick_trend", "better", about: "dogs")
    #expect(!scenario.interview.isAsked(AnswerKey("pick_who_hurt", factor: "dogs")))
  }

  @Test func `a factor that is picked no longer does not count, and comes back with its answers`() throws {
    var scenario = try begun("full", picks: ["bins", "dogs"], order: ["dogs", "bins"])
    scenario.answer("pick_trend", "worse", about: "dogs")
    scenario.answer("pick_who_hurt", "children", about: "dogs")
    scenario.answer("pick_what_helps", "A fence", about: "dogs")
    scenario.answer("pick_trend", "better", about: "bins")
    scenario.answer("top_picks", "bins")
    scenario.expectAnswer("pick_what_helps", about: "dogs", nil)
    scenario.expectAnswer("pick_trend", about: "bins", .choice("better", own: nil))
    scenario.expectAsked(in: "closer_look", ["pick_trend/bins"])
    scenario.answer("top_picks", "bins", "dogs")
    scenario.expectAnswer("pick_what_helps", about: "dogs", .text("A fence"))
    scenario.expectAnswer("pick_who_hurt", about: "dogs", .choices(["children"]))
    scenario.expectReplayed()
  }

  @Test func `another order asks in another order and keeps the answers`() throws {
    var scenario = try begun("full", picks: ["bins", "dogs"], order: ["dogs", "bins"])
    scenario.answer("pick_trend", "better", about: "dogs")
    scenario.answer("top_order", "bins", "dogs")
    scenario.expectAsked(
      in: "closer_look",
      ["pick_trend/bins", "pick_what_helps/bins", "pick_trend/dogs", "pick_what_helps/dogs"])
    scenario.expectCurrent("pick_trend", about: "bins")
    scenario.expectAnswer("pick_trend", about: "dogs", .choice("better", own: nil))
  }

  @Test func `keys that the pack does not ask for are refused`() throws {
    var scenario = try begun("full", picks: ["bins", "dogs"], order: ["dogs"])
    scenario.expectRefused(.notAsked("pick_trend")) { $0.answer("pick_trend", "worse") }
    scenario.expectRefused(.notAsked("pick_trend")) { $0.answer("pick_trend", "worse", about: "lamps") }
    scenario.expectRefused(.notAsked("pick_trend")) { $0.answer("pick_trend", "worse", about: "cats") }
    scenario.expectRefused(.notAsked("feels_heard")) { $0.answer("feels_heard", "yes", about: "dogs") }
    scenario.expectRefused(.notAsked("pick_trend")) { $0.visit("pick_trend") }
    #expect(scenario.interview.countedAnswer(to: "pick_trend") == nil)
  }

  @Test func `going back and visiting keep to the factor`() throws {
    var scenario = try begun("full", picks: ["bins", "dogs"], order: ["dogs", "bins"])
    scenario.answer("pick_trend", "better", about: "dogs")
    scenario.answer("pick_what_helps", "A fence", about: "dogs")
    scenario.expectCurrent("pick_trend", about: "bins")
    scenario.back()
    scenario.expectCurrent("pick_what_helps", about: "dogs")
    scenario.visit("pick_trend", about: "bins")
    scenario.answer("pick_trend", "worse", about: "bins")
    scenario.expectCurrent("pick_what_helps", about: "dogs")
    scenario.preferNot("pick_what_helps", about: "dogs")
    scenario.expectCurrent("pick_trend", about: "bins")
  }

  @Test func `elsewhere a repeated question is all of its answers together`() throws {
    var scenario = try begun("full", picks: ["bins", "dogs"], order: ["dogs", "bins"])
    func asks(_ name: String) -> Bool { scenario.interview.path.contains(AnswerKey(name)) }
    #expect(!asks("quote_my_words"))
    scenario.answer("pick_what_helps", "More bins", about: "bins")
    #expect(asks("quote_my_words"))
    scenario.preferNot("pick_what_helps", about: "bins")
    #expect(!asks("quote_my_words"))
    scenario.answer("pick_what_helps", "A fence", about: "dogs")
    #expect(asks("quote_my_words"))
    // The factor is gone, and its words with it.
    scenario.answer("top_picks", "bins")
    #expect(!asks("quote_my_words"))
  }

  @Test(arguments: [
    ("selected(${pick_trend}, 'worse')", true), ("selected(${pick_trend}, 'better')", true),
    ("count-selected(${pick_trend}) = 2", true), ("count-selected(${pick_trend}) = 3", false),
    ("string-length(${pick_what_helps}) = 12", true), ("count-selected(${pick_who_hurt}) = 2", true),
    ("selected(${pick_who_hurt}, 'children')", true),
  ])
  func `names are united and texts joined`(relevant: String, holds: Bool) throws {
    let files = PackFixtures.garden(
      replacing: "number: H1\n", with: "number: H1\n        relevant: \(relevant)\n")
    var scenario = InterviewScenario(try PackReader.questionnaire(from: files))
    scenario.start("full")
    scenario.answer("top_picks", "bins", "dogs", "lamps")
    scenario.answer("top_order", "dogs", "bins")
    for factor in ["dogs", "bins"] { scenario.answer("pick_trend", "worse", about: factor) }
    scenario.answer("pick_trend", "better", about: "lamps")
    scenario.answer("pick_who_hurt", "children", about: "dogs")
    scenario.answer("pick_who_hurt", "children", "others", about: "bins")
    scenario.answer("pick_what_helps", "Fence", about: "dogs")
    scenario.answer("pick_what_helps", "Bigger", about: "lamps")
    #expect(scenario.interview.path.contains(AnswerKey("share_coins")) == holds)
  }

  @Test func `why a repeated question is not asked`() throws {
    var scenario = InterviewScenario(try PackFixtures.garden)
    scenario.start("standard")
    let pack = scenario.interview.questionnaire
    let trend = try #require(pack.question(named: "pick_trend"))
    let hurt = try #require(pack.question(named: "pick_who_hurt"))
    #expect(scenario.interview.reasonNotAsked(trend) == .relevance)
    #expect(scenario.interview.reasonNotAsked(hurt) == .length)
    scenario.answer("top_picks", "bins")
    #expect(scenario.interview.reasonNotAsked(trend) == nil)
  }
}
