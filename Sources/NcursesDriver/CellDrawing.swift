import CNcurses
import TerminalUI

/// Cells of a frame as cells of ncurses.
@MainActor struct CellDrawing {
  /// Colours may be used.
  let isColoured: Bool
  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Gives each role its colour, on the terminal's own background; false when it has none.
  static func startColours() -> Bool {
    guard has_colors(), start_color() == OK, use_default_colors() == OK else { return false }
    init_pair(pair(of: .chosen), Int16(COLOR_GREEN), -1)
    init_pair(pair(of: .accent), Int16(COLOR_CYAN), -1)
    init_pair(pair(of: .warning), Int16(COLOR_RED), -1)
    return true
  }

  /// Writes some columns of a row; `columns` begins and ends between graphemes.
  func draw(_ frame: Frame, row: Int, columns: Range<Int>, in window: UnsafeMutablePointer<WINDOW>) {
    withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: columns.count + 1) { buffer in
      var count = 0
      for column in columns where !frame[row, column].isCovered {
        let isWide = column + 1 < frame.size.columns && frame[row, column + 1].isCovered
        count += put(frame[row, column], isWide: isWide, at: count, in: buffer)
      }
      mvwadd_wchnstr(window, Int32(row), Int32(columns.lowerBound), buffer.baseAddress, Int32(count))
    }
  }

  /// How many cells were put: what the C library draws in another width becomes U+FFFD in the width that
  /// was laid out.
  private func put(
    _ cell: Cell, isWide: Bool, at index: Int, in buffer: UnsafeMutableBufferPointer<cchar_t>
  ) -> Int {
    let isAsMeant = !isWide && cell.base.value < 0x7F || wcwidth(Self.wide(cell.base)) == (isWide ? 2 : 1)
    set(
      &buffer[index], isAsMeant ? cell.base : Self.replacement, isAsMeant && cell.hasMarks ? cell.marks : [],
      cell.style)
    guard isWide, !isAsMeant else { return 1 }
    set(&buffer[index + 1], " ", [], cell.style)
    return 2
  }

  private func set(
    _ target: inout cchar_t, _ base: Unicode.Scalar, _ marks: [Unicode.Scalar], _ style: Style
  ) {
    let attributes = pl_attributes(style.bold, style.reverse, style.underline)
    let pair = isColoured ? Self.pair(of: style.role) : 0
    withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: Cell.mostMarks + 2) { text in
      text[0] = Self.wide(base)
      var count = 1
      for mark in marks where wcwidth(Self.wide(mark)) == 0 {
        text[count] = Self.wide(mark)
        count += 1
      }
      text[count] = 0
      setcchar(&target, text.baseAddress, attributes, pair, nil)
    }
  }

  private static func wide(_ scalar: Unicode.Scalar) -> wchar_t { wchar_t(bitPattern: scalar.value) }

  private static func pair(of role: Style.Role) -> Int16 {
    switch role {
    case .plain: 0
    case .chosen: 1
    case .accent: 2
    case .warning: 3
    }
  }
}
