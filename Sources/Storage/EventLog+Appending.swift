import GRDB
import Glibc

extension EventLog {
  /// Adds events in their order, all or none; on return they are on the disk.
  ///
  /// They may belong to several streams. Throws `.erased` when one of these was erased. With `handle`,
  /// such as a code to come back with, the stream of the first event can be found by it from now on
  /// (and no longer by an earlier one); throws `.handleTaken` when another stream has it.
  package func append(_ events: [StoredEvent], handle: String? = nil) throws(StorageError) {
    guard let first = events.first else { return }
    try commit { database in
      try Self.insert(events, database)
      if let handle { try Self.give(handle, to: first.stream, database) }
    }
  }

  private static func insert(_ events: [StoredEvent], _ database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO event (stream, kind, schema, payload) VALUES (?, ?, ?, ?)")
    var current: (name: String, id: Int64)?
    for event in events {
      guard !event.hasNUL else {
        throw StorageError(.unstorable, "An event of \(event.stream) holds a NUL character")
      }
      if current?.name != event.stream {
        current = (event.stream, try streamToAppend(event.stream, database))
      }
      try statement.execute(arguments: [current?.id, event.kind, event.schema, event.payload])
    }
  }

  /// The number of a stream, new if the log does not hold it yet.
  private static func streamToAppend(_ name: String, _ database: Database) throws -> Int64 {
    if let id = try streamID(name, database) { return id }
    guard try !isErased(name, database) else {
      throw StorageError(.erased, "The stream \(name) was erased and takes no more events")
    }
    try database.cachedStatement(sql: "INSERT INTO stream (name) VALUES (?)").execute(arguments: [name])
    return database.lastInsertedRowID
  }

  /// The number of a stream, nil if the log holds no event of it.
  static func streamID(_ name: String, _ database: Database) throws -> Int64? {
    let statement = try database.cachedStatement(sql: "SELECT id FROM stream WHERE name = ?")
    return try Int64.fetchOne(statement, arguments: [name])
  }
}

extension StoredEvent {
  /// SQLite would cut the text off there, without a word.
  fileprivate var hasNUL: Bool {
    stream.hasNUL || kind.hasNUL || payload.hasNUL
  }
}

extension String {
  /// An import checks millions of texts; going through them byte by byte took a tenth of its time.
  var hasNUL: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    } ?? utf8.contains(0)
  }
}
