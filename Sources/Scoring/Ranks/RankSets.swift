/// Which ranks each item may truly have, and which items can be told apart (Mogstad and others 2024; see
/// `Stepdown`).
package struct RankSets: Equatable, Sendable {
  /// `isAbove[k][l]`: item k is told apart from item l, and above it.
  package let isAbove: [[Bool]]
  /// The ranks that each item may have, 1 for the highest.
  package let sets: [ClosedRange<Int>]

  /// The scaled difference (x_k − x_l)/s_kl beyond which two of those would be told apart that are not; 0 where all
  /// are.
  package let critical: Double

  /// Item j has at least as many above it as are told apart above, and as many below as are told apart below:
  /// from 1 + #{k : k above j} to K − #{k : j above k}.
  init(isAbove: [[Bool]], critical: Double) {
    (self.isAbove, self.critical) = (isAbove, critical)
    let items = isAbove.indices
    sets = items.map { j in
      let above = items.count { isAbove[$0][j] }
      let below = isAbove[j].count { $0 }
      // Contradictions cannot come from one stepdown; the order of the ends is kept all the same.
      return (1 + above)...max(1 + above, items.count - below)
    }
  }

  /// Whether neither of two items is told apart from the other.
  package func cannotTellApart(_ one: Int, _ other: Int) -> Bool {
    !isAbove[one][other] && !isAbove[other][one]
  }

  /// Tiers: in the order given, highest first, each begins at its leader and ends before the first item that
  /// is told apart from the leader. Refuses an order that does not name every item once.
  package func tiers(inOrder order: [Int]) throws(ScoringError) -> [[Int]] {
    guard order.count == sets.count else { throw .unequalLengths(sets.count, order.count) }
    var tiers: [[Int]] = []
    for (place, item) in order.enumerated() {
      guard sets.indices.contains(item) else { throw .unknownItem(item) }
      guard !order[..<place].contains(item) else { throw .repeatedItem(item) }
      if let leader = tiers.last?.first, !isAbove[leader][item] {
        tiers[tiers.count - 1].append(item)
      } else {
        tiers.append([item])
      }
    }
    return tiers
  }
}
