import Interviewing
import Pages
import Reporting
import Screens
import TestSupport
import Testing

/// What is printed at a kiosk, where others may see what comes out.
struct PaperTests {
  static let without = "A page without your answers: help lines and next steps"
  static let with = "A page with your answers: others may see it"

  private static let large = ["first", "second"].map { "The \($0) one, in large letters" }
  private static let all = [without, with] + large + ["No page"]

  private func finished(
    _ setting: Setting = .kiosk, page: String = "No page", picks: String = "Street lighting",
    limit: Int? = nil
  ) throws -> AppScenario {
    var scenario = try AppScenario(host: Host(setting: setting, pageLimit: limit))
    scenario.begin("standard")
    scenario.answerAll(upTo: "top_picks")
    scenario.answer(picks)
    scenario.answerAll(upTo: "print_a_page")
    scenario.answer(page)
    while scenario.page.name.hasPrefix("question/") { scenario.answerPlainly() }
    return scenario
  }

  @Test func `a page without answers is offered first`() throws {
    var scenario = try finished()
    scenario.choose("Print a page")
    scenario.expectPage("paper")
    scenario.expectPage(contains: "Which page do you want? Others may see what lies in the printer.")
    #expect(scenario.page.items == Self.all)
    #expect(scenario.world.printed.isEmpty)
    scenario.choose(Self.without)
    scenario.expectPage("results")
    scenario.expectNotice("Your pages are at the printer. Please take them with you.")
    #expect(scenario.world.printed.map(\.title) == [FakeWorld.handout])
  }

  @Test func `the page with answers is the second choice`() throws {
    var scenario = try finished()
    scenario.choose("Print a page")
    scenario.choose(Self.with)
    scenario.expectPage("results")
    #expect(scenario.world.printed.count == 1)
    #expect(scenario.world.printed.first?.title.hasPrefix("Page of ") == true)
  }

  @Test func `whoever asked for a page among the questions is offered it too`() throws {
    var scenario = try finished(page: "Print it")
    scenario.expectPage("paper")
    #expect(scenario.world.printed.isEmpty)
    scenario.choose(Self.without)
    scenario.expectPage("results")
    #expect(scenario.world.printed.map(\.title) == [FakeWorld.handout])
  }

  @Test func `either page comes in large letters for whoever asks`() throws {
    var scenario = try finished()
    for (index, page) in ([Self.without, Self.with] + Self.large).enumerated() {
      scenario.choose("Print a page")
      scenario.choose(page)
      #expect(scenario.world.printedLarge.count == index + 1)
    }
    #expect(scenario.world.printedLarge == [false, false, true, true])
    #expect(scenario.world.printed.map { $0.title == FakeWorld.handout } == [true, false, true, false])
    #expect(!scenario.page.items.contains("Print it in large letters"))
  }

  @Test(arguments: [Setting.own, .session])
  func `elsewhere large letters are a choice of their own`(setting: Setting) throws {
    var scenario = try finished(setting)
    scenario.choose("Print it in large letters")
    scenario.choose("Print a page")
    #expect(scenario.world.printedLarge == [true, false])
  }

  @Test(arguments: [true, false]) func `nobody has to print`(goesBack: Bool) throws {
    var scenario = try finished(page: "Print it")
    if goesBack { scenario.back() } else { scenario.choose("No page") }
    scenario.expectPage("results")
    scenario.expectNotice(nil)
    #expect(scenario.world.printed.isEmpty)
    scenario.choose("I am done. Clear the screen.")
    scenario.expectPage("home")
  }

  @Test(arguments: [Setting.own, .session])
  func `elsewhere the page is printed at once`(setting: Setting) throws {
    let scenario = try finished(setting, page: "Print it")
    scenario.expectPage("results")
    #expect(scenario.world.printed.count == 1)
    #expect(scenario.world.printed.first?.title != FakeWorld.handout)
  }

  @Test func `two people with other answers get the same page without answers`() throws {
    let pages = try ["Street lighting", "None of these"].map { picks in
      var scenario = try finished(page: "Print it", picks: picks)
      scenario.choose(Self.without)
      return try #require(scenario.world.printed.first)
    }
    #expect(pages[0] == pages[1])
  }

  @Test func `printing it stores nothing`() throws {
    var scenario = try finished()
    let (stored, tries) = (scenario.stored, scenario.world.store.tries)
    scenario.world.store.isClosed = true
    scenario.choose("Print a page")
    scenario.choose(Self.without)
    #expect(scenario.world.printed.count == 1)
    #expect(scenario.stored == stored && scenario.world.store.tries == tries)
  }

  @Test(arguments: [Setting.kiosk, .session])
  func `where somebody looks after the printer, they are asked`(setting: Setting) throws {
    var scenario = try finished(setting)
    scenario.world.printer = .works
    scenario.choose("Print a page")
    if setting == .kiosk { scenario.choose(Self.without) }
    scenario.receive(.handedOver)
    scenario.expectNotice("Your pages were sent to the printer. If they are not there, please ask for help.")
  }

  @Test(arguments: [
    (PrintProblem.noPrinter, "No printer is set up here. Please ask for help."),
    (.stuck, "It did not print, so we called it back. Ask for paper or help, then try again."),
    (.refused, "It did not print. Please ask for help."),
    (.stopped, "The printing was stopped. Take what came out with you. Then try again, or ask for help."),
  ])
  func `where nothing can be saved, saving is not held out`(problem: PrintProblem, sentence: String) throws {
    for setting in [Setting.kiosk, .session] {
      var scenario = try finished(setting)
      scenario.world.printer = .fails(problem)
      scenario.choose("Print a page")
      if setting == .kiosk { scenario.choose(Self.without) }
      scenario.expectNotice(sentence)
      scenario.world.printer = .prints
      scenario.choose("Print a page")
      if setting == .kiosk { scenario.choose(Self.with) }
      #expect(scenario.world.printed.count == 1)
    }
  }

  @Test(arguments: [
    (
      PrintProblem.overLimit,
      "Not enough pages are left here for today. A shorter page may still print. Please ask the staff.",
      "Hoy no quedan bastantes hojas aquí. Quizá salga una página más corta. Pregunte al personal."
    ),
    (
      .notCounted, "Pages cannot be counted here just now, so nothing was printed. Please ask the staff.",
      "Ahora no se pueden contar las hojas, así que no se imprimió nada. Pregunte al personal."
    ),
  ])
  func `pages that may not come out are said in a sentence`(
    problem: PrintProblem, english: String, spanish: String
  ) throws {
    var scenario = try finished()
    let stored = scenario.stored
    scenario.world.printer = .fails(problem)
    scenario.choose("Print a page")
    scenario.choose(Self.without)
    scenario.expectPage("results")
    scenario.expectNotice(english)
    #expect(scenario.page.notice?.kind == .failed)
    scenario.press(.language)
    scenario.choose("Español")
    scenario.choose("Imprimir una hoja")
    scenario.act(.chose(1))
    scenario.expectNotice(spanish)
    #expect(scenario.world.printed.isEmpty && scenario.stored == stored)
  }

  @Test(
    arguments: [
      (.kiosk, 40, PageCounting(limit: 40)), (.kiosk, nil, PageCounting()), (.session, 40, nil),
      (.own, 40, nil),
    ] as [(Setting, Int?, PageCounting?)])
  func `pages are counted at a kiosk only`(setting: Setting, limit: Int?, counting: PageCounting?) throws {
    var scenario = try finished(setting, limit: limit)
    scenario.choose("Print a page")
    if setting == .kiosk { scenario.choose(Self.without) }
    #expect(scenario.world.printedCounting == [counting])
  }

  @Test func `a page that cannot be made is said, and the choice comes again`() throws {
    var scenario = try finished()
    scenario.world.canMakePages = false
    scenario.choose("Print a page")
    scenario.choose(Self.without)
    scenario.expectNotice("The page cannot be made just now. Please ask for help.")
    scenario.world.canMakePages = true
    scenario.choose("Print a page")
    scenario.choose(Self.without)
    #expect(scenario.world.printed.count == 1)
  }

  @Test func `in Spanish the same is asked and the page is Spanish`() throws {
    var scenario = try finished(page: "Print it")
    scenario.press(.language)
    scenario.choose("Español")
    scenario.expectPage("paper")
    scenario.expectPage(
      contains: "¿Qué hoja quiere? Otras personas pueden ver lo que sale de la impresora.")
    #expect(
      scenario.page.items == [
        "Una hoja sin sus respuestas: líneas de ayuda y próximos pasos",
        "Una hoja con sus respuestas: otras personas la pueden ver", "La primera, en letras grandes",
        "La segunda, en letras grandes", "Ninguna hoja",
      ])
    scenario.act(.chose(0))
    #expect(scenario.world.printed.map(\.language) == ["es"])
    scenario.world.printer = .fails(.noPrinter)
    scenario.choose("Imprimir una hoja")
    scenario.act(.chose(1))
    scenario.expectNotice("Aquí no hay impresora. Por favor, pida ayuda.")
  }

  @Test func `whoever hides is not asked about paper any more`() throws {
    var scenario = try finished(page: "Print it")
    scenario.press(.hide)
    scenario.expectPage("hidden")
    #expect(scenario.world.printed.isEmpty)
  }

  @Test func `whoever walks away from the choice leaves a clear screen`() throws {
    var scenario = try finished(page: "Print it")
    scenario.pass(seconds: 300)
    scenario.expectPage("home")
    #expect(scenario.world.printed.isEmpty)
  }

  @Test func `keys and lines print the same page`() throws {
    var pressed = try finished(page: "Print it")
    var typed = pressed
    pressed.keys(.down, .enter)
    typed.line("2")
    #expect(pressed.world.printed == typed.world.printed && pressed.world.printed.count == 1)
    #expect(pressed.stored == typed.stored)
  }

  @Test func `the choice as it is seen in a small window and in lines`() throws {
    var scenario = try finished(page: "Print it")
    scenario.expectScreen(
      """
      Which page do you want? Others may see
      what lies in the printer.

      > 1 A page without your answers: help
          lines and next steps
        2 A page with your answers: others may
          see it
        3 The first one, in large letters
        4 The second one, in large letters
        5 No page
      -- h help now -- l language ------------
      Enter choose  Esc back  F12 hide
      """)
    scenario.expectLines(
      """
      Print a page
      Which page do you want? Others may see what lies in the printer.
       1. A page without your answers: help lines and next steps
       2. A page with your answers: others may see it
       3. The first one, in large letters
       4. The second one, in large letters
       5. No page
      Type a number from 1 to 5, then press Enter.
      b back, h help now, xx hide, l language
      """)
  }
}
