import Questionnaires

extension Interview {
  /// The answer as it may be kept: cleaned, in the pack's order, and one that the question takes.
  func checked(_ answer: Answer, for question: Question) throws(Refusal) -> Answer {
    guard answer.isSubstantial else {
      if question.isControl { throw .mustBeAnswered }
      if question.kind == .text { return .preferNot }
      return answer
    }
    switch (question.kind, answer) {
    case (.selectOne, .choice(let name, let own)): return try one(name, own, question)
    case (.selectMultiple, .choices(let names)): return try several(names, question)
    case (.rank, .order(let names)): return try ordered(names, question)
    case (.text, .text(let text)): return try free(text)
    case (.integer(let range), .integer(let number)):
      guard range.contains(number) else { throw .notWithin(range) }
      return answer
    default: throw .wrongKind(question.name)
    }
  }

  private func one(_ name: String, _ own: String?, _ question: Question) throws(Refusal) -> Answer {
    guard let choice = offeredChoices(of: question).first(where: { $0.choice.name == name })?.choice else {
      throw .unknownChoice(name)
    }
    guard let own, choice.specify else { return .choice(name, own: nil) }
    let text = CleanText.clean(own)
    guard text.count <= Self.textLimit else { throw .tooLong(maximum: Self.textLimit) }
    return .choice(name, own: text.isEmpty ? nil : text)
  }

  private func several(_ names: [String], _ question: Question) throws(Refusal) -> Answer {
    let offered = offeredChoices(of: question).map(\.choice.name)
    if let stranger = names.first(where: { !offered.contains($0) }) { throw .unknownChoice(stranger) }
    guard !names.isEmpty else { throw .nothingChosen }
    let chosen = Set(names)
    if let none = question.noneChoice?.name, chosen.contains(none), chosen.count > 1 {
      throw .excludesOthers(none)
    }
    if let maximum = question.maximum, chosen.count > maximum { throw .tooMany(maximum: maximum) }
    let none = question.noneChoice.map { [$0.name] } ?? []
    let packOrder = questionnaire.choices(of: question).map(\.name) + none
    return .choices(packOrder.filter(chosen.contains))
  }

  private func ordered(_ names: [String], _ question: Question) throws(Refusal) -> Answer {
    let offered = offeredChoices(of: question).map(\.choice.name)
    if let stranger = names.first(where: { !offered.contains($0) }) { throw .unknownChoice(stranger) }
    guard !names.isEmpty else { throw .nothingChosen }
    guard Set(names).count == names.count else { throw .wrongKind(question.name) }
    if let maximum = question.maximum, names.count > maximum { throw .tooMany(maximum: maximum) }
    return .order(names)
  }

  /// A text of nothing but blanks is a skipped question.
  private func free(_ text: String) throws(Refusal) -> Answer {
    let cleaned = CleanText.clean(text)
    guard cleaned.count <= Self.textLimit else { throw .tooLong(maximum: Self.textLimit) }
    return cleaned.isEmpty ? .preferNot : .text(cleaned)
  }
}
