/// One row of a table, with the place of every cell in the file.
package struct CSVRow: Equatable, Sendable {
  /// The line on which the row begins, from 1.
  package var line: Int
  package var cells: [Cell]

  /// The text between two commas, without the quotes of the file.
  package struct Cell: Equatable, Sendable {
    package var text: String
    package var line: Int
    /// In characters (Unicode scalars), from 1.
    package var column: Int
  }
}
