import Pages

/// Pages and lines from a seed: the same ones on every machine.
struct RandomPages {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A page with any control, any blocks and any offers, its texts full of what must not get out.
  mutating func page() -> Page {
    Page(
      id: String(below(3)), language: "en", title: words(),
      progress: coin ? Progress(done: 1, total: 9, text: words(), short: "") : nil,
      notice: coin ? Notice([.said, .wrong, .failed][below(3)], words()) : nil,
      blocks: (0..<below(5)).map { _ in block() }, control: below(6) == 0 ? nil : control(),
      offers: Command.allCases.filter { _ in coin }.map {
        Offer($0, words(), unavailable: coin ? words() : nil)
      },
      words: pageWords())
  }

  /// A line that somebody, or something, might type.
  mutating func line() -> String {
    switch below(4) {
    case 0: words()
    case 1:
      (0..<below(6)).map { _ in String(below(40) - 3) }.joined(separator: [" ", ",", ";", ". "][below(4)])
    case 2:
      [
        "", "b", "/b", "?", "/?", "XX", "q", "/Q", "-", "99999999999999999999", "+1", "2=3 1=4", "2 3, 1 4",
        "=", "1=99999999999999999999",
      ][below(15)]
    default: words() + "," + String(below(9)) + "\u{0}"
    }
  }

  private mutating func control() -> Control {
    let items = (0..<below(30)).map { _ in ChoiceItem(words(), group: coin ? words() : nil) }
    // Also positions that no item has.
    let positions = (0..<below(4)).map { _ in below(40) - 2 }
    switch below(6) {
    case 0: return .menu(Menu(items.map { MenuItem($0.label, unavailable: below(4) == 0 ? words() : nil) }))
    case 1: return .choose(Choose(items: items, marked: Set(positions), maximum: below(4)))
    case 2: return .order(Order(items: items, placed: positions, top: below(5), exclusiveFrom: below(40)))
    case 3:
      let counts = (0..<below(items.count + 1)).map { _ in below(9) }
      return .allocate(
        Allocate(items: items, counts: counts, total: below(90), marked: positions.first, left: words()))
    case 4: return .text(TextEntry(text: words(), limit: below(2000), counter: words(), prompt: words()))
    default:
      let low = below(50) - 25
      return .integer(IntegerEntry(text: words(), range: low...(low + below(90)), prompt: words()))
    }
  }

  private mutating func block() -> Block {
    switch below(10) {
    case 0: .heading(words())
    case 1: .question(words())
    case 2: .paragraph(words())
    case 3: .hint(words(), always: coin)
    case 4: .list([words(), words()])
    case 5: .box(title: words(), text: words())
    case 6: .table(header: [words(), words()], rows: [[words(), words()], [words()]])
    case 7: .handling(words(), always: coin)
    case 8: .answering(title: words(), [OperationOffer(.mark, keys: [], label: words())], in: several())
    default: .bars([Bar(label: words(), share: 0.5, value: words(), note: words())])
    }
  }

  private mutating func pageWords() -> PageWords {
    PageWords(
      pageOf: "", number: "", numberThen: "", tooSmall: "", more: "", places: [words(), words()],
      lineMenu: words(),
      lineOne: words() + "{max}", lineSeveral: words() + "{n}", lineOrder: words(),
      lineAllocate: words() + "{n}", lineNoCoins: words() + "{n}", lineText: words(),
      lineInteger: words(), lineGoOn: words(), notInRange: words() + "{min}{max}", notUnderstood: words(),
      nothingAsked: words(), eachOnce: words(), letterInText: words() + "{line}", marked: words())
  }

  private mutating func words() -> String {
    let pool = [
      "lamp", "Straße", "niño", " ", "\n", "\r\n", "\t", "\u{1B}[31m", "\u{0}", "\u{9B}2J", "\u{7F}",
      "\u{85}",
      "\u{202E}", "\u{2069}", "\u{2028}", "e\u{301}", "👩‍👩‍👧", "مصباح", "灯", "{max}", ",", ";", "7", "/b",
    ]
    return (0..<below(6)).map { _ in pool[below(pool.count)] }.joined()
  }

  private var coin: Bool { mutating get { below(2) == 0 } }

  /// 0..<bound, by SplitMix64 (Steele, Lea and Flood 2014).
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
