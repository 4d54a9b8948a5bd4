package import Interviewing
package import Questionnaires
package import Scoring

/// The ranking of one person's walk, with the evidence behind every place.
package struct WalkRanking: Equatable, Sendable {
  /// A factor that has points.
  package struct Entry: Equatable, Sendable {
    package var factor: Factor
    package var rank: Rank
    package var score: PriorityScore
    package var evidence: FactorEvidence

    /// The rating of the whole area stands in for the factor's own.
    package var isAreaRated: Bool { evidence.isAreaRated }
  }

  /// A factor without points.
  package struct Unranked: Equatable, Sendable {
    package var factor: Factor
    package var evidence: FactorEvidence
  }

  /// Most points first; within a tie in the pack's order.
  package let entries: [Entry]
  /// Picked but not rated, in the pack's order.
  package let chosenNotRated: [Unranked]
  /// Neither rated nor picked, in the pack's order.
  package let notEnough: [Unranked]
  package let weights: PriorityWeights

  /// Ranks with weights of one's own: a what-if.
  package init(_ interview: Interview, weights: PriorityWeights) {
    let questionnaire = interview.questionnaire
    let evidence = interview.evidence
    let ranking = PersonalRanking(
      evidence.map { $0.priorityInput(questionnaire.scoring) }, weights: weights)
    let factors = questionnaire.catalog.factors
    func unranked(_ index: Int) -> Unranked { Unranked(factor: factors[index], evidence: evidence[index]) }
    entries = ranking.entries.map {
      Entry(factor: factors[$0.factor], rank: $0.rank, score: $0.score, evidence: evidence[$0.factor])
    }
    chosenNotRated = ranking.chosenNotRated.map(unranked)
    notEnough = ranking.notEnoughAnswers.map(unranked)
    self.weights = weights
  }

  /// Ranks with the weights of the pack.
  package init(_ interview: Interview) throws(ScoringError) {
    self.init(interview, weights: try PriorityWeights(interview.questionnaire.scoring))
  }

  /// The same points without these factors: the others have places among themselves.
  func without(_ factors: Set<String>) -> WalkRanking {
    let kept = entries.filter { !factors.contains($0.factor.id) }
    let places = Ranking.order(kept.map(\.score.points))
    return WalkRanking(
      entries: places.map { place in
        var entry = kept[place.index]
        entry.rank = place.rank
        return entry
      },
      chosenNotRated: chosenNotRated.filter { !factors.contains($0.factor.id) },
      notEnough: notEnough.filter { !factors.contains($0.factor.id) }, weights: weights)
  }

  private init(
    entries: [Entry], chosenNotRated: [Unranked], notEnough: [Unranked], weights: PriorityWeights
  ) {
    self.entries = entries
    self.chosenNotRated = chosenNotRated
    self.notEnough = notEnough
    self.weights = weights
  }

  /// So many of the first: none that is no problem and was not picked, whose points are 0.
  package func leaders(_ most: Int) -> ArraySlice<Entry> {
    entries.prefix(most).prefix { $0.score.points > 0 }
  }

  /// The picks were not answered, so ratings alone count.
  package var isRatedOnly: Bool { entries.contains { $0.score.isRatedOnly } }

  package var hasTies: Bool { entries.contains { $0.rank.isTied } }

  /// How many factors have no points.
  package var leftOut: Int { chosenNotRated.count + notEnough.count }

  /// The factors that share a place with this one.
  package func tied(with entry: Entry) -> [Entry] {
    entries.filter { $0.rank == entry.rank && $0.factor.id != entry.factor.id }
  }

  /// Whether points print without a decimal.
  var isWhole: Bool {
    Numbers.areWhole(entries.flatMap { [$0.score.contributions.severity, $0.score.contributions.chosen] })
  }
}
