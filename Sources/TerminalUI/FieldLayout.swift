import Pages

/// A text or number field: prompt, rows to type in, counter.
struct FieldLayout {
  let measure: Int
  /// How many rows a text field shows at once.
  let height: Int
  /// The character before which the insertion point stands.
  let caret: Int
  /// Columns before the text in every row.
  static let gutter = 2

  /// Columns of text in a field; one more stays free for the cursor at the end of a row.
  static func width(measure: Int) -> Int { measure - gutter - 1 }

  /// Nil for a control that is no field.
  func chunk(of control: Control?) -> Chunk? {
    switch control {
    case .text(let entry):
      let counter = Line.wrapped(entry.counter, width: measure, after: blanks(Self.gutter))
      return chunk(
        prompt: entry.prompt, lines: rows(of: entry.text, height: height, blanks: measure) + counter)
    case .integer(let entry):
      return chunk(prompt: entry.prompt, lines: rows(of: entry.text, height: 1, blanks: digits(entry.range)))
    case .menu, .choose, .order, .allocate, nil: return nil
    }
  }

  private func chunk(prompt: String, lines: [Line]) -> Chunk {
    let prompt = prompt.isEmpty ? [] : Line.wrapped(prompt, width: measure, style: Style(bold: true))
    return Chunk(lines: prompt + lines, opensBlock: true, isField: true)
  }

  /// As many rows as there is room for, round the insertion point; what is empty is drawn as `_`.
  private func rows(of text: String, height: Int, blanks width: Int) -> [Line] {
    let field = FieldText(text, width: Self.width(measure: measure))
    let place = field.position(of: caret)
    let first = max(min(place.row - (height - 1) / 2, field.rows.count - height), 0)
    return (first..<first + height).map { index in
      var cells = blanks(Self.gutter)
      if index == first { cells[0] = Cell(">", style: Style(reverse: true)) }
      if index < field.rows.count { cells += field.row(index) }
      if index >= field.rows.count - 1 {
        cells += Array(repeating: Cell("_"), count: max(min(width, measure) - cells.count, 0))
      }
      return Line(
        cells: cells, regions: [Line.Region(columns: 0..<measure, target: .field(row: index))],
        cursor: index == place.row ? Self.gutter + place.column : nil)
    }
  }

  /// Room for any number of the range and one digit more.
  private func digits(_ range: ClosedRange<Int>) -> Int {
    Self.gutter + max(String(range.lowerBound).count, String(range.upperBound).count) + 1
  }

  private func blanks(_ count: Int) -> [Cell] { Array(repeating: Cell(), count: count) }
}
