/// Orders drawn by lot from a seed, the same on every machine.
package enum SeededOrder {
  /// Fisher–Yates with SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), one stream a salt.
  package static func shuffled<Item>(_ items: [Item], seed: UInt64, salt: String) -> [Item] {
    var state = seed ^ fingerprint(salt)
    var items = items
    for index in stride(from: items.count - 1, to: 0, by: -1) {
      items.swapAt(index, Int(next(&state).multipliedFullWidth(by: UInt64(index + 1)).high))
    }
    return items
  }

  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// FNV-1a, 64 bits: tells texts apart, protects nothing.
  package static func fingerprint(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
