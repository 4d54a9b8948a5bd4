import Testing

@testable import TerminalUI

/// What has to be drawn again when one frame follows another.
struct FrameChangesTests {
  private func frame(_ rows: String...) -> Frame {
    var frame = Frame(size: Size(columns: 6, rows: rows.count))
    for (row, text) in rows.enumerated() {
      for (column, cell) in CellText.cells(of: text[...], style: .plain).enumerated() {
        frame[row, column] = cell
      }
    }
    return frame
  }

  @Test func `a row that stays the same is not drawn`() {
    let changes = FrameChanges(from: frame("same", "old"), to: frame("same", "new"))
    #expect(changes.columns(inRow: 0) == nil)
    #expect(changes.columns(inRow: 1) == 0..<3)
  }

  @Test func `only the columns from the first to the last difference are drawn`() {
    let changes = FrameChanges(from: frame("abcdef"), to: frame("abXdYf"))
    #expect(changes.columns(inRow: 0) == 2..<5)
  }

  @Test func `a mark or a style is a difference too`() {
    var new = frame("abc")
    new[0, 1].style.reverse = true
    #expect(FrameChanges(from: frame("abc"), to: new).columns(inRow: 0) == 1..<2)
    #expect(FrameChanges(from: frame("abc"), to: frame("abc\u{301}")).columns(inRow: 0) == 2..<3)
  }

  @Test func `a wide sign is drawn whole`() {
    let changes = FrameChanges(from: frame("a中b"), to: frame("a中c"))
    #expect(changes.columns(inRow: 0) == 3..<4)
    var new = frame("a中b")
    new[0, 2].style.bold = true
    #expect(FrameChanges(from: frame("a中b"), to: new).columns(inRow: 0) == 1..<3)
  }
}
