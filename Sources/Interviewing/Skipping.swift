import Questionnaires

extension Interview {
  /// Answers *Prefer not to say* to all that waits in a section, also to what that makes relevant there.
  ///
  /// A control takes no such answer and waits on.
  mutating func skip(section name: String) throws(Refusal) -> [WalkEvent] {
    guard start != nil, length != nil else { throw .notStarted }
    guard let section = questionnaire.sections.first(where: { $0.name == name }) else {
      throw .unknownSection(name)
    }
    guard section.isSkippable else { throw .notSkippable(name) }
    let wasThere = current.map { stands($0, in: name) } ?? false
    var events: [WalkEvent] = []
    while let key = path.first(where: { stands($0, in: name) && isWaiting($0) && !isControl($0) }) {
      keep(.preferNot, for: key, seconds: nil)
      workOutAgain(after: key.question)
      events.append(.answered(key, .preferNot))
    }
    if wasThere, let last = path.last(where: { stands($0, in: name) }) { leave(after: last) }
    return events
  }

  /// Goes on behind a question as if it had just been answered, wherever in its section the person is.
  private mutating func leave(after key: AnswerKey) {
    current = key
    moveOn(after: key)
  }

  private func stands(_ key: AnswerKey, in section: String) -> Bool {
    questionnaire.sectionIndex(ofQuestion: key.question).map { questionnaire.sections[$0].name } == section
  }

  private func isControl(_ key: AnswerKey) -> Bool {
    questionnaire.question(named: key.question)?.isControl ?? false
  }
}
