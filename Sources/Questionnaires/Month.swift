/// A month of a year, which is as exactly as dates of checks are kept.
package struct Month: Equatable, Sendable {
  package var year: Int
  /// From 1.
  package var month: Int

  /// The month is 1…12.
  package init(year: Int, month: Int) { (self.year, self.month) = (year, month) }

  /// Reads `2026-11`, and `2026-11-21` as the month that it is in.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month),
      parts.count == 2 || (1...31).contains(Int(parts[2]) ?? 0)
    else { return nil }
    (self.year, self.month) = (year, month)
  }

  /// Whether it cannot have been reached yet; the next month is forgiven, as it may be that on the other side of the
  /// world, or the work of tomorrow.
  package func isYetToCome(on today: Month) -> Bool {
    (year - today.year) * 12 + month - today.month > 1
  }

  /// Whether more than twelve months have gone since.
  package func isOlderThanAYear(on today: Month) -> Bool {
    (today.year - year) * 12 + today.month - month > 12
  }
}
