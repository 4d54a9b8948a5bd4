import Interviewing
import Pages
import Questionnaires

extension Visit {
  var progress: Progress? {
    guard let progress = walk?.progress else { return nil }
    let values = ["number": "\(progress.number)", "total": "\(progress.total)"]
    return Progress(
      done: progress.number - 1, total: progress.total,
      text: say(.questionNumber, values, count: progress.minutesLeft),
      timed: say(.questionTimed, values, count: progress.minutesLeft), short: say(.questionShort, values))
  }

  /// Shows that a walk is being erased; what waits to be stored is dropped.
  mutating func eraseAndShow(_ message: MessageScreen?, leavingTombstone: Bool) {
    guard let id = walk?.id else { return }
    walk?.pending = nil
    go(.restart(ErasingScreen(walk: id, then: message, leavingTombstone: leavingTombstone)))
    perform(.erase(walk: id, leavingTombstone: leavingTombstone))
  }

  /// The store cannot be reached; it is tried again after a while.
  mutating func loseStore() {
    storeFailed = true
    perform(.wake(seconds: 10))
  }

  /// Time has passed: what could not be done is tried again.
  mutating func tryAgain() {
    if storeFailed { perform(.openStore) }
    storePending()
  }

  /// A number as the pack writes it in both its languages, with its thousands apart.
  func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard digits.count > 3 else { return digits }
    let head = digits.count % 3 == 0 ? 3 : digits.count % 3
    var result = String(digits.prefix(head))
    var rest = digits.dropFirst(head)
    while !rest.isEmpty {
      result += "," + rest.prefix(3)
      rest = rest.dropFirst(3)
    }
    return result
  }
}

extension Interview {
  /// Whether the person chose to have everything erased instead of counted.
  var wantsEverythingErased: Bool {
    guard case .choice(let name, _)? = countedAnswer(to: questionnaire.closing.count) else { return false }
    return name == questionnaire.closing.countErase
  }

  /// Whether the person asked for a printed page among the last questions.
  var wantsAPage: Bool {
    guard case .choice(let name, _)? = countedAnswer(to: questionnaire.closing.page) else { return false }
    return name == questionnaire.closing.pagePrint
  }

  /// Whether every question that is asked has its answer, and the person stands behind the last one.
  var hasNothingLeft: Bool {
    length != nil && current == nil && !isFinished && !isStopped && firstUnanswered == nil
  }
}
