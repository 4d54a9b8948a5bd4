package import Questionnaires

extension Interview {
  /// A walk as its events left it, under the pack of today.
  ///
  /// Answers that the pack does not know any more, or takes no longer, are left out and named.
  package static func replaying(
    _ events: [WalkEvent], questionnaire: Questionnaire
  ) -> (interview: Interview, dropped: [AnswerKey]) {
    var interview = Interview(questionnaire: questionnaire)
    var dropped: [AnswerKey] = []
    for event in events {
      switch event {
      case .started(let start, _):
        interview.start = start
        interview.language = interview.known(start.language)
      case .lengthChosen(let name):
        if questionnaire.length(named: name) != nil { interview.length = name }
        interview.openQuestions()
      case .languageChanged(let code): interview.language = interview.known(code)
      case .answered(let key, let answer):
        interview.restore(answer, for: key, dropped: &dropped)
      case .stopped: interview.isStopped = true
      case .finished: interview.isFinished = true
      }
    }
    interview.path = interview.pathNow
    interview.current = interview.isFinished ? nil : interview.firstUnanswered
    return (interview, dropped)
  }

  private mutating func restore(_ answer: Answer, for key: AnswerKey, dropped: inout [AnswerKey]) {
    isStopped = false
    guard key.factor == nil, let question = questionnaire.question(named: key.question),
      let kept = try? checked(answer, for: question)
    else {
      dropped.append(key)
      return
    }
    answers[key] = kept
    if decidesAboutOpenings(key.question) { openQuestions() }
  }

  private func known(_ code: String) -> String {
    questionnaire.pack.languages.contains { $0.code == code } ? code : questionnaire.pack.baseLanguage
  }
}
