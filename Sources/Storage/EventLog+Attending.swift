import GRDB

extension EventLog {
  /// Says that streams may be in the middle here, until the lock that comes back is released or the process ends.
  ///
  /// Where no other process says so, `alone` runs first, and nobody else begins meanwhile: whatever is in the middle
  /// then was left behind by a process that broke off. Throws `.busy` when another one is at that for too long.
  package func attend(_ alone: () -> Void) throws(StorageError) -> FileLock {
    let lock: FileLock
    do throws(StorageError) {
      lock = try FileLock(path: files.attendance, patience: 0)
    } catch {
      guard error.reason == .busy else { throw error }
      return try FileLock(path: files.attendance, patience: Self.attendingPatience, isShared: true)
    }
    alone()
    do throws(StorageError) {
      try lock.share(patience: Self.attendingPatience)
    } catch {
      lock.release()
      throw error
    }
    return lock
  }

  /// Somebody else may be erasing what was left behind, stream after stream.
  private static var attendingPatience: Milliseconds { 10_000 }

  /// The first events of the streams that have a handle and whose last event is of none of these kinds, in the order
  /// of the streams.
  package func beginnings(ofStreamsNotEndingIn kinds: [String]) throws(StorageError) -> [StoredEvent] {
    try perform { database in
      let marks = kinds.map { _ in "?" }.joined(separator: ", ")
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT s.name, first.kind, first.schema, first.payload
          FROM handle JOIN stream s ON s.id = handle.stream
          JOIN event first ON first.sequence = (SELECT min(e.sequence) FROM event e WHERE e.stream = s.id)
          JOIN event last ON last.sequence = (SELECT max(e.sequence) FROM event e WHERE e.stream = s.id)
          WHERE last.kind NOT IN (\(marks)) ORDER BY s.id
          """, arguments: StatementArguments(kinds))
      var events: [StoredEvent] = []
      while let row = try rows.next() {
        events.append(StoredEvent(stream: row[0], kind: row[1], schema: row[2], payload: row[3]))
      }
      return events
    }
  }
}
