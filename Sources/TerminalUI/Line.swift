/// One row of a page before it has a place in the window.
struct Line {
  var cells: [Cell]
  /// What its cells stand for when they are clicked, in columns of the line.
  var regions: [Region] = []
  /// How many cells at its left show the focus; 0 on all but the first row of an item.
  var gutter = 0
  /// Column of the insertion point when it is in this line.
  var cursor: Int?

  /// Columns and what a click on them stands for.
  struct Region {
    var columns: Range<Int>
    var target: HitRegion.Target
  }

  /// Rows of wrapped text behind `first`, and behind blanks of the same width from the second row on.
  static func wrapped(_ text: String, width: Int, style: Style = .plain, after first: [Cell] = []) -> [Line] {
    let rest = Array(repeating: Cell(), count: first.count)
    let rows = CellText.rows(of: text, width: max(width - first.count, 1), style: style)
    return rows.enumerated().map { row, cells in Line(cells: (row == 0 ? first : rest) + cells) }
  }
}

/// Lines that belong together: a block, an item, a row of a table.
struct Chunk {
  var lines: [Line]
  /// Stands apart from what is above it when there is room for a blank line.
  var opensBlock = false
  /// May go on in the next part; what is chosen or compared may not.
  var isBreakable = false
  /// A hint that small windows leave out.
  var isDroppable = false
  /// Shown again at the top of every later part.
  var isQuestion = false
  /// Shown again at the top of every later part, however little room there is.
  var isStatus = false
  /// A heading that must not stand alone at the end of a part.
  var keepsNext = false
  /// The item of the control that it shows.
  var item: Int?
  /// True for the text or number field.
  var isField = false
  /// Help that must be read before the question; what comes after it opens a part where there are several.
  var isHelp = false
}

/// A chunk and its place among all chunks of the page, those that are left out included.
struct IndexedChunk {
  var index: Int
  var chunk: Chunk
}
