/// How far several rankings of the same items agree.
///
/// Kendall and Babington Smith, "The Problem of m Rankings", Ann. Math. Statist. 10 (1939), corrected for
/// ties as in Kendall, "Rank Correlation Methods" (1970); the test is Friedman's (JASA 32, 1937).
package struct KendallW: Equatable, Sendable {
  /// 0 for no agreement, 1 for the same ranking throughout.
  package let w: Double
  /// m (K − 1) W for m rankings of K items.
  package let chiSquare: Double
  /// K − 1.
  package let degreesOfFreedom: Int
  /// The chance of at least this much agreement among rankings by lot, 0…1.
  package var p: Double { ChiSquare.upper(chiSquare, degrees: Double(degreesOfFreedom)) }

  /// One row of scores a ranking, more is higher; scores within `Ranking.tolerance` of the highest of their
  /// tie are equal.
  ///
  /// Refuses fewer than two rankings or items, and rankings in which everything is equal.
  package init(_ scores: [[Double]]) throws(ScoringError) {
    guard let items = scores.first?.count, scores.count > 1 else {
      throw .tooFewPeople(needed: 2, found: scores.count)
    }
    guard items > 1 else { throw .tooFewItems(needed: 2, found: items) }
    var sums = [Double](repeating: 0, count: items)
    var ties = 0.0
    for row in scores {
      guard row.count == items else { throw .unequalLengths(items, row.count) }
      guard row.allSatisfy(\.isFinite) else { throw .notANumber }
      let ranks = MidRanks(row)
      for (item, rank) in ranks.ranks.enumerated() { sums[item] += rank }
      ties += ranks.tieTerm
    }
    let (m, k) = (Double(scores.count), Double(items))
    let spread = sums.reduce(0) { $0 + ($1 - m * (k + 1) / 2) * ($1 - m * (k + 1) / 2) }
    let most = m * m * (k * k * k - k) - m * ties
    guard most > 0 else { throw .noSpread }
    w = min(1, 12 * spread / most)
    chiSquare = m * (k - 1) * w
    degreesOfFreedom = items - 1
  }
}
