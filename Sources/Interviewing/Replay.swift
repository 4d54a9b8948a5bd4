package import Questionnaires

/// A walk as its events left it, under the pack of today, and what that changed.
package struct Replay: Equatable, Sendable {
  package var interview: Interview
  /// Answers that the pack does not know any more, or takes no longer; they are left out.
  package var dropped: [AnswerKey]
  /// Whether the walk was begun with other files than those of today.
  package var packChanged: Bool

  /// Questions before the last answer that wait for one: those that a changed pack asks now.
  package var added: [AnswerKey] {
    guard packChanged, let last = interview.path.lastIndex(where: { !interview.isWaiting($0) }) else {
      return []
    }
    return interview.path[..<last].filter { interview.isWaiting($0) && !dropped.contains($0) }
  }
}

extension Interview {
  /// Folds the events of a walk.
  package static func replaying(_ events: [WalkEvent], questionnaire: Questionnaire) -> Replay {
    var interview = Interview(questionnaire: questionnaire)
    var dropped: [AnswerKey] = []
    for event in events {
      // Whatever else came in behind the end, such as from a second window, belongs to no page that was shown.
      guard !interview.isFinished || event == .crowded else { continue }
      switch event {
      case .started(let start, let pack):
        interview.start = start.cleaned
        interview.startedWith = pack
        interview.language = interview.known(start.language)
      case .lengthChosen(let name):
        if questionnaire.length(named: name) != nil { interview.length = name }
        interview.workOutAgain()
      case .languageChanged(let code): interview.language = interview.known(code)
      case .answered(let key, let answer, let seconds):
        interview.restore(answer, for: key, seconds: seconds, dropped: &dropped)
      case .stopped: interview.isStopped = true
      case .finished: interview.isFinished = true
      case .crowded: interview.isCrowded = true
      }
    }
    interview.workOutAgain()
    interview.current = interview.isFinished ? nil : interview.firstUnanswered
    let changed = interview.startedWith.map { $0.contentHash != questionnaire.contentHash } ?? false
    return Replay(interview: interview, dropped: dropped, packChanged: changed)
  }

  private mutating func restore(
    _ answer: Answer, for key: AnswerKey, seconds: Int?, dropped: inout [AnswerKey]
  ) {
    if take(answer, for: key) {
      dropped.removeAll { $0 == key }
      if let seconds { self.seconds[key, default: 0] += Self.countable(seconds) }
    } else if !dropped.contains(key) {
      dropped.append(key)
    }
    questionnaire.reach(of: key.question).map { workOutPlaces($0) }
  }

  /// Keeps an answer as far as the pack of today takes it, without working out what that changes.
  mutating func take(_ answer: Answer, for key: AnswerKey) -> Bool {
    isStopped = false
    guard isWellFormed(key), let question = questionnaire.question(named: key.question),
      let kept = try? checked(answer, for: question, factor: key.factor)
    else {
      // An older answer must not count again in the place of the one that no longer fits.
      answers[key] = nil
      return false
    }
    answers[key] = kept
    return true
  }

  func known(_ code: String) -> String {
    questionnaire.pack.languages.contains { $0.code == code } ? code : questionnaire.pack.baseLanguage
  }
}
