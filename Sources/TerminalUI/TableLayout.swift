/// Tables: aligned columns where they fit, otherwise every cell behind its header.
struct TableLayout {
  /// Columns of the text.
  let measure: Int
  private static let gap = 2

  func chunks(header: [String], rows: [[String]]) -> [Chunk] {
    let table = ([header] + rows).map { row in row.map { CellText.cells(of: $0) } }
    let widths = header.indices.map { column in table.map { $0[safe: column].count }.max() ?? 0 }
    let total = widths.reduce(0, +) + Self.gap * max(widths.count - 1, 0)
    return total <= measure
      ? aligned(header: header, rows: rows, widths: widths) : stacked(header: header, rows: rows)
  }

  private func aligned(header: [String], rows: [[String]], widths: [Int]) -> [Chunk] {
    let numeric = header.indices.map { column in rows.allSatisfy { isNumber($0[safe: column] ?? "") } }
    func line(_ row: [String], _ style: Style) -> Line {
      var cells: [Cell] = []
      for (column, width) in widths.enumerated() {
        let text = CellText.cells(of: row[safe: column] ?? "", style: style)
        let blanks = Array(repeating: Cell(), count: max(width - text.count, 0))
        cells += numeric[column] ? blanks + text : text + blanks
        if column < widths.count - 1 { cells += Array(repeating: Cell(), count: Self.gap) }
      }
      return Line(cells: cells)
    }
    let head = Chunk(lines: [line(header, Style(bold: true))], keepsNext: true)
    return [head] + rows.map { Chunk(lines: [line($0, .plain)]) }
  }

  private func stacked(header: [String], rows: [[String]]) -> [Chunk] {
    rows.map { row in
      // All but the first cell stand further in, so that rows can be told apart without blank lines.
      let lines = header.indices.flatMap { column in
        let indent = Array(repeating: Cell(), count: column == 0 ? 0 : 2)
        return Line.wrapped("\(header[column]): \(row[safe: column] ?? "")", width: measure, after: indent)
      }
      return Chunk(lines: lines)
    }
  }

  private func isNumber(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
  }
}

extension Array where Element == String {
  /// The cell of a row, or nil when the row is shorter than the header.
  fileprivate subscript(safe index: Int) -> String? { indices.contains(index) ? self[index] : nil }
}

extension Array where Element == [Cell] {
  fileprivate subscript(safe index: Int) -> [Cell] { indices.contains(index) ? self[index] : [] }
}
