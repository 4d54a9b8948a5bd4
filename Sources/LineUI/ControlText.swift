import Pages

/// A control as plain lines: numbered items or the field, and how to answer.
struct ControlText {
  let control: Control
  let words: PageWords

  /// Every item with its number, group headings above; for a field, its label with what it holds.
  var items: [PrintedLine] {
    switch control {
    case .menu(let menu):
      menu.items.indices.flatMap { numbered($0, menu.items[$0].label, note: menu.items[$0].unavailable) }
    case .choose(let choose): grouped(choose.items)
    case .order(let order): grouped(order.items)
    case .allocate(let allocate): grouped(allocate.items) + PrintedLine.lines(allocate.left)
    case .text(let entry): field(entry.prompt, entry.text) + PrintedLine.lines(entry.counter)
    case .integer(let entry): field(entry.prompt, entry.text)
    }
  }

  /// The marked items as they read in the whole list; places in the order of the places; boxes with coins, and
  /// what is left.
  var markedItems: [PrintedLine] {
    switch control {
    case .choose(let choose):
      choose.marked.sorted().filter(choose.items.indices.contains).flatMap { item($0, of: choose.items) }
    case .order(let order):
      order.placed.filter(order.items.indices.contains).flatMap { item($0, of: order.items) }
    case .allocate(let allocate):
      allocate.items.indices.filter { note(on: $0) != nil }.flatMap { item($0, of: allocate.items) }
        + PrintedLine.lines(allocate.left)
    case .menu, .text, .integer: []
    }
  }

  /// The sentence that says how to answer; `{min}` and `{max}` are the numbers that can be typed, `{n}` is how
  /// many of them.
  var prompt: [PrintedLine] {
    let range = numbers
    let values = ["min": String(range.min), "max": String(range.max), "n": String(limit)]
    return PrintedLine.lines(PageWords.fill(template, values))
  }

  /// The smallest and the greatest number that can be typed; the greatest is 0 when there is nothing to choose.
  var numbers: (min: Int, max: Int) {
    switch control {
    case .menu(let menu): (1, menu.items.count)
    case .choose(let choose): (1, choose.items.count)
    case .order(let order): (1, order.items.count)
    case .allocate(let allocate): (1, allocate.items.count)
    case .text(let entry): (0, entry.limit)
    case .integer(let entry): (entry.range.lowerBound, entry.range.upperBound)
    }
  }

  private var limit: Int {
    switch control {
    case .choose(let choose): choose.maximum
    case .order(let order): order.top
    case .allocate(let allocate): allocate.total
    case .text(let entry): entry.limit
    case .menu, .integer: 1
    }
  }

  private var template: String {
    switch control {
    // The only thing to do is done by going on.
    case .menu(let menu): menu.items.count == 1 ? words.lineGoOn : words.lineMenu
    case .choose(let choose): choose.isSingle ? words.lineOne : words.lineSeveral
    case .order: words.lineOrder
    case .allocate: words.lineAllocate
    case .text: words.lineText
    case .integer: words.lineInteger
    }
  }

  private func grouped(_ items: [ChoiceItem]) -> [PrintedLine] {
    var group: String?
    return items.indices.flatMap { index -> [PrintedLine] in
      let isNew = items[index].group != group
      group = items[index].group
      return (isNew ? PrintedLine.lines(group ?? "") : []) + item(index, of: items)
    }
  }

  private func item(_ index: Int, of items: [ChoiceItem]) -> [PrintedLine] {
    numbered(index, items[index].label, note: note(on: index))
  }

  /// What stands in brackets behind an item: that it is the answer, or its place.
  private func note(on index: Int) -> String? {
    switch control {
    case .choose(let choose): return choose.marked.contains(index) ? words.marked : nil
    case .order(let order):
      guard let place = order.placed.firstIndex(of: index) else { return nil }
      // An item that stands alone takes no place.
      if index >= order.exclusiveFrom { return words.marked }
      return words.places.indices.contains(place) ? words.places[place] : String(place + 1)
    case .allocate(let allocate):
      guard allocate.isBox(index) else { return allocate.marked == index ? words.marked : nil }
      return allocate.counts[index] > 0 ? String(allocate.counts[index]) : nil
    case .menu, .text, .integer: return nil
    }
  }

  private func numbered(_ index: Int, _ label: String, note: String?) -> [PrintedLine] {
    let number = String(index + 1)
    let mark = String(repeating: " ", count: max(0, 2 - number.count)) + number + ". "
    let text = PlainText.clean(label) + (note.map { " (\(PlainText.clean($0)))" } ?? "")
    return [PrintedLine(text: mark + text, hanging: mark.count)]
  }

  private func field(_ prompt: String, _ text: String) -> [PrintedLine] {
    PrintedLine.lines(text.isEmpty ? prompt : "\(prompt) \(text) (\(words.marked))")
  }
}
