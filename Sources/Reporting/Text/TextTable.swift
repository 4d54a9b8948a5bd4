/// Sets a table in columns of fixed width.
struct TextTable {
  private let table: DocumentBlock.Table
  private let widths: [Int]
  private static let gap = "  "

  /// Columns are as wide as their words need; when that is too much, the widest ones wrap.
  init(_ table: DocumentBlock.Table, width: Int) {
    self.table = table
    var widths = table.columns.indices.map { column in
      let cells = [table.columns[column].title] + table.rows.compactMap { $0.dropFirst(column).first }
      return cells.map { DisplayWidth.of(PlainText.clean($0.plain)) }.max() ?? 0
    }
    let room = max(width - Self.gap.count * max(widths.count - 1, 0), 2 * widths.count)
    while widths.reduce(0, +) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] -= 1
    }
    self.widths = widths
  }

  /// The headings and a rule under them.
  var header: [String] {
    row(table.columns.map(\.title))
      + [widths.map { String(repeating: "-", count: $0) }.joined(separator: Self.gap)]
  }

  /// The lines of each row.
  var rows: [[String]] { table.rows.map(row) }

  private func row(_ cells: [Prose]) -> [String] {
    let columns = zip(cells, widths).map { Wrapping.lines($0.plain, width: max($1, 2)) }
    let height = columns.map(\.count).max() ?? 1
    return (0..<height).map { line in
      let parts = columns.indices.map { column in
        Wrapping.padded(
          line < columns[column].count ? columns[column][line] : "", to: widths[column],
          right: table.columns[column].kind == .number)
      }
      return Self.trimmed(parts.joined(separator: Self.gap))
    }
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
