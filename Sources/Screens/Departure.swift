import Interviewing
import Questionnaires

/// What becomes of a walk when its person has gone.
enum Departure: Equatable {
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
    let interview = walk.pending?.interview ?? walk.interview
    if interview.isFinished || interview.isStopped { return walk.pending == nil ? .clear : .store }
    return interview.staysWithoutThePerson ? .finish : .erase
  }

  /// Ends the walk with what was answered.
  mutating func finishWithoutThePerson() {
    guard let walk else { return }
    let interview = walk.pending?.interview ?? walk.interview
    try? take([.finishForm(notShown: Set(interview.path.filter(interview.isWaiting)))])
  }

  /// Back to the first screen, for the next person.
  mutating func clearScreen() {
    walk = nil
    notice = nil
    go(.home)
  }
}

extension Interview {
  /// Whether the person has said that the answers may be counted, so that they stay when the person has gone.
  var staysWithoutThePerson: Bool {
    guard !isFinished else { return true }
    guard case .choice(let name, _)? = countedAnswer(to: questionnaire.closing.count) else { return false }
    return name == questionnaire.closing.countYes
  }

  /// Whether the question at hand is one that decides what becomes of the answers.
  var isClosing: Bool {
    current.map { [questionnaire.closing.count, questionnaire.closing.page].contains($0.question) } ?? false
  }
}
