extension Frame {
  /// The rows as text without the blanks at their ends; styles are not shown.
  package var rows: [String] {
    (0..<size.rows).map { row in
      var text = ""
      for cell in cells[row] where !cell.isCovered {
        text.unicodeScalars.append(cell.base)
        if cell.hasMarks { text.unicodeScalars.append(contentsOf: cell.marks) }
      }
      let end = text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? text.startIndex
      return String(text[..<end])
    }
  }

  /// The frame as text, for tests: its rows, each ended by a line break but the last.
  package var text: String { rows.joined(separator: "\n") }
}
