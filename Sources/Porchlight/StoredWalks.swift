import Interviewing
import Questionnaires
import Storage

/// Walks in the event log: events in, events out.
extension EventLog {
  /// Keeps events of a walk, the first ones with its handle; on return they are on the disk. Throws `.ended` when the
  /// walk has lost its handle meanwhile.
  func append(_ events: [WalkEvent], walk: String, handle: String? = nil) throws(StorageError) {
    try append(events.map { StoredEvent($0, walk: walk) }, handle: handle, isOpen: handle == nil)
  }

  /// The events of a walk.
  func walkEvents(_ walk: String) throws -> [WalkEvent] {
    try events(of: walk).map { try WalkEvent($0) }
  }

  /// Visits every finished walk through a questionnaire, one at a time; returns how many could not be read.
  ///
  /// One damaged walk, or one that a newer version wrote, must not take all the others along.
  func forEachFinishedWalk(
    _ questionnaire: Questionnaire, _ body: (Interview) throws -> Void
  ) throws -> Int {
    var unreadable = 0
    try forEachStream { _, stored in
      guard stored.contains(where: { $0.kind == WalkEvent.Kind.finished.rawValue }) else { return }
      guard let events = try? stored.map({ try WalkEvent($0) }) else {
        unreadable += 1
        return
      }
      let interview = Interview.replaying(events, questionnaire: questionnaire).interview
      if interview.belongsToPack { try body(interview) }
    }
    return unreadable
  }
}

extension StoredEvent {
  init(_ event: WalkEvent, walk: String) {
    let payload = event.payload
    self.init(stream: walk, kind: payload.kind, schema: payload.schema, payload: payload.json)
  }
}

extension WalkEvent {
  init(_ stored: StoredEvent) throws(EventError) {
    try self.init(EventPayload(kind: stored.kind, schema: stored.schema, json: stored.payload))
  }
}
