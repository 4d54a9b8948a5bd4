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
  package var evidence: [FactorEvidence] {
    questionnaire.catalog.factors.map { factor in
      FactorEvidence(factor: factor.id, severity: severity(of: factor), pick: pick(of: factor.id))
    }
  }

  private func severity(of factor: Factor) -> FactorEvidence.Severity {
    guard let question = questionnaire.severityQuestion(ofFactor: factor.id) else { return .notAnswered }
    guard isAsked(question) else { return notAskedSeverity(of: factor, question) }
    switch answers[AnswerKey(question.name)] {
    case .dontKnow: return .dontKnow
    case .preferNot: return .preferNot
    case nil: return .notAnswered
    default:
      guard let level = level(of: question), let levels = levels(of: question) else { return .notAnswered }
      return .rated(level: level, levels: levels)
    }
  }

  /// A factor that was shown and answered *Don't know* or *Prefer not to say* never takes its area's rating,
  /// also when the area does not open it any more.
  private func notAskedSeverity(of factor: Factor, _ question: Question) -> FactorEvidence.Severity {
    guard isOpenedByAreas(question) else { return .notAnswered }
    return switch answers[AnswerKey(question.name)] {
    case .dontKnow: .dontKnow
    case .preferNot: .preferNot
    default: areaSeverity(of: factor)
    }
  }

  private func isOpenedByAreas(_ question: Question) -> Bool {
    section(of: question).map(isRuledByOpening) ?? false
  }

  /// Only where the length opens questions by area: elsewhere a question that was not asked says nothing.
  private func areaSeverity(of factor: Factor) -> FactorEvidence.Severity {
    guard let question = questionnaire.severityQuestion(ofFactor: factor.id),
      let section = section(of: question), isRuledByOpening(section),
      let area = questionnaire.severityQuestion(ofDomain: factor.domain), isAsked(area),
      let level = level(of: area), let levels = levels(of: area)
    else { return .notAnswered }
    return .areaRated(level: level, levels: levels, domain: factor.domain)
  }

  private func levels(of question: Question) -> Int? {
    question.kind.listName.flatMap { questionnaire.choiceLists[$0]?.levels }
  }

  private func pick(of factor: String) -> FactorEvidence.Pick {
    guard case .choices(let picks, _)? = countedAnswer(to: questionnaire.scoring.picks) else {
      return .notAnswered
    }
    guard picks.contains(factor) else { return .notPicked }
    if picks.count == 1 { return .picked(place: 1) }
    guard case .order(let order)? = countedAnswer(to: questionnaire.scoring.order) else {
      return .picked(place: nil)
    }
    return .picked(place: order.firstIndex(of: factor).map { $0 + 1 })
  }
}
