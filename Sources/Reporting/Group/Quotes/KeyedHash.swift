/// SipHash-2-4 (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012), in the names of the paper.
///
/// Whoever has not the key learns nothing from a hash, not even that two hashes have the same key.
enum KeyedHash {
  /// The hash of some bytes, the same on every machine.
  static func hash(_ bytes: [UInt8], key: (UInt64, UInt64)) -> UInt64 {
    var state = State(key)
    let whole = bytes.count / 8 * 8
    for start in stride(from: 0, to: whole, by: 8) { state.take(word(bytes[start..<start + 8])) }
    state.take(word(bytes[whole...]) | UInt64(truncatingIfNeeded: bytes.count) << 56)
    return state.end()
  }

  /// Up to eight bytes, the least first.
  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private struct State {
    private var v0, v1, v2, v3: UInt64

    init(_ key: (UInt64, UInt64)) {
      (v0, v1) = (key.0 ^ 0x736f_6d65_7073_6575, key.1 ^ 0x646f_7261_6e64_6f6d)
      (v2, v3) = (key.0 ^ 0x6c79_6765_6e65_7261, key.1 ^ 0x7465_6462_7974_6573)
    }

    mutating func take(_ word: UInt64) {
      v3 ^= word
      rounds(2)
      v0 ^= word
    }

    mutating func end() -> UInt64 {
      v2 ^= 0xff
      rounds(4)
      return v0 ^ v1 ^ v2 ^ v3
    }

    private mutating func rounds(_ count: Int) {
      for _ in 0..<count {
        (v0, v2) = (v0 &+ v1, v2 &+ v3)
        (v1, v3) = (v1.rotated(13) ^ v0, v3.rotated(16) ^ v2)
        v0 = v0.rotated(32)
        (v2, v0) = (v2 &+ v1, v0 &+ v3)
        (v1, v3) = (v1.rotated(17) ^ v2, v3.rotated(21) ^ v0)
        v2 = v2.rotated(32)
      }
    }
  }
}

extension UInt64 {
  fileprivate func rotated(_ bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }
}
