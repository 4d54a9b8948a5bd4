import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// What is marked and not confirmed stays while the person looks at another page.
struct MarksKeptTests {
  /// One page back and forward again, by keys or by lines.
  private func lookBack(_ scenario: inout AppScenario, byKeys: Bool) {
    let question = scenario.page.name
    if byKeys { scenario.keys(.escape) } else { scenario.line("b") }
    #expect(scenario.page.name != question)
    if byKeys { scenario.keys(.enter) } else { scenario.line("") }
    #expect(scenario.page.name == question)
  }

  @Test(arguments: [true, false])
  func `several choices are there for whoever comes back`(byKeys: Bool) throws {
    var scenario = try AppScenario()
    scenario.walk(to: "what_outside", length: "standard")
    let items = Array(scenario.page.items.prefix(2))
    for item in items { scenario.choose(item) }
    lookBack(&scenario, byKeys: byKeys)
    #expect(scenario.page.marked == items)
    scenario.goOn()
    #expect(scenario.interview?.answers[AnswerKey("what_outside")]?.names.count == 2)
  }

  @Test(arguments: [true, false])
  func `picks are there, and only they, when the list is the same`(byKeys: Bool) throws {
    var scenario = try AppScenario(.shipped)
    scenario.walk(to: "top_picks", length: "quick")
    let items = [0, 2, 3].map { scenario.page.items[$0] }
    for item in items { scenario.choose(item) }
    lookBack(&scenario, byKeys: byKeys)
    #expect(scenario.page.marked == items)
  }

  @Test(arguments: [true, false])
  func `places in an order are there for whoever comes back`(byKeys: Bool) throws {
    var scenario = try AppScenario(.garden)
    scenario.walk(to: "top_picks", length: "standard")
    scenario.answer("lamps", "dogs", "bins")
    scenario.expectQuestion("top_order")
    let items = scenario.page.items
    for item in [1, 0] { scenario.act(.chose(item)) }
    lookBack(&scenario, byKeys: byKeys)
    scenario.expectMarked(items[1], items[0])
  }

  @Test(arguments: [true, false])
  func `coins are there for whoever comes back`(byKeys: Bool) throws {
    var scenario = try AppScenario(.garden)
    scenario.walk(to: "share_coins", length: "standard")
    scenario.line("1=3 3=4")
    lookBack(&scenario, byKeys: byKeys)
    #expect(scenario.page.coins == [3, 0, 4])
  }

  @Test(arguments: [true, false])
  func `one choice is there for whoever comes back`(byKeys: Bool) throws {
    var scenario = try AppScenario()
    scenario.walk(to: "neighborhood")
    scenario.choose("Don't know")
    lookBack(&scenario, byKeys: byKeys)
    scenario.expectMarked("Don't know")
    #expect(scenario.interview?.answers[AnswerKey("neighborhood")] == nil)
  }

  @Test func `marks stay while the answer before them waits to be stored`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "what_outside", length: "standard")
    let items = Array(scenario.page.items.prefix(2))
    for item in items { scenario.choose(item) }
    scenario.back()
    scenario.expectQuestion("evenings_out")
    scenario.type("3")
    scenario.world.store.failingAppends = 2
    scenario.goOn()
    scenario.expectNotice(Sentences.notStored)
    scenario.back()
    scenario.expectQuestion("evenings_out")
    scenario.wait()
    scenario.expectQuestion("what_outside")
    #expect(scenario.page.marked == items)
  }

  @Test func `a mark that was never confirmed is no answer`() throws {
    var scenario = try AppScenario()
    scenario.walk(to: "area_streets")
    scenario.press(.review)
    scenario.choose("Which place will you answer about? - Elm Street")
    scenario.choose("Don't know")
    scenario.back()
    scenario.expectPage("review")
    scenario.expectPage(contains: "Which place will you answer about? - Elm Street")
    #expect(
      scenario.interview?.answers[AnswerKey("neighborhood")] == .choice("elm-street", own: nil))
  }
}
