import Interviewing
import Questionnaires
import Screens
import Storage

/// Walks in public places and sessions that nobody could end, because the program broke off under them.
///
/// Their people were told that their answers are erased if they walk away. So it is done at the next start, by the
/// rules that hold for whoever walks away: what may be counted is finished, a walk that was stopped keeps its code.
struct LeftWalks {
  let log: EventLog
  let questionnaire: Questionnaire

  /// Ends them all; what cannot be ended is told by the walk's id, and the others are ended all the same.
  func end(_ failed: (_ walk: String, _ error: any Error) -> Void) throws {
    let ends = [WalkEvent.Kind.finished, .stopped, .crowded].map(\.rawValue)
    for first in try log.beginnings(ofStreamsNotEndingIn: ends) where isPublic(first) {
      do {
        try end(first.stream)
      } catch {
        failed(first.stream, error)
      }
    }
  }

  /// Walks from files of answers have no code, and are not among these. Of other questionnaires nobody can tell what
  /// a yes is.
  private func isPublic(_ first: StoredEvent) -> Bool {
    guard case .started(let start, let pack)? = try? WalkEvent(first) else { return false }
    return start.setting != .own && pack.id == questionnaire.pack.id
  }

  private func end(_ walk: String) throws {
    var interview = Interview.replaying(try log.walkEvents(walk), questionnaire: questionnaire).interview
    switch interview.departure {
    case .clear, .store: return
    case .erase: try log.erase(walk, leavingTombstone: true)
    case .finish:
      try log.append(try interview.apply(interview.endWithoutThePerson), walk: walk)
      try log.dropHandle(of: walk)
    }
  }
}
