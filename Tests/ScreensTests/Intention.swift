import Pages
import TestSupport

/// What a person wants on a page, whichever way they say it.
enum Intention {
  /// What the walks of a test must do at least once.
  enum Kind: CaseIterable {
    case item, answer, order, coins, words, leaveOut, skip, skipSection, goOn, back, language, review
  }

  case item(Int)
  /// Marks these and no others, and goes on.
  case answer([Int])
  /// Puts these in order; the last two change their places before it goes on.
  case order([Int])
  /// So many coins in each of these boxes, and goes on.
  case coins([Int: Int])
  case words(String)
  case leaveOut
  case skip, skipSection, goOn, back, language, review

  var kind: Kind {
    switch self {
    case .item: .item
    case .answer: .answer
    case .order: .order
    case .coins: .coins
    case .words: .words
    case .leaveOut: .leaveOut
    case .skip: .skip
    case .skipSection: .skipSection
    case .goOn: .goOn
    case .back: .back
    case .language: .language
    case .review: .review
    }
  }
}

// MARK: - By keys

extension AppScenario {
  /// Digits for items, Enter to confirm, function keys where letters would type.
  mutating func press(_ intention: Intention) {
    switch intention {
    case .item(let item): number(item)
    case .answer(let items), .order(let items): mark(items, intention)
    case .coins(let coins): share(coins)
    case .words(let words): write(words)
    case .leaveOut: write("")
    case .skip: keys(.function(6))
    case .skipSection: keys(.function(7))
    case .goOn: keys(.enter)
    case .back: keys(.escape)
    case .language: keys(.function(3))
    case .review: keys(.function(4))
    }
  }

  /// What was marked before is taken back first; then each item's number.
  private mutating func mark(_ items: [Int], _ intention: Intention) {
    if !page.control.isSingle { for item in page.markedIndices { number(item) } }
    for item in items where !page.markedIndices.contains(item) { number(item) }
    if case .order = intention, items.count > 1 { keys(.character("+")) }
    keys(.enter)
  }

  /// The item's number; on a long list Enter ends it, unless it marks as it is typed.
  private mutating func number(_ item: Int) {
    let waits = page.items.count > 9 && !page.control.isSingle
    for digit in String(item + 1) { keys(.character(digit)) }
    if waits { keys(.enter) }
  }

  /// What has coins gives them back first, so that there are never too few.
  private mutating func share(_ coins: [Int: Int]) {
    let before = (page.coins ?? []).enumerated().filter { $0.element > 0 }.map { ($0.offset, 0) }
    for (box, count) in before + coins.sorted(by: { $0.key < $1.key }) {
      keys(.home)
      for _ in 0..<box { keys(.down) }
      keys(.character(Character(String(count))))
    }
    keys(.enter)
  }

  private mutating func write(_ words: String) {
    for _ in page.fieldText ?? "" { keys(.backspace) }
    for character in words { keys(.character(character)) }
    keys(.enter)
  }
}

// MARK: - By lines

extension AppScenario {
  /// What stands before the items, or the words.
  mutating func typeLines(_ intention: Intention) {
    let slash = if case .text? = page.control { "/" } else { "" }
    switch intention {
    case .item(let item): line(String(item + 1))
    case .answer(let items): line(items.map { String($0 + 1) }.joined(separator: " "))
    case .order(var items):
      if items.count > 1 { items.swapAt(items.count - 1, items.count - 2) }
      line(items.map { String($0 + 1) }.joined(separator: " "))
    case .coins(let coins):
      line(coins.map { "\($0.key + 1)=\($0.value)" }.joined(separator: " "))
      line("")
    case .words(let words): line(words)
    case .skip: line("\(slash)s")
    case .skipSection: line("\(slash)p")
    case .leaveOut, .goOn: line("")
    case .back: line("\(slash)b")
    case .language: line("\(slash)l")
    case .review: line("\(slash)r")
    }
  }
}

extension Control? {
  /// One mark replaces the one before.
  fileprivate var isSingle: Bool { if case .choose(let choose) = self { choose.isSingle } else { false } }
}

extension Page {
  /// Positions of the items that are marked or have a place.
  fileprivate var markedIndices: [Int] {
    switch control {
    case .choose(let choose): choose.marked.sorted()
    case .order(let order): order.placed
    default: []
    }
  }
}
