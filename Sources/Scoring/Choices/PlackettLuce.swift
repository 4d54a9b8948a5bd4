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
    let fit = try WorthFit(ListModel(rankings, by: parallel), priorPrecision: priorPrecision)
    let sample = try sample(rankings, priorPrecision: priorPrecision, by: parallel)
    return try fit.run(from: sample.map { fit.nearTop(from: $0, share: 1 / Double(sampling)) })
  }

  /// The worths of one person in sixteen, which many people's are not far from; nil where people are few.
  private static func sample(
    _ rankings: PartialRankings, priorPrecision: Double, by parallel: Parallel
  ) throws(ScoringError) -> Worths? {
    guard rankings.count >= 64 * sampling else { return nil }
    let model = ListModel(rankings.every(sampling), by: parallel)
    let fit = try WorthFit(model, priorPrecision: priorPrecision / Double(sampling))
    // What some do not settle, all may.
    return try? fit.run(toWithin: 1e-3)
  }

  private static let sampling = 16
}

private struct ListModel: ChoiceModel {
  private let rankings: PartialRankings
  private let parallel: Parallel
  /// Those whose picks do not all have an order.
  private let unordered: [PartialRankings.Person]
  /// How often each item was picked by all the others.
  private let picked: [Double]

  init(_ rankings: PartialRankings, by parallel: Parallel) {
    (self.rankings, self.parallel) = (rankings, parallel)
    unordered = rankings.people.filter { $0.unordered > 0 }
    var picked = [Double](repeating: 0, count: rankings.items)
    for person in rankings.people where person.unordered == 0 {
      for place in Int(person.start)..<(Int(person.start) + Int(person.ordered)) {
        picked[Int(rankings.picks[place])] += 1
      }
    }
    self.picked = picked
  }

  var items: Int { rankings.items }
  var graph: BeatsGraph { rankings.graph }

  func likelihood(at logWorths: [Double], observed: Bool) -> Likelihood {
    sums(logWorths, bends: true, observed: observed).likelihood
  }

  func slope(at logWorths: [Double]) -> [Double] {
    sums(logWorths, bends: false, observed: false).gradient
  }

  private func sums(_ logWorths: [Double], bends: Bool, observed: Bool) -> StageSums {
    let highest = logWorths.max() ?? 0
    let worths = logWorths.map { Double.exp($0 - highest) }
    var stages = StageSums(worths: worths, logWorths: logWorths.map { $0 - highest })
    let ordered = parallel.collect(rankings.people.count) {
      OrderedStages(worths: worths, rankings: rankings, people: $0, bends: bends)
    }
    stages.add(picked: picked)
    for part in ordered { stages.add(part) }
    for person in unordered { stages.add(person, rankings.picks, observed: observed) }
    return stages
  }
}
