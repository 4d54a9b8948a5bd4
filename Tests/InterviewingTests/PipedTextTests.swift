import Interviewing
import Questionnaires
import TestSupport
import Testing

@Suite struct PipedTextTests {
  private func begun() throws -> InterviewScenario {
    var scenario = InterviewScenario(try PackFixtures.garden)
    scenario.start("full")
    return scenario
  }

  private func label(
    _ name: String, about factor: String? = nil, _ scenario: InterviewScenario, in language: String? = nil
  ) throws -> String {
    let question = try #require(scenario.interview.questionnaire.question(named: name))
    return scenario.interview.text(
      question.label, for: AnswerKey(name, factor: factor), in: language)
  }

  @Test func `a text says the answer in words, and the pack's words while there is none`() throws {
    var scenario = try begun()
    #expect(try label("top_picks", scenario) == "What matters most in your neighborhood?")
    scenario.answer("neighborhood", "north-side")
    #expect(try label("top_picks", scenario) == "What matters most in North Side?")
    scenario.answer("neighborhood", "other", own: "Mill ${factor} Lane")
    #expect(try label("top_picks", scenario) == "What matters most in Mill ${factor} Lane?")
    scenario.answer("neighborhood", "other")
    #expect(try label("top_picks", scenario) == "What matters most in your neighborhood?")
    scenario.preferNot("neighborhood")
    #expect(try label("top_picks", scenario) == "What matters most in your neighborhood?")
  }

  @Test(arguments: ["en", "es"])
  func `the name of a topic stands in quotes wherever it is piped in`(language: String) throws {
    let questionnaire = try ShippedPack.questionnaire
    var scenario = InterviewScenario(questionnaire)
    scenario.start("full")
    let piped = questionnaire.questions.filter { $0.label.text(in: language).contains("${factor}") }
    #expect(piped.map(\.number) == ["F1", "F2", "F3", "F4"])
    for question in piped {
      for factor in questionnaire.catalog.factors {
        let name = factor.name.text(in: language)
        let text = scenario.interview.text(
          question.label, for: AnswerKey(question.name, factor: factor.id), in: language)
        #expect(text.hasPrefix(language == "es" ? "Sobre «\(name)»: " : "About “\(name)”: "))
        #expect(text.split(separator: " ").count <= 25)
      }
    }
  }

  @Test func `a repeated text names its factor and its own answers, in the language`() throws {
    var scenario = try begun()
    scenario.answer("top_picks", "dogs", "lamps")
    scenario.answer("top_order", "lamps", "dogs")
    scenario.answer("pick_trend", "worse", about: "lamps")
    #expect(try label("pick_trend", about: "dogs", scenario) == "How has dogs changed?")
    #expect(try label("pick_trend", about: "lamps", scenario, in: "es") == "¿Ha cambiado faroles?")
    #expect(try label("pick_who_hurt", about: "lamps", scenario) == "It is Worse. Who is hurt by lamps?")
    #expect(try label("pick_who_hurt", about: "dogs", scenario) == "It is changed. Who is hurt by dogs?")
    let section = try #require(scenario.interview.questionnaire.sections.first { $0.name == "closer_look" })
    let leadIn = try #require(section.leadIn)
    let key = AnswerKey("pick_trend", factor: "lamps")
    #expect(scenario.interview.text(leadIn, for: key) == "About lamps in your neighborhood:")
    scenario.speak("es")
    #expect(scenario.interview.text(leadIn, for: key) == "Sobre faroles en su barrio:")
    #expect(scenario.interview.name(ofFactor: "lamps") == "faroles")
    #expect(scenario.interview.name(ofFactor: "lamps", in: "en") == "lamps")
    #expect(scenario.interview.name(ofFactor: "gone") == "gone")
  }

  @Test func `elsewhere a repeated answer is all that was said`() throws {
    var scenario = try begun()
    scenario.answer("top_picks", "dogs", "lamps")
    scenario.answer("top_order", "lamps", "dogs")
    #expect(try label("anything_else", scenario) == "You said: your words. Anything else?")
    scenario.answer("pick_what_helps", "A fence", about: "dogs")
    scenario.answer("pick_what_helps", "Bulbs", about: "lamps")
    #expect(try label("anything_else", scenario) == "You said: Bulbs, A fence. Anything else?")
  }

  private static let said: [(String, Answer, String?)] = [
    ("top_picks", Answer.choices(["none_of_these"]), "None of these"),
    ("top_picks", .choices(["dogs", "lamps"]), "dogs, lamps"),
    ("top_order", .order(["lamps", "dogs"]), "lamps, dogs"),
    ("roots", .choices(["island", "another"], own: ["another": "Hills"]), "Island, Hills"),
    ("share_coins", .allocation([Share("lights", 7), Share("plants", 3)]), "Lights 7, Plants 3"),
    ("income", .integer(40), "40"), ("anything_else", .text("Bats"), "Bats"), ("income", .dontKnow, nil),
    ("income", .preferNot, nil), ("neighborhood", .choice("gone", own: nil), "gone"),
  ]

  @Test(arguments: said)
  func `every answer can be said in words`(question: String, answer: Answer, words: String?) throws {
    let interview = try begun().interview
    let question = try #require(interview.questionnaire.question(named: question))
    #expect(interview.words(of: answer, to: question) == words)
  }

  @Test func `without a factor at hand its place stays empty`() throws {
    let interview = try begun().interview
    #expect(interview.text(Wording("a ${factor} b ${no_such} ${open"), for: nil) == "a  b  ${open")
  }
}
