/// Counts of people by row and column with their totals, as they would be printed.
///
/// The totals are a further row and column, so that a total can be hidden like any cell: `[rows, column]` is
/// a column's total, `[row, columns]` a row's, `[rows, columns]` that of the table.
package struct CountTable: Equatable, Sendable {
  /// Which totals are printed; the total of the table always counts as known.
  package struct Totals: OptionSet, Sendable {
    package let rawValue: Int

    /// One bit a direction.
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let ofRows = Totals(rawValue: 1)
    package static let ofColumns = Totals(rawValue: 2)
  }

  /// Without the totals.
  package let rows: Int
  package let columns: Int
  package let totals: Totals
  /// Row after row, totals included.
  private let counts: [Int]

  /// Refuses an empty table, rows of different lengths and counts below 0 or beyond a billion.
  package init(
    _ cells: [[Int]], totals: Totals = [.ofRows, .ofColumns]
  ) throws(ScoringError) {
    guard let columns = cells.first?.count, columns > 0 else { throw .noAnswers }
    for row in cells {
      guard row.count == columns else { throw .unequalLengths(columns, row.count) }
      for count in row where !(0...1_000_000_000).contains(count) { throw .negativeCount(count) }
    }
    let bottom = (0..<columns).map { column in cells.reduce(0) { $0 + $1[column] } }
    counts = (cells + [bottom]).flatMap { $0 + [$0.reduce(0, +)] }
    (rows, self.columns, self.totals) = (cells.count, columns, totals)
  }

  /// The index after the last one is that of the total.
  package subscript(row: Int, column: Int) -> Int { counts[row * (columns + 1) + column] }

  /// All cells, those of the totals included.
  package var cells: [Cell] {
    (0...rows).flatMap { row in (0...columns).map { Cell(row: row, column: $0) } }
  }

  /// A place in the table; the row or column after the last is that of the totals.
  package struct Cell: Hashable, Sendable {
    package var row: Int
    package var column: Int

    /// Both count from 0; the index after the last one is that of the total.
    package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
  }

  func count(_ cell: Cell) -> Int { self[cell.row, cell.column] }

  func isTableTotal(_ cell: Cell) -> Bool { cell.row == rows && cell.column == columns }

  func isTotal(_ cell: Cell) -> Bool { cell.row == rows || cell.column == columns }

  /// Whether the cell is on the page at all.
  func isPrinted(_ cell: Cell) -> Bool {
    if isTableTotal(cell) { return true }
    if cell.row == rows { return totals.contains(.ofColumns) }
    return cell.column < columns || totals.contains(.ofRows)
  }
}
