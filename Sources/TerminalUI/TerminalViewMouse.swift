import Pages

extension TerminalView {
  /// A click does what the thing under it stands for.
  mutating func click(_ place: Position, on page: Page, size: Size) -> [Action] {
    var copy = self
    let frame = copy.frame(of: page, size: size)
    switch frame.target(at: place) {
    case .item(let item):
      digits = ""
      return choose(item, on: page)
    case .take(let item):
      digits = ""
      focus = item
      isOnFocus = true
      return change(item, by: .less, on: page)
    case .field(let row):
      moveCaret(to: place.column, inRow: row, on: page, size: size)
      return []
    case .operation(.mark): return press(.character(" "), on: page, size: size)
    case .operation(let operation): return change(operation, on: page, size: size)
    case .command(.next) where page.control.isMenu: return press(.enter, on: page, size: size)
    case .command(.next) where !page.control.isField && !isOnFocus: return readOn(on: page, size: size)
    case .command(let command): return [.asked(command)]
    case .nextPart:
      turn(by: 1, on: page, size: size)
      return []
    case nil: return []
    }
  }

  /// The wheel turns the parts of a long page, or moves the focus; it never marks.
  mutating func scroll(by step: Int, on page: Page, size: Size) -> [Action] {
    let count = page.control.itemCount
    if layout(of: page, size: size).parts.count > 1 {
      turn(by: step, on: page, size: size)
    } else if count > 0 {
      focus = min(max(focus + step, 0), count - 1)
    }
    return []
  }
}

extension Frame {
  /// What a click on a cell stands for.
  package func target(at place: Position) -> HitRegion.Target? {
    regions.first { $0.row == place.row && $0.columns.contains(place.column) }?.target
  }
}
