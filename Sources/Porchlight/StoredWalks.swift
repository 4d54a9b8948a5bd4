import Interviewing
import Questionnaires
import Storage

/// Walks in the event log: events in, events out.
extension EventLog {
  /// Keeps events of a walk; on return they are on the disk.
  func append(_ events: [WalkEvent], walk: String, handle: String? = nil) throws(StorageError) {
    try append(events.map { StoredEvent($0, walk: walk) }, handle: handle)
  }

  /// The events of a walk.
  func walkEvents(_ walk: String) throws -> [WalkEvent] {
    try events(of: walk).map { try WalkEvent($0) }
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
