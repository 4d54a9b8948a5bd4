import Pages

/// Reads one typed line as a command or as an answer to a page.
struct LineReading {
  let page: Page

  /// Lines above this many bytes name no item and no number; only a text is ever so long.
  private static let longestChoice = 4_096

  /// Actions in the order in which to apply them, or the sentence that says why there are none.
  func outcome(of line: String) -> LineOutcome {
    let typed = PlainText.trimmed(PlainText.clean(line))
    let command = command(typed)
    if let command, let offer = page.offers.first(where: { $0.command == command }) {
      return offer.unavailable.map(say) ?? .actions([.asked(command)])
    }
    if let line = lineMeant(by: typed) {
      return say(PageWords.fill(page.words.letterInText, ["line": line]))
    }
    do {
      return try answer(typed, isCommand: command != nil)
    } catch {
      return say(complaint(error))
    }
  }

  /// Outside a text the slash forms count too, for hands that have learnt them.
  private func command(_ typed: String) -> Command? {
    let slashed = KeyTable.command(forLine: typed, inText: true)
    return page.asksForText ? slashed : KeyTable.command(forLine: typed, inText: false) ?? slashed
  }

  /// What to type for a command of this page, where somebody typed the letter that it has on other pages: taken as a
  /// text it would stand in the place of words that were written before.
  private func lineMeant(by typed: String) -> String? {
    guard page.asksForText, let meant = KeyTable.command(forLine: typed, inText: false), meant != .next,
      page.offers.contains(where: { $0.command == meant })
    else { return nil }
    let line = KeyTable.binding(for: meant).lineInText
    return line == typed ? nil : line
  }

  /// A command that is not offered here is no text and no number, but may still be the label of an item.
  private func answer(_ typed: String, isCommand: Bool) throws(Misread) -> LineOutcome {
    switch page.control {
    case .text where !isCommand: return .actions([.typed(typed), .asked(.next)])
    case .integer(let entry) where !isCommand: return try integer(typed, in: entry.range)
    case .menu(let menu): return try chosen(typed, in: menu)
    case .choose(let choose) where choose.isSingle: return try chosen(typed, in: choose)
    case .choose(let choose): return try named(typed, among: choose.items)
    case .order(let order): return try named(typed, among: order.items, inOrder: true)
    case .allocate(let allocate): return try shared(typed, among: allocate)
    case .text, .integer, nil: throw .unknown
    }
  }

  private func chosen(_ typed: String, in menu: Menu) throws(Misread) -> LineOutcome {
    // What cannot be chosen just now is answered by the screen, which knows more than the word beside it.
    .actions([.chose(try single(typed, of: menu.items.map(\.label)))])
  }

  /// The number always ends in that mark: choosing a marked answer again would take the mark away.
  private func chosen(_ typed: String, in choose: Choose) throws(Misread) -> LineOutcome {
    let index = try single(typed, of: choose.items.map(\.label))
    let isMarked = choose.marked.contains(index)
    return .actions(isMarked ? [.asked(.next)] : [.chose(index), .asked(.next)])
  }

  private func named(
    _ typed: String, among items: [ChoiceItem], inOrder: Bool = false
  ) throws(Misread) -> LineOutcome {
    let positions = try positions(typed, of: items.map(\.label), refusesRepeats: inOrder)
    return .actions([.named(positions), .asked(.next)])
  }

  /// Coins for some boxes, or one item that stands alone; after coins the person goes on when all are right.
  private func shared(_ typed: String, among allocate: Allocate) throws(Misread) -> LineOutcome {
    guard typed.utf8.count <= Self.longestChoice else { throw .unknown }
    let labels = allocate.items.map(\.label)
    if let counts = try CoinReading(labels: labels, boxes: allocate.exclusiveFrom).counts(in: typed) {
      return .actions([.counted(counts)])
    }
    let item = try single(typed, of: labels)
    guard !allocate.isBox(item) else { throw .unknown }
    return .actions(allocate.marked == item ? [.asked(.next)] : [.chose(item), .asked(.next)])
  }

  /// What is no number gets the same answer as a number out of range: it says what to type.
  private func integer(_ typed: String, in range: ClosedRange<Int>) throws(Misread) -> LineOutcome {
    guard typed.utf8.count <= Self.longestChoice, let number = try WholeNumber.value(of: typed),
      range.contains(number)
    else { throw .outside }
    return .actions([.typed(String(number)), .asked(.next)])
  }

  private func single(_ typed: String, of labels: [String]) throws(Misread) -> Int {
    let positions = try positions(typed, of: labels)
    guard positions.count == 1, let position = positions.first else { throw .unknown }
    return position
  }

  private func positions(
    _ typed: String, of labels: [String], refusesRepeats: Bool = false
  ) throws(Misread) -> [Int] {
    guard typed.utf8.count <= Self.longestChoice else { throw .unknown }
    return try ItemNames(labels, refusesRepeats: refusesRepeats).positions(in: typed)
  }

  /// What to type instead.
  private func complaint(_ misread: Misread) -> String {
    guard let control = page.control else { return wayOn }
    switch control {
    case .allocate(let allocate):
      return PageWords.fill(page.words.lineNoCoins, ["n": String(allocate.exclusiveFrom)])
    case .menu(let menu) where menu.items.count == 1:
      return misread == .unknown ? wayOn : page.words.lineGoOn
    case _ where misread == .unknown: return page.words.notUnderstood
    case _ where misread == .repeated: return page.words.eachOnce
    default:
      let range = ControlText(control: control, words: page.words).numbers
      return PageWords.fill(page.words.notInRange, ["min": String(range.min), "max": String(range.max)])
    }
  }

  /// What works where there is no question and nothing to choose from.
  private var wayOn: String {
    let letters = PageText(page: page).commands.map(\.text).joined(separator: "\n")
    guard page.offers.contains(where: { $0.command == .next && $0.unavailable == nil }) else {
      return letters.isEmpty ? page.words.notUnderstood : letters
    }
    return letters.isEmpty ? page.words.lineGoOn : page.words.nothingAsked
  }

  private func say(_ text: String) -> LineOutcome {
    .say(PlainText.lines(text).joined(separator: "\n"))
  }
}
