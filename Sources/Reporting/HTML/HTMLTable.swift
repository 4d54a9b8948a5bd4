/// A table with the scope of every heading.
///
/// Where a window is narrow, a table of many columns is set row under row, each cell with the heading of its column;
/// roles keep it a table for screen readers all the same.
enum HTMLTable {
  /// So many columns fit into any window.
  private static let fewest = 3

  static func write(_ table: DocumentBlock.Table, _ writer: inout HTMLWriter) {
    let isStacked = table.columns.count >= fewest
    let titles = table.columns.map { ($0.title, style($0)) }
    write(isStacked ? "stack" : nil, caption: table.caption, titles, &writer) { writer in
      for cells in table.rows {
        row(&writer) { writer in
          for (cell, column) in zip(cells, table.columns) { self.cell(cell, column, &writer) }
        }
      }
    }
  }

  /// The frame of a table; its rows are written by the caller.
  static func write(
    _ style: String?, caption: Prose? = nil, _ titles: [(title: Prose, style: [(String, String)])],
    _ writer: inout HTMLWriter, rows: (inout HTMLWriter) -> Void
  ) {
    writer.block("table", (style.map { [("class", $0)] } ?? []) + [("role", "table")]) { writer in
      if let caption { writer.line("caption", caption) }
      writer.block("thead", [("role", "rowgroup")]) { writer in
        row(&writer) { writer in
          for (title, style) in titles {
            writer.line("th", title, [("scope", "col"), ("role", "columnheader")] + style)
          }
        }
      }
      writer.block("tbody", [("role", "rowgroup")]) { rows(&$0) }
    }
  }

  static func row(_ writer: inout HTMLWriter, _ cells: (inout HTMLWriter) -> Void) {
    writer.block("tr", [("role", "row")], cells)
  }

  /// What the first cell of a row says about itself.
  static let rowHeader = [("scope", "row"), ("role", "rowheader")]

  /// What a cell says about itself, with the heading of its column for narrow windows.
  static func cell(under title: Prose) -> [(String, String)] {
    [("role", "cell")] + (title.plain.isEmpty ? [] : [("data-label", title.plain)])
  }

  private static func cell(_ cell: Prose, _ column: DocumentBlock.Column, _ writer: inout HTMLWriter) {
    let isName = column.kind == .name
    let attributes = isName ? rowHeader : self.cell(under: column.title)
    writer.line(isName ? "th" : "td", cell, attributes + style(column))
  }

  private static func style(_ column: DocumentBlock.Column) -> [(String, String)] {
    column.kind == .number ? [("class", "number")] : []
  }
}
