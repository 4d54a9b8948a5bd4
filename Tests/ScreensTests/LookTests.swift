import Pages
import Screens
import TerminalUI
import TestSupport
import Testing

/// The same pages as a window and as lines, on the small pack.
struct LookTests {
  @Test func `a question with its answer at the smallest size`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    scenario.choose("Big problem")
    scenario.expectScreen(
      """
      How big a problem are the streets?
      Lamps and crossings.
        1 ( ) Not a problem
        2 ( ) Small problem
        3 ( ) Medium problem
      > 4 (x) Big problem
        5 ( ) Very big problem
        6 ( ) Don't know
        7 ( ) Prefer not to say

      h help now - q stop ----- 3 of 11, 3 min
      Enter next  Esc back  ? help  F12 hide
      """)
  }

  @Test func `a question as lines, then only what is new`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    scenario.expectLines(
      """
      Two big areas: Question 3 of 11. About 3 minutes left.
      How big a problem are the streets?
      Lamps and crossings.
       1. Not a problem
       2. Small problem
       3. Medium problem
       4. Big problem
       5. Very big problem
       6. Don't know
       7. Prefer not to say
      Type the number of your answer, then press Enter.
      b back, ? help, h help now, xx hide, q stop, l language, r my answers
      """)
    scenario.world.store.failingAppends = 1
    scenario.line("big")
    scenario.expectLines(
      """
      ! We could not save that. Your answer is still here. Try again, or ask for help.
       4. Big problem (your answer)
      Type the number of your answer, then press Enter.
      """)
    scenario.line("")
    scenario.expectQuestion("area_neighbors")
  }

  @Test func `the code as lines`() throws {
    var scenario = try AppScenario()
    scenario.open()
    scenario.consent()
    scenario.expectLines(
      """
      Your code
      apple boat cloud door
      Write these four words down. With them you can stop and come back later.
      Nobody can look them up for you. They stop working when you are done.
      Press Enter to go on.
      xx hide, q stop, l language, h help now
      """)
  }

  @Test(arguments: [
    ("en", "That does not work here. Press Enter to go on, or type one of the letters below the text."),
    (
      "es",
      "Eso no sirve aquí. Oprima Enter para seguir, o escriba una de las letras que están bajo el texto."
    ),
  ])
  func `a page that asks nothing says what works there`(language: String, sentence: String) throws {
    var scenario = try AppScenario(language: language)
    scenario.open()
    scenario.consent(language: language)
    for typed in ["1", "what"] { #expect(scenario.line(typed) == sentence) }
    scenario.line("h")
    scenario.expectPage("help-lines")
    #expect(scenario.line("2") == sentence)
  }

  @Test func `a list of one thing to do takes an empty line`() throws {
    var scenario = try AppScenario()
    scenario.open()
    for line in ["1", "1", "2"] { scenario.line(line) }
    scenario.expectPage("declined")
    scenario.line("")
    scenario.expectPage("home")
  }

  @Test func `a window that is turned and made larger keeps the place`() throws {
    var scenario = try AppScenario(size: Size(columns: 40, rows: 12))
    scenario.walk(to: "gender")
    scenario.keys(.down, .down)
    scenario.size = Size(columns: 80, rows: 24)
    scenario.keys(.down)
    scenario.expectMarked("Don't know")
  }
}
