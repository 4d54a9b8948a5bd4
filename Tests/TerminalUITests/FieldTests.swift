import Pages
import Testing

@testable import TerminalUI

/// Typing into text and number fields.
struct FieldTests {
  @Test func `a text field shows prompt, text, room and counter`() {
    var visitor = Visitor(Samples.text("Lamps at the corner of Elm and Third are out."))
    #expect(
      visitor.rows()[2...6] == [
        "Your words", "> Lamps at the corner of Elm and Third", "  are out.______________________________",
        "  ______________________________________", "  1955 letters left",
      ])
    #expect(visitor.frame().cursor == Position(row: 4, column: 10))
  }

  @Test func `printable keys type, also those that are commands elsewhere`() {
    var visitor = Visitor(Samples.text(""))
    visitor.type("q? 5")
    #expect(visitor.did == [.typed("q"), .typed("q?"), .typed("q? "), .typed("q? 5")])
    visitor.press(.enter, .escape, .function(1))
    #expect(visitor.did.suffix(3) == [.asked(.next), .asked(.back), .asked(.help)])
  }

  @Test func `characters go in and out at the insertion point`() {
    var visitor = Visitor(Samples.text("lmp"))
    visitor.press(.left, .left)
    visitor.type("a")
    #expect(visitor.did.last == .typed("lamp"))
    visitor.press(.delete, .backspace, .home, .delete, .backspace, .right, .delete)
    #expect(visitor.did.suffix(3) == [.typed("lap"), .typed("lp"), .typed("p")])
    visitor.press(.end, .right, .backspace, .backspace)
    #expect(visitor.did.last == .typed(""))
  }

  @Test func `one Backspace takes out one character as a person sees it`() {
    var visitor = Visitor(Samples.text("n\u{303}a\u{1F469}\u{200D}\u{1F467}"))
    visitor.press(.backspace, .backspace, .backspace)
    #expect(visitor.did == [.typed("n\u{303}a"), .typed("n\u{303}"), .typed("")])
  }

  @Test func `an accent that is typed after its letter joins it`() {
    var visitor = Visitor(Samples.text("e"))
    visitor.press(.character("\u{301}"))
    visitor.type("t")
    #expect(visitor.did == [.typed("e\u{301}"), .typed("e\u{301}t")])
    #expect(visitor.frame().cursor == Position(row: 3, column: 4))
  }

  @Test func `the cursor moves by rows as they are shown`() {
    var visitor = Visitor(Samples.text(String(repeating: "abcd ", count: 20)))
    visitor.press(.up, .home)
    visitor.type("X")
    #expect(
      visitor.did.last
        == .typed(String(repeating: "abcd ", count: 7) + "X" + String(repeating: "abcd ", count: 13)))
    visitor.press(.up, .up, .up, .end, .down, .down, .down, .down, .end)
    #expect(visitor.view.caret == 101)
  }

  @Test func `a row without a blank ends before its last character`() {
    let field = FieldText(String(repeating: "x", count: 20), width: 8)
    #expect(field.rows == [0..<8, 8..<16, 16..<20])
    #expect(field.caret(at: Position(row: 0, column: 8)) == 7)
    #expect(field.position(of: 8) == Position(row: 1, column: 0))
    #expect(field.caret(at: Position(row: 2, column: 8)) == 20)
  }

  @Test func `wide characters take two columns and are never cut`() {
    let field = FieldText("漢字漢字漢", width: 5)
    #expect(field.rows == [0..<4, 4..<8, 8..<10])
    #expect(field.position(of: 3) == Position(row: 1, column: 2))
    var visitor = Visitor(Samples.text("漢字"))
    #expect(visitor.frame().cursor == Position(row: 3, column: 6))
    visitor.press(.left)
    #expect(visitor.frame().cursor == Position(row: 3, column: 4))
  }

  @Test func `a long text shows the rows round the cursor`() {
    let words = (1...60).map { "word\($0)" }.joined(separator: " ")
    var visitor = Visitor(Samples.text(words))
    #expect(visitor.rows()[3...6].contains { $0.contains("word60") })
    #expect(!visitor.frame().text.contains("word1 "))
    for _ in 1...30 { visitor.press(.up) }
    #expect(visitor.rows()[3] == "> word1 word2 word3 word4 word5 word6")
  }

  @Test func `what is pasted becomes one line without control characters`() {
    var visitor = Visitor(Samples.text(""))
    visitor.send(.pasted("one\r\ntwo\u{1B}[31m\tthree\u{202E}\u{7}"))
    #expect(visitor.did == [.typed("one two[31m three")])
  }

  @Test func `a paste ends at the limit and typing stops there`() {
    var visitor = Visitor(Samples.text("ab", limit: 5))
    visitor.send(.pasted("cdefgh"))
    #expect(visitor.did == [.typed("abcde")])
    visitor.type("x")
    visitor.send(.pasted("yz"))
    #expect(visitor.did.count == 1)
    visitor.press(.character("\u{301}"))
    #expect(visitor.did.last == .typed("abcde\u{301}"))
  }

  @Test func `a paste on a list does nothing`() {
    var visitor = Visitor(Samples.rating())
    visitor.send(.pasted("4\n"))
    #expect(visitor.did.isEmpty)
  }

  @Test func `a number field takes digits and a minus at the start`() {
    var visitor = Visitor(Samples.number(""))
    visitor.type("-3x 4-?q")
    #expect(visitor.did == [.typed("-"), .typed("-3"), .typed("-34")])
    #expect(visitor.rows()[3] == "> -34_")
    visitor.press(.up, .down, .left, .backspace, .enter)
    #expect(visitor.did.suffix(2) == [.typed("-4"), .asked(.next)])
  }

  @Test func `no number is too long to be read`() {
    var visitor = Visitor(Samples.number(""))
    visitor.type(String(repeating: "9", count: 30))
    guard case .typed(let text) = visitor.did.last else { return #expect(Bool(false)) }
    #expect(Int(text) != nil)
  }

  @Test func `typing brings the field into view`() {
    var page = Samples.text("")
    page.blocks = (1...12).map { .paragraph("Paragraph \($0)") } + page.blocks
    var visitor = Visitor(page)
    #expect(!visitor.frame().text.contains("Your words"))
    visitor.type("x")
    #expect(visitor.frame().text.contains("> x__"))
    visitor.press(.pageUp)
    #expect(!visitor.frame().text.contains("> x__"))
    visitor.press(.pageDown, .pageDown, .pageDown, .pageDown)
    #expect(visitor.frame().text.contains("> x__"))
  }

  @Test func `a text that was cut by the screen keeps the cursor inside`() {
    var visitor = Visitor(Samples.text("abcdef"))
    visitor.page = Samples.text("abc")
    #expect(visitor.frame().cursor == Position(row: 3, column: 5))
    visitor.type("x")
    #expect(visitor.did == [.typed("abcx")])
  }
}
