import Storage

/// An answer of one walk; `text` stands in its payload.
func answer(_ stream: String, _ text: String, kind: String = "answered") -> StoredEvent {
  StoredEvent(stream: stream, kind: kind, schema: 1, payload: "{\"text\":\"\(text)\"}")
}

/// The answers of one walk, one for each text.
func answers(_ stream: String, _ texts: [String]) -> [StoredEvent] {
  texts.map { answer(stream, $0) }
}

extension EventLog {
  /// Every stream with its events, as `forEachStream` visits them.
  func everything() throws -> [(stream: String, events: [StoredEvent])] {
    var all: [(String, [StoredEvent])] = []
    try forEachStream { all.append(($0, $1)) }
    return all
  }
}
