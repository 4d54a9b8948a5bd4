import Interviewing
import Pages
import Questionnaires
import Screens
import TestSupport
import Testing

/// Going on with a code.
struct ComingBackTests {
  private static let code = "apple boat cloud door"

  @Test func `whoever stops and keeps gets the code again and comes back to the place`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_neighbors")
    scenario.press(.stop)
    scenario.choose("Stop and keep my answers")
    scenario.expectPage("stopped")
    scenario.expectPage(contains: "Your code is: \(Self.code)")
    scenario.goOn()
    scenario.expectPage("home")
    #expect(scenario.app.closingSentences.isEmpty)
    scenario.choose("Go on with a code")
    scenario.type(" Ápple, boát  cloud-DOOR ")
    scenario.goOn()
    scenario.expectQuestion("area_neighbors")
    scenario.expectNotice(nil)
    scenario.answer("Small problem")
    #expect(scenario.world.store.walks.count == 1)
    #expect(scenario.stored.suffix(2).first == .stopped)
  }

  @Test func `a wrong code may be typed five times, then only a new start helps`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    scenario.press(.stop)
    scenario.choose("Stop and keep my answers")
    scenario.goOn()
    scenario.choose("Go on with a code")
    for left in [4, 3, 2, 1] {
      scenario.type("echo fern glow hill")
      scenario.goOn()
      scenario.expectPage("continue")
      scenario.expectPage(contains: left == 1 ? "one more try" : "\(left) more tries")
      #expect(scenario.page.fieldText == "echo fern glow hill")
    }
    scenario.type("hill glow fern")
    scenario.goOn()
    scenario.expectNotice("Please type the four words of your code.")
    scenario.type("hill glow fern echo")
    scenario.goOn()
    scenario.expectPage("home")
    scenario.expectNotice("A wrong code was typed too often. Please ask for help, or start anew.")
    scenario.choose("Go on with a code")
    scenario.expectPage("home")
    scenario.expectNotice("A wrong code was typed too often. Please ask for help, or start anew.")
    scenario.choose("Answer the questions")
    scenario.expectPage("language")
  }

  @Test func `a wrong code stays to be mended, and Enter alone is no new try`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    scenario.press(.stop)
    scenario.choose("Stop and keep my answers")
    scenario.goOn()
    scenario.choose("Go on with a code")
    scenario.type("apple boat cloud dor")
    for _ in 0..<7 {
      scenario.goOn()
      scenario.expectPage(contains: "4 more tries")
      #expect(scenario.page.fieldText == "apple boat cloud dor")
    }
    scenario.line("")
    scenario.expectPage(contains: "4 more tries")
    scenario.keys(.backspace, .character("o"), .character("r"), .enter)
    scenario.expectPage("section/areas")
  }

  @Test func `a wrong code is not kept when the page is left`() throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.choose("Go on with a code")
    scenario.type("echo fern glow hill")
    scenario.goOn()
    scenario.back()
    scenario.choose("Go on with a code")
    #expect(scenario.page.fieldText == "")
  }

  @Test func `leaving the page of codes does not give new tries`() throws {
    var scenario = try AppScenario()
    scenario.open()
    for _ in 0..<5 {
      scenario.choose("Go on with a code")
      scenario.type("hill glow fern echo")
      scenario.goOn()
      if scenario.page.name == "continue" { scenario.back() }
    }
    scenario.choose("Go on with a code")
    scenario.expectPage("home")
  }

  @Test(arguments: ["", " - ", "12"]) func `nothing typed is no try`(text: String) throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.choose("Go on with a code")
    scenario.type(text)
    scenario.goOn()
    scenario.expectPage("continue")
    scenario.expectNotice("Please type the four words of your code.")
  }

  @Test func `a store that cannot be read costs no try`() throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.choose("Go on with a code")
    scenario.world.store.isClosed = true
    scenario.type("hill glow fern echo")
    scenario.goOn()
    scenario.expectPage("continue")
    scenario.expectNotice("Answers cannot be saved here just now. Please ask for help.")
    #expect(scenario.page.fieldText == "hill glow fern echo")
    scenario.world.store.isClosed = false
    scenario.goOn()
    scenario.expectPage(contains: "4 more tries")
  }

  @Test func `the code opens nothing once the walk is finished`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.answerAll()
    #expect(scenario.world.store.codes.isEmpty)
    scenario.choose("I am done. Clear the screen.")
    scenario.choose("Go on with a code")
    scenario.type(Self.code)
    scenario.goOn()
    scenario.expectPage(contains: "4 more tries")
  }

  @Test func `a finished walk is not opened, even if its code was not taken away`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.answerAll()
    let events = scenario.stored
    var other = try AppScenario()
    other.world.store.put(events, walk: "walk-1", code: Self.code)
    other.open()
    other.choose("Go on with a code")
    other.type(Self.code)
    other.goOn()
    other.expectPage("continue")
    other.expectPage(contains: "4 more tries")
  }

  @Test func `under a changed pack, answers that fit no longer are left out and counted`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_neighbors")
    let events = scenario.stored
    var changed = try AppScenario()
    changed.world.questionnaire = try PackReader.questionnaire(
      from: PackFixtures.lighting(replacing: "elm-street", with: "oak-street", in: "places/here.yaml"))
    changed.world.store.put(events, walk: "walk-1", code: Self.code)
    changed.open()
    changed.choose("Go on with a code")
    changed.type(Self.code)
    changed.goOn()
    changed.expectPage("changed")
    changed.expectPage(contains: "One of your answers no longer fits. It was left out:")
    changed.expectPage(contains: "Which place will you answer about?")
    changed.expectPage(lacks: "new question")
    changed.goOn()
    changed.expectQuestion("neighborhood")
  }

  @Test func `under a changed pack, new questions are said`() throws {
    let mornings =
      "      - { name: mornings_out, number: A9, type: integer, min: 0, max: 7, lengths: [standard],"
      + " label: How many mornings? }\n"
    var scenario = try AppScenario()
    scenario.walk(to: "top_picks", length: "standard")
    let events = scenario.stored
    var changed = try AppScenario()
    changed.world.questionnaire = try PackReader.questionnaire(
      from: PackFixtures.lighting(
        replacing: "      - name: evenings_out\n",
        with: mornings + "      - name: evenings_out\n"))
    changed.world.store.put(events, walk: "walk-1", code: Self.code)
    changed.open()
    changed.choose("Go on with a code")
    changed.type(Self.code)
    changed.goOn()
    changed.expectPage("changed")
    changed.expectPage(contains: "There is one new question.")
    changed.expectPage(lacks: "no longer")
    changed.press(.language)
    changed.choose("Español")
    changed.expectPage("changed")
    changed.goOn()
    changed.expectQuestion("mornings_out")
  }

  @Test func `a walk with all its answers is finished when it is gone on with`() throws {
    var scenario = try AppScenario()
    scenario.begin()
    scenario.answerAll()
    let events = scenario.stored.dropLast()
    var other = try AppScenario()
    other.world.store.put(Array(events), walk: "walk-1", code: Self.code)
    other.open()
    other.choose("Go on with a code")
    other.type(Self.code)
    other.world.store.failingAppends = 1
    other.goOn()
    other.expectPage("walk")
    other.goOn()
    other.expectPage("walk")
    other.expectNotice(Sentences.notStored)
    other.wait()
    other.expectPage("results")
    #expect(other.stored.last == .finished)
  }

  @Test func `the language of a walk comes back with it`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets", language: "es")
    let events = scenario.stored
    var other = try AppScenario()
    other.world.store.put(events, walk: "walk-1", code: Self.code)
    other.open()
    other.choose("Go on with a code")
    other.type(Self.code)
    other.goOn()
    other.expectPage(contains: "Piense en los últimos 12 meses.")
  }
}
