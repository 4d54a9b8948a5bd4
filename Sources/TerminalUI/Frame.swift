/// What a window shows: a grid of cells, the cursor and the places that can be clicked.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// Row by row, `size.columns` cells a row.
  package var cells: [Cell]
  /// Where the hardware cursor stands: always on what has the focus.
  package var cursor: Position
  package var regions: [HitRegion]

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: size.columns * size.rows)
    cursor = Position(row: 0, column: 0)
    regions = []
  }

  package subscript(row: Int, column: Int) -> Cell {
    get { cells[row * size.columns + column] }
    set { cells[row * size.columns + column] = newValue }
  }
}

/// A place in a window, from 0 at the top and at the left.
package struct Position: Equatable, Sendable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// One cell: a base scalar with at most four zero-width marks, or the right half of a wide one.
package struct Cell: Hashable, Sendable {
  package var base: Unicode.Scalar
  /// Zero-width scalars drawn over the base; at most 4.
  package var marks: [Unicode.Scalar]
  /// True for the cell that the wide scalar on its left covers too.
  package var isCovered: Bool
  package var style: Style

  package init(
    _ base: Unicode.Scalar = " ", marks: [Unicode.Scalar] = [], isCovered: Bool = false, style: Style = .plain
  ) {
    self.base = base
    self.marks = marks
    self.isCovered = isCovered
    self.style = style
  }
}

/// How a cell looks; the meaning never hangs on the colour alone.
package struct Style: Hashable, Sendable {
  /// What a colour stands for; the driver chooses the colour, or none under `NO_COLOR`.
  package enum Role: Hashable, Sendable { case plain, chosen, accent, warning }

  package var bold = false
  package var reverse = false
  package var underline = false
  package var role = Role.plain

  package init(bold: Bool = false, reverse: Bool = false, underline: Bool = false, role: Role = .plain) {
    self.bold = bold
    self.reverse = reverse
    self.underline = underline
    self.role = role
  }

  package static let plain = Style()
}
