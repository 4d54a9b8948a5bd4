/// Whether there are answers for which an expression holds, in a length and for whom a question is meant.
struct Satisfiability {
  let questionnaire: Questionnaire
  let length: String
  /// Whether only grown-ups count, because minors are not asked.
  let isForAdults: Bool
  /// Questions that are known never to be shown in this length.
  var unseen: Set<String> = []

  /// More cases than this are not tried.
  static let mostCases = 5_000

  /// False only when no answers make the expression hold; true also when that cannot be told.
  func canHold(_ expression: Expression) -> Bool {
    var names = unique(expression.questions)
    guard var domains = domains(of: names, seenBy: [expression]) else { return true }
    var conditions: [String: Expression] = [:]
    // What an answer stands on narrows the cases, as long as there are not too many.
    while let name = names.first(where: { conditions[$0] == nil && relevant($0) != nil }) {
      guard let relevant = relevant(name) else { break }
      let more = unique(names + relevant.questions)
      let seen = [expression] + conditions.values + [relevant]
      guard let wider = self.domains(of: more, seenBy: seen) else { break }
      (names, domains, conditions[name]) = (more, wider, relevant)
    }
    return search(names, domains) { values in
      let answers: (String) -> ExpressionValue = { values[$0] ?? .string("") }
      return expression.holds(answers: answers)
        && conditions.allSatisfy { answers($0.key) == .string("") || $0.value.holds(answers: answers) }
    }
  }

  /// When a question is asked; nothing is known of one that is asked once a factor, each time for itself.
  private func relevant(_ name: String) -> Expression? {
    questionnaire.isRepeated(name) ? nil : questionnaire.question(named: name)?.relevant
  }

  private func unique(_ names: [String]) -> [String] {
    names.enumerated().filter { names.firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }

  /// The values to try for each question; nil when they cannot be listed, or are too many.
  private func domains(of names: [String], seenBy expressions: [Expression]) -> [[ExpressionValue]]? {
    var domains: [[ExpressionValue]] = []
    var cases = 1
    for name in names {
      guard let domain = domain(of: name, seenBy: expressions) else { return nil }
      cases *= domain.count
      guard cases <= Self.mostCases else { return nil }
      domains.append(domain)
    }
    return domains
  }

  private func domain(of name: String, seenBy expressions: [Expression]) -> [ExpressionValue]? {
    guard let question = questionnaire.question(named: name), question.lengths.contains(length),
      !unseen.contains(name)
    else { return [.string("")] }
    let states = AnswerStates(
      question: question, choices: questionnaire.choices(of: question),
      isRepeated: questionnaire.isRepeated(name))
    guard let values = states.values(seenBy: expressions.flatMap { $0.uses(of: name) }) else { return nil }
    guard let minors = questionnaire.minors, minors.question == name else { return values }
    // The walk ends with the answer of somebody who is too young.
    return values.filter { value in
      isForAdults ? minors.adults.contains(value.string) : !minors.tooYoung.contains(value.string)
    }
  }

  private func search(
    _ names: [String], _ domains: [[ExpressionValue]], _ holds: ([String: ExpressionValue]) -> Bool
  ) -> Bool {
    guard !domains.contains(where: \.isEmpty) else { return false }
    var digits = Array(repeating: 0, count: names.count)
    while true {
      let values = names.indices.map { (names[$0], domains[$0][digits[$0]]) }
      if holds(Dictionary(uniqueKeysWithValues: values)) { return true }
      guard let next = digits.indices.first(where: { digits[$0] + 1 < domains[$0].count }) else {
        return false
      }
      digits[next] += 1
      for index in 0..<next { digits[index] = 0 }
    }
  }
}
