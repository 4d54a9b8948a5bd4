/// How many columns and rows of cells a window has.
package struct Size: Equatable, Sendable {
  package var columns: Int
  package var rows: Int

  /// Both at least 0.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// The smallest window that a page can be worked in.
  package static let smallest = Size(columns: 40, rows: 12)
}
