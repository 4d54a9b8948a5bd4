import GRDB

extension EventLog {
  /// The events of one stream in their order; empty when there is none or it was erased.
  package func events(of stream: String) throws(StorageError) -> [StoredEvent] {
    try perform { database in
      guard let id = try Self.streamID(stream, database) else { return [] }
      let statement = try database.cachedStatement(
        sql: "SELECT kind, schema, payload FROM event WHERE stream = ? ORDER BY sequence")
      let rows = try Row.fetchCursor(statement, arguments: [id])
      var events: [StoredEvent] = []
      while let row = try rows.next() {
        events.append(StoredEvent(stream: stream, kind: row[0], schema: row[1], payload: row[2]))
      }
      return events
    }
  }

  /// Visits every stream, in the order of their first events, as they all were at one moment.
  ///
  /// Holds one stream in memory at a time. While it reads, no other connection can finish an erasure.
  package func forEachStream(
    _ body: (_ stream: String, _ events: [StoredEvent]) throws -> Void
  ) throws {
    try visit { database in
      // Not a cached statement: `body` may start another visit while this one is under way.
      let statement = try database.makeStatement(
        sql: """
          SELECT stream.id, stream.name, kind, schema, payload
          FROM stream CROSS JOIN event ON event.stream = stream.id
          ORDER BY stream.id, sequence
          """)
      let rows = try Row.fetchCursor(statement)
      var current: (id: Int64, name: String)?
      var events: [StoredEvent] = []
      while let row = try rows.next() {
        let id: Int64 = row[0]
        if current?.id != id {
          if let current { try body(current.name, events) }
          events.removeAll(keepingCapacity: true)
          current = (id, row[1])
        }
        events.append(
          StoredEvent(stream: current?.name ?? "", kind: row[2], schema: row[3], payload: row[4]))
      }
      if let current { try body(current.name, events) }
    }
  }

  /// The names of the streams that begin with these letters, in no order.
  package func streams(beginning letters: String) throws(StorageError) -> [String] {
    try perform { database in
      // By the index on names; no name of ours holds a scalar after the last one.
      try String.fetchAll(
        database, sql: "SELECT name FROM stream WHERE name >= ? AND name < ?",
        arguments: [letters, letters + "\u{10FFFF}"])
    }
  }

  /// The stream that an event belongs to, by its place in the log; nil where there is none or it was erased.
  package func stream(holding sequence: Int64) throws(StorageError) -> String? {
    try perform { database in
      let statement = try database.cachedStatement(
        sql: "SELECT name FROM event JOIN stream ON stream.id = event.stream WHERE sequence = ?")
      return try String.fetchOne(statement, arguments: [sequence])
    }
  }

  /// The stream to which an event of `kind` was added last, nil if none has one.
  package func lastStream(containing kind: String) throws(StorageError) -> String? {
    try perform { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT name FROM stream WHERE id = (
            SELECT stream FROM event NOT INDEXED
            WHERE kind = ? AND stream IS NOT NULL ORDER BY sequence DESC LIMIT 1)
          """)
      return try String.fetchOne(statement, arguments: [kind])
    }
  }

  /// The number of events that the log holds, without the erased ones.
  package var count: Int {
    get throws(StorageError) {
      try perform { database in
        try Int.fetchOne(database, sql: "SELECT count(*) FROM event WHERE stream IS NOT NULL") ?? 0
      }
    }
  }
}
