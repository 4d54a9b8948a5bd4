/// Where questions stand, so that finding one does not take a walk through all of them.
struct QuestionIndex: Equatable, Sendable {
  /// Positions of a section and of a question in it.
  struct Place: Equatable, Sendable {
    var section: Int
    var question: Int
  }

  private(set) var byName: [String: Place] = [:]
  /// Questions that rate a factor, or an area, on a list with levels; by its id and the list's name.
  private(set) var byRating: [String: Place] = [:]

  /// When the questions are asked, by section and question.
  let rules: [[AskingRule]]
  /// By question; an answer that is not here changes nothing else.
  let reach: [String: AnswerReach]
  let hasRepeats: Bool

  init(_ sections: [Section], _ minors: Minors?, _ catalog: FactorCatalog) {
    hasRepeats = sections.contains { $0.repeats != nil }
    rules = sections.enumerated().map { index, section in
      section.questions.map { AskingRule($0, in: section, at: index, minors, catalog) }
    }
    reach = AnswerReachTable(sections, rules).table(minors)
    for (s, section) in sections.enumerated() {
      for (q, question) in section.questions.enumerated() {
        let place = Place(section: s, question: q)
        if byName[question.name] == nil { byName[question.name] = place }
        guard case .selectOne(let list) = question.kind, let id = question.factor ?? question.domain else {
          continue
        }
        let key = Self.key(id: id, isFactor: question.factor != nil, list: list)
        if byRating[key] == nil { byRating[key] = place }
      }
    }
  }

  static func key(id: String, isFactor: Bool, list: String) -> String {
    "\(isFactor ? "factor" : "domain")/\(id)/\(list)"
  }
}
