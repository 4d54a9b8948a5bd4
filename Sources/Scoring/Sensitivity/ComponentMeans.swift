/// Mean components of factors and what other weights would make of them.
///
/// P_j = 100 · Σ_c w_c x_jc / Σ_c w_c with x on 0…1; what-ifs only, the declared weights stay. Leaving out one
/// component at a time: Saisana, Saltelli and Tarantola, "Uncertainty and Sensitivity Analysis Techniques as Tools
/// for the Quality Assessment of Composite Indicators", J. R. Statist. Soc. A 168 (2005).
package struct ComponentMeans: Equatable, Sendable {
  /// `means[factor][component]`, 0…1.
  package let means: [[Double]]
  /// One a component, as shares that add up to 1.
  package let weights: [Double]

  /// Refuses no factors, rows of another length, means outside 0…1, and weights that cannot be shares.
  package init(means: [[Double]], weights: [Double]) throws(ScoringError) {
    guard !means.isEmpty, !weights.isEmpty else { throw .noAnswers }
    for row in means {
      guard row.count == weights.count else { throw .unequalLengths(weights.count, row.count) }
      for value in row where !(0...1).contains(value) { throw .unusableShare(value) }
    }
    self.means = means
    self.weights = try Self.shares(weights)
  }

  /// P of each factor on 0…100.
  package var points: [Double] { points(weights: weights) }

  /// Ranks of the factors under the weights.
  package var ranks: [Rank] { Self.ranks(points) }

  /// Ranks of the factors with one component left out, the others in proportion; nil where nothing would
  /// count. Refuses a component that there is not.
  package func ranks(without component: Int) throws(ScoringError) -> [Rank]? {
    guard weights.indices.contains(component) else { throw .unknownItem(component) }
    var rest = weights
    rest[component] = 0
    guard rest.contains(where: { $0 > 0 }) else { return nil }
    return Self.ranks(points(weights: try Self.shares(rest)))
  }

  /// Points with one component at `share` and the others in proportion; the others share equally where they
  /// weigh nothing now.
  func points(component: Int, share: Double) -> [Double] {
    let others = 1 - weights[component]
    let changed = weights.indices.map { index in
      if index == component { return share }
      guard others > 0 else { return (1 - share) / Double(max(1, weights.count - 1)) }
      return weights[index] / others * (1 - share)
    }
    return points(weights: changed)
  }

  private func points(weights: [Double]) -> [Double] {
    means.map { row in 100 * zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  private static func ranks(_ points: [Double]) -> [Rank] {
    var ranks = [Rank](repeating: Rank(place: 1, isTied: false), count: points.count)
    for (index, rank) in Ranking.order(points) { ranks[index] = rank }
    return ranks
  }

  private static func shares(_ weights: [Double]) throws(ScoringError) -> [Double] {
    for weight in weights where !(weight >= 0 && weight.isFinite) { throw .unusableWeight(weight) }
    guard let largest = weights.max(), largest > 0 else { throw .allWeightsZero }
    let sum = weights.reduce(0) { $0 + $1 / largest }
    return weights.map { $0 / largest / sum }
  }
}
