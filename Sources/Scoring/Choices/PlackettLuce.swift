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
    _ rankings: PartialRankings, priorPrecision: Double = 1
  ) throws(ScoringError) -> Worths {
    guard rankings.count > 0 else { throw .noAnswers }
    return try WorthFit(ListModel(rankings: rankings), priorPrecision: priorPrecision).run()
  }
}

private struct ListModel: ChoiceModel {
  let rankings: PartialRankings

  var items: Int { rankings.items }
  var graph: BeatsGraph { rankings.graph }

  func likelihood(at logWorths: [Double], observed: Bool) -> Likelihood {
    let highest = logWorths.max() ?? 0
    let worths = logWorths.map { Double.exp($0 - highest) }
    var stages = StageSums(worths: worths, logWorths: logWorths.map { $0 - highest })
    for person in rankings.people { stages.add(person, rankings.picks, observed: observed) }
    return stages.likelihood
  }
}
