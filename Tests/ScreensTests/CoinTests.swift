import Interviewing
import LineUI
import Pages
import Screens
import TerminalUI
import TestSupport
import Testing

/// Sharing coins over boxes.
struct CoinTests {
  private static let key = AnswerKey("share_coins")

  private func atCoins(language: String = "en") throws -> AppScenario {
    var scenario = try AppScenario(.garden, language: language)
    scenario.walk(to: "share_coins", length: "standard", language: language)
    return scenario
  }

  @Test func `coins are added, taken back and stored`() throws {
    var scenario = try atCoins()
    scenario.keys(.character("+"), .character("+"), .down, .character("4"), .up, .left)
    #expect(scenario.page.coins == [1, 4, 0])
    scenario.expectPage(contains: "You have 5 of 10 coins left.")
    scenario.keys(.enter)
    scenario.expectQuestion("roots")
    #expect(scenario.interview?.answers[Self.key] == .allocation([Share("lights", 1), Share("helpers", 4)]))
  }

  @Test func `there are never more coins than ten`() throws {
    var scenario = try atCoins()
    scenario.line("1=8")
    scenario.line("2=3")
    scenario.expectNotice("Only 2 coins are left. Take some back first.")
    #expect(scenario.page.coins == [8, 0, 0])
    scenario.line("2=2")
    scenario.expectPage(contains: "All 10 coins are in boxes.")
    scenario.keys(.character("+"))
    scenario.expectNotice("No coins are left. Take one back first.")
    scenario.line("1=3 3=5")
    #expect(scenario.page.coins == [3, 2, 5])
  }

  @Test func `more than all coins at once are told as such`() throws {
    var scenario = try atCoins()
    for line in ["1=11", "1=4 2=3 3=5"] {
      scenario.line(line)
      scenario.expectNotice("There are only 10 coins in all.")
      #expect(scenario.page.coins == [0, 0, 0])
    }
  }

  @Test func `without a coin the page says what to do`() throws {
    var scenario = try atCoins()
    scenario.goOn()
    scenario.expectNotice("Please put a coin in a box first. You can also choose Don't know.")
    scenario.expectQuestion("share_coins")
  }

  @Test func `not knowing takes all coins out, and a coin takes that back`() throws {
    var scenario = try atCoins()
    scenario.line("1=8")
    scenario.choose("Don't know")
    scenario.expectNotice("Your coins are out of the boxes, because this answer stands alone.")
    #expect(scenario.page.coins == [0, 0, 0])
    scenario.expectMarked("Don't know")
    scenario.choose("Lights")
    scenario.expectMarked()
    #expect(scenario.page.coins == [1, 0, 0])
    scenario.answer("Prefer not to say")
    #expect(scenario.interview?.answers[Self.key] == .preferNot)
  }

  @Test func `coins that could not be stored stay in their boxes`() throws {
    var scenario = try atCoins()
    scenario.world.store.failingAppends = 1
    scenario.line("1=8")
    scenario.goOn()
    scenario.expectQuestion("share_coins")
    #expect(scenario.page.coins == [8, 0, 0])
    scenario.expectNotice("We could not save that. Your answer is still here. Try again, or ask for help.")
    scenario.goOn()
    scenario.expectQuestion("roots")
    #expect(scenario.stored.last.map(\.kind) == .answered)
  }

  @Test func `coming back, the coins are in their boxes`() throws {
    var scenario = try atCoins()
    scenario.line("3=4")
    scenario.goOn()
    scenario.back()
    #expect(scenario.page.coins == [0, 0, 4])
  }

  @Test func `the review says how many coins each box got`() throws {
    var scenario = try atCoins()
    scenario.line("1=8 3=1")
    scenario.goOn()
    scenario.press(.review)
    scenario.expectPage(contains: "How would you share 10 coins? - Lights 8, Plants 1")
  }

  @Test func `help names the keys for coins`() throws {
    var scenario = try atCoins()
    scenario.press(.help)
    scenario.expectPage(contains: "To answer, these keys work too:")
    scenario.expectPage(lacks: "To choose an answer, type its number.")
    let text = scenario.page.frames(scenario.size).map(\.text).joined()
    #expect(text.contains("+, =, Right: add"))
    #expect(text.contains("Go to a box and type how many coins"))
  }

  @Test(arguments: [
    (
      "en", "Go to a box", "Type boxes and coins, such as 2=3 5=4",
      "Please type a box and its coins, such as 2=3 5=4."
    ),
    (
      "es", "Vaya a una caja", "Escriba cajas y monedas, como 2=3 5=4",
      "Por favor, escriba una caja y sus monedas, como 2=3 5=4."
    ),
  ])
  func `in lines the page and its help say what to type`(
    language: String, keys: String, typed: String, wrong: String
  ) throws {
    var scenario = try atCoins(language: language)
    #expect(printed(scenario.page).contains(typed) && !printed(scenario.page).contains(keys))
    #expect(scenario.line("2")?.hasPrefix(wrong) == true)
    #expect(scenario.line("many")?.hasPrefix(wrong) == true)
    scenario.line("?")
    scenario.expectPage("help")
    #expect(printed(scenario.page).contains(typed) && !printed(scenario.page).contains(keys))
    #expect(!printed(scenario.page).contains(":\n\n"))
  }

  private func printed(_ page: Page) -> String {
    var view = LineView()
    return view.lines(for: page).joined(separator: "\n")
  }
}

/// Putting picks in order by keys and lines.
struct OrderingTests {
  private func atOrder() throws -> AppScenario {
    var scenario = try AppScenario(.garden)
    scenario.walk(to: "top_picks", length: "standard")
    scenario.answer("lamps", "dogs", "bins")
    scenario.expectQuestion("top_order")
    return scenario
  }

  @Test func `a placed pick is moved up by a key`() throws {
    var scenario = try atOrder()
    let items = scenario.page.items
    scenario.keys(.character("1"), .character("2"), .character("+"))
    scenario.expectMarked(items[1], items[0])
    scenario.keys(.character("-"))
    scenario.expectMarked(items[0], items[1])
  }

  @Test func `numbers are the order`() throws {
    var scenario = try atOrder()
    let items = scenario.page.items
    scenario.line("3 1")
    let order = try #require(scenario.interview?.answers[AnswerKey("top_order")])
    #expect(order.names == [items[2], items[0]])
  }

  @Test func `a place beside Don't know says that this stands alone`() throws {
    var scenario = try atOrder()
    let alone = try #require(scenario.page.items.firstIndex(of: "Don't know"))
    scenario.line("1,2;\(alone + 1)")
    scenario.expectQuestion("top_order")
    scenario.expectNotice(
      "\"Don't know\" cannot go with other answers. Please choose it alone, or leave it out.")
  }

  @Test func `a line with too many says so, and does not go on`() throws {
    var scenario = try atOrder()
    scenario.line("3 1 2")
    scenario.expectQuestion("top_order")
    scenario.expectNotice("Please choose no more than 2.")
  }
}
