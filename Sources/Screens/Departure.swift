package import Interviewing
import Questionnaires

/// What becomes of a walk when its person has gone.
package enum Departure: Equatable, Sendable {
  /// Nothing is left to do: only the screen is cleared.
  case clear
  /// What waits to be stored ends the walk by itself.
  case store
  /// The answers may be counted, so the walk is ended with what is there.
  case finish
  case erase
}

extension Visit {
  /// Judges by all that the person said, also by what waits to be stored.
  var departure: Departure {
    // Of a yes to start that could not be stored nothing is kept.
    guard let walk, walk.interview.start != nil else { return .clear }
    let departure = (walk.pending?.interview ?? walk.interview).departure
    return departure == .clear && walk.pending != nil ? .store : departure
  }

  /// Ends the walk with what was answered.
  mutating func finishWithoutThePerson() {
    guard let walk else { return }
    try? take([(walk.pending?.interview ?? walk.interview).endWithoutThePerson])
  }

  /// Back to the first screen, for the next person.
  mutating func clearScreen() {
    walk = nil
    notice = nil
    go(.home)
  }
}

extension Interview {
  /// What becomes of the walk, with all that it holds in the store, when its person has gone.
  package var departure: Departure {
    if isFinished || isStopped { return .clear }
    guard case .choice(questionnaire.closing.countYes, _)? = countedAnswer(to: questionnaire.closing.count)
    else { return .erase }
    return .finish
  }

  /// Ends a walk that may be counted with the answers that there are.
  package var endWithoutThePerson: Step { .finishForm(notShown: Set(path.filter(isWaiting))) }

  /// Whether the question at hand is one that decides what becomes of the answers.
  var isClosing: Bool {
    current.map { [questionnaire.closing.count, questionnaire.closing.page].contains($0.question) } ?? false
  }
}
