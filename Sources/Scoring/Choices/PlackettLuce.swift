import RealModule

/// Worths from picks out of a list: each pick is drawn in proportion to e^t from all that is not picked yet.
///
/// Plackett, "The Analysis of Permutations", Appl. Statist. 24 (1975); Luce, "Individual Choice Behavior"
/// (1959). log L = Σ_s [t_o(s) − log Σ_{r not picked before s} e^{t_r}]: people picked from the whole list,
/// so that what they left out lost to what they picked (`top_k`). Picks without an order come after those
/// with one and are marginalised over all their orders.
package enum PlackettLuce {
  /// The log-worths under a N(0, 1/precision) prior on each; a precision of 0 is no prior.
  ///
  /// Refuses no picks at all, and without a prior picks that do not compare everything.
  package static func fit(
    _ rankings: PartialRankings, priorPrecision: Double = 1, by parallel: Parallel = .serial
  ) throws(ScoringError) -> Worths {
    guard rankings.count > 0 else { throw .noAnswers }
    return try WorthFit(ListModel(rankings, by: parallel), priorPrecision: priorPrecision).run()
  }
}

private struct ListModel: ChoiceModel {
  let items: Int
  let graph: BeatsGraph
  /// How often each item was picked.
  private let picked: [Double]
  /// Where all people stood at their picks with an order.
  private let stages: [StageTable.Stage]
  /// Those with picks without an order.
  private let rankings: PartialRankings
  private let unordered: [PartialRankings.Person]
  private let parallel: Parallel

  init(_ rankings: PartialRankings, by parallel: Parallel) {
    (items, graph, self.rankings, self.parallel) = (rankings.items, rankings.graph, rankings, parallel)
    unordered = rankings.people.filter { $0.unordered > 0 }
    picked = rankings.pickCounts.map(Double.init)
    var tables = parallel.collect(rankings.count) { StageTable(rankings, people: $0) }
    var all = tables.removeFirst()
    for table in tables { all.add(table) }
    stages = all.stages
  }

  /// First picks alone are draws in proportion to e^t, and one more for each item keeps those nobody put first.
  ///
  /// Picks without an order may have a second summit: those are climbed from the middle.
  var start: [Double] {
    guard unordered.isEmpty else { return Array(repeating: 0, count: items) }
    return rankings.firstCounts.map { Double.log(Double($0 + 1)) }
  }

  func likelihood(at logWorths: [Double], observed: Bool) -> Likelihood {
    let none = StageSums(logWorths: logWorths)
    let ordered = parallel.collect(stages.count) { range in
      stages[range].reduce(into: none) { $0.add($1) }
    }
    var sums = ordered.reduce(into: none) { $0.add($1) }
    for person in unordered {
      let (before, picks) = rankings.parts(of: person)
      sums.add(picks, after: before, observed: observed)
    }
    return sums.likelihood(picked: picked)
  }
}
