/// What happened in a walk, as it is kept.
package enum WalkEvent: Equatable, Sendable {
  case started(WalkStart, pack: PackStamp)
  case lengthChosen(String)
  /// With the whole seconds that the person stayed at the question this time, where they are known.
  case answered(AnswerKey, Answer, seconds: Int? = nil)
  case languageChanged(String)
  case stopped
  case finished
  /// Behind the end: three walks were finished at this kiosk within five minutes, and this is one of them.
  case crowded
}

/// What the person does in a walk.
package enum Step: Equatable, Sendable {
  case start(WalkStart)
  case chooseLength(String)
  /// Answers the question at hand or, from files and review, any question that is asked.
  case answer(AnswerKey, Answer, seconds: Int? = nil)
  /// Answers *Prefer not to say* to all that is left of a section that says it can be skipped.
  case skipSection(String)
  case changeLanguage(String)
  case goBack
  /// Goes to a question that is asked, to look at it or to answer it anew.
  case visit(AnswerKey)
  /// Ends a visit without an answer.
  case endVisit
  case stop
  case finish
  /// Finishes a walk that was taken on a form: what the form never showed waits for nothing.
  case finishForm(notShown: Set<AnswerKey>)
}
