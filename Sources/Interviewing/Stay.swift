/// How long a person stayed at some questions, as far as anybody measured it.
package struct Stay: Equatable, Sendable {
  /// Whole seconds over all visits that ended with an answer.
  package private(set) var seconds = 0
  /// How many visits were measured.
  package private(set) var visits = 0

  /// Nothing was measured yet.
  package init() {}

  /// Adds a visit that ended with an answer; more than a day counts as a day.
  package mutating func add(_ seconds: Int) {
    self.seconds += Interview.countable(seconds)
    visits += 1
  }

  /// Seconds a question, when so many were answered: a question that was visited twice counts once. Nil where
  /// nothing was measured.
  package func seconds(aQuestionOf answered: Int) -> Double? {
    let questions = min(visits, answered)
    return questions > 0 ? Double(seconds) / Double(questions) : nil
  }
}
