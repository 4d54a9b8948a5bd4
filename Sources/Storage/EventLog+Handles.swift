import GRDB

extension EventLog {
  /// The stream that was given `handle`, nil if it was dropped, erased or never given.
  package func stream(forHandle handle: String) throws(StorageError) -> String? {
    try perform { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT name FROM handle JOIN stream ON stream.id = handle.stream WHERE handle = ?
          """)
      return try String.fetchOne(statement, arguments: [handle])
    }
  }

  /// Takes the handle from a stream, so that the code can be given to another; the events stay.
  package func dropHandle(of stream: String) throws(StorageError) {
    try commit { database in
      guard let id = try Self.streamID(stream, database) else { return }
      try Self.dropHandle(of: id, database)
    }
  }

  /// Gives a stream its only handle, within the transaction that adds its events.
  static func give(_ handle: String, to stream: String, _ database: Database) throws {
    guard !handle.hasNUL else {
      throw StorageError(.unstorable, "A handle of \(stream) holds a NUL character")
    }
    guard let id = try streamID(stream, database) else { return }
    let holder = try database.cachedStatement(
      sql: "SELECT stream FROM handle WHERE handle = ? AND stream IS NOT NULL")
    switch try Int64.fetchOne(holder, arguments: [handle]) {
    case id: return
    case .some: throw StorageError(.handleTaken, "The handle for \(stream) already belongs to another stream")
    case nil: break
    }
    try dropHandle(of: id, database)
    try database.cachedStatement(sql: "INSERT INTO handle (stream, handle) VALUES (?, ?)")
      .execute(arguments: [id, handle])
  }

  /// Refuses a stream that nothing may be added to any more, within the transaction that would.
  static func checkHandle(of stream: String, _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT 1 FROM handle JOIN stream ON stream.id = handle.stream WHERE name = ?")
    guard try Int.fetchOne(statement, arguments: [stream]) == nil else { return }
    guard try !isErased(stream, database) else {
      throw StorageError(.erased, "The stream \(stream) was erased and takes no more events")
    }
    throw StorageError(.ended, "The stream \(stream) has come to its end and takes no more events")
  }

  /// Empties the row instead of deleting it, as `Schema` explains.
  static func dropHandle(of id: Int64, _ database: Database) throws {
    try database.cachedStatement(sql: "UPDATE handle SET stream = NULL, handle = '' WHERE stream = ?")
      .execute(arguments: [id])
  }
}
