import Pages
import Testing

@testable import TerminalUI

/// Moving, marking and typing numbers on lists.
struct FocusTests {
  @Test func `nothing is marked on a fresh page and the first item has the focus`() {
    let visitor = Visitor(Samples.rating())
    #expect(visitor.view.focus == 0)
    #expect(visitor.did.isEmpty)
  }

  @Test func `moving marks one answer, and Enter goes on`() {
    var visitor = Visitor(Samples.rating())
    visitor.press(.down, .down, .up, .enter)
    #expect(visitor.did == [.chose(1), .chose(2), .chose(1), .asked(.next)])
  }

  @Test func `a digit marks and takes the focus along`() {
    var visitor = Visitor(Samples.rating())
    visitor.press(.character("5"))
    #expect(visitor.did == [.chose(4)])
    #expect(visitor.view.focus == 4)
    visitor.press(.character("8"), .character("0"))
    #expect(visitor.did == [.chose(4)])
  }

  @Test func `Space marks the first answer without moving`() {
    var visitor = Visitor(Samples.rating())
    visitor.press(.character(" "))
    #expect(visitor.did == [.chose(0)])
  }

  @Test func `the ends of a list hold`() {
    var visitor = Visitor(Samples.rating())
    visitor.press(.end, .down, .tab)
    #expect(visitor.view.focus == 6)
    #expect(visitor.did == [.chose(6)])
    visitor.press(.home, .up, .backTab)
    #expect(visitor.view.focus == 0)
    #expect(visitor.did == [.chose(6), .chose(0)])
  }

  @Test func `of several answers moving marks none`() {
    var visitor = Visitor(Samples.several(5))
    visitor.press(.down, .down, .character(" "), .character("1"), .enter)
    #expect(visitor.did == [.chose(2), .chose(0), .asked(.next)])
    #expect(visitor.view.focus == 0)
  }

  @Test func `an order gives places with Space and digits`() {
    var visitor = Visitor(Samples.order(placed: []))
    visitor.press(.down, .character(" "), .character("3"), .enter)
    #expect(visitor.did == [.chose(1), .chose(2), .asked(.next)])
  }

  @Test func `a menu does what Enter or a digit chooses and never goes on`() {
    var visitor = Visitor(Samples.menu)
    visitor.press(.down, .enter, .character("3"), .character(" "))
    #expect(visitor.did == [.chose(1), .chose(2)])
  }

  @Test func `Enter shows the rest of a long text before it goes on`() {
    let words = String(repeating: "word ", count: 120)
    var visitor = Visitor(Samples.page([.paragraph(words)], offers: [Offer(.next, "Next")]))
    _ = visitor.frame()
    visitor.press(.enter)
    #expect(visitor.did.isEmpty && visitor.view.part == 1)
    while visitor.did.isEmpty, visitor.view.part < 9 { visitor.press(.enter) }
    #expect(visitor.did == [.asked(.next)])
  }

  @Test func `digits add up over nine items until Enter`() {
    var visitor = Visitor(Samples.several(26))
    visitor.press(.character("1"), .character("8"))
    #expect(visitor.did.isEmpty)
    #expect(visitor.rows()[10].contains(" Number: 18, then Enter"))
    visitor.press(.enter)
    #expect(visitor.did == [.chose(17)])
    #expect(visitor.view.focus == 17)
    #expect(visitor.rows().contains("> 18 [x] Factor number 18"))
    visitor.press(.enter)
    #expect(visitor.did.last == .asked(.next))
  }

  @Test(arguments: [Key.escape, .backspace])
  func `typed digits can be taken back`(key: Key) {
    var visitor = Visitor(Samples.several(26))
    visitor.press(.character("1"), key)
    #expect(visitor.did.isEmpty)
    #expect(visitor.view.digits.isEmpty)
    visitor.press(key)
    #expect(visitor.did == [.asked(.back)])
  }

  @Test(arguments: ["0", "00"]) func `nought is no number of an item`(number: String) {
    var visitor = Visitor(Samples.several(26))
    visitor.type(number)
    visitor.press(.enter)
    #expect(visitor.did == [.asked(.next)])
    #expect(visitor.view.focus == 0)
  }

  @Test(arguments: [("27", 7), ("99", 9), ("123", 3), ("260", 26)])
  func `a digit too many begins the number anew, and it is shown`(typed: String, number: Int) {
    var visitor = Visitor(Samples.several(26))
    visitor.type(typed)
    if number == 26 {
      #expect(visitor.view.digits.isEmpty)
    } else {
      #expect(visitor.view.digits == String(number))
      visitor.press(.enter)
      #expect(visitor.did == [.chose(number - 1)])
    }
  }

  @Test func `Space takes the number that was typed, not the item with the focus`() {
    var visitor = Visitor(Samples.several(26))
    visitor.type("5")
    visitor.press(.character(" "))
    visitor.type("12")
    visitor.press(.character(" "))
    #expect(visitor.did == [.chose(4), .chose(11)])
  }

  @Test func `on a long list of which one is chosen the digits mark as they add up`() {
    var page = Samples.several(26)
    if case .choose(var choose) = page.control {
      choose.maximum = 1
      page.control = .choose(choose)
    }
    var visitor = Visitor(page)
    visitor.type("12")
    #expect(visitor.did == [.chose(0), .chose(11)])
    #expect(visitor.rows().contains("> 12 (x) Factor number 12"))
    visitor.type("7")
    #expect(visitor.did.last == .chose(6))
    #expect(visitor.view.digits == "7")
    visitor.press(.enter)
    #expect(visitor.did.last == .asked(.next))
  }

  @Test func `moving on a list forgets typed digits`() {
    var visitor = Visitor(Samples.several(26))
    visitor.press(.character("1"), .down, .enter)
    #expect(visitor.did == [.asked(.next)])
    #expect(visitor.view.focus == 1)
  }

  @Test func `the focus turns the part by itself`() {
    var visitor = Visitor(Samples.several(26))
    for _ in 1...25 { visitor.press(.down) }
    #expect(visitor.rows().contains("> 26 [ ] Factor number 26"))
    visitor.press(.pageUp)
    #expect(visitor.frame().rows[visitor.frame().cursor.row].hasPrefix("> "))
    visitor.press(.home)
    #expect(visitor.view.part == 0)
  }

  @Test func `text before a list is read before anything is marked`() {
    let text = (1...12).map { Block.paragraph("Paragraph \($0) of the text before the list.") }
    var page = Samples.rating()
    page.blocks = text + page.blocks
    var visitor = Visitor(page)
    while visitor.view.part < 2, visitor.rows().allSatisfy({ !$0.hasPrefix("> ") }) {
      visitor.press(.character(" "))
      #expect(visitor.did.isEmpty)
    }
    visitor.press(.down)
    #expect(visitor.view.part > 0)
    #expect(visitor.did.count <= 1)
    visitor.press(.home, .up)
    #expect(visitor.view.part < 3)
  }

  @Test func `a command that the page does not offer does nothing`() {
    var page = Samples.rating()
    page.offers = [Offer(.next, "Next", unavailable: "Please answer first.")]
    var visitor = Visitor(page)
    visitor.press(.left, .character("?"), .character("q"), .enter)
    #expect(visitor.did == [.asked(.next)])
  }

  @Test func `letters count in either case, and F keys work beside them`() {
    var visitor = Visitor(Samples.rating())
    visitor.press(.character("R"), .function(1), .function(12), .character("?"))
    #expect(visitor.did == [.asked(.review), .asked(.help), .asked(.hide), .asked(.help)])
  }

  @Test func `another page starts anew, at its answer if it has one`() {
    var visitor = Visitor(Samples.several(26))
    visitor.press(.end, .character("1"))
    visitor.page = Samples.rating(marked: [5])
    visitor.page.id = "other"
    #expect(visitor.rows().contains("> 6 (x) Don't know"))
    #expect(visitor.view.digits.isEmpty)
  }

  @Test func `a list that has become shorter keeps the focus inside`() {
    var visitor = Visitor(Samples.several(26))
    visitor.press(.end)
    visitor.page = Samples.several(4)
    #expect(visitor.rows().contains("> 4 [ ] Factor number 4"))
  }

  @Test(arguments: [(40, 12), (60, 14), (80, 24), (200, 60), (41, 13)])
  func `a resize keeps the focused item in view`(columns: Int, rows: Int) {
    var visitor = Visitor(Samples.several(120, grouped: true))
    visitor.type("77")
    visitor.press(.enter)
    visitor.size = Size(columns: columns, rows: rows)
    visitor.send(.resized(visitor.size))
    let frame = visitor.frame()
    #expect(frame.rows[frame.cursor.row].contains("77 [x] Factor number 77"))
  }

  @Test func `a resize keeps the place in a long text`() {
    let page = Samples.page((1...60).map { .paragraph("Paragraph number \($0)") })
    var visitor = Visitor(page)
    visitor.press(.pageDown, .pageDown, .pageDown)
    let top = visitor.rows()[0]
    visitor.size = Samples.usual
    #expect(visitor.rows().contains { $0.hasSuffix(top) })
  }
}
