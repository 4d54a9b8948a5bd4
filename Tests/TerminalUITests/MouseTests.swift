import Pages
import Testing

@testable import TerminalUI

/// Clicks and the wheel give the same actions as keys.
struct MouseTests {
  @Test func `a click on an answer marks it and takes the focus along`() {
    var visitor = Visitor(Samples.rating())
    visitor.send(.clicked(Position(row: 5, column: 12)))
    #expect(visitor.did == [.chose(2)])
    #expect(visitor.view.focus == 2)
  }

  @Test func `a click on any row of a long label counts, and far to the right of it`() {
    let label = "Someone to call when the lamp on the corner is out again"
    let items = [ChoiceItem(label), ChoiceItem("Two")]
    var visitor = Visitor(Samples.page(control: .choose(Choose(items: items, maximum: 2))))
    visitor.send(.clicked(Position(row: 1, column: 38)))
    visitor.send(.clicked(Position(row: 2, column: 39)))
    visitor.send(.clicked(Position(row: 4, column: 3)))
    #expect(visitor.did == [.chose(0), .chose(1)])
  }

  @Test(arguments: [
    (4, 7, "are oXut."), (4, 1, "Xare out."), (4, 30, "are out.X"), (5, 20, "are out.X"),
  ])
  func `a click in a field puts the cursor there`(row: Int, column: Int, end: String) {
    let begin = "Lamps at the corner of Elm and Third "
    var visitor = Visitor(Samples.text(begin + "are out."))
    visitor.send(.clicked(Position(row: row, column: column)))
    visitor.type("X")
    #expect(visitor.did == [.typed(begin + end)])
  }

  @Test func `a click in the first row of a field stays in it`() {
    var visitor = Visitor(Samples.text("Lamps at the corner of Elm and Third are out."))
    visitor.send(.clicked(Position(row: 3, column: 2)))
    visitor.type("X")
    visitor.send(.clicked(Position(row: 3, column: 7)))
    visitor.type("Y")
    #expect(visitor.did.last == .typed("XLampYs at the corner of Elm and Third are out."))
  }

  @Test func `a click in a number puts the cursor there as well`() {
    var visitor = Visitor(
      Samples.page(control: .integer(IntegerEntry(text: "12", range: 0...999, prompt: "How many?"))))
    let row = visitor.frame().cursor.row
    visitor.send(.clicked(Position(row: row, column: 3)))
    visitor.type("5")
    #expect(visitor.did == [.typed("152")])
  }

  @Test func `a click on a menu does the item`() {
    var visitor = Visitor(Samples.menu)
    visitor.send(.clicked(Position(row: 5, column: 4)))
    #expect(visitor.did == [.chose(2)])
  }

  @Test func `a click on the footer is the command, and Enter on a menu`() {
    var visitor = Visitor(Samples.rating())
    visitor.send(.clicked(Position(row: 11, column: 13)))
    visitor.send(.clicked(Position(row: 11, column: 2)))
    #expect(visitor.did == [.asked(.back), .asked(.next)])
    var menu = Visitor(Samples.menu)
    menu.press(.down)
    menu.send(.clicked(Position(row: 11, column: 2)))
    #expect(menu.did == [.chose(1)])
  }

  @Test func `a click on the part turns it`() {
    var visitor = Visitor(Samples.several(26))
    visitor.send(.clicked(Position(row: 10, column: 5)))
    #expect(visitor.view.part == 1)
    #expect(visitor.did.isEmpty)
  }

  @Test func `the wheel turns a long page and moves the focus on a short one, marking nothing`() {
    var long = Visitor(Samples.several(26))
    long.send(.scrolled(down: true))
    #expect(long.view.part == 1)
    long.send(.scrolled(down: false))
    #expect(long.view.part == 0)
    var short = Visitor(Samples.rating())
    short.send(.scrolled(down: true))
    #expect(short.view.focus == 1)
    #expect(short.did.isEmpty && long.did.isEmpty)
  }

  @Test(arguments: [(-1, -1), (500, 3), (3, 500)])
  func `a click outside does nothing`(row: Int, column: Int) {
    var visitor = Visitor(Samples.rating())
    visitor.send(.clicked(Position(row: row, column: column)))
    visitor.send(.closed)
    #expect(visitor.did.isEmpty)
  }
}
