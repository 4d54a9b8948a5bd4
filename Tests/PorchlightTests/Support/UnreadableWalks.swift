import Storage

/// Walks that nobody can read: damaged, or written by a later release.
enum UnreadableWalks {
  /// Adds two that are finished, and one that is not, so that nobody counts on it.
  static func add(to folder: TemporaryFolder) throws {
    let log = try EventLog(folder: folder.data)
    let answer = #"{"choices":["#
    for (walk, schema, text) in [("later", 99, "{}"), ("damaged", 2, answer)] {
      try log.append([
        StoredEvent(stream: walk, kind: "answered", schema: schema, payload: text),
        StoredEvent(stream: walk, kind: "finished", schema: 2, payload: "{}"),
      ])
    }
    try log.append([StoredEvent(stream: "begun", kind: "answered", schema: 99, payload: "{}")])
    try log.close()
  }
}
