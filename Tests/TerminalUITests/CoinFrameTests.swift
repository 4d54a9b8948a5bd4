import Pages
import Testing

@testable import TerminalUI

/// Coins over boxes in windows: what is drawn, pressed and clicked.
struct CoinFrameTests {
  private static let boxes = [
    "Police and investigations", "Crisis teams", "Violence prevention", "Youth and jobs", "Housing",
    "Health and drug care", "Streets, parks and lights", "Coming home from jail", "Fairness, facts and a say",
  ]

  private static func page(_ counts: [Int] = Array(repeating: 0, count: 9), marked: Int? = nil) -> Page {
    let left = 10 - counts.reduce(0, +)
    var page = Samples.page(
      [.question("If you could spend 10 coins on safety, how would you share them?")],
      control: .allocate(
        Allocate(
          items: (boxes + ["Don't know", "Prefer not to say"]).map { ChoiceItem($0) }, counts: counts,
          total: 10, marked: marked, left: "You have \(left) of 10 coins left.")))
    page.operations = [
      OperationOffer(.more, keys: [.character("+")], label: "add"),
      OperationOffer(.less, keys: [.character("-")], label: "take"),
    ]
    return page
  }

  @Test func `a small window shows the coins that are left above every box`() {
    var visitor = Visitor(Self.page([3, 0, 0, 0, 4, 0, 0, 0, 0]))
    #expect(
      visitor.rows().joined(separator: "\n") == """
        If you could spend 10 coins on safety,
        how would you share them?
        You have 3 of 10 coins left.
        > [-]  3 [+] Police and investigations
          [-]  0 [+] Crisis teams
          [-]  0 [+] Violence prevention
          [-]  0 [+] Youth and jobs
          [-]  4 [+] Housing
          [-]  0 [+] Health and drug care
          [-]  0 [+] Streets, parks and lights
        1/2 PgDn more  + add  - take --- 3 of 30
        Enter next  Esc back  ? help  F12 hide
        """)
    visitor.press(.pageDown)
    #expect(
      visitor.rows().joined(separator: "\n") == """
        If you could spend 10 coins on safety,
        how would you share them?
        You have 3 of 10 coins left.
        > [-]  0 [+] Coming home from jail
          [-]  0 [+] Fairness, facts and a say
             ( )      Don't know
             ( )      Prefer not to say



        Page 2 of 2  + add  - take  h help lines
        Enter next  Esc back  ? help  F12 hide
        """)
  }

  @Test func `the cursor stands on the focused box`() {
    var visitor = Visitor(Self.page(), size: Samples.usual)
    visitor.press(.down, .down)
    let frame = visitor.frame()
    #expect(frame[frame.cursor.row, frame.cursor.column].base == ">")
    #expect(frame.rows[frame.cursor.row].contains("Violence prevention"))
  }

  @Test(arguments: [Key.character("+"), .character("="), .right, .character(" ")])
  func `a key puts a coin into the focused box`(key: Key) {
    var visitor = Visitor(Self.page())
    visitor.press(.down, key)
    #expect(visitor.did == [.chose(1)])
  }

  @Test(arguments: [Key.character("-"), .left])
  func `a key takes a coin back and never goes back`(key: Key) {
    var visitor = Visitor(Self.page([0, 2, 0, 0, 0, 0, 0, 0, 0]))
    visitor.press(key)
    #expect(visitor.did.isEmpty)
    visitor.press(.down, key)
    #expect(visitor.did == [.counted([1: 1])])
  }

  @Test func `a number is the number of coins in the focused box`() {
    var visitor = Visitor(Self.page())
    visitor.press(.down)
    visitor.type("7")
    #expect(visitor.did == [.counted([1: 7])])
    visitor.type("2")
    #expect(visitor.did.last == .counted([1: 2]), "72 coins are more than there are")
  }

  @Test func `ten coins can be typed and deleted`() {
    var visitor = Visitor(Self.page())
    visitor.type("10")
    visitor.press(.backspace, .backspace)
    #expect(visitor.did == [.counted([0: 1]), .counted([0: 10]), .counted([0: 1]), .counted([0: 0])])
    visitor.press(.backspace)
    #expect(visitor.did.last == .asked(.back))
  }

  @Test func `a number begins anew in another box`() {
    var visitor = Visitor(Self.page())
    visitor.type("1")
    visitor.press(.down)
    visitor.type("0")
    #expect(visitor.did == [.counted([0: 1]), .counted([1: 0])])
  }

  @Test func `a number does nothing where no box is`() {
    var visitor = Visitor(Self.page())
    visitor.press(.end)
    visitor.type("3")
    visitor.press(.left)
    #expect(visitor.did.isEmpty)
    visitor.press(.character("+"))
    #expect(visitor.did == [.chose(10)])
  }

  @Test func `a click adds a coin, one on the minus takes it back`() {
    var visitor = Visitor(Self.page([0, 2, 0, 0, 0, 0, 0, 0, 0]))
    visitor.send(.clicked(Position(row: 4, column: 20)))
    visitor.send(.clicked(Position(row: 4, column: 3)))
    visitor.send(.clicked(Position(row: 3, column: 3)))
    #expect(visitor.did == [.chose(1), .counted([1: 1])])
    #expect(visitor.view.focus == 0)
  }

  @Test func `the last rows can be clicked`() throws {
    var visitor = Visitor(Self.page())
    let plus = try #require(visitor.frame().regions.first { $0.target == .operation(.more) })
    visitor.send(.clicked(Position(row: plus.row, column: plus.columns.lowerBound)))
    #expect(visitor.did == [.chose(0)])
  }

  @Test(arguments: [Samples.small, Samples.usual, Samples.wide])
  func `what is left is seen in every part`(size: Size) {
    var visitor = Visitor(Self.page([1, 0, 0, 0, 0, 0, 0, 0, 0]), size: size)
    for _ in 0..<11 {
      #expect(visitor.rows().contains { $0.contains("You have 9 of 10 coins left.") })
      visitor.press(.down)
    }
  }

  @Test func `coming back, the focus is where the answer stands alone`() {
    var visitor = Visitor(Self.page(marked: 9))
    let frame = visitor.frame()
    #expect(frame.rows[frame.cursor.row].contains("(x)      Don't know"))
  }
}

/// Places that are changed by keys.
struct PlaceKeyTests {
  private func pressed(_ keys: Key..., placed: [Int]) -> [Action] {
    var visitor = Visitor(Samples.order(placed: placed))
    for key in keys { visitor.press(key) }
    return visitor.did
  }

  @Test func `plus gives the place before, minus the place after`() {
    #expect(pressed(.down, .character("+"), placed: [0, 1, 2]) == [.named([1, 0, 2])])
    #expect(pressed(.down, .character("-"), placed: [0, 1, 2]) == [.named([0, 2, 1])])
  }

  @Test func `the first place goes no further up, the last is left`() {
    #expect(pressed(.character("+"), placed: [0, 1]).isEmpty)
    #expect(pressed(.down, .character("-"), placed: [0, 1]) == [.chose(1)])
  }

  @Test func `plus gives what has no place the next one`() {
    #expect(pressed(.down, .character("+"), placed: [0]) == [.chose(1)])
    #expect(pressed(.down, .character("-"), placed: [0]).isEmpty)
  }
}
