package import Questionnaires

/// Reads what people said about each factor, with all that the pack says about it looked up once.
package struct EvidenceReader: Sendable {
  private let scoring: ScoringRules
  private let factors: [FactorQuestion]

  /// Looks all factors and areas of the pack up.
  package init(_ questionnaire: Questionnaire) {
    scoring = questionnaire.scoring
    var areas: [String: RatingQuestion] = [:]
    for domain in questionnaire.catalog.domains {
      areas[domain.id] = questionnaire.severityQuestion(ofDomain: domain.id).flatMap {
        RatingQuestion($0, in: questionnaire)
      }
    }
    factors = questionnaire.catalog.factors.map { factor in
      let rating = questionnaire.severityQuestion(ofFactor: factor.id)
      return FactorQuestion(
        factor: factor.id, domain: factor.domain,
        rating: rating.flatMap { RatingQuestion($0, in: questionnaire) }, area: areas[factor.domain])
    }
  }

  /// In the order of the pack's factors; the interview is one through the same questionnaire.
  package func evidence(of interview: Interview) -> [FactorEvidence] {
    let picks = Picks(interview, scoring)
    return factors.map {
      FactorEvidence(factor: $0.factor, severity: $0.severity(in: interview), pick: picks.pick(of: $0.factor))
    }
  }
}

/// What was picked as most important, and in which order.
private struct Picks {
  private var picks: [String]?
  private var order: [String]?

  init(_ interview: Interview, _ scoring: ScoringRules) {
    guard case .choices(let names, _)? = interview.countedAnswer(to: scoring.picks) else { return }
    picks = names
    if case .order(let names)? = interview.countedAnswer(to: scoring.order) { order = names }
  }

  func pick(of factor: String) -> FactorEvidence.Pick {
    guard let picks else { return .notAnswered }
    guard picks.contains(factor) else { return .notPicked }
    if picks.count == 1 { return .picked(place: 1) }
    return .picked(place: order?.firstIndex(of: factor).map { $0 + 1 })
  }
}

/// A question that rates a factor or an area.
private struct RatingQuestion: Sendable {
  let key: AnswerKey
  let levels: Int?
  /// Lengths in which every walk asks it, whatever else is answered.
  private let always: Set<String>
  /// Levels by the names of the choices.
  private let scale: [(name: String, level: Int)]

  init(_ question: Question, in questionnaire: Questionnaire) {
    key = AnswerKey(question.name)
    levels = question.kind.listName.flatMap { questionnaire.choiceLists[$0]?.levels }
    always = Self.lengths(alwaysAsking: question, questionnaire)
    scale = questionnaire.choices(of: question).compactMap { choice in
      choice.level.map { (choice.name, $0) }
    }
  }

  private static func lengths(alwaysAsking question: Question, _ questionnaire: Questionnaire) -> Set<String>
  {
    guard let rule = questionnaire.rule(ofQuestion: question.name), rule.relevant == nil, !rule.isRepeated,
      !rule.isHiddenFromMinors, !questionnaire.personal.contains(question.name),
      let section = questionnaire.sectionIndex(ofQuestion: question.name)
    else { return [] }
    return rule.lengths.subtracting(questionnaire.sections[section].openItems?.lengths ?? [])
  }

  func isAsked(in interview: Interview) -> Bool {
    interview.length.map(always.contains) ?? false || interview.isAsked(key)
  }

  func level(_ answer: Answer?) -> Int? {
    guard case .choice(let name, _)? = answer else { return nil }
    return scale.first { $0.name == name }?.level
  }
}

private struct FactorQuestion: Sendable {
  let factor: String
  let domain: String
  let rating: RatingQuestion?
  let area: RatingQuestion?

  func severity(in interview: Interview) -> FactorEvidence.Severity {
    guard let rating else { return .notAnswered }
    let answer = interview.answers[rating.key]
    guard rating.isAsked(in: interview) else { return notAsked(answer, rating, interview) }
    switch answer {
    case .dontKnow: return .dontKnow
    case .preferNot: return .preferNot
    default:
      guard let level = rating.level(answer), let levels = rating.levels else { return .notAnswered }
      return .rated(level: level, levels: levels)
    }
  }

  /// A factor that was shown and answered *Don't know* or *Prefer not to say* never takes its area's rating,
  /// also when the area does not open it any more.
  private func notAsked(
    _ answer: Answer?, _ rating: RatingQuestion, _ interview: Interview
  ) -> FactorEvidence.Severity {
    guard interview.isOpenedByAreas(rating.key.question) else { return .notAnswered }
    return switch answer {
    case .dontKnow: .dontKnow
    case .preferNot: .preferNot
    default: areaSeverity(in: interview)
    }
  }

  private func areaSeverity(in interview: Interview) -> FactorEvidence.Severity {
    guard let area, area.isAsked(in: interview), let level = area.level(interview.answers[area.key]),
      let levels = area.levels
    else { return .notAnswered }
    return .areaRated(level: level, levels: levels, domain: domain)
  }
}

extension Interview {
  /// Only where the length opens questions by area: elsewhere a question that was not asked says nothing.
  fileprivate func isOpenedByAreas(_ question: String) -> Bool {
    questionnaire.sectionIndex(ofQuestion: question).map { isRuledByOpening(questionnaire.sections[$0]) }
      ?? false
  }
}
