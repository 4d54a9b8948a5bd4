package import Questionnaires

extension Interview {
  /// The answer as it may be kept: cleaned, in the pack's order, and one that the question takes.
  func checked(_ answer: Answer, for question: Question, factor: String?) throws(Refusal) -> Answer {
    guard answer.isSubstantial else {
      if question.isControl { throw .mustBeAnswered }
      if question.kind == .text { return .preferNot }
      return answer
    }
    switch (question.kind, answer) {
    case (.selectOne, .choice(let name, let own)): return try one(name, own, question, factor)
    case (.selectMultiple, .choices(let names, let own)): return try several(names, own, question, factor)
    case (.rank, .order(let names)): return try ordered(names, question, factor)
    case (.allocate, .allocation(let shares)): return try allocated(shares, question, factor)
    case (.text, .text(let text)): return try free(text).map(Answer.text) ?? .preferNot
    case (.integer(let range), .integer(let number)):
      guard range.contains(number) else { throw .notWithin(range) }
      return answer
    default: throw .wrongKind(question.name)
    }
  }

  /// Whether choosing it opens a short text for the person's own word.
  package func takesOwnWord(_ choice: Choice, of question: Question) -> Bool {
    guard choice.name != question.noneChoice?.name else { return false }
    return choice.specify || length.map(question.details.contains) ?? false
  }

  private func one(
    _ name: String, _ own: String?, _ question: Question, _ factor: String?
  ) throws(Refusal) -> Answer {
    guard let choice = offeredChoice(name, of: question, factor: factor) else {
      throw .unknownChoice(name)
    }
    guard let own, takesOwnWord(choice, of: question) else { return .choice(name, own: nil) }
    return .choice(name, own: try free(own))
  }

  private func several(
    _ names: [String], _ own: [String: String], _ question: Question, _ factor: String?
  ) throws(Refusal) -> Answer {
    try checkOffered(names, question, factor)
    let chosen = packOrder(of: question, names)
    if let none = question.noneChoice?.name, names.contains(none), chosen.count > 1 {
      throw .excludesOthers(none)
    }
    if let maximum = question.maximum, chosen.count > maximum { throw .tooMany(maximum: maximum) }
    var words: [String: String] = [:]
    // Few choices open a text, and none of the others need be looked at.
    for choice in own.isEmpty ? [] : questionnaire.choices(of: question)
    where names.contains(choice.name) && takesOwnWord(choice, of: question) {
      if let word = own[choice.name] { words[choice.name] = try free(word) }
    }
    return .choices(chosen, own: words)
  }

  private func ordered(
    _ names: [String], _ question: Question, _ factor: String?
  ) throws(Refusal) -> Answer {
    try checkOffered(names, question, factor)
    guard Set(names).count == names.count else { throw .wrongKind(question.name) }
    if let maximum = question.maximum, names.count > maximum { throw .tooMany(maximum: maximum) }
    return .order(names)
  }

  private func allocated(
    _ shares: [Share], _ question: Question, _ factor: String?
  ) throws(Refusal) -> Answer {
    let total = question.total ?? 0
    for share in shares {
      if share.count < 0 { throw .notWithin(0...total) }
      // One by one as well, so that no sum of what a file says can overflow.
      if share.count > total { throw .overTotal(total) }
    }
    let given = shares.filter { $0.count > 0 }
    try checkOffered(given.map(\.choice), question, factor)
    guard Set(given.map(\.choice)).count == given.count else { throw .wrongKind(question.name) }
    guard given.reduce(0, { $0 + $1.count }) <= total else { throw .overTotal(total) }
    return .allocation(
      packOrder(of: question, given.map(\.choice)).compactMap { name in given.first { $0.choice == name } })
  }

  private func checkOffered(
    _ names: [String], _ question: Question, _ factor: String?
  ) throws(Refusal) {
    let stranger = names.first { !isOffered($0, of: question, factor: factor) }
    if let stranger { throw .unknownChoice(stranger) }
    guard !names.isEmpty else { throw .nothingChosen }
  }

  /// Each name once, in the order of the pack, the one that excludes all others last.
  private func packOrder(of question: Question, _ names: [String]) -> [String] {
    let choices = questionnaire.choices(of: question)
    let chosen = choices.indices.filter { names.contains(choices[$0].name) }.map { choices[$0].name }
    return chosen + names.filter { $0 == question.noneChoice?.name }.prefix(1)
  }

  /// A text of nothing but blanks says nothing.
  private func free(_ text: String) throws(Refusal) -> String? {
    let cleaned = CleanText.clean(text)
    // Counting characters takes long, and no text has more of them than bytes.
    guard cleaned.utf8.count <= Self.textLimit || cleaned.count <= Self.textLimit else {
      throw .tooLong(maximum: Self.textLimit)
    }
    return cleaned.isEmpty ? nil : cleaned
  }
}
