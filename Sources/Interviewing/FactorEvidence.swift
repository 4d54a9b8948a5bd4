import Questionnaires

/// What a person said about one factor; what was not answered stays apart from every answer.
package struct FactorEvidence: Equatable, Sendable {
  /// How big a problem the person called it.
  package enum Severity: Equatable, Sendable {
    /// The factor's own rating, 0 for the lowest of `levels`.
    case rated(level: Int, levels: Int)
    /// The rating of its area, because the short walk did not open the factor.
    case areaRated(level: Int, levels: Int, domain: String)
    case dontKnow
    case preferNot
    case notAnswered
  }

  /// Whether the person picked it as one that matters most.
  package enum Pick: Equatable, Sendable {
    /// The picks were not asked for or not answered.
    case notAnswered
    case notPicked
    /// Place 1 is first; nil when it was picked and got no place.
    case picked(place: Int?)
  }

  package var factor: String
  package var severity: Severity
  package var pick: Pick
}

extension Interview {
  /// What the person said about each factor, in the order of the pack.
  package var evidence: [FactorEvidence] { EvidenceReader(questionnaire).evidence(of: self) }
}
