package import Interviewing

/// The walk at hand: what is stored, and the step that is being stored.
package struct Walk: Sendable {
  package let id: String
  package let code: String
  /// As it is in the event log.
  package internal(set) var interview: Interview
  /// As it will be once the events are in the log.
  var pending: Pending?

  /// A step that waits to be stored.
  struct Pending: Sendable {
    var interview: Interview
    var events: [WalkEvent]
    var code: CodeChange
  }

  init(id: String, code: String, interview: Interview) {
    self.id = id
    self.code = code
    self.interview = interview
  }
}

extension Visit {
  /// Takes steps in the walk and asks for their events to be stored; the walk moves on when they are.
  ///
  /// Steps without events, such as going back, count at once. A refused step throws and changes nothing.
  mutating func take(_ steps: [Step], code: CodeChange = .keep) throws(Refusal) {
    guard var interview = walk?.interview else { throw .notStarted }
    var events: [WalkEvent] = []
    for step in steps { events += try interview.apply(step) }
    if events.isEmpty {
      walk?.interview = interview
    } else {
      walk?.pending = Walk.Pending(interview: interview, events: events, code: code)
      storePending()
    }
  }

  /// Tries to store what waits.
  mutating func storePending() {
    guard let walk, let pending = walk.pending else { return }
    perform(.append(walk: walk.id, events: pending.events, code: pending.code))
  }

  /// What waited is in the log now.
  mutating func settle() {
    guard let pending = walk?.pending else { return }
    walk?.interview = pending.interview
    walk?.pending = nil
  }
}
