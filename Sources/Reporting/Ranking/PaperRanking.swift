package import Interviewing
package import Questionnaires

/// What of a ranking may stand on paper: the topics whose rating is not sensitive, ranked among themselves.
///
/// Points, bars, places and ties of a sensitive topic would tell its answer as plainly as a sentence does, so
/// the topic is left out whole, and the list of what is left out is the same whatever was answered.
package struct PaperRanking: Equatable, Sendable {
  /// The topics that may be printed, with places 1, 2, 3 … of their own.
  package let ranking: WalkRanking
  /// The sensitive topics that the walk's length asks about, answered or not, in the pack's order.
  package let withheld: [Factor]

  /// Takes the sensitive topics out of the ranking of this walk.
  package init(_ ranking: WalkRanking, of interview: Interview) {
    let questionnaire = interview.questionnaire
    let withheld = questionnaire.catalog.factors.filter {
      Self.isSensitive($0, questionnaire, interview.length)
    }
    self.withheld = withheld
    self.ranking = ranking.without(Set(withheld.map(\.id)))
  }

  /// The topic's own question or that of its area is sensitive, in a length that asks it.
  private static func isSensitive(
    _ factor: Factor, _ questionnaire: Questionnaire, _ length: String?
  ) -> Bool {
    let rating = questionnaire.severityQuestion(ofFactor: factor.id)
    let area = questionnaire.severityQuestion(ofDomain: factor.domain)
    return [rating, area].contains { question in
      guard let question, question.isSensitive else { return false }
      return length.map(question.lengths.contains) ?? true
    }
  }
}
