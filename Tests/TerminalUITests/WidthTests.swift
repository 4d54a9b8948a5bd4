import Testing

@testable import TerminalUI

/// Which columns text takes, and where it breaks.
struct WidthTests {
  @Test(arguments: [
    ("abc", 3), ("ñ", 1), ("n\u{303}", 1), ("漢字", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｆ", 2),
    ("\u{1F600}", 2), ("\u{1F469}\u{200D}\u{1F467}", 2), ("\u{1F44D}\u{1F3FD}", 2), ("\u{1F1EA}\u{1F1F8}", 1),
    ("\u{2764}\u{FE0F}", 1), ("a\u{7}b\u{1B}[m", 4), ("a\u{202E}b\u{2066}c\u{2028}", 3), ("a\u{AD}b", 2),
    ("ไทย", 3), ("ที่", 1), ("\u{301}", 1), ("العربية", 7), ("a\tb\nc", 5), ("", 0),
  ])
  func `text takes columns`(text: String, columns: Int) {
    #expect(CellText.width(of: text) == columns)
  }

  @Test func `a cell holds a base and at most four marks`() {
    let cells = CellText.cells(of: "o" + String(repeating: "\u{301}", count: 9) + "x")
    #expect(cells.count == 2)
    #expect(cells[0].marks.count == 4)
    #expect(cells[1] == Cell("x"))
  }

  @Test func `a mark on a wide letter stays with its left half`() {
    let cells = CellText.cells(of: "か\u{3099}")
    #expect(cells.count == 2)
    #expect(cells[1].isCovered && cells[1].marks.isEmpty)
  }

  @Test func `a mark without a letter gets a circle`() {
    #expect(CellText.cells(of: "\u{301}") == [Cell("\u{25CC}", marks: ["\u{301}"])])
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("one two three", 8, ["one two", "three"]),
    ("one  two", 4, ["one", "two"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("well-known", 6, ["well-", "known"]),
    ("漢字漢字", 5, ["漢字", "漢字"]), ("漢字漢字", 1, ["漢", "字", "漢", "字"]), ("a\nb", 9, ["a", "b"]),
    ("a\n\nb", 9, ["a", "", "b"]), ("", 5, [""]), ("exact", 5, ["exact"]), ("ab cd", 2, ["ab", "cd"]),
    ("\u{A0}a\u{A0}b c", 5, ["\u{A0}a\u{A0}b", "c"]),
  ])
  func `text wraps`(text: String, width: Int, rows: [String]) {
    let wrapped = CellText.rows(of: text, width: width).map { cells in
      String(String.UnicodeScalarView(cells.filter { !$0.isCovered }.map(\.base)))
    }
    #expect(wrapped == rows)
  }

  @Test func `clipping cuts no wide letter in half`() {
    let cells = CellText.cells(of: "a漢字")
    #expect(CellText.clipped(cells, to: 2).count == 1)
    #expect(CellText.clipped(cells, to: 3).count == 3)
    #expect(CellText.clipped(cells, to: 9).count == 5)
    #expect(CellText.clipped(cells, to: 0).isEmpty)
  }
}
