import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// Language, consent, code and length: before the first question.
struct BeginningTests {
  @Test func `a visitor chooses a language and reads consent in it`() throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.choose("Answer the questions")
    scenario.expectPage(contains: "Which language?")
    scenario.choose("Español")
    scenario.expectPage("consent")
    scenario.expectPage(contains: "Usted decide si participa.")
    scenario.back()
    scenario.expectPage("language")
    scenario.back()
    scenario.expectPage("home")
  }

  @Test func `the program can begin with the choice of a language`() throws {
    var scenario = try AppScenario(beginning: .walk)
    scenario.open()
    scenario.expectPage("language")
    scenario.choose("English")
    scenario.expectPage("consent")
  }

  @Test func `a program that begins with the language prints that page once`() throws {
    var scenario = try AppScenario(beginning: .walk)
    scenario.expectLines(
      """
      Language
      Choose a language
       1. English
       2. Español
      Type a number from 1 to 2, then press Enter.
      b back, h help now
      """)
    let page = scenario.page
    scenario.open()
    scenario.expectLines("")
    scenario.press(.helpLines)
    scenario.back()
    #expect(scenario.page == page)
  }

  @Test(arguments: [
    (Setting.own, "If you stop, you get a code."), (.kiosk, "If you walk away, we erase."),
    (.session, "If you walk away, we erase it all."),
  ])
  func `consent says what happens to those who leave`(setting: Setting, sentence: String) throws {
    var scenario = try AppScenario(setting: setting)
    scenario.open()
    scenario.choose("Answer the questions")
    scenario.choose("English")
    #expect(scenario.page.texts.filter { $0.hasPrefix("If you") } == [sentence])
    scenario.expectPage(contains: "Do you want to start?")
  }

  @Test func `nothing is stored before the yes`() throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.choose("Answer the questions")
    scenario.choose("English")
    scenario.press(.help)
    scenario.back()
    #expect(scenario.world.store.tries == 0)
    scenario.choose("Yes, start")
    #expect(scenario.world.store.tries == 1)
    #expect(
      scenario.stored.dropFirst() == [
        .answered(AnswerKey("language"), .choice("en", own: nil)),
        .answered(AnswerKey("consent"), .choice("yes_start", own: nil)),
      ])
    guard case .started(let start, _)? = scenario.stored.first else {
      Issue.record("no start")
      return
    }
    #expect(start == WalkStart(setting: .own, language: "en", seed: 7, month: "2026-11"))
  }

  @Test func `whoever says no is thanked and leaves nothing`() throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.choose("Answer the questions")
    scenario.choose("English")
    scenario.choose("No, stop")
    scenario.expectPage("declined")
    scenario.expectPage(contains: "Nothing was kept.")
    #expect(scenario.world.store.tries == 0)
    scenario.goOn()
    scenario.expectPage("home")
  }

  @Test func `consent that cannot be stored is tried again by itself and by Enter, once`() throws {
    var scenario = try AppScenario()
    scenario.world.store.failingAppends = 3
    scenario.open()
    scenario.choose("Answer the questions")
    scenario.choose("English")
    scenario.choose("Yes, start")
    scenario.expectPage("consent")
    scenario.expectNotice(Sentences.notStored)
    scenario.wait()
    scenario.expectPage("consent")
    scenario.expectNotice(Sentences.notStored)
    scenario.choose("Yes, start")
    scenario.expectPage("consent")
    scenario.wait()
    scenario.expectPage("code")
    scenario.expectNotice(nil)
    #expect(scenario.world.store.walks.count == 1)
    #expect(scenario.stored.count == 3)
  }

  @Test func `a yes that was not stored is forgotten by whoever goes back and says no`() throws {
    var scenario = try AppScenario()
    scenario.world.store.isFull = true
    scenario.open()
    scenario.choose("Answer the questions")
    scenario.choose("English")
    scenario.choose("Yes, start")
    scenario.choose("No, stop")
    scenario.world.store.isFull = false
    scenario.wait()
    scenario.expectPage("declined")
    #expect(scenario.world.store.walks.isEmpty)
    #expect(scenario.app.closingSentences.isEmpty)
  }

  @Test func `going back from consent forgets the yes as well`() throws {
    var scenario = try AppScenario()
    scenario.world.store.isFull = true
    scenario.open()
    scenario.choose("Answer the questions")
    scenario.choose("English")
    scenario.choose("Yes, start")
    scenario.back()
    scenario.world.store.isFull = false
    scenario.wait()
    #expect(scenario.world.store.walks.isEmpty)
    scenario.expectPage("language")
  }

  @Test func `the code is shown after consent and can be seen again`() throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.consent()
    scenario.expectPage(contains: "apple boat cloud door")
    scenario.goOn()
    scenario.expectPage("length")
    scenario.expectPage(lacks: "apple boat cloud door")
    scenario.back()
    scenario.expectPage(contains: "apple boat cloud door")
  }

  @Test func `a visitor chooses a length by its minutes`() throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.consent()
    scenario.goOn()
    #expect(scenario.page.items == ["Quick: about 3 minutes", "Standard: about 6 minutes"])
    scenario.choose("Standard: about 6 minutes")
    #expect(scenario.stored.last == .lengthChosen("standard"))
    scenario.expectQuestion("age_group")
  }

  @Test func `a length that cannot be stored stays to be chosen`() throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.consent()
    scenario.goOn()
    scenario.world.store.failingAppends = 2
    scenario.choose("Quick: about 3 minutes")
    scenario.expectPage("length")
    scenario.expectNotice(Sentences.notStored)
    scenario.choose("Standard: about 6 minutes")
    scenario.expectNotice(Sentences.notStored)
    scenario.wait()
    scenario.expectNotice(nil)
    scenario.expectQuestion("age_group")
    #expect(
      scenario.stored.filter { if case .lengthChosen = $0 { true } else { false } } == [
        .lengthChosen("standard")
      ])
  }

  @Test func `a visitor can stop before the first question and come back to the length`() throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.consent()
    scenario.goOn()
    scenario.press(.stop)
    scenario.choose("Stop and keep my answers")
    scenario.expectPage(contains: "apple boat cloud door")
    scenario.goOn()
    scenario.choose("Go on with a code")
    scenario.type("Apple  BOAT cloud, door")
    scenario.goOn()
    scenario.expectPage("length")
  }

  @Test func `a new visitor gets a code of their own`() throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.consent()
    scenario.press(.hide)
    scenario.goOn()
    scenario.consent()
    scenario.expectPage(contains: "echo fern glow hill")
    #expect(scenario.world.store.codes == ["echo fern glow hill": "walk-2"])
  }
}
