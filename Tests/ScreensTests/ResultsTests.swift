import Interviewing
import Pages
import Reporting
import Screens
import TestSupport
import Testing

/// The end of a walk: what becomes of the answers, the ranking, the page, the group.
struct ResultsTests {
  private func finished(
    _ length: String = "standard", page: String = "No page", picks: [String] = ["Street lighting"]
  ) throws -> AppScenario {
    var scenario = try AppScenario()
    scenario.begin(length)
    scenario.answerAll(upTo: "top_picks")
    for pick in picks { scenario.choose(pick) }
    scenario.goOn()
    scenario.answerAll(upTo: "print_a_page")
    scenario.answer(page)
    scenario.answerAll()
    return scenario
  }

  @Test func `answers that may be counted are finished and their ranking is shown`() throws {
    var scenario = try finished()
    scenario.expectPage("results")
    #expect(scenario.stored.last == .finished)
    #expect(scenario.interview?.countedAnswer(to: "count_my_answers") == .choice("count", own: nil))
    scenario.expectPage(contains: "Street lighting")
    scenario.expectPage(contains: "You said this is a big problem and chose it first.")
    scenario.choose("I am done. Clear the screen.")
    scenario.expectPage("home")
    #expect(scenario.interview == nil)
    #expect(scenario.world.store.walks.count == 1)
  }

  @Test func `whoever has everything erased at the end leaves nothing`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "count_my_answers")
    let tries = scenario.world.store.tries
    scenario.answer("Erase them")
    scenario.expectPage("erase")
    scenario.choose("Yes, erase everything")
    scenario.expectPage("erased")
    scenario.expectPage(contains: Sentences.erased)
    #expect(scenario.world.store.walks.isEmpty)
    #expect(scenario.world.store.tombstones == ["walk-1"])
    #expect(scenario.world.store.tries == tries)
  }

  @Test func `a slip at the end erases nothing`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "count_my_answers")
    scenario.answer("Erase them")
    scenario.choose("No, keep them")
    scenario.expectQuestion("count_my_answers")
    scenario.expectMarked()
    scenario.goOn()
    scenario.expectQuestion("count_my_answers")
    scenario.expectNotice("Please choose an answer first.")
    scenario.answer("Count them")
    scenario.expectQuestion("print_a_page")
    #expect(scenario.world.store.walks.count == 1)
  }

  @Test func `whoever had said yes before a slip finds the yes`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "print_a_page")
    scenario.back()
    scenario.expectMarked("Count them")
    scenario.answer("Erase them")
    scenario.line("1")
    scenario.expectQuestion("count_my_answers")
    scenario.expectMarked("Count them")
  }

  @Test(arguments: [("No, keep them", "question/print_a_page"), ("Yes, erase everything", "erased")])
  func `a slip while the yes waits to be stored takes nothing back`(choice: String, page: String) throws {
    var scenario = try AppScenario()
    scenario.walk(to: "count_my_answers")
    scenario.world.store.failingAppends = 1
    scenario.answer("Count them")
    scenario.answer("Erase them")
    scenario.expectPage("erase")
    scenario.wait()
    scenario.expectPage("erase")
    scenario.choose(choice)
    scenario.expectPage(page)
    #expect(scenario.world.store.walks.isEmpty == (page == "erased"))
  }

  @Test(arguments: [(Setting.own, true), (.kiosk, false), (.session, false)])
  func `a page is saved on a computer of one's own only`(setting: Setting, isOffered: Bool) throws {
    var scenario = try AppScenario(.garden, setting: setting)
    scenario.walk(to: "neighborhood")
    scenario.answerAll()
    scenario.expectPage("results")
    let items = scenario.page.items
    #expect(items.contains("Save the page (PDF or web page)") == isOffered)
    #expect(items.contains { $0.hasPrefix("Print") })
    scenario.choose("I am done. Clear the screen.")
    scenario.expectPage("home")
  }

  @Test func `erasing at the end is said when it is done, and tried until then`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "count_my_answers")
    scenario.world.store.failingErasures = 2
    scenario.answer("Erase them")
    scenario.choose("Yes, erase everything")
    scenario.expectPage("erasing")
    scenario.expectNotice(Sentences.notErased)
    scenario.goOn()
    scenario.expectPage("erasing")
    scenario.wait()
    scenario.expectPage("erased")
  }

  @Test func `a finished walk is erased from the results, after one more question`() throws {
    var scenario = try finished()
    scenario.choose("Erase everything")
    scenario.choose("No, keep them")
    scenario.expectPage("results")
    scenario.world.store.failingErasures = 1
    scenario.choose("Erase everything")
    scenario.choose("Yes, erase everything")
    scenario.expectPage("erasing")
    scenario.wait()
    scenario.expectPage("erased")
    #expect(scenario.world.store.walks.isEmpty)
  }

  @Test func `hiding while a finished walk is being erased still erases it`() throws {
    var scenario = try finished()
    scenario.world.store.failingErasures = 2
    scenario.choose("Erase everything")
    scenario.choose("Yes, erase everything")
    scenario.press(.hide)
    scenario.expectPage("hidden")
    scenario.wait()
    #expect(scenario.world.store.walks.isEmpty)
  }

  @Test func `topics with the same points share a place and say so`() throws {
    var scenario = try finished(picks: ["None of these"])
    scenario.expectPage(contains: "1=")
    scenario.choose("Why is it here?")
    #expect(scenario.page.items.count == 3)
    #expect(scenario.page.items.allSatisfy { $0.hasPrefix("1= ") }, "the list has numbers of its own")
  }

  @Test func `every place has its reason in points that add up`() throws {
    var scenario = try finished()
    scenario.choose("Why is it here?")
    scenario.expectPage("why")
    #expect(scenario.page.items.count == 3)
    #expect(scenario.page.items.first == "1 Street lighting: 85 points")
    scenario.act(.chose(0))
    scenario.expectPage("why/street-lighting")
    scenario.expectPage(contains: "of 85 points: how big a problem you said it is (big problem).")
    scenario.expectPage(contains: "40 of 85 points: you chose it first.")
    scenario.expectPage(contains: "Lamps that work.")
    scenario.back()
    scenario.expectPage("why")
    scenario.back()
    scenario.expectPage("results")
  }

  @Test func `where nothing can be ranked the page says so and asks for no reason`() throws {
    var scenario = try AppScenario()
    scenario.begin("standard")
    for _ in 0..<30 where scenario.page.name != "results" {
      if scenario.page.items.contains("Prefer not to say"),
        scenario.interview?.current?.question != "age_group"
      {
        scenario.answer("Prefer not to say")
      } else {
        scenario.answerPlainly()
      }
    }
    scenario.expectPage("results")
    scenario.expectPage(contains: "There are not enough answers to rank anything.")
    scenario.choose("Why is it here?")
    scenario.expectPage("results")
    #expect(scenario.page.notice != nil)
  }

  @Test func `a page that was asked for is printed as soon as the walk is finished`() throws {
    let scenario = try finished(page: "Print it")
    #expect(scenario.world.printed.count == 1)
    scenario.expectNotice("Your pages are at the printer. Please take them with you.")
  }

  @Test func `no page is printed unasked`() throws {
    var scenario = try finished()
    #expect(scenario.world.printed.isEmpty)
    scenario.expectNotice(nil)
    scenario.choose("Print a page")
    #expect(scenario.world.printed.count == 1)
  }

  @Test(arguments: [
    (PrintProblem.noPrinter, "No printer is set up here. You can save the page instead."),
    (
      .stuck,
      "It did not print, so we called it back. See whether the printer is on and has paper, then try again."
    ),
    (.refused, "It did not print. Check the printer and try again, or save the page instead."),
    (.stopped, "The printing was stopped. Some pages may have come out. Check the printer, then try again."),
  ])
  func `a page that does not print says why, and can be tried again`(problem: PrintProblem, sentence: String)
    throws
  {
    var scenario = try finished()
    scenario.world.printer = .fails(problem)
    scenario.choose("Print a page")
    scenario.expectNotice(sentence)
    #expect(scenario.page.notice?.kind == .failed)
    scenario.world.printer = .prints
    scenario.choose("Print a page")
    #expect(scenario.world.printed.count == 1)
  }

  @Test func `printing takes its time and is told on whatever page is open`() throws {
    var scenario = try finished()
    scenario.world.printer = .works
    scenario.choose("Print a page")
    scenario.expectNotice("Printing. Please wait.")
    scenario.choose("Why is it here?")
    scenario.receive(.printed)
    scenario.expectPage("why")
    scenario.expectNotice("Your pages are at the printer. Please take them with you.")
  }

  @Test(arguments: [
    (
      EffectResult.handedOver,
      "Your pages were sent to the printer. If nothing comes out, see whether it is on and has paper."
    ),
    (
      .notPrinted(.stopped),
      "The printing was stopped. Some pages may have come out. Check the printer, then try again."
    ),
  ])
  func `what is not known to be printed is not called so`(result: EffectResult, sentence: String) throws {
    var scenario = try finished()
    scenario.world.printer = .works
    scenario.choose("Print a page")
    scenario.receive(result)
    scenario.expectNotice(sentence)
  }

  @Test func `a printer says nothing to the next visitor`() throws {
    var scenario = try finished()
    scenario.world.printer = .works
    scenario.choose("Print a page")
    scenario.choose("I am done. Clear the screen.")
    scenario.receive(.notPrinted(.stuck))
    scenario.expectPage("home")
    scenario.expectNotice(nil)
  }

  @Test(arguments: [
    ("Save the page (PDF or web page)", PageFormat.pdf, "Your page is saved as safety-summary.pdf"),
    ("Save a page as plain text", .text, "Your page is saved as safety-summary.txt"),
  ])
  func `a page is saved`(item: String, format: PageFormat, sentence: String) throws {
    var scenario = try finished()
    scenario.choose(item)
    scenario.expectNotice(sentence)
    #expect(scenario.world.saved.map(\.format) == [format])
    scenario.world.canSave = false
    scenario.choose(item)
    scenario.expectNotice(
      "The page could not be saved in this folder. Print it, or start Porchlight in another folder.")
    scenario.world.canMakePages = false
    scenario.choose(item)
    scenario.expectNotice("The page cannot be made just now. Please ask for help.")
    #expect(scenario.world.saved.count == 1)
  }

  @Test func `the results speak another language and nothing is stored for it`() throws {
    var scenario = try finished()
    let events = scenario.stored
    scenario.press(.language)
    scenario.choose("Español")
    scenario.expectPage("results")
    scenario.expectPage(contains: "Luz en la calle")
    #expect(scenario.stored == events)
  }

  @Test(arguments: [0, 1, 10]) func `a group is not shown below eleven people`(people: Int) throws {
    var scenario = try AppScenario()
    scenario.world.group = GroupResult(people: people, lines: Places.groupLines)
    scenario.open()
    scenario.choose("Look at results")
    scenario.expectPage("group")
    scenario.expectPage(contains: "Results are shown when 11 people or more have finished.")
    scenario.expectPage(lacks: "Street lighting")
  }

  @Test func `a group of eleven is shown, at once and in the language at hand`() throws {
    var scenario = try AppScenario(language: "es")
    scenario.world.group = GroupResult(people: 11, lines: Places.groupLines)
    scenario.open()
    scenario.choose("Ver resultados")
    scenario.expectPage(contains: "Street lighting")
    scenario.expectPage(lacks: "Calm evenings")
    #expect(scenario.world.countedLanguages == ["es"])
    scenario.goOn()
    scenario.expectPage("home")
  }

  @Test(arguments: [Setting.kiosk, .session])
  func `where others come by, a group grows in steps and says so`(setting: Setting) throws {
    let steps = "Answers are added in steps of 11 people. So nobody can tell what one person said."
    var scenario = try AppScenario(setting: setting)
    scenario.world.group = GroupResult(people: 22, lines: Places.placedLines)
    scenario.open()
    scenario.choose("Look at results")
    #expect(scenario.world.countedInSteps == [true])
    scenario.expectPage(contains: "22 people are counted here.")
    scenario.expectPage(contains: steps)
    scenario.expectPage(lacks: "have finished and may be counted")
    scenario.back()
    scenario.world.group = GroupResult(people: 0, lines: [])
    scenario.choose("Look at results")
    scenario.expectPage(contains: steps)
    scenario.expectPage(contains: "Results are shown when 11 people or more have finished.")
    scenario.expectPage(lacks: "0 people")
    var own = try AppScenario()
    own.open()
    own.choose("Look at results")
    #expect(own.world.countedInSteps == [false])
    own.expectPage(lacks: "in steps")
  }

  private func group(_ people: Int, _ lines: [GroupLine], _ sentences: [String] = []) throws -> AppScenario {
    var scenario = try AppScenario()
    scenario.world.group = GroupResult(people: people, lines: lines, sentences: sentences)
    scenario.open()
    scenario.choose("Look at results")
    return scenario
  }

  @Test func `where nobody answered the picks what people said of each topic is told`() throws {
    let heard = "9 of 30 called this a big or very big problem."
    let lines = [
      GroupLine(factor: "Street lighting", score: nil, heard: heard),
      GroupLine(factor: "Clean parks", score: nil),
    ]
    let scenario = try group(30, lines)
    scenario.expectPage(contains: "Street lighting: \(heard)")
    scenario.expectPage(contains: "One topic is not shown")
  }

  @Test func `few people are counted, and nothing is said of places or points`() throws {
    let heard = "9 of 11 called this a big or very big problem."
    let lines = [
      GroupLine(factor: "Street lighting", score: 71.5, heard: heard),
      GroupLine(factor: "Clean parks", score: 60),
      GroupLine(factor: "Calm evenings", score: nil, heard: "hidden words"),
    ]
    let scenario = try group(11, lines)
    scenario.expectPage(contains: "Street lighting: \(heard)")
    scenario.expectPage(contains: "we only count, and say nothing of places.")
    scenario.expectPage(contains: "2 topics are not shown, because few or no people stand behind them.")
    for word in ["hidden words", "72", "points", "1st", "Clean parks"] { scenario.expectPage(lacks: word) }
  }

  @Test func `from twenty people on topics stand with their ranges, tier by tier`() throws {
    let scenario = try group(40, Places.placedLines, ["The ranges show chance."])
    scenario.expectPage(contains: "This comes first, told apart from the next:")
    scenario.expectPage(contains: "Street lighting: 1st")
    scenario.expectPage(
      contains:
        "The first of these can be told apart from Street lighting. No other of them can be told apart "
        + "from this first one:")
    scenario.expectPage(contains: "Clean parks: 2nd to 4th")
    scenario.expectPage(contains: "Too few people rated these to say a place:")
    scenario.expectPage(contains: "One topic is not shown")
    scenario.expectPage(contains: "The ranges show chance.")
  }

  @Test func `one tier of all topics and a last topic alone are said`() throws {
    var lines = Array(Places.placedLines.prefix(3))
    for index in lines.indices { lines[index].tier = 1 }
    let close = try group(40, lines, ["Too close to call with 40 answers."])
    close.expectPage(contains: "No one of these can be told apart from the first of them:")
    close.expectPage(contains: "Too close to call with 40 answers.")
    lines[2].tier = 2
    try group(40, lines).expectPage(contains: "This can be told apart from Street lighting:")
  }

  @Test func `a group that cannot be counted says so and is tried again`() throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.world.store.isClosed = true
    scenario.world.group = GroupResult(people: 12, lines: Places.groupLines)
    scenario.choose("Look at results")
    scenario.expectNotice("Answers cannot be saved here just now. Please ask for help.")
    scenario.goOn()
    scenario.expectPage("group")
    scenario.world.store.isClosed = false
    scenario.wait()
    scenario.expectNotice(nil)
    scenario.expectPage(contains: "12 people have finished and may be counted.")
  }
}
