import Interviewing
import Pages
import Questionnaires
import Screens
import TestSupport
import Testing

/// Questions that are asked once a factor, and texts with answers in them.
struct CloserLookTests {
  private func picked(_ labels: String..., language: String = "en") throws -> AppScenario {
    var scenario = try AppScenario(.garden, language: language)
    scenario.walk(to: "top_picks", length: "standard", language: language)
    for label in labels { scenario.choose(label) }
    scenario.goOn()
    return scenario
  }

  @Test func `one pick is asked about by its name`() throws {
    var scenario = try picked("dogs")
    scenario.expectPage("section/closer_look")
    scenario.goOn()
    scenario.expectPage("question/pick_trend/dogs")
    scenario.expectPage(contains: "How has dogs changed?")
    scenario.expectPage(contains: "About dogs in North Side:")
  }

  @Test func `two picks are asked about in their order`() throws {
    var scenario = try picked("dogs", "lamps")
    scenario.choose("lamps")
    scenario.choose("dogs")
    scenario.goOn()
    scenario.goOn()
    scenario.expectPage("question/pick_trend/lamps")
    scenario.answer("Worse")
    scenario.expectPage("question/pick_what_helps/lamps")
    scenario.type("More of them")
    scenario.goOn()
    scenario.expectPage("question/pick_trend/dogs")
    scenario.expectMarked()
    scenario.back()
    #expect(scenario.page.fieldText == "More of them")
  }

  @Test(arguments: [
    ("gun-violence", "988lifeline.org" as String?), ("assault-abuse", "1-800-799-7233"),
    ("safe-streets", nil),
  ])
  func `a hard topic is looked at with the help that its rating has`(topic: String, help: String?) throws {
    var scenario = try AppScenario(.shipped)
    scenario.walk(to: "top_picks", length: "standard")
    let factor = try #require(scenario.world.questionnaire.catalog.factor(topic))
    scenario.choose(factor.name.text(in: "en"))
    for _ in 0..<4 where scenario.page.name != "question/pick_trend" { scenario.answerPlainly() }
    scenario.expectPage("question/pick_trend/\(topic)")
    let warning = "This question may be hard."
    guard let help else {
      scenario.expectPage(lacks: warning)
      return scenario.expectPage(lacks: "Call 911")
    }
    scenario.expectPage(contains: warning)
    scenario.expectPage(contains: help)
  }

  @Test func `the review names the factor in the question`() throws {
    var scenario = try picked("dogs")
    scenario.goOn()
    scenario.answer("Worse")
    scenario.press(.review)
    scenario.expectPage(contains: "How has dogs changed? - Worse")
    scenario.choose("How has dogs changed? - Worse")
    scenario.expectPage("question/pick_trend/dogs")
  }

  @Test func `an answer stands in later texts`() throws {
    var scenario = try AppScenario(.garden)
    scenario.walk(to: "neighborhood", length: "standard")
    scenario.answer("Prefer not to say")
    scenario.expectPage(contains: "Think of your neighborhood.")
    scenario.back()
    scenario.choose("Another place")
    scenario.goOn()
    scenario.type("Old Mill")
    scenario.goOn()
    scenario.goOn()
    scenario.expectPage(contains: "What matters most in Old Mill?")
  }

  @Test func `what is not translated is shown in English and says so`() throws {
    var scenario = try picked("faroles", language: "es")
    scenario.expectPage(contains: "A few questions about your picks. (en inglés)")
    scenario.goOn()
    scenario.expectPage(contains: "¿Ha cambiado faroles?")
    scenario.expectPage(lacks: "¿Ha cambiado faroles? (")
    #expect(scenario.page.items.prefix(2) == ["Better (en inglés)", "Peor"])
  }

  @Test func `names of places are the same in every language`() throws {
    var scenario = try AppScenario(.garden, language: "es")
    scenario.walk(to: "neighborhood", language: "es")
    #expect(scenario.page.items.contains("North Side"))
  }
}
