import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// Introductions, help, language, review, hiding: around the questions of a walk.
struct WalkingTests {
  @Test func `an introduction is shown once, on the way forward`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "neighborhood")
    scenario.answer("Elm Street")
    scenario.expectPage("section/areas")
    scenario.expectPage(contains: "Think of the last 12 months.")
    scenario.goOn()
    scenario.expectQuestion("area_streets")
    scenario.answer("Big problem")
    scenario.back()
    scenario.expectQuestion("area_streets")
    scenario.back()
    scenario.expectQuestion("neighborhood")
    scenario.goOn()
    scenario.expectQuestion("area_streets")
  }

  @Test func `whoever goes back early still gets the later introductions`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.answer("18 or older")
    scenario.back()
    scenario.goOn()
    scenario.answer("Elm Street")
    scenario.expectPage("section/areas")
    scenario.goOn()
    scenario.answer("Big problem")
    scenario.answer("Big problem")
    scenario.expectPage("section/problems")
  }

  @Test func `on an introduction answers do nothing`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "neighborhood")
    scenario.answer("Elm Street")
    scenario.act(.chose(0))
    scenario.act(.typed("no"))
    scenario.act(.asked(.skip))
    scenario.expectPage("section/areas")
    scenario.goOn()
    scenario.expectMarked()
  }

  @Test func `help says what counts and why we ask, and the question is as it was`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "prob_street_lighting", length: "standard")
    scenario.choose("Small problem")
    scenario.press(.help)
    scenario.expectPage(contains: "Broken lamps, or none.")
    scenario.expectPage(contains: "Light helps people see.")
    scenario.goOn()
    scenario.expectQuestion("prob_street_lighting")
    scenario.expectMarked("Small problem")
  }

  @Test func `help names the keys that work on the page below it`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "evenings_out", length: "standard")
    scenario.press(.help)
    #expect(
      scenario.page.blocks.contains { if case .commands(_, inField: true, _) = $0 { true } else { false } })
    scenario.back()
    scenario.type("3")
    scenario.goOn()
    scenario.press(.help)
    #expect(
      scenario.page.blocks.contains { if case .commands(_, inField: false, _) = $0 { true } else { false } })
  }

  @Test func `help lines are one command away on every page but the hidden one`() throws {
    for (name, scenario) in try Places.all() where name != "hidden" && name != "help-lines" {
      var scenario = scenario
      scenario.press(.helpLines)
      scenario.expectPage("help-lines")
      scenario.expectPage(contains: "call 911")
      scenario.goOn()
      #expect(scenario.page.name == name)
    }
  }

  @Test func `another language keeps place, marks and answers and is stored`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_neighbors")
    scenario.choose("Big problem")
    let before = scenario.stored
    scenario.press(.language)
    scenario.choose("Español")
    scenario.expectQuestion("area_neighbors")
    scenario.expectMarked("Problema grande")
    scenario.expectPage(contains: "¿Qué tan grande es el problema de las noches?")
    #expect(scenario.stored == before + [.languageChanged("es")])
    scenario.press(.language)
    scenario.choose("Español")
    #expect(scenario.stored == before + [.languageChanged("es")])
    scenario.goOn()
    #expect(scenario.stored.last == .answered(AnswerKey("area_neighbors"), .choice("big_problem", own: nil)))
  }

  @Test func `a language that cannot be stored is spoken at once and stored later`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.choose("18 or older")
    scenario.world.store.failingAppends = 2
    scenario.press(.language)
    scenario.choose("Español")
    scenario.expectPage("language")
    scenario.expectNotice(
      "No pudimos guardar eso. Su respuesta sigue aquí. Pruebe otra vez o pida ayuda.")
    scenario.back()
    scenario.expectMarked("18 o más")
    scenario.goOn()
    scenario.wait()
    scenario.expectQuestion("neighborhood")
    #expect(
      scenario.stored.suffix(2) == [
        .languageChanged("es"), .answered(AnswerKey("age_group"), .choice("age_18_or_more", own: nil)),
      ])
  }

  @Test func `a language taken back before it was stored leaves nothing`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.world.store.isFull = true
    scenario.press(.language)
    scenario.choose("Español")
    scenario.choose("English")
    scenario.world.store.isFull = false
    if scenario.world.isWakeAsked { scenario.wait() }
    scenario.expectQuestion("age_group")
    #expect(scenario.interview?.language == "en")
    #expect(!scenario.stored.contains(.languageChanged("es")))
  }

  @Test func `review shows all answers, and one is changed from there`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "top_picks", length: "standard")
    scenario.press(.review)
    #expect(
      scenario.page.items == [
        "My answers are fine. Go on.", "How old are you? - 18 or older",
        "Which place will you answer about? - Elm Street", "How many evenings a week are you outside? - 7",
        "What do you do outside? - I walk", "Dark streets - Big problem",
        "Getting across the street - Big problem", "Fights in the evening - Big problem",
      ])
    scenario.choose("Dark streets - Big problem")
    scenario.expectQuestion("prob_street_lighting")
    scenario.expectMarked("Big problem")
    scenario.answer("Small problem")
    scenario.expectPage("review")
    scenario.expectPage(contains: "Dark streets - Small problem")
    scenario.choose("My answers are fine. Go on.")
    scenario.expectQuestion("top_picks")
    #expect(
      scenario.stored.last
        == .answered(AnswerKey("prob_street_lighting"), .choice("small_problem", own: nil)))
  }

  @Test func `a visit that changes nothing goes back to the review`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    let before = scenario.stored
    scenario.press(.review)
    scenario.choose("How old are you? - 18 or older")
    scenario.back()
    scenario.expectPage("review")
    scenario.back()
    scenario.expectQuestion("area_streets")
    #expect(scenario.stored == before)
  }

  @Test func `a visit whose answer cannot be stored stays at the question`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    scenario.press(.review)
    scenario.choose("Which place will you answer about? - Elm Street")
    scenario.world.store.failingAppends = 2
    scenario.answer("Don't know")
    scenario.expectQuestion("neighborhood")
    scenario.expectMarked("Don't know")
    scenario.expectNotice(Sentences.notStored)
    scenario.goOn()
    scenario.wait()
    scenario.expectPage("review")
    scenario.expectNotice(nil)
    scenario.expectPage(contains: "Which place will you answer about? - Don't know")
  }

  @Test func `what was typed stays while another answer is looked at`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "anything_else")
    scenario.type("Dogs at")
    scenario.press(.review)
    scenario.choose("How old are you? - 18 or older")
    scenario.goOn()
    scenario.choose("My answers are fine. Go on.")
    scenario.expectQuestion("anything_else")
    #expect(scenario.page.fieldText == "Dogs at")
  }

  @Test func `marks are forgotten when the list has changed meanwhile`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "top_picks", length: "standard")
    scenario.choose("Street lighting")
    scenario.press(.review)
    scenario.choose("Dark streets - Big problem")
    scenario.answer("Not a problem")
    scenario.choose("My answers are fine. Go on.")
    scenario.expectQuestion("top_picks")
    #expect(scenario.page.marked.allSatisfy { $0 == "Street lighting" })
  }

  @Test func `review before the first answer says so`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.press(.review)
    scenario.expectPage(contains: "You have not answered anything yet.")
    scenario.goOn()
    scenario.expectPage("question/age_group")
  }

  @Test func `an answer that opens an earlier question leads there`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "evenings_out", length: "standard")
    scenario.type("0")
    scenario.goOn()
    scenario.goOn()
    scenario.press(.review)
    scenario.choose("How many evenings a week are you outside? - 0")
    scenario.type("2")
    scenario.goOn()
    scenario.expectQuestion("what_outside")
  }
}
