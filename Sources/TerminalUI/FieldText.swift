/// The text of a field in rows, and where its characters stand.
struct FieldText {
  private let cells: [Cell]
  /// The first cell of each character, and the end.
  private let starts: [Int]
  /// Cells of each row; at least one row.
  let rows: [Range<Int>]
  private let width: Int

  /// Wraps `text` in rows of `width` columns, one more than which the cursor may use.
  init(_ text: String, width: Int) {
    var cells: [Cell] = []
    var starts: [Int] = []
    for character in text {
      starts.append(cells.count)
      CellText.append(character, to: &cells, style: .plain)
    }
    self.cells = cells
    self.starts = starts + [cells.count]
    self.width = width
    rows = CellText.breakRows(cells, width: width)
  }

  /// The cells of a row.
  func row(_ index: Int) -> [Cell] { Array(cells[rows[index]]) }

  /// Where the insertion point before this character stands.
  func position(of caret: Int) -> Position {
    let cell = starts[min(max(caret, 0), starts.count - 1)]
    let row = rows.lastIndex { $0.lowerBound <= cell } ?? 0
    return Position(row: row, column: min(cell - rows[row].lowerBound, width))
  }

  /// The character before which the insertion point stands when it is moved to a place.
  func caret(at place: Position) -> Int {
    guard place.row >= 0 else { return 0 }
    guard place.row < rows.count else { return starts.count - 1 }
    let row = rows[place.row]
    let cell = min(row.lowerBound + place.column, row.upperBound)
    let caret = starts.lastIndex { $0 <= cell } ?? 0
    // At a row that ends without a blank, its end is the beginning of the next one.
    return place.row + 1 < rows.count && starts[caret] >= rows[place.row + 1].lowerBound ? caret - 1 : caret
  }
}
