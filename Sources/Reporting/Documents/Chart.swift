/// What is drawn and can also be read: every chart has a caption and the same numbers as a table.
package protocol Chart {
  var caption: Prose { get }
  /// Opens the table behind the chart, such as `The same as a table`.
  var tableTitle: Prose { get }
  var table: DocumentBlock.Table { get }
}

extension Chart {
  /// Said instead of the chart: the caption and every row in words.
  package var alternative: String {
    let rows = table.rows.map { row in
      zip(table.columns, row).filter { !$0.1.plain.isEmpty }.map { column, cell in
        column.kind == .name ? cell.plain : "\(column.title.plain) \(cell.plain)"
      }.joined(separator: ", ")
    }
    return ([caption.plain] + rows).filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
