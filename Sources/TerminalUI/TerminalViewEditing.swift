import Pages

extension TerminalView {
  /// What a key does in a field.
  mutating func edit(with key: Key, on page: Page, size: Size) -> [Action] {
    guard let text = page.control.fieldText else { return [] }
    var editing = TextEditing(text, caret: caret)
    switch key {
    case .character(let character): return insert(String(character), on: page)
    case .backspace: return changed(editing.deleteBackward(), to: editing)
    case .delete: return changed(editing.deleteForward(), to: editing)
    case .left: moveCaret(to: max(caret - 1, 0))
    case .right: moveCaret(to: min(caret + 1, text.count))
    case .up, .down, .home, .end: moveCaret(key, in: text, size: size)
    default: return command(key, on: page)
    }
    return []
  }

  /// Pasted text goes into a field as if it were typed; elsewhere it does nothing.
  mutating func paste(_ text: String, on page: Page) -> [Action] { insert(text, on: page) }

  private mutating func insert(_ new: String, on page: Page) -> [Action] {
    switch page.control {
    case .text(let entry):
      var editing = TextEditing(entry.text, caret: caret)
      return changed(editing.insert(TextEditing.cleaned(new), limit: entry.limit), to: editing)
    case .integer(let entry):
      var editing = TextEditing(entry.text, caret: caret)
      let isChanged = editing.insert(new.filter(\.isDigitOrMinus), limit: Self.longestNumber)
      return changed(isChanged && editing.text.isStartOfNumber, to: editing)
    case .menu, .choose, .order, .allocate, nil: return []
    }
  }

  /// Fits into `Int`, so that every number that can be typed can be read and complained about.
  private static let longestNumber = 18

  private mutating func changed(_ isChanged: Bool, to editing: TextEditing) -> [Action] {
    guard isChanged else { return [] }
    moveCaret(to: editing.caret)
    return [.typed(editing.text)]
  }

  private mutating func moveCaret(to place: Int) {
    caret = place
    isOnFocus = true
  }

  /// Up and down by a row as it is shown, Home and End to its ends.
  private mutating func moveCaret(_ key: Key, in text: String, size: Size) {
    let measure = Geometry(size: size).measure
    let field = Self.field(text, measure: measure)
    var place = field.position(of: caret)
    switch key {
    case .up: place.row -= 1
    case .down: place.row += 1
    case .home: place.column = 0
    default: place.column = measure
    }
    moveCaret(to: field.caret(at: place))
  }

  /// To a column of the window in a row of the field's text, both from 0.
  mutating func moveCaret(to column: Int, inRow row: Int, on page: Page, size: Size) {
    guard let text = page.control.fieldText else { return }
    let geometry = Geometry(size: size)
    let place = Position(row: row, column: max(column - geometry.left - FieldLayout.gutter, 0))
    moveCaret(to: Self.field(text, measure: geometry.measure).caret(at: place))
  }

  private static func field(_ text: String, measure: Int) -> FieldText {
    FieldText(text, width: FieldLayout.width(measure: measure))
  }
}

extension Character {
  fileprivate var isDigitOrMinus: Bool { self == "-" || isASCII && isWholeNumber }
}

extension String {
  /// A minus only at the start.
  fileprivate var isStartOfNumber: Bool { !dropFirst().contains("-") }
}
