/// Random numbers and words from a seed (SplitMix64; Steele, Lea and Flood, OOPSLA 2014).
struct Draws: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 to one less than the limit.
  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &self) }

  mutating func one<Item>(of items: [Item]) -> Item? { items.randomElement(using: &self) }

  /// So many words, with what files have trouble with now and then.
  mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in one(of: Self.vocabulary) ?? "" }.joined(separator: " ")
  }

  private static let vocabulary = [
    "the", "street", "lights", "are", "out", "near", "our", "school,", "and", "nobody", "comes", "when", "we",
    "call.", "\"soon\"", "they", "say", "más", "niños", "park", "buses", "work", "at", "night", "help",
  ]
}
