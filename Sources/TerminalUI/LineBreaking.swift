extension CellText {
  /// The rows of cells of a text; every line break starts a new row.
  package static func rows(of text: String, width: Int, style: Style = .plain) -> [[Cell]] {
    lines(of: text).flatMap { line in
      let cells = cells(of: line, style: style)
      return breakRows(cells, width: width).map { Array(cells[$0]) }
    }
  }

  /// Most texts are one line, and splitting is slow.
  private static func lines(of text: String) -> [Substring] {
    text.utf8.contains(0x0A) ? text.split(separator: "\n", omittingEmptySubsequences: false) : [text[...]]
  }

  /// Where rows of at most `width` columns begin and end; blanks at a break belong to no row.
  ///
  /// There is always one row, and a row never begins in the middle of a wide scalar, which for a width
  /// of 1 may make it one column too wide.
  static func breakRows(_ cells: [Cell], width: Int) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = 0
    repeat {
      guard cells.count - start > width else {
        rows.append(start..<cells.count)
        break
      }
      let least = cells[start + 1].isCovered ? 2 : 1
      let cut = max(breakPlace(in: cells, from: start, width: width), start + least)
      rows.append(start..<cut.movedBack(overBlanksOf: cells, to: start))
      start = cut
      while start < cells.count, isBlank(cells[start]) { start += 1 }
    } while start < cells.count
    return rows
  }

  /// The last place at which a row that begins at `start` may end.
  private static func breakPlace(in cells: [Cell], from start: Int, width: Int) -> Int {
    let end = start + width
    if isBlank(cells[end]) { return end }
    var cut = end
    while cut > start, !mayBreak(before: cut, in: cells) { cut -= 1 }
    if cut > start { return cut }
    return cells[end].isCovered ? end - 1 : end
  }

  private static func mayBreak(before index: Int, in cells: [Cell]) -> Bool {
    if cells[index].isCovered { return false }
    let previous = cells[index - 1]
    let isWide = index + 1 < cells.count && cells[index + 1].isCovered
    // A telephone number is dialled as a whole.
    let isAfterHyphen = previous.base == "-" && !("0"..."9").contains(cells[index].base)
    return isBlank(previous) || isAfterHyphen || previous.isCovered || isWide
  }

  static func isBlank(_ cell: Cell) -> Bool {
    cell.base == " " && !cell.isCovered && !cell.hasMarks
  }
}

extension Int {
  fileprivate func movedBack(overBlanksOf cells: [Cell], to start: Int) -> Int {
    var end = self
    while end > start, CellText.isBlank(cells[end - 1]) { end -= 1 }
    return end
  }
}
