/// Which answers make a factor's priority, and with what weight.
package struct ScoringRules: Equatable, Sendable {
  /// The choice list that rates how big a problem is.
  package var severityList: String
  /// The question in which factors are picked.
  package var picks: String
  /// The question in which picks are put in order.
  package var order: String
  package var severityWeight: Double
  package var chosenWeight: Double
  /// What the first, second, third place are worth, 0…1.
  package var orderedValues: [Double]
  /// What a pick without a place is worth, 0…1.
  package var unorderedValue: Double
  /// The two highest levels as they stand after "called this", such as "a big or very big problem".
  package var topTwo: Wording?
  /// From this version of the questionnaire on answers mean the same; nil where nothing is marked so.
  package var comparableSince: String?
  /// The factors whose questions have been changed since then.
  package var reworded: Set<String> = []

  /// Whether answers about a factor can be compared that were given to these versions of the questionnaire.
  package func isComparable(_ factor: String, between versions: Set<String>) -> Bool {
    guard versions.count > 1 else { return true }
    guard let comparableSince, !reworded.contains(factor) else { return false }
    return versions.allSatisfy { !PackVersion($0).isOlder(than: PackVersion(comparableSince)) }
  }
}

/// A version such as `1.10.0`, by its numbers.
struct PackVersion {
  private let numbers: [Int]

  /// What is no number counts as 0.
  init(_ text: String) {
    numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
  }

  /// Numbers that are missing count as 0.
  func isOlder(than other: PackVersion) -> Bool {
    for place in 0..<max(numbers.count, other.numbers.count) {
      let own = place < numbers.count ? numbers[place] : 0
      let others = place < other.numbers.count ? other.numbers[place] : 0
      if own != others { return own < others }
    }
    return false
  }
}
