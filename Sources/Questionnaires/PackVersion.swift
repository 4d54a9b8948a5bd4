/// A version of a questionnaire, such as `1.2.0`: numbers with points between them.
package struct PackVersion: Comparable, Sendable {
  private let numbers: [Int]

  /// Nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
    guard numbers.count == parts.count else { return nil }
    // What is not said is 0: 1.2 is 1.2.0.
    self.numbers = Array(numbers.reversed().drop { $0 == 0 }.reversed())
  }

  /// Number by number from the left, as 1.9 stands before 1.10.
  package static func < (one: PackVersion, other: PackVersion) -> Bool {
    one.numbers.lexicographicallyPrecedes(other.numbers)
  }
}

extension Questionnaire {
  /// Whether what was answered about a factor in all these versions of the questionnaire means the same.
  ///
  /// One version does; several do from the one on that the factor, or else the pack, is marked with. A walk without
  /// a version, or of a newer one than this, can be held against none but its like.
  package func isComparable(_ factor: Factor, across versions: Set<String?>) -> Bool {
    guard versions.count > 1 else { return true }
    let mark = factor.comparableSince ?? pack.comparableSince
    guard let since = mark.flatMap(PackVersion.init), let newest = PackVersion(pack.version) else {
      return false
    }
    return versions.allSatisfy { version in
      version.flatMap(PackVersion.init).map { since <= $0 && $0 <= newest } ?? false
    }
  }
}
