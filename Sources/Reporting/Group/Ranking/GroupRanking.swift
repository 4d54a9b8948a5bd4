package import Scoring

/// The factors as one group of people ranks them, and which places cannot be told apart.
package struct GroupRanking: Equatable, Sendable {
  /// Below so many people with both parts there are counts, medians and spread, and nothing else.
  package static let enough = 20

  /// What the group says about one factor.
  package struct Line: Equatable, Sendable {
    package var summary: FactorSummary
    /// Means over the people with both parts, weighted where people are; they add up to the points.
    package var contributions: PriorityContributions?
    /// Nil for a factor that has no points, or too few people behind them to be shown.
    package var rank: Rank?
    /// The ranks that it may truly have, all factors taken together; nil where it stands on too few people.
    package var rankSet: ClosedRange<Int>?
    /// The same for this factor alone.
    package var ownRankSet: ClosedRange<Int>?
    /// From 1; factors of a tier cannot be told apart from its first.
    package var tier: Int?
    /// About how many more answers would tell it apart from the next one in the ranking.
    package var moreAnswers: Int?

    /// Mean P on 0…100.
    package var points: Double? { contributions?.sum }
  }

  /// Why there are no rank sets.
  package enum NoRankSets: Equatable, Sendable {
    /// No factor has 20 people behind its points.
    case fewPeople
    /// One factor alone has them, so there is none to compare it with.
    case oneFactor
    /// The uncertainty between so few sites cannot be estimated.
    case fewSites(Int)
  }

  /// In the order of the pack.
  package private(set) var lines: [Line]
  package let people: Int
  /// Nil where there are rank sets.
  package private(set) var noRankSets: NoRankSets?

  /// Positions of the factors as they are listed: by rank, then the unranked in the order of the pack.
  package var order: [Int] {
    let ranked = lines.indices.filter { lines[$0].rank != nil }
    return ranked.sorted { (lines[$0].rank?.place ?? 0, $0) < (lines[$1].rank?.place ?? 0, $1) }
      + lines.indices.filter { lines[$0].rank == nil }
  }

  /// Ranks the factors; those at the positions whose points are hidden get no rank.
  package init(_ sample: GroupSample, hidden: Set<Int> = [], seed: UInt64) throws(ScoringError) {
    people = sample.people
    lines = (0..<sample.evidence.count).map { factor in
      let summary = FactorSummary(sample.evidence.histogram(factor), scales: sample.scales)
      return Line(summary: summary, contributions: Self.weighted(summary, factor, sample))
    }
    let points = lines.indices.map { hidden.contains($0) ? nil : lines[$0].points }
    for (index, rank) in Ranking.order(points) { lines[index].rank = rank }
    try addRankSets(sample, seed: seed)
  }

  /// What each part brings to a factor's mean points; nil when nobody has both parts.
  static func contributions(_ factor: Int, _ sample: GroupSample) -> PriorityContributions? {
    weighted(FactorSummary(sample.evidence.histogram(factor), scales: sample.scales), factor, sample)
  }

  /// Σ w·x / Σ w over those with both parts; plain means come from the counts.
  private static func weighted(
    _ summary: FactorSummary, _ factor: Int, _ sample: GroupSample
  ) -> PriorityContributions? {
    guard let weights = sample.weights, summary.contributions != nil else { return summary.contributions }
    var sums = (severity: 0.0, chosen: 0.0, weight: 0.0)
    for (code, weight) in zip(sample.evidence[factor], weights) {
      guard let severity = sample.scales.severityPoints[code] else { continue }
      sums.severity += weight * severity
      sums.chosen += weight * (sample.scales.chosenPoints[code] ?? 0)
      sums.weight += weight
    }
    return PriorityContributions(severity: sums.severity / sums.weight, chosen: sums.chosen / sums.weight)
  }
}

// MARK: - Rank sets

extension GroupRanking {
  private mutating func addRankSets(_ sample: GroupSample, seed: UInt64) throws(ScoringError) {
    let effect = sample.designEffect
    let firm = order.filter {
      lines[$0].rank != nil && Double(lines[$0].summary.bothParts) / effect >= Double(Self.enough)
    }
    guard firm.count > 1 else { return noRankSets = firm.isEmpty ? .fewPeople : .oneFactor }
    if let sites = sample.sites, sites < ClusteredMean.enoughClusters { return noRankSets = .fewSites(sites) }
    let means = try LinearisedMeans(
      sample.evidence(ofFactors: firm),
      scales: Array(repeating: sample.scales.priority, count: firm.count), weights: sample.weights,
      clusters: sample.clusters)
    let covariance = means.covariance.scaled(by: try Self.widening(sites: sample.sites))
    let stepdown = try Stepdown(
      estimates: means.means, covariance: covariance, settings: StepdownSettings(seed: seed))
    let sets = stepdown.simultaneous()
    take(sets, stepdown.marginal(), firm)
    addMoreAnswers(sets, means.means, covariance, firm)
  }

  /// The draws are normal, and few sites need a t: errors are widened by the ratio of the two.
  private static func widening(sites: Int?) throws(ScoringError) -> Double {
    guard let sites else { return 1 }
    let ratio =
      try StudentT.critical(coverage: 0.95, degrees: Double(sites - 1)) / StandardNormal.quantile(0.975)
    return ratio * ratio
  }

  /// Factors that stand on too few people may have any place, so they widen the sets of all others.
  private mutating func take(_ sets: RankSets, _ own: [ClosedRange<Int>], _ firm: [Int]) {
    let others = lines.count { $0.rank != nil } - firm.count
    for (position, factor) in firm.enumerated() {
      let (set, alone) = (sets.sets[position], own[position])
      lines[factor].rankSet = set.lowerBound...(set.upperBound + others)
      lines[factor].ownRankSet = alone.lowerBound...(alone.upperBound + others)
    }
    for (number, tier) in ((try? sets.tiers(inOrder: Array(firm.indices))) ?? []).enumerated() {
      for position in tier { lines[firm[position]].tier = number + 1 }
    }
  }

  private mutating func addMoreAnswers(
    _ sets: RankSets, _ means: [Double], _ covariance: SquareMatrix, _ firm: [Int]
  ) {
    for position in firm.indices.dropLast() where sets.cannotTellApart(position, position + 1) {
      let found = try? AnswersToSeparate(
        answers: lines[firm[position]].summary.bothParts, difference: means[position] - means[position + 1],
        standardError: covariance.varianceOfDifference(position, position + 1).squareRoot(), z: sets.critical)
      lines[firm[position]].moreAnswers = found.flatMap { $0.more > 0 ? $0.more : nil }
    }
  }
}
