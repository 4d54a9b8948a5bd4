@testable import Scoring

/// Adds people up one at a time, by the plainest of ways: what the columns of bytes are measured against.
struct GroupTally: Sendable {
  private let weights: PriorityWeights
  private var tallies: [FactorTally]
  /// How many people were added.
  private(set) var people = 0

  init(factors: Int, weights: PriorityWeights) {
    self.weights = weights
    tallies = Array(repeating: FactorTally(), count: factors)
  }

  /// Adds one person's answers, one input a factor in the order of the factors.
  mutating func add(_ person: [GroupInput]) throws(ScoringError) {
    guard person.count == tallies.count else {
      throw .wrongNumberOfFactors(expected: tallies.count, found: person.count)
    }
    people += 1
    for index in tallies.indices { tallies[index].add(person[index], weights: weights) }
  }

  /// Adds the people of another tally of the same factors and weights; refuses one of other factors.
  mutating func add(_ other: GroupTally) throws(ScoringError) {
    guard other.tallies.count == tallies.count else {
      throw .wrongNumberOfFactors(expected: tallies.count, found: other.tallies.count)
    }
    people += other.people
    for index in tallies.indices { tallies[index].add(other.tallies[index]) }
  }

  /// The factors in the order of the input, ranked by the mean of P over people with both parts.
  ///
  /// Mean P = Σ P / n = Σ contribution_severity / n + Σ contribution_chosen / n, n = people with both parts.
  var factors: [GroupFactor] {
    var ranks = [Rank?](repeating: nil, count: tallies.count)
    for (index, rank) in Ranking.order(tallies.map { $0.meanContributions?.sum }) { ranks[index] = rank }
    return zip(tallies, ranks).map { $0.result(rank: $1) }
  }

  /// Positions of the factors as they are listed: by rank, then the unranked in the order of the input.
  var order: [Int] {
    let points = tallies.map { $0.meanContributions?.sum }
    return Ranking.order(points).map(\.index) + points.indices.filter { points[$0] == nil }
  }
}

/// What a group's answers say about one factor; shares are 0…1, and nil where nobody could have counted.
struct GroupFactor: Equatable, Sendable {
  /// Nil when nobody gave both parts.
  var rank: Rank?
  /// Means over `bothParts` people, in points; they add up to the mean of P.
  var contributions: PriorityContributions?
  /// People who rated the factor, or whose area's rating stands in, and who answered the picks.
  var bothParts: Int
  /// People who rated the factor itself.
  var rated: Int
  /// Of those who rated it: the two highest levels.
  var topTwoShare: Double?
  /// Of all who answered the picks.
  var pickShare: Double?
  /// Of all to whom the factor's question was shown.
  var dontKnowShare: Double?

  /// Mean P on 0…100.
  var score: Double? { contributions?.sum }
}
