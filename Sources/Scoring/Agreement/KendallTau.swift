/// Agreement of two rankings of the same items.
package enum KendallTau {
  /// τ-b, −1…1: pairs in the same order minus pairs in opposite orders, over the geometric mean of the pairs
  /// that each ranking does not tie.
  ///
  /// Kendall, "The Treatment of Ties in Ranking Problems", Biometrika 33 (1945). Takes scores, more is higher
  /// in both. Refuses fewer than two items, and a ranking in which everything is equal.
  package static func b(_ one: [Double], _ other: [Double]) throws(ScoringError) -> Double {
    guard one.count == other.count else { throw .unequalLengths(one.count, other.count) }
    guard one.count > 1 else { throw .tooFewItems(needed: 2, found: one.count) }
    guard (one + other).allSatisfy(\.isFinite) else { throw .notANumber }
    var (balance, untiedOne, untiedOther) = (0, 0, 0)
    for i in one.indices {
      for j in 0..<i {
        let (first, second) = (sign(one[i] - one[j]), sign(other[i] - other[j]))
        balance += first * second
        untiedOne += abs(first)
        untiedOther += abs(second)
      }
    }
    guard untiedOne > 0, untiedOther > 0 else { throw .noSpread }
    return Double(balance) / (Double(untiedOne) * Double(untiedOther)).squareRoot()
  }

  private static func sign(_ difference: Double) -> Int {
    abs(difference) <= Ranking.tolerance ? 0 : difference > 0 ? 1 : -1
  }
}
