/// What a group's answers say about one factor, from how often each byte of evidence occurs.
///
/// Plain counts, shares and means, behind which stands no model. Shares are 0…1 and nil where nobody could have counted.
package struct FactorSummary: Equatable, Sendable {
  /// People who rated the factor itself.
  package var rated = 0
  /// People whose area's rating stands in for the factor's own.
  package var areaRated = 0
  /// Own ratings on the two highest levels.
  package var topTwo = 0
  /// Ratings of the area on its two highest levels, where these stand in.
  package var areaTopTwo = 0
  /// People to whom the factor's question was shown.
  package var shown = 0
  package var dontKnow = 0
  package var picked = 0
  package var answeredPicks = 0
  /// People with a rating, their area's included, who answered the picks.
  package var bothParts = 0
  /// People with a rating who did not answer the picks.
  package var ratedOnly = 0
  /// People who picked the factor and did not rate it.
  package var chosenNotRated = 0
  /// People who neither rated nor picked the factor.
  package var notEnoughAnswers = 0
  /// Own ratings on 0…1.
  package let severity: ValueCounts
  /// P on 0…100 over people with both parts.
  package let priority: ValueCounts
  /// Mean points over people with both parts, which add up to the mean of P; nil when there are none.
  package let contributions: PriorityContributions?

  /// Takes how often each of the 256 bytes occurs; what stands behind them does not count.
  package init(_ histogram: [Int], scales: EvidenceScales) {
    severity = ValueCounts(histogram, scale: scales.severity)
    priority = ValueCounts(histogram, scale: scales.priority)
    let parts = (
      ValueCounts(histogram, scale: scales.severityPoints), ValueCounts(histogram, scale: scales.chosenPoints)
    )
    contributions = parts.0.mean.flatMap { severity in
      parts.1.mean.map { PriorityContributions(severity: severity, chosen: $0) }
    }
    for (code, count) in histogram.prefix(256).enumerated() where count > 0 {
      let evidence = Evidence(code: UInt8(code))
      add(evidence.rating, count, levels: scales.levels)
      add(evidence.pick, count)
      add(Priority(scales.input(evidence), weights: scales.weights), count)
    }
  }

  /// A level that the scale does not have counts as not shown.
  private mutating func add(_ rating: Evidence.Rating, _ count: Int, levels: Int) {
    switch rating {
    case .level(let level) where level < levels:
      shown += count
      rated += count
      if level >= levels - 2 { topTwo += count }
    case .areaLevel(let level) where level < levels:
      areaRated += count
      if level >= levels - 2 { areaTopTwo += count }
    case .dontKnow:
      shown += count
      dontKnow += count
    case .declined: shown += count
    case .level, .areaLevel, .notShown: break
    }
  }

  private mutating func add(_ pick: Evidence.Pick, _ count: Int) {
    switch pick {
    case .notAnswered: break
    case .notPicked: answeredPicks += count
    case .picked:
      answeredPicks += count
      picked += count
    }
  }

  private mutating func add(_ priority: Priority, _ count: Int) {
    switch priority {
    case .ranked(let score) where score.isRatedOnly: ratedOnly += count
    case .ranked: bothParts += count
    case .chosenNotRated: chosenNotRated += count
    case .notEnoughAnswers: notEnoughAnswers += count
    }
  }

  /// Mean of P on 0…100: the sum of the mean contributions.
  package var points: Double? { contributions?.sum }
  package var topTwoShare: Double? { Self.share(topTwo, of: rated) }
  /// Of all who answered the picks.
  package var pickShare: Double? { Self.share(picked, of: answeredPicks) }
  /// Of all to whom the question was shown.
  package var dontKnowShare: Double? { Self.share(dontKnow, of: shown) }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }
}
