import Questionnaires

/// Says a condition as people would: with the questions and answers in their own words.
struct ConditionWords {
  let questionnaire: Questionnaire
  let words: InterfaceWords
  let maker: ProseMaker

  init(maker: ProseMaker, questionnaire: Questionnaire) {
    (self.maker, self.questionnaire, words) = (maker, questionnaire, maker.words)
  }

  /// Nil for a condition that is more than answers compared and joined.
  func said(_ condition: Expression) -> String? {
    switch condition {
    case .binary(.and, let one, let other): return joined(.and, one, other)
    case .binary(.or, let one, let other): return joined(.or, one, other)
    case .binary(.equal, .answer(let question), .literal(.string(let choice))):
      return answer(.answerIs, question, choice)
    case .binary(.unequal, .answer(let question), .literal(.string(let choice))):
      return answer(.answerIsNot, question, choice)
    case .call(.selected, let parts): return selected(parts, .answerIs)
    case .not(.call(.selected, let parts)): return selected(parts, .answerIsNot)
    default: return nil
    }
  }

  private func selected(_ parts: [Expression], _ word: GroupPageWord) -> String? {
    guard parts.count == 2, case .answer(let question) = parts[0],
      case .literal(.string(let choice)) = parts[1]
    else { return nil }
    return answer(word, question, choice)
  }

  /// What stands inside another joint keeps its own words together only where the joint is the same.
  private func joined(_ word: GroupPageWord, _ one: Expression, _ other: Expression) -> String? {
    guard let first = said(one), let second = said(other), !isOther(one, than: word),
      !isOther(other, than: word)
    else { return nil }
    return words(word, ["one": first, "other": second])
  }

  private func isOther(_ condition: Expression, than word: GroupPageWord) -> Bool {
    switch condition {
    case .binary(.and, _, _): word != .and
    case .binary(.or, _, _): word != .or
    default: false
    }
  }

  private func answer(_ word: GroupPageWord, _ question: String, _ choice: String) -> String? {
    guard let question = questionnaire.question(named: question),
      let choice = (questionnaire.choices(of: question) + [question.noneChoice].compactMap(\.self))
        .first(where: { $0.name == choice })
    else { return nil }
    return words(
      word, ["question": maker.string(question.label), "answer": maker.string(choice.label)])
  }
}
