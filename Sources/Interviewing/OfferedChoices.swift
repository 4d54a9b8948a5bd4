package import Questionnaires

/// A choice as it is offered to this person.
package struct OfferedChoice: Equatable, Sendable {
  /// Why a choice stands where it does.
  package enum Group: Equatable, Sendable { case ratedHigh, others }

  package var choice: Choice
  /// Nil where a question has no groups.
  package var group: Group?
}

extension Interview {
  /// What a question offers this person, in order: filtered, drawn by lot and grouped as the pack says.
  ///
  /// The choice that excludes all others comes last; *Don't know* and *Prefer not to say* are not among them.
  /// In a section that repeats, the factor says which time.
  package func offeredChoices(of question: Question, factor: String? = nil) -> [OfferedChoice] {
    var choices = questionnaire.choices(of: question).filter { passes($0.name, question, factor) }
    if question.isRandomized { choices = shuffled(choices, salt: question.name) }
    let none = question.noneChoice.map { [OfferedChoice(choice: $0)] } ?? []
    return grouped(choices, question) + none
  }

  /// The choice of that name, if the question offers it to this person.
  func offeredChoice(_ name: String, of question: Question, factor: String?) -> Choice? {
    if let choice = questionnaire.choices(of: question).first(where: { $0.name == name }),
      passes(choice.name, question, factor)
    {
      return choice
    }
    return question.noneChoice?.name == name ? question.noneChoice : nil
  }

  /// Whether the question offers this person a choice of that name.
  func isOffered(_ name: String, of question: Question, factor: String?) -> Bool {
    let choices = questionnaire.choices(of: question)
    let isListed = choices.indices.contains { choices[$0].name == name }
    return isListed && passes(name, question, factor) || question.noneChoice?.name == name
  }

  private func passes(_ name: String, _ question: Question, _ factor: String?) -> Bool {
    question.choiceFilter?.holds(choice: name) {
      expressionValue(of: $0, for: AnswerKey(question.name, factor: factor))
    } ?? true
  }

  private func grouped(_ choices: [Choice], _ question: Question) -> [OfferedChoice] {
    guard let threshold = question.ratedFirst.flatMap(level(named:)) else {
      return choices.map { OfferedChoice(choice: $0) }
    }
    let high = choices.filter { (ratedLevel(ofFactor: $0.name) ?? -1) >= threshold }
    guard !high.isEmpty else { return choices.map { OfferedChoice(choice: $0) } }
    let others = choices.filter { choice in !high.contains { $0.name == choice.name } }
    return high.map { OfferedChoice(choice: $0, group: .ratedHigh) }
      + others.map { OfferedChoice(choice: $0, group: .others) }
  }

  /// The level at which the person rated the factor itself, where that question was asked.
  private func ratedLevel(ofFactor id: String) -> Int? {
    guard let question = questionnaire.severityQuestion(ofFactor: id), isAsked(question) else { return nil }
    return level(ofQuestion: question.name)
  }
}
