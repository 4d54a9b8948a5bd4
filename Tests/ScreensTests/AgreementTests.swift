import Interviewing
import Pages
import Screens
import TestSupport
import Testing

/// The same walk through terminal keys and through typed lines stores the same events.
struct AgreementTests {
  @Test(arguments: ["quick", "standard", "full"], ["en", "es"])
  func `keys and lines store the same`(length: String, language: String) throws {
    for seed in [1, 2] as [UInt64] {
      let keys = try walk(length, language, seed: seed) { $0.press($1) }
      let lines = try walk(length, language, seed: seed) { $0.typeLines($1) }
      #expect(keys.page.name == "results")
      #expect(lines.page.name == "results")
      #expect(keys.stored.count > 20)
      #expect(keys.stored == lines.stored, "seed \(seed)")
      #expect(keys.stored.last == .finished)
    }
  }

  /// A whole walk whose answers are drawn by lot, with a look back and another language on the way.
  private func walk(
    _ length: String, _ language: String, seed: UInt64, _ operate: (inout AppScenario, Intention) -> Void
  ) throws -> AppScenario {
    var scenario = try AppScenario(.shipped, language: "en")
    var chance = SeededGenerator(seed: seed)
    scenario.open()
    let opening =
      [0, language == "es" ? 1 : 0, 0].map(Intention.item) + [
        .goOn, .item(["quick": 0, "standard": 1, "full": 2][length] ?? 0),
      ]
    for intention in opening { operate(&scenario, intention) }
    for step in 0..<200 where scenario.page.name != "results" {
      if step == 7 {
        for intention in [Intention.back, .language, .item(0), .language, .item(1)] {
          operate(&scenario, intention)
        }
      }
      operate(&scenario, scenario.intention(&chance))
    }
    return scenario
  }
}

/// What a person wants on a page, whichever way they say it.
private enum Intention {
  case item(Int)
  /// Marks these, in this order, and goes on.
  case answer([Int])
  /// So many coins in each of these boxes, and goes on.
  case coins([Int: Int])
  case words(String)
  case skip, goOn, back, language
}

extension AppScenario {
  /// The next thing to want on the page at hand.
  fileprivate func intention(_ chance: inout SeededGenerator) -> Intention {
    let name = interview?.current?.question ?? ""
    switch page.control {
    case .choose(let choose) where choose.isSingle:
      // A grown-up who has nothing erased.
      if name == "age_group" { return .answer([5]) }
      if name == "count_my_answers" { return .answer([0]) }
      return .answer([chance.below(choose.items.count)])
    case .choose(let choose):
      return .answer(distinct(chance.below(3) + 1, below: choose.items.count - 3, &chance))
    case .order(let order):
      return .answer(distinct(chance.below(order.exclusiveFrom) + 1, below: order.exclusiveFrom, &chance))
    case .allocate(let allocate):
      let boxes = distinct(2, below: allocate.exclusiveFrom, &chance)
      return .coins([boxes[0]: 1 + chance.below(5), boxes[1]: chance.below(6)])
    case .text:
      return chance.oneIn(3) && page.offers.contains { $0.command == .skip }
        ? .skip : .words("Luz, día y noche \(chance.below(100))")
    case .integer(let entry): return .words(String(entry.range.lowerBound))
    case .menu: return .item(0)
    case nil: return .goOn
    }
  }

  private func distinct(_ count: Int, below limit: Int, _ chance: inout SeededGenerator) -> [Int] {
    var items: [Int] = []
    while items.count < min(count, limit) {
      let item = chance.below(limit)
      if !items.contains(item) { items.append(item) }
    }
    return items
  }

  /// By keys: digits for items, Enter to confirm.
  fileprivate mutating func press(_ intention: Intention) {
    switch intention {
    case .item(let item): keys(.character(Character(String(item + 1))))
    case .answer(let items):
      for item in items { mark(item) }
      keys(.enter)
    case .coins(let coins):
      for (box, count) in coins.sorted(by: { $0.key < $1.key }) {
        keys(.home)
        for _ in 0..<box { keys(.down) }
        keys(.character(Character(String(count))))
      }
      keys(.enter)
    case .words(let words):
      for character in words { keys(.character(character)) }
      keys(.enter)
    case .skip: keys(.function(6))
    case .goOn: keys(.enter)
    case .back: keys(.escape)
    case .language: keys(.function(3))
    }
  }

  /// The item's number; on a long list it counts once it is complete.
  private mutating func mark(_ item: Int) {
    for digit in String(item + 1) { keys(.character(digit)) }
    if page.items.count > 9, !page.marked.contains(page.items[item]) { keys(.enter) }
  }

  /// By lines: what stands before the items, or the words.
  fileprivate mutating func typeLines(_ intention: Intention) {
    let slash = if case .text? = page.control { "/" } else { "" }
    switch intention {
    case .item(let item): line(String(item + 1))
    case .answer(let items): line(items.map { String($0 + 1) }.joined(separator: " "))
    case .coins(let coins):
      line(coins.map { "\($0.key + 1)=\($0.value)" }.joined(separator: " "))
      line("")
    case .words(let words): line(words)
    case .skip: line("\(slash)s")
    case .goOn: line("")
    case .back: line("\(slash)b")
    case .language: line("\(slash)l")
    }
  }
}
