/// What several published rules make of the same answers.
///
/// All count the same answers: agreement among them proves nothing extra, disagreement is worth a talk. W: Kendall and
/// Babington Smith, "The Problem of m Rankings", Ann. Math. Statist. 10 (1939).
package struct RuleAgreement: Equatable, Sendable {
  /// `ranks[rule][item]`.
  package let ranks: [[Rank]]
  /// Nil when the rules tie everything.
  package let kendallW: KendallW?

  /// When the highest and the lowest place are this far apart, an item's place depends on the rule.
  package static let wideRange = 5

  /// One row of scores a rule, more is higher; scores within `Ranking.tolerance` are equal.
  ///
  /// Refuses fewer than two rules or items.
  package init(scores: [[Double]]) throws(ScoringError) {
    do {
      kendallW = try KendallW(scores)
    } catch .noSpread {
      kendallW = nil
    }
    ranks = scores.map { row in
      var ranks = [Rank](repeating: Rank(place: 1, isTied: false), count: row.count)
      for (index, rank) in Ranking.order(row) { ranks[index] = rank }
      return ranks
    }
  }

  /// The lowest and the highest place that the rules give an item.
  package func places(of item: Int) -> ClosedRange<Int> {
    let places = ranks.map { $0[item].place }
    return (places.min() ?? 1)...(places.max() ?? 1)
  }

  /// Whether an item's place depends on the rule.
  package func dependsOnRule(_ item: Int) -> Bool {
    places(of: item).count > Self.wideRange
  }

  /// How many rules put an item first, ties included.
  package func firstPlaces(of item: Int) -> Int {
    ranks.count { $0[item].place == 1 }
  }

  /// How many rules, itself included, give an item the place that one of the rules does.
  package func agreeing(withRule rule: Int, on item: Int) -> Int {
    ranks.count { $0[item].place == ranks[rule][item].place }
  }
}
