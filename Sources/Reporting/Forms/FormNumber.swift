/// The number of a paper form: six digits and one that checks them.
///
/// The check digit is H. M. Damm's (2004): every single wrong digit and every pair of neighbors that changed
/// places is noticed.
package struct FormNumber: Hashable, Sendable, CustomStringConvertible {
  /// Six digits make so many numbers.
  package static let count = 1_000_000
  /// A totally anti-symmetric quasigroup of order 10.
  private static let table = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2], [7, 0, 9, 2, 1, 5, 4, 8, 6, 3], [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6], [6, 1, 2, 3, 0, 4, 5, 9, 7, 8], [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4], [8, 9, 4, 5, 3, 6, 2, 0, 1, 7], [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
  ]

  /// 0…999,999.
  package let value: Int

  /// Nil for a number that has more than six digits.
  package init?(_ value: Int) {
    guard (0..<Self.count).contains(value) else { return nil }
    self.value = value
  }

  /// Reads a number as it is printed; nil when the check digit does not fit.
  package init?(_ text: String) {
    let digits = text.filter { $0 != "-" && $0 != " " }.map { $0.isASCII ? $0.wholeNumberValue : nil }
    guard digits.count == 7, !digits.contains(nil) else { return nil }
    let known = digits.compactMap(\.self)
    guard Self.check(known) == 0 else { return nil }
    value = known.dropLast().reduce(0) { $0 * 10 + $1 }
  }

  /// Such as `042817-5`.
  package var description: String {
    let text = String(value)
    let padded = String(repeating: "0", count: 6 - text.count) + text
    return "\(padded)-\(Self.check(padded.compactMap(\.wholeNumberValue)))"
  }

  private static func check(_ digits: [Int]) -> Int { digits.reduce(0) { table[$0][$1] } }
}
