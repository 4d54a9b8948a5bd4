package import Questionnaires

extension Interview {
  /// Whether an expression that belongs to no question holds; repeated questions are all taken together.
  package func holds(_ expression: Expression) -> Bool {
    expression.holds { expressionValue(of: $0, for: AnswerKey("")) }
  }

  /// An answer as the expressions of a question see it; what was not answered, or does not count any more, is
  /// empty.
  ///
  /// Inside its section a repeated question is that of the factor at hand, elsewhere all of them together.
  func expressionValue(of name: String, for key: AnswerKey) -> ExpressionValue {
    guard questionnaire.rule(ofQuestion: name)?.isRepeated == true,
      let s = questionnaire.sectionIndex(ofQuestion: name)
    else {
      return value(countedAnswer(to: AnswerKey(name)))
    }
    if let factor = key.factor, questionnaire.sectionIndex(ofQuestion: key.question) == s {
      return value(countedAnswer(to: AnswerKey(name, factor: factor)))
    }
    return together(repeatedAnswers(to: name, in: questionnaire.sections[s]))
  }

  /// The answers to a repeated question that count, factor by factor.
  func repeatedAnswers(to name: String, in section: Section) -> [Answer] {
    repeatedFactors(of: section).compactMap { countedAnswer(to: AnswerKey(name, factor: $0)) }
  }

  private func value(_ answer: Answer?) -> ExpressionValue {
    switch answer {
    case .choice(let name, _)?: .string(name)
    case .choices(let names, _)?, .order(let names)?: .names(names)
    case .allocation?: .names(answer?.names ?? [])
    case .text(let text)?: .string(text)
    case .integer(let number)?: .number(Double(number))
    case .dontKnow?, .preferNot?, nil: .string("")
    }
  }

  /// Several answers as one value: names are united, everything else is joined.
  private func together(_ answers: [Answer]) -> ExpressionValue {
    let answers = answers.filter(\.isSubstantial)
    guard answers.count > 1 else { return value(answers.first) }
    var names: [String] = []
    for name in answers.flatMap(\.names) where !names.contains(name) { names.append(name) }
    guard names.isEmpty else { return .names(names) }
    return .string(answers.map { value($0).string }.joined(separator: " "))
  }
}
