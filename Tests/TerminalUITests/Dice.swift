import Pages

@testable import TerminalUI

/// Random pages, sizes and inputs from a seed (splitmix64).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// 0 up to but not including `count`.
  mutating func roll(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  mutating func size() -> Size {
    Size(columns: 40 + (roll(2) == 0 ? roll(12) : roll(160)), rows: 12 + (roll(2) == 0 ? roll(6) : roll(50)))
  }

  private static let stock = [
    "a", "lamp", "neighborhood", "Straßenbeleuchtung", "iluminación", "漢字漢字", "đường", "ที่", "well-known",
    "\u{301}",
    "\u{1F469}\u{200D}\u{1F467}", "x\u{202E}y", "\n", "supercalifragilisticexpialidocious-and-more-of-it",
  ]

  mutating func words(_ most: Int) -> String {
    (0...roll(most)).map { _ in Self.stock[roll(Self.stock.count)] }.joined(separator: " ")
  }

  mutating func block() -> Block {
    switch roll(8) {
    case 0: .heading(words(6))
    case 1: .paragraph(words(80))
    case 2: .hint(words(20), always: roll(2) == 0)
    case 3: .list((0..<roll(5)).map { _ in words(15) })
    case 4: .box(title: words(4), text: words(30))
    case 5: .table(header: ["A", "Bb", words(2)], rows: (0..<roll(6)).map { _ in ["1", words(4), "x"] })
    case 6:
      .bars(
        (0..<roll(6)).map { _ in
          Bar(label: words(4), share: Double(roll(12)) / 10, range: 0.2...0.6, value: words(3))
        })
    default: .question(words(25))
    }
  }

  mutating func items() -> [ChoiceItem] {
    let grouped = roll(2) == 0
    return (0...roll(roll(2) == 0 ? 8 : 40)).map { index in
      ChoiceItem(words(12), group: grouped ? "Group \(index / 4)" : nil)
    }
  }

  mutating func control() -> Control? {
    let items = items()
    return switch roll(8) {
    case 0: .menu(Menu(items.map { MenuItem($0.label, unavailable: roll(4) == 0 ? words(8) : nil) }))
    case 1, 2: .choose(Choose(items: items, maximum: 1))
    case 3: .choose(Choose(items: items, marked: [roll(items.count)], maximum: 5))
    case 4: .order(Order(items: items, placed: [roll(items.count)], top: 3))
    case 5: .allocate(allocate(items))
    case 6: .text(TextEntry(text: words(60), limit: 2000, counter: words(3), prompt: words(4)))
    default: nil
    }
  }

  private mutating func allocate(_ items: [ChoiceItem]) -> Allocate {
    let counts = (0..<roll(items.count + 1)).map { _ in roll(5) }
    return Allocate(items: items, counts: counts, total: 1 + roll(200), left: words(5))
  }

  mutating func page() -> Page {
    var page = Samples.page(
      (0..<roll(6)).map { _ in block() }, control: control(),
      notice: roll(3) == 0 ? Notice(.wrong, words(roll(4) == 0 ? 120 : 10)) : nil)
    page.title = words(10)
    page.operations = (page.control?.operations ?? []).map {
      OperationOffer($0, keys: page.control?.keys(for: $0) ?? [], label: words(2))
    }
    if case .menu = page.control { page.offers.removeAll { $0.command == .next } }
    return page
  }

  mutating func input() -> TerminalInput {
    let keys: [Key] = [
      .enter, .escape, .backspace, .delete, .tab, .backTab, .left, .right, .up, .down, .home, .end, .pageUp,
      .pageDown, .function(1), .character(" "), .character("1"), .character("9"), .character("ñ"),
      .character("+"), .character("-"), .character("="), .character("0"),
    ]
    switch roll(12) {
    case 0: return .clicked(Position(row: roll(60), column: roll(200)))
    case 1: return .scrolled(down: roll(2) == 0)
    case 2: return .pasted(words(30))
    default: return .key(keys[roll(keys.count)])
    }
  }
}
