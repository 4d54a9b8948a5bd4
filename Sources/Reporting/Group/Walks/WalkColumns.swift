package import Interviewing
package import Questionnaires
package import Scoring

/// Finished walks as columns of coded answers: all that a group's ranking is made from.
///
/// Whoever reads walks makes one of these, and nothing behind it looks at a walk again.
package struct WalkColumns: Sendable {
  /// What was asked of every walk beside its evidence, in the order of `columns`.
  package let facts: [WalkFact]
  /// One column a fact.
  package private(set) var columns: [FactColumn]
  /// How many walks there are.
  package private(set) var people = 0
  /// How the ratings were given, one a walk.
  package private(set) var marks: [WalkMarks] = []
  /// The place in the log of the event that finished a walk, one a walk; 0 where there is no log.
  package private(set) var finishedAt: [Int64] = []
  /// One byte a factor, walk after walk.
  private var evidence: [UInt8] = []
  private let rules: ScoringRules
  private let factors: Int
  /// The factors in the order in which the questionnaire rates them.
  private let asked: [Int]
  private let reader: EvidenceReader

  /// No walks yet.
  package init(_ questionnaire: Questionnaire, facts: [WalkFact] = []) {
    self.facts = facts
    columns = Array(repeating: FactColumn(), count: facts.count)
    rules = questionnaire.scoring
    factors = questionnaire.catalog.factors.count
    asked = questionnaire.factorsAsAsked
    reader = EvidenceReader(questionnaire)
  }

  /// Adds a walk through the same questionnaire; whether it may be counted is the caller's to ask. `stay` is how
  /// long the person stayed at the ratings of factors.
  package mutating func add(
    _ interview: Interview, stay: Stay = Stay(), finishedAt place: Int64 = 0
  ) throws(ScoringError) {
    let start = evidence.count
    for factor in reader.evidence(of: interview) { evidence.append(try factor.coded(rules).code) }
    let ratings = asked.map { Evidence(code: evidence[start + $0]).rating }
    marks.append(
      WalkMarks(
        ratings, setting: interview.start?.setting, stay: stay, isCrowded: interview.isCrowded))
    for (index, fact) in facts.enumerated() { columns[index].add(interview.value(of: fact)) }
    finishedAt.append(place)
    people += 1
  }

  /// Adds the walks of other columns, made with the same questionnaire and the same facts.
  package mutating func add(_ others: WalkColumns) {
    for index in columns.indices { columns[index].add(others.columns[index]) }
    evidence += others.evidence
    marks += others.marks
    finishedAt += others.finishedAt
    people += others.people
  }

  /// The evidence as bytes, one column a factor in the order of the pack, with only some of the walks.
  package func evidence(of walks: [Int]) throws(ScoringError) -> CodedColumns {
    var codes = [UInt8](repeating: 0, count: walks.count * factors)
    for (place, walk) in walks.enumerated() {
      for factor in 0..<factors { codes[factor * walks.count + place] = evidence[walk * factors + factor] }
    }
    return try CodedColumns(people: walks.count, count: factors, codes: codes)
  }

  /// The column of a fact that was asked for.
  package func column(_ fact: WalkFact) -> FactColumn? {
    facts.firstIndex(of: fact).map { columns[$0] }
  }

  /// The walks for which a condition holds; all without one.
  package func walks(where condition: WalkFact?) -> [Int] {
    guard let condition else { return Array(0..<people) }
    guard let column = column(condition) else { return [] }
    return (0..<people).filter { column.codes[$0] >= 0 }
  }
}

extension Questionnaire {
  /// The questions that rate factors, in the order of the catalog; nil for a factor that nothing rates.
  package var ratings: [String?] { catalog.factors.map { severityQuestion(ofFactor: $0.id)?.name } }

  /// Positions of the factors in the order in which they are rated.
  fileprivate var factorsAsAsked: [Int] {
    let places = Dictionary(
      questions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let asked = ratings.map { $0.flatMap { places[$0] } ?? .max }
    return asked.indices.sorted { (asked[$0], $0) < (asked[$1], $1) }
  }
}

extension Interview {
  /// What a walk says to a fact; nil for nothing.
  fileprivate func value(of fact: WalkFact) -> String? {
    switch fact {
    case .answer(let question):
      let names = countedAnswer(to: question)?.names ?? []
      return names.isEmpty ? nil : names.joined(separator: " ")
    case .coins(let question):
      guard case .allocation(let shares)? = countedAnswer(to: question), !shares.isEmpty else { return nil }
      return shares.map { "\($0.choice)=\($0.count)" }.joined(separator: " ")
    case .condition(let expression): return holds(expression) ? "true" : nil
    case .words(let question):
      guard mayBeQuoted, case .text(let text)? = countedAnswer(to: question) else { return nil }
      return text
    case .seed: return mayBeQuoted ? start.map { String($0.seed) } : nil
    case .month: return start?.month
    case .site: return start.map { "\($0.setting.rawValue) \($0.month)" }
    case .packVersion: return startedWith?.version
    }
  }
}

extension FactorEvidence {
  /// The evidence as a byte; a pick without a place, or beyond those that the pack values, comes last.
  func coded(_ rules: ScoringRules) throws(ScoringError) -> Evidence {
    let picked: Evidence.Pick =
      switch pick {
      case .notAnswered: .notAnswered
      case .notPicked: .notPicked
      case .picked(let place?) where rules.orderedValues.indices.contains(place - 1): .picked(place - 1)
      case .picked: .picked(rules.orderedValues.count)
      }
    return try Evidence(rating: severity.coded, pick: picked)
  }
}

extension FactorEvidence.Severity {
  /// A question without any answer was not shown: a finished walk has an answer to all that were.
  fileprivate var coded: Evidence.Rating {
    switch self {
    case .rated(let level, _): .level(level)
    case .areaRated(let level, _, _): .areaLevel(level)
    case .dontKnow: .dontKnow
    case .preferNot: .declined
    case .notAnswered: .notShown
    }
  }
}

extension EvidenceScales {
  /// What the bytes are worth under a pack's rules, with its own weights or others.
  package init(_ questionnaire: Questionnaire, weights: PriorityWeights) throws(ScoringError) {
    let rules = questionnaire.scoring
    try self.init(
      levels: questionnaire.choiceLists[rules.severityList]?.levels ?? 0,
      pickValues: rules.orderedValues + [rules.unorderedValue], weights: weights)
  }
}
