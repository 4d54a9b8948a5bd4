/// The months of a wave, such as `2026-03`, `2026` or `2026-03..2026-05`.
struct WaveSpan: Equatable {
  /// As it was typed.
  let name: String
  private let first: String
  private let last: String

  /// Nil for anything else.
  init?(_ text: String) {
    let ends = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    switch ends.count {
    case 1:
      guard let span = Self.months(text) else { return nil }
      (first, last) = span
    case 3 where ends[1].isEmpty:
      guard let from = Self.months(ends[0]), let to = Self.months(ends[2]), from.first <= to.last else {
        return nil
      }
      (first, last) = (from.first, to.last)
    default: return nil
    }
    name = text
  }

  /// The first and the last month of a month or a year.
  private static func months(_ text: String) -> (first: String, last: String)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, year.utf8.count == 4, year.utf8.allSatisfy({ (48...57).contains($0) })
    else {
      return nil
    }
    if parts.count == 1 { return ("\(text)-01", "\(text)-12") }
    guard parts.count == 2, parts[1].utf8.count == 2, let month = Int(parts[1]), (1...12).contains(month)
    else {
      return nil
    }
    return (text, text)
  }

  /// Whether a month such as `2026-11` lies in it; months compare as texts do.
  func contains(_ month: String) -> Bool { first <= month && month <= last }

  func overlaps(_ other: WaveSpan) -> Bool { first <= other.last && other.first <= last }
}
