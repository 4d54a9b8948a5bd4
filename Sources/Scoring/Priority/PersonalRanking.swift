/// One person's factors in order; positions are those of the input.
package struct PersonalRanking: Equatable, Sendable {
  /// A factor that is ranked.
  package struct Entry: Equatable, Sendable {
    /// The position in the input, from 0.
    package var factor: Int
    package var rank: Rank
    package var score: PriorityScore
  }

  /// Most points first; within a tie in the order of the input.
  package let entries: [Entry]
  /// Picked but not rated, in the order of the input.
  package let chosenNotRated: [Int]
  /// Neither rated nor picked, in the order of the input.
  package let notEnoughAnswers: [Int]

  /// One input a factor, in the order of the pack; no factor at all gives an empty ranking.
  package init(_ inputs: [PriorityInput], weights: PriorityWeights) {
    let priorities = inputs.map { Priority($0, weights: weights) }
    entries = Ranking.order(priorities.map { $0.score?.points }).compactMap { place in
      priorities[place.index].score.map { Entry(factor: place.index, rank: place.rank, score: $0) }
    }
    chosenNotRated = priorities.indices.filter { priorities[$0] == .chosenNotRated }
    notEnoughAnswers = priorities.indices.filter { priorities[$0] == .notEnoughAnswers }
  }
}
