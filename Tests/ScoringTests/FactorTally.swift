@testable import Scoring

/// Counts and sums of one factor over the people added so far.
struct FactorTally {
  private var severity = CompensatedSum()
  private var chosen = CompensatedSum()
  private var bothParts = 0
  private var rated = 0
  private var topTwo = 0
  private var shown = 0
  private var dontKnow = 0
  private var picked = 0
  private var answeredPicks = 0

  mutating func add(_ input: GroupInput, weights: PriorityWeights) {
    if case .ranked(let score) = Priority(input.priority, weights: weights), !score.isRatedOnly {
      bothParts += 1
      severity.add(score.contributions.severity)
      chosen.add(score.contributions.chosen)
    }
    add(input.rating)
    add(input.priority.chosen)
  }

  /// Adds the people of another tally.
  mutating func add(_ other: FactorTally) {
    severity.add(other.severity)
    chosen.add(other.chosen)
    bothParts += other.bothParts
    rated += other.rated
    topTwo += other.topTwo
    shown += other.shown
    dontKnow += other.dontKnow
    picked += other.picked
    answeredPicks += other.answeredPicks
  }

  private mutating func add(_ rating: GroupInput.OwnRating) {
    guard rating != .notShown else { return }
    shown += 1
    switch rating {
    case .rated(let isTopTwo):
      rated += 1
      if isTopTwo { topTwo += 1 }
    case .dontKnow: dontKnow += 1
    case .declined, .notShown: break
    }
  }

  private mutating func add(_ chosen: PriorityInput.Chosen) {
    guard chosen != .notAnswered else { return }
    answeredPicks += 1
    if case .picked = chosen { picked += 1 }
  }

  /// The mean contributions over the people with both parts; nil when there are none.
  var meanContributions: PriorityContributions? {
    guard bothParts > 0 else { return nil }
    let count = Double(bothParts)
    return PriorityContributions(severity: severity.value / count, chosen: chosen.value / count)
  }

  func result(rank: Rank?) -> GroupFactor {
    GroupFactor(
      rank: rank, contributions: meanContributions, bothParts: bothParts, rated: rated,
      topTwoShare: Self.share(topTwo, of: rated), pickShare: Self.share(picked, of: answeredPicks),
      dontKnowShare: Self.share(dontKnow, of: shown))
  }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole == 0 ? nil : Double(part) / Double(whole)
  }
}
