import Interviewing
import Pages
import Questionnaires
import Screens
import TestSupport
import Testing

/// Where the words of one language have mistakes, people are asked in the others.
struct LeftOutLanguageTests {
  private static let sorry = "That language cannot be shown here just now. Please ask for help."
  private static let lamento = "Ahora no se puede mostrar ese idioma aquí. Por favor, pida ayuda."

  /// A sitting whose Spanish file turns out to be gone once the questions are read.
  private func scenario(
    _ language: String = "en", beginning: App.Beginning = .home
  ) throws -> AppScenario {
    var scenario = try AppScenario(language: language, beginning: beginning)
    scenario.world.questionnaire = try PackReader.questionnaire(
      from: PackFixtures.lighting { $0["languages/es.yaml"] = nil })
    return scenario
  }

  @Test func `only the others are offered, before a walk and in it`() throws {
    var scenario = try scenario()
    scenario.open()
    scenario.expectNotice(nil)
    scenario.choose("Answer the questions")
    #expect(scenario.page.items == ["English"])
    scenario.choose("English")
    scenario.choose("Yes, start")
    scenario.press(.language)
    #expect(scenario.page.items == ["English"])
  }

  @Test func `who began in it reads so in it, and goes on in the first`() throws {
    var scenario = try scenario("es")
    scenario.expectPage(contains: "Contestar las preguntas")
    scenario.open()
    scenario.expectPage("home")
    #expect(scenario.page.language == "en")
    scenario.expectNotice(Self.lamento)
    scenario.choose("Answer the questions")
    scenario.expectNotice(nil)
    #expect(scenario.page.items == ["English"])
  }

  @Test func `the choice of a language that stood there first changes with it`() throws {
    var scenario = try scenario("es", beginning: .walk)
    #expect(scenario.page.items == ["Español", "English"])
    scenario.open()
    scenario.expectPage("language")
    #expect(scenario.page.items == ["English"] && scenario.page.language == "en")
    scenario.choose("English")
    scenario.expectPage("consent")
  }

  @Test func `a walk in it goes on in the first language, with every answer`() throws {
    var spanish = try AppScenario(language: "es")
    spanish.open()
    spanish.choose("Contestar las preguntas")
    spanish.choose("Español")
    spanish.choose("Sí, empezar")
    let events = spanish.stored
    var scenario = try scenario()
    scenario.world.store.put(events, walk: "walk-1", code: "apple boat cloud door")
    scenario.open()
    scenario.choose("Go on with a code")
    scenario.type("apple boat cloud door")
    scenario.goOn()
    #expect(scenario.page.language == "en" && scenario.app.visit.walk?.interview.language == "es")
    scenario.expectNotice(Self.sorry)
    #expect(scenario.stored == events)
  }

  @Test func `a store that opens after all takes back only what was said of it`() throws {
    var scenario = try scenario("es")
    scenario.world.store.isClosed = true
    scenario.open()
    #expect(scenario.page.notice?.kind == .failed)
    scenario.world.store.isClosed = false
    scenario.receive(.openedStore)
    scenario.expectNotice(nil)
  }
}
