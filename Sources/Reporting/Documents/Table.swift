extension DocumentBlock {
  /// Rows under headings; the cell that names a row is marked by its column.
  package struct Table: Equatable, Sendable, Codable {
    package var caption: Prose?
    package var columns: [Column]
    package var rows: [[Prose]]

    /// Every row has as many cells as there are columns.
    package init(caption: Prose? = nil, columns: [Column], rows: [[Prose]]) {
      self.caption = caption
      self.columns = columns
      self.rows = rows
    }
  }
}
