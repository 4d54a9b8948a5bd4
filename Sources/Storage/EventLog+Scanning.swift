import GRDB
import GRDBSQLite
import Glibc

/// One event as it lies in the log, without copies; good only while it is visited.
package struct LyingEvent {
  /// The number of its stream, equal for events of the same one.
  package let stream: Int64
  package let kind: UnsafeRawBufferPointer
  package let schema: Int
  package let payload: UnsafeRawBufferPointer
  /// Its place in the log.
  package let sequence: Int64
}

extension EventLog {
  /// Cuts the streams into at most so many runs with about as many events each, for as many threads.
  package func runs(_ count: Int) throws(StorageError) -> [ClosedRange<Int64>] {
    try perform { database in
      guard let last = try Int64.fetchOne(database, sql: "SELECT max(id) FROM stream") else { return [] }
      let events = try Int64.fetchOne(database, sql: "SELECT max(sequence) FROM event") ?? 0
      var starts: [Int64] = [1]
      for cut in 1..<max(1, Int64(count)) {
        let stream = try Int64.fetchOne(
          database,
          sql: """
            SELECT stream FROM event WHERE sequence > ? AND stream IS NOT NULL ORDER BY sequence LIMIT 1
            """, arguments: [events / Int64(count) * cut])
        if let stream, let before = starts.last, stream > before { starts.append(stream) }
      }
      return zip(starts, starts.dropFirst().map { $0 - 1 } + [last]).map { $0...$1 }
    }
  }

  /// Visits the events of a run of streams, stream after stream, as they all were at one moment.
  ///
  /// Streams come in their order, but those that others lie between come last. Reads over a connection of its
  /// own, so that several threads can read at once. While it reads, no other connection can finish an erasure.
  package func scan(_ streams: ClosedRange<Int64>, _ body: (LyingEvent) throws -> Void) throws {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: files.database, configuration: configuration)
      try queue.unsafeRead { database in try Self.scan(streams, database, body) }
      try queue.close()
    } catch let error as DatabaseError {
      throw StorageError(error, file: files.database, systemError: errno)
    }
  }

  private static func scan(
    _ streams: ClosedRange<Int64>, _ database: Database, _ body: (LyingEvent) throws -> Void
  ) throws {
    // Read in one transaction, so that nothing moves between the look at the layout and the events.
    try database.inTransaction(.deferred) {
      let layout = try StreamLayout(streams, database)
      if let whole = layout.whole {
        let statement = try database.makeStatement(
          sql: "SELECT stream, kind, schema, payload, sequence FROM event WHERE sequence BETWEEN ? AND ?")
        statement.setUncheckedArguments([whole.lowerBound, whole.upperBound])
        var (stream, isWhole): (Int64, Bool) = (0, false)
        try step(through: statement, database) { event in
          if event.stream != stream {
            stream = event.stream
            isWhole = streams.contains(stream) && !layout.scattered.contains(stream)
          }
          if isWhole { try body(event) }
        }
      }
      let statement = try database.makeStatement(
        sql: """
          SELECT stream, kind, schema, payload, sequence FROM event INDEXED BY event_by_stream
          WHERE stream = ? ORDER BY sequence
          """)
      for stream in layout.scattered.sorted() {
        statement.setUncheckedArguments([stream])
        try step(through: statement, database, body)
      }
      return .commit
    }
  }

  /// Steps by hand: a row of GRDB's costs more than all that is done with it here.
  private static func step(
    through statement: Statement, _ database: Database, _ body: (LyingEvent) throws -> Void
  ) throws {
    let row = statement.sqliteStatement
    defer { sqlite3_reset(row) }
    while true {
      let code = sqlite3_step(row)
      guard code == SQLITE_ROW else {
        guard code == SQLITE_DONE else {
          throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
        }
        return
      }
      // Erased events have no stream, which reads as 0.
      try body(
        LyingEvent(
          stream: sqlite3_column_int64(row, 0), kind: bytes(row, 1),
          schema: Int(sqlite3_column_int64(row, 2)), payload: bytes(row, 3),
          sequence: sqlite3_column_int64(row, 4)))
    }
  }

  private static func bytes(_ row: SQLiteStatement, _ column: CInt) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(row, column)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(row, column)))
  }
}
