import RealModule

/// A generator of our own, so that the same seed gives the same page on every machine.
///
/// xoshiro256** 1.0 (Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM TOMS 47(4),
/// 2021), its state filled by SplitMix64 as the authors recommend.
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state0: UInt64
  private var state1: UInt64
  private var state2: UInt64
  private var state3: UInt64

  /// Any seed will do, 0 too.
  package init(seed: UInt64) {
    var mixer = seed
    state0 = Self.split(&mixer)
    state1 = Self.split(&mixer)
    state2 = Self.split(&mixer)
    state3 = Self.split(&mixer)
  }

  /// Starts from the authors' own kind of state, which must not be all zeros.
  init(state: SIMD4<UInt64>) {
    (state0, state1, state2, state3) = (state[0], state[1], state[2], state[3])
  }

  /// The next 64 bits of the sequence.
  package mutating func next() -> UInt64 {
    let scrambled = Self.rotate(state1 &* 5, by: 7) &* 9
    let shifted = state1 << 17
    state2 ^= state0
    state3 ^= state1
    state1 ^= state2
    state0 ^= state3
    state2 ^= shifted
    state3 = Self.rotate(state3, by: 45)
    return scrambled
  }

  /// Two independent standard normal numbers (Marsaglia and Bray's polar method, SIAM Review 6, 1964).
  package mutating func normalPair() -> (Double, Double) {
    while true {
      let first = signedUnit()
      let second = signedUnit()
      let square = first * first + second * second
      guard square < 1, square > 0 else { continue }
      let scale = (-2 * Double.log(square) / square).squareRoot()
      return (first * scale, second * scale)
    }
  }

  /// A number on −1..<1 with 53 random bits.
  private mutating func signedUnit() -> Double {
    Double(Int64(bitPattern: next()) >> 11) * 0x1p-52
  }

  private static func rotate(_ value: UInt64, by bits: UInt64) -> UInt64 {
    (value << bits) | (value >> (64 - bits))
  }

  private static func split(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
