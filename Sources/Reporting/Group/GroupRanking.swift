package import Interviewing
package import Questionnaires
package import Scoring

/// Adds finished walks up to a group's plain means, one walk at a time.
package struct GroupRanking: Sendable {
  private let questionnaire: Questionnaire
  private var tally: GroupTally

  package init(_ questionnaire: Questionnaire) throws(ScoringError) {
    self.questionnaire = questionnaire
    tally = GroupTally(
      factors: questionnaire.catalog.factors.count, weights: try PriorityWeights(questionnaire.scoring))
  }

  /// Adds what one person said; whether it may be counted is the caller's to ask.
  package mutating func add(_ evidence: [FactorEvidence]) throws(ScoringError) {
    try tally.add(evidence.map { $0.groupInput(questionnaire.scoring) })
  }

  /// Adds all people of another ranking by the same questionnaire.
  package mutating func add(_ other: GroupRanking) throws(ScoringError) {
    try tally.add(other.tally)
  }

  /// The result so far, in the words of a language where the pack has them.
  package func table(language: String) -> GroupTable {
    let results = tally.factors
    return GroupTable(
      people: tally.people,
      weights: .init(
        severity: questionnaire.scoring.severityWeight, chosen: questionnaire.scoring.chosenWeight),
      pack: .init(
        id: questionnaire.pack.id, version: questionnaire.pack.version, hash: questionnaire.contentHash),
      factors: tally.order.map { index in
        let factor = questionnaire.catalog.factors[index]
        return .init(id: factor.id, name: factor.name.text(in: language), result: results[index])
      })
  }
}
