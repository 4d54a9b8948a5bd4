/// What a window shows: a grid of cells, the cursor and the places that can be clicked.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// `size.rows` rows of `size.columns` cells; rows that two frames share are neither copied nor compared.
  package var cells: [[Cell]]
  /// Where the hardware cursor stands: always on what has the focus.
  package var cursor: Position
  package var regions: [HitRegion]

  /// All blank, with the cursor at the top left.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: Array(repeating: Cell(), count: size.columns), count: size.rows)
    cursor = Position(row: 0, column: 0)
    regions = []
  }

  /// Rows and columns count from 0.
  package subscript(row: Int, column: Int) -> Cell {
    get { cells[row][column] }
    set { cells[row][column] = newValue }
  }
}

/// A place in a window, from 0 at the top and at the left.
package struct Position: Equatable, Sendable {
  package var row: Int
  package var column: Int

  /// Both count from 0.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
