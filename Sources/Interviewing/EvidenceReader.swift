package import Questionnaires

/// Reads what people said about each factor, with all that the pack says about it looked up once.
package struct EvidenceReader: Sendable {
  private let scoring: ScoringRules
  private let factors: [FactorQuestion]
  private let areas: [RatingQuestion?]
  private let domains: [String]

  /// Looks all factors and areas of the pack up.
  package init(_ questionnaire: Questionnaire) {
    scoring = questionnaire.scoring
    let domains = questionnaire.catalog.domains.map(\.id)
    self.domains = domains
    areas = domains.map {
      questionnaire.severityQuestion(ofDomain: $0).map { RatingQuestion($0, in: questionnaire) }
    }
    factors = questionnaire.catalog.factors.map { factor in
      let rating = questionnaire.severityQuestion(ofFactor: factor.id)
      return FactorQuestion(
        factor: factor.id, area: domains.firstIndex(of: factor.domain),
        rating: rating.map { RatingQuestion($0, in: questionnaire) })
    }
  }

  /// In the order of the pack's factors; the interview is one through the same questionnaire.
  package func evidence(of interview: Interview) -> [FactorEvidence] {
    let picks = Picks(interview, scoring)
    var known = [FactorEvidence.Severity?](repeating: nil, count: areas.count)
    return factors.map { factor in
      var severity = factor.severity(in: interview)
      if severity == nil, let area = factor.area {
        known[area] = known[area] ?? self.area(at: area, in: interview)
        severity = known[area]
      }
      return FactorEvidence(
        factor: factor.factor, severity: severity ?? .notAnswered, pick: picks.pick(of: factor.factor))
    }
  }

  /// What a factor takes from its area when it was not asked itself.
  private func area(at position: Int, in interview: Interview) -> FactorEvidence.Severity {
    guard let area = areas[position], area.isAsked(in: interview),
      let level = area.level(interview.answers[area.key]), let levels = area.levels
    else { return .notAnswered }
    return .areaRated(level: level, levels: levels, domain: domains[position])
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

/// A question that rates a factor or an area; shared and not copied, for it is looked at with every walk.
private final class RatingQuestion: Sendable {
  let key: AnswerKey
  let levels: Int?
  private let rule: AskingRule?
  /// Lengths in which every walk asks it, whatever else is answered.
  private let always: [String]
  /// Lengths in which rated areas open it.
  private let opening: [String]
  /// Levels by the names of the choices.
  private let scale: [(name: String, level: Int)]

  init(_ question: Question, in questionnaire: Questionnaire) {
    key = AnswerKey(question.name)
    levels = question.kind.listName.flatMap { questionnaire.choiceLists[$0]?.levels }
    rule = questionnaire.rule(ofQuestion: question.name)
    let opening = rule.flatMap { questionnaire.sections[$0.sectionIndex].openItems?.lengths } ?? []
    self.opening = opening.sorted()
    always =
      rule?.isAsWritten ?? false && !questionnaire.personal.contains(question.name)
      ? question.lengths.subtracting(opening).sorted() : []
    scale = questionnaire.choices(of: question).compactMap { choice in
      choice.level.map { (choice.name, $0) }
    }
  }

  func isAsked(in interview: Interview) -> Bool {
    interview.length.map(always.contains) ?? false || rule.map { interview.isAsked($0) } ?? false
  }

  /// Only where the length opens questions by area: elsewhere a question that was not asked says nothing.
  func isOpenedByAreas(in interview: Interview) -> Bool { interview.length.map(opening.contains) ?? false }

  func level(_ answer: Answer?) -> Int? {
    guard case .choice(let name, _)? = answer else { return nil }
    // Most names differ in length, and comparing texts takes long.
    let length = name.utf8.count
    return scale.first { $0.name.utf8.count == length && $0.name == name }?.level
  }
}

private struct FactorQuestion: Sendable {
  let factor: String
  /// The position of its area.
  let area: Int?
  let rating: RatingQuestion?

  /// Nil where the rating of its area stands for it.
  func severity(in interview: Interview) -> FactorEvidence.Severity? {
    guard let rating else { return .notAnswered }
    let answer = interview.answers[rating.key]
    let isAsked = rating.isAsked(in: interview)
    guard isAsked || rating.isOpenedByAreas(in: interview) else { return .notAnswered }
    // A factor that was shown and answered so never takes its area's rating, also when the area does not open
    // it any more.
    switch answer {
    case .dontKnow: return .dontKnow
    case .preferNot: return .preferNot
    default: break
    }
    guard isAsked else { return nil }
    // A finished walk has an answer to all that was shown: a form of the areas never showed what they open.
    if answer == nil, interview.isFinished, rating.isOpenedByAreas(in: interview) { return nil }
    guard let level = rating.level(answer), let levels = rating.levels else { return .notAnswered }
    return .rated(level: level, levels: levels)
  }
}

extension AskingRule {
  /// Whether no answer decides whether it is asked, and no age.
  fileprivate var isAsWritten: Bool { relevant == nil && !isRepeated && !isHiddenFromMinors }
}
