package import Pages

/// How a person looks at a page in a terminal: where the focus is, which part is shown, what is half typed.
///
/// It starts anew when the page's id changes; while the id stays, so does the view, as far as it still fits.
package struct TerminalView: Sendable {
  /// The item of the control that has the focus, from 0.
  package internal(set) var focus = 0
  /// Which part of a long page is shown, from 0.
  package internal(set) var part = 0
  /// Digits typed so far on a list of more than nine items.
  package internal(set) var digits = ""
  /// The character of a field before which the insertion point stands.
  package internal(set) var caret = 0

  private var pageID: String?
  /// The part shown is the one with the focus and goes where the focus goes.
  var isOnFocus = false
  /// The size for which `part` counts; nil before the first layout.
  private var size: Size?
  /// The chunk at the top of the part, to find the place again in another size.
  private var firstChunk = 0
  /// What was laid out and drawn last: most keys only move the focus.
  private var drawn: DrawnPage?

  /// Nothing has been shown yet.
  package init() {}

  /// Lays the page out in a window and draws it.
  package mutating func frame(of page: Page, size: Size) -> Frame {
    open(page)
    let geometry = Geometry(size: size)
    guard geometry.isLargeEnough else { return Frame.tooSmall(page.words, size: size) }
    let known = drawn.flatMap { $0.isLaidOut(page, size: size, caret: caret) ? $0 : nil }
    let layout = known?.layout ?? PageLayout(page, geometry: geometry, caret: caret)
    settle(in: layout, of: page)
    let digits = page.control.isAllocation ? "" : digits
    if let known, known.shows(part: part, digits: digits) { return known.frame(focus: focus) }
    let fresh = DrawnPage(page, layout, part: part, digits: digits)
    drawn = fresh
    return fresh.frame(focus: focus)
  }

  /// What the person did with an input; moving about on the page is no action.
  package mutating func actions(for input: TerminalInput, on page: Page, size: Size) -> [Action] {
    open(page)
    guard Geometry(size: size).isLargeEnough else { return blindActions(for: input, on: page) }
    if self.size != size { settle(in: layout(of: page, size: size), of: page) }
    switch input {
    case .key(let key): return press(key, on: page, size: size)
    case .pasted(let text): return paste(text, on: page)
    case .clicked(let place): return click(place, on: page, size: size)
    case .scrolled(let down): return scroll(by: down ? 1 : -1, on: page, size: size)
    case .resized, .closed: return []
    }
  }

  /// In a window that is too small to see the page, it can only be hidden or left.
  private func blindActions(for input: TerminalInput, on page: Page) -> [Action] {
    guard case .key(let key) = input else { return [] }
    let actions = command(key, on: page)
    return actions == [.asked(.hide)] || actions == [.asked(.stop)] ? actions : []
  }

  func layout(of page: Page, size: Size) -> PageLayout {
    if let drawn, drawn.isLaidOut(page, size: size, caret: caret) { return drawn.layout }
    return PageLayout(page, geometry: Geometry(size: size), caret: caret)
  }

  private mutating func open(_ page: Page) {
    if page.id != pageID {
      self = TerminalView()
      pageID = page.id
      focus = page.control.firstFocus
      caret = page.control.fieldText?.count ?? 0
      isOnFocus = focus > 0
    }
    focus = min(focus, max(page.control.itemCount - 1, 0))
    if let text = page.control.fieldText { caret = min(caret, text.count) }
  }

  /// Finds the part again: with the focus, or else with the text that was at its top.
  private mutating func settle(in layout: PageLayout, of page: Page) {
    let homes = layout.parts.indices.filter { layout.parts[$0].shows(focus, of: page.control) }
    if isOnFocus, let home = homes.first {
      if !homes.contains(part) { part = home }
    } else if size != layout.geometry.size {
      part = layout.part(ofChunk: firstChunk)
    }
    part = min(part, layout.parts.count - 1)
    isOnFocus = homes.contains(part)
    firstChunk = layout.parts[part].firstChunk
    size = layout.geometry.size
  }

  /// Turns to another part; the focus goes to the first item there.
  mutating func turn(by count: Int, on page: Page, size: Size) {
    let layout = layout(of: page, size: size)
    let target = min(max(part + count, 0), layout.parts.count - 1)
    guard target != part else { return }
    part = target
    digits = ""
    firstChunk = layout.parts[part].firstChunk
    if let first = layout.parts[part].items.first { focus = first }
    isOnFocus = layout.parts[part].shows(focus, of: page.control)
  }

  /// The command of a key, if the page offers it.
  func command(_ key: Key, on page: Page) -> [Action] {
    guard let command = KeyTable.command(for: key, inText: page.control.isField),
      page.offers.contains(where: { $0.command == command })
    else { return [] }
    return [.asked(command)]
  }
}

extension Part {
  /// Whether what has the focus can be seen in it.
  func shows(_ focus: Int, of control: Control?) -> Bool {
    control.isField ? hasField : items.contains(focus)
  }
}

extension Control? {
  /// How many items can have the focus.
  var itemCount: Int { Items.count(in: self) }

  /// The text of a field; nil for what is no field.
  var fieldText: String? {
    switch self {
    case .text(let entry): entry.text
    case .integer(let entry): entry.text
    case .menu, .choose, .order, .allocate, nil: nil
    }
  }

  /// One answer at most: moving the focus marks, like radio buttons.
  var isSingleChoice: Bool {
    if case .choose(let choose) = self { choose.isSingle } else { false }
  }

  /// Coins are shared: digits are numbers of coins, and the arrows to the side share out.
  var isAllocation: Bool {
    if case .allocate = self { true } else { false }
  }

  func isMarked(_ item: Int) -> Bool {
    if case .choose(let choose) = self { choose.marked.contains(item) } else { false }
  }

  /// Where a person who comes back to a question wants to be: at the answer.
  fileprivate var firstFocus: Int {
    switch self {
    case .choose(let choose): choose.isSingle ? choose.marked.min() ?? 0 : 0
    case .allocate(let allocate): allocate.marked ?? 0
    case .menu, .order, .text, .integer, nil: 0
    }
  }
}
