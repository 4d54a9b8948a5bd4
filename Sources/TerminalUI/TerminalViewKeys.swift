import Pages

extension TerminalView {
  /// What a key does: operates the control, turns the page, or is a command.
  mutating func press(_ key: Key, on page: Page, size: Size) -> [Action] {
    switch key {
    case .pageDown: turn(by: 1, on: page, size: size)
    case .pageUp: turn(by: -1, on: page, size: size)
    default:
      if page.control.isField { return edit(with: key, on: page, size: size) }
      if page.control.itemCount > 0 { return operate(key, on: page, size: size) }
      return read(key, on: page, size: size)
    }
    return []
  }

  /// Keys on a page without anything to operate.
  private mutating func read(_ key: Key, on page: Page, size: Size) -> [Action] {
    switch key {
    case .down, .tab, .character(" "): turn(by: 1, on: page, size: size)
    case .up, .backTab: turn(by: -1, on: page, size: size)
    case .home: turn(by: -part, on: page, size: size)
    case .end: turn(by: .max / 2, on: page, size: size)
    case .enter: return readOn(on: page, size: size)
    default: return command(key, on: page)
    }
    return []
  }

  /// Nobody should go on past words that were not shown.
  mutating func readOn(on page: Page, size: Size) -> [Action] {
    let shown = part
    turn(by: 1, on: page, size: size)
    return part == shown ? command(.enter, on: page) : []
  }

  /// Keys on a list of items.
  private mutating func operate(_ key: Key, on page: Page, size: Size) -> [Action] {
    if page.control.isAllocation, let count = count(typedWith: key, on: page) { return give(count, on: page) }
    if let digit = key.digit, page.control.isAllocation == false { return type(digit, on: page) }
    if !digits.isEmpty {
      let typed = Int(digits) ?? 0
      digits = ""
      if key == .enter || key == .character(" "), !page.control.isSingleChoice {
        return choose(typed - 1, on: page)
      }
      if key == .escape || key == .backspace { return [] }
    }
    if let operation = page.control?.operation(for: key), operation != .mark {
      return change(operation, on: page, size: size)
    }
    switch key {
    case .down, .tab: return move(by: 1, on: page, size: size)
    case .up, .backTab: return move(by: -1, on: page, size: size)
    case .home: return moveFocus(to: 0, on: page)
    case .end: return moveFocus(to: page.control.itemCount - 1, on: page)
    case .character(" ") where !page.control.isMenu: return chooseFocused(on: page, size: size)
    case .character(" "):
      turn(by: 1, on: page, size: size)
      return []
    case .enter where page.control.isMenu: return chooseFocused(on: page, size: size)
    case .enter where !isOnFocus: return readOn(on: page, size: size)
    default: return command(key, on: page)
    }
  }

  /// Up to nine items a digit chooses at once; on longer lists digits add up until Enter, and where only one
  /// can be chosen it is marked as they do.
  private mutating func type(_ digit: Int, on page: Page) -> [Action] {
    guard page.control.itemCount > 9 else { return choose(digit - 1, on: page) }
    if digits.count < 3, digit > 0 || !digits.isEmpty { digits += String(digit) }
    // A number that no item has begins anew, instead of vanishing later without a word.
    if (Int(digits) ?? 0) > page.control.itemCount { digits = digit > 0 ? String(digit) : "" }
    guard page.control.isSingleChoice else { return [] }
    return choose((Int(digits) ?? 0) - 1, on: page)
  }

  /// Chooses an item and goes there; a number that no item has does nothing.
  mutating func choose(_ item: Int, on page: Page) -> [Action] {
    guard (0..<page.control.itemCount).contains(item) else { return [] }
    focus = item
    isOnFocus = true
    return [.chose(item)]
  }

  /// An item that cannot be seen is not chosen; what is before it comes into view instead.
  private mutating func chooseFocused(on page: Page, size: Size) -> [Action] {
    guard isOnFocus else {
      turn(by: 1, on: page, size: size)
      return []
    }
    return [.chose(focus)]
  }

  /// To the next or previous item; first through text that stands before the items.
  private mutating func move(by step: Int, on page: Page, size: Size) -> [Action] {
    guard isOnFocus, !(step < 0 && focus == 0 && part > 0) else {
      turn(by: step, on: page, size: size)
      return []
    }
    return moveFocus(to: min(max(focus + step, 0), page.control.itemCount - 1), on: page)
  }

  private mutating func moveFocus(to item: Int, on page: Page) -> [Action] {
    focus = item
    isOnFocus = true
    return page.control.isSingleChoice && !page.control.isMarked(item) ? [.chose(item)] : []
  }
}

extension Key {
  /// 0…9 for a digit key.
  var digit: Int? {
    guard case .character(let character) = self, character.isASCII else { return nil }
    return character.wholeNumberValue
  }
}
