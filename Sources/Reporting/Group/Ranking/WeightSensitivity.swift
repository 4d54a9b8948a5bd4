package import Scoring

/// What other weights would make of a group's ranking: what-ifs only, the declared weights stay.
package struct WeightSensitivity: Equatable, Sendable {
  /// A part of the points, in the order in which they are weighted.
  package enum Part: String, CaseIterable, Sendable, Encodable { case severity, chosen }

  /// Positions of the factors that have a rank.
  package let factors: [Int]
  /// One rank a factor, with one part left out; nothing where no other part counts.
  package let without: [Part: [Rank]]
  /// The smallest change of a weight that alters which factors are the first three, by positions in `factors`.
  package let change: WeightChange?

  /// Nil when fewer than two factors have a rank.
  package init?(_ sample: GroupSample, _ lines: [GroupRanking.Line]) throws(ScoringError) {
    let factors = lines.indices.filter { lines[$0].rank != nil }
    guard factors.count > 1 else { return nil }
    let weights = sample.scales.weights
    var even = sample
    even.scales = try EvidenceScales(
      levels: sample.scales.levels, pickValues: sample.scales.pickValues,
      weights: PriorityWeights(severity: 1, chosen: 1))
    let means = try ComponentMeans(
      means: factors.map { Self.means($0, even) }, weights: [weights.severity, weights.chosen])
    self.factors = factors
    change = WeightChange(means)
    var without: [Part: [Rank]] = [:]
    for (index, part) in Part.allCases.enumerated() { without[part] = try means.ranks(without: index) }
    self.without = without
  }

  /// Both parts on 0…1, over the people with both; at even weights each brings in up to 50 points.
  private static func means(_ factor: Int, _ even: GroupSample) -> [Double] {
    let parts = GroupRanking.contributions(factor, even)
    return [parts?.severity ?? 0, parts?.chosen ?? 0].map { min(1, $0 / 50) }
  }
}
