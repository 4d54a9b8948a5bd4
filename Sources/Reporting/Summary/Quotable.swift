import Interviewing
import Questionnaires

extension Questionnaire {
  /// The open questions whose answers may be printed where the person allowed it; no sensitive one.
  var quotableQuestions: [Question] {
    closing.quotable.compactMap(question(named:)).filter { !$0.isSensitive }
  }
}

extension Interview {
  /// Whether the person allowed own words to be printed.
  var mayBeQuoted: Bool {
    let closing = questionnaire.closing
    guard case .choice(closing.quoteYes, _)? = countedAnswer(to: closing.quote) else { return false }
    return true
  }
}
