/// An identifier whose first bits are the time, as RFC 9562 section 5.7 lays it out.
///
/// Pure: the clock and the random bits come in, so that a replay makes the same identifiers again.
package struct UUIDv7: Sendable, Hashable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  /// Packs 48 bits of Unix time in milliseconds (enough until the year 10889) and 74 random bits;
  /// version and variant take the place of the bits that are left over.
  package init(milliseconds: UInt64, random: (UInt64, UInt64)) {
    high = milliseconds << 16 | 0x7000 | random.0 & 0x0FFF
    low = 0x8000_0000_0000_0000 | random.1 & 0x3FFF_FFFF_FFFF_FFFF
  }

  /// The canonical form, in lower case: `018f3c5e-7b1a-7c3d-9e4f-0123456789ab`.
  package var description: String {
    let digits = Self.hexadecimal(high) + Self.hexadecimal(low)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(place) { text.append("-") }
      text.append(digit)
    }
    return text
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
