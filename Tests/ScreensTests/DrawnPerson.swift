import Interviewing
import Pages
import TestSupport

/// A grown-up whose answers and detours are drawn by lot, and who has nothing erased.
struct DrawnPerson {
  private var chance: SeededGenerator
  /// What is still done beside answering; afterwards the walk goes straight on.
  private var detours = 12

  init(seed: UInt64) { chance = SeededGenerator(seed: seed) }

  /// The next thing to want on the page at hand.
  mutating func intention(on scenario: AppScenario) -> Intention {
    let canSkip = scenario.page.offers.contains { $0.command == .skipSection }
    if detours > 0, canSkip, chance.oneIn(5) {
      detours -= 1
      return .skipSection
    }
    if detours > 0, scenario.page.progress != nil, chance.oneIn(6) {
      detours -= 1
      let possible: [(Command, Intention)] = [
        (.back, .back), (.language, .language), (.review, .review),
      ]
      let offered = possible.filter { command, _ in
        scenario.page.offers.contains { $0.command == command && $0.unavailable == nil }
      }
      if let detour = chance.pick(offered) { return detour.1 }
    }
    return answer(on: scenario)
  }

  private mutating func answer(on scenario: AppScenario) -> Intention {
    let (page, question) = (scenario.page, scenario.interview?.current?.question ?? "")
    switch page.control {
    case .choose(let choose) where choose.isSingle:
      if question == "age_group" { return .answer([5]) }
      if question == "count_my_answers" { return .answer([0]) }
      return .answer([chance.below(choose.items.count)])
    case .choose(let choose):
      let isAlone = chance.oneIn(6)
      return .answer(
        isAlone
          ? [choose.items.count - 1 - chance.below(2)]
          : distinct(chance.below(min(3, choose.maximum)) + 1, below: choose.items.count - 3))
    case .order(let order): return .order(distinct(chance.below(3) + 1, below: order.exclusiveFrom))
    case .allocate(let allocate): return coins(allocate)
    case .text: return words(on: page)
    case .integer(let entry): return .words(String(entry.range.lowerBound))
    case .menu(let menu):
      // From the review it goes on, or to an answer to change it.
      return .item(page.name == "review" && chance.oneIn(2) ? 0 : chance.below(menu.items.count))
    case nil: return .goOn
    }
  }

  /// Boxes that have coins already are set anew.
  private mutating func coins(_ allocate: Allocate) -> Intention {
    var coins: [Int: Int] = [:]
    for box in allocate.counts.indices where allocate.counts[box] > 0 { coins[box] = 0 }
    let boxes = distinct(2, below: allocate.exclusiveFrom)
    for box in boxes { coins[box] = 1 + chance.below(5) }
    return .coins(coins)
  }

  private mutating func words(on page: Page) -> Intention {
    switch chance.below(4) {
    case 0 where page.offers.contains { $0.command == .skip }: .skip
    case 1 where page.fieldText == "": .leaveOut
    default: .words("Luz, día y noche \(chance.below(100))")
    }
  }

  private mutating func distinct(_ count: Int, below limit: Int) -> [Int] {
    var items: [Int] = []
    while items.count < min(count, limit) {
      let item = chance.below(limit)
      if !items.contains(item) { items.append(item) }
    }
    return items
  }
}
