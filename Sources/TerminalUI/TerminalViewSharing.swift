import Pages

// Coins and places: more of them, fewer of them, or a number at once.
extension TerminalView {
  /// More or less for what has the focus; what cannot be seen is brought into view instead.
  mutating func change(_ operation: Operation, on page: Page, size: Size) -> [Action] {
    guard isOnFocus else {
      turn(by: 1, on: page, size: size)
      return []
    }
    return change(focus, by: operation, on: page)
  }

  func change(_ item: Int, by operation: Operation, on page: Page) -> [Action] {
    switch page.control {
    case .allocate(let allocate): coins(item, operation, allocate)
    case .order(let order): places(item, operation, order)
    default: []
    }
  }

  /// An item that stands alone is chosen by `more` and has nothing to take.
  private func coins(_ item: Int, _ operation: Operation, _ allocate: Allocate) -> [Action] {
    if operation == .more { return [.chose(item)] }
    guard allocate.isBox(item), allocate.counts[item] > 0 else { return [] }
    return [.counted([item: allocate.counts[item] - 1])]
  }

  /// A place further up or down; the last place is also left that way, and a new one taken.
  private func places(_ item: Int, _ operation: Operation, _ order: Order) -> [Action] {
    guard let place = order.placed.firstIndex(of: item) else {
      return operation == .more ? [.chose(item)] : []
    }
    guard item < order.exclusiveFrom else { return operation == .less ? [.chose(item)] : [] }
    let target = operation == .more ? place - 1 : place + 1
    guard target >= 0 else { return [] }
    guard target < order.placed.count else { return [.chose(item)] }
    var placed = order.placed
    placed.swapAt(place, target)
    return [.named(placed)]
  }

  /// The number of coins that a digit makes of those typed before it, or that deleting one leaves.
  mutating func count(typedWith key: Key, on page: Page) -> Int? {
    guard case .allocate(let allocate) = page.control, allocate.isBox(focus) else { return nil }
    if let digit = key.digit {
      let longer = (Int(digits) ?? 0) * 10 + digit
      digits = String(longer <= allocate.total ? longer : digit)
    } else if key == .backspace, !digits.isEmpty {
      digits.removeLast()
      return Int(digits) ?? 0
    } else {
      digits = ""
      return nil
    }
    return Int(digits)
  }

  /// So many coins for the box that has the focus.
  mutating func give(_ count: Int, on page: Page) -> [Action] {
    isOnFocus = true
    return [.counted([focus: count])]
  }
}
