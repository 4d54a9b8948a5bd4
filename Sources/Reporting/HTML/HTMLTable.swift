/// A table with the scope of every heading.
enum HTMLTable {
  static func write(_ table: DocumentBlock.Table, _ writer: inout HTMLWriter) {
    writer.block("table") { writer in
      if let caption = table.caption { writer.line("caption", caption) }
      writer.block("thead") { writer in
        writer.block("tr") { writer in
          for column in table.columns { writer.line("th", column.title, [("scope", "col")] + style(column)) }
        }
      }
      writer.block("tbody") { writer in
        for row in table.rows { self.row(row, table.columns, &writer) }
      }
    }
  }

  private static func row(
    _ cells: [Prose], _ columns: [DocumentBlock.Column], _ writer: inout HTMLWriter
  ) {
    writer.block("tr") { writer in
      for (cell, column) in zip(cells, columns) {
        let isName = column.kind == .name
        writer.line(isName ? "th" : "td", cell, (isName ? [("scope", "row")] : []) + style(column))
      }
    }
  }

  private static func style(_ column: DocumentBlock.Column) -> [(String, String)] {
    column.kind == .number ? [("class", "number")] : []
  }
}
