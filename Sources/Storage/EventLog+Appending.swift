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
    var rest = events[...]
    var current: (name: String, id: Int64)?
    while !rest.isEmpty {
      let rows = rest.prefix(rest.count < rowsAtOnce ? 1 : rowsAtOnce)
      var values: [(any DatabaseValueConvertible)?] = []
      values.reserveCapacity(4 * rows.count)
      for event in rows {
        guard !event.hasNUL else {
          throw StorageError(.unstorable, "An event of \(event.stream) holds a NUL character")
        }
        if current?.name != event.stream {
          current = (event.stream, try streamToAppend(event.stream, database))
        }
        values.append(current?.id)
        values.append(event.kind)
        values.append(event.schema)
        values.append(event.payload)
      }
      let sql = rows.count == 1 ? insertion : insertionOfMany
      try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
      rest = rest.dropFirst(rows.count)
    }
  }

  private static let insertion = "INSERT INTO event (stream, kind, schema, payload) VALUES (?, ?, ?, ?)"
  /// Each statement writes down the last sequence, which is a third of the work of a single row.
  private static let insertionOfMany =
    insertion + String(repeating: ", (?, ?, ?, ?)", count: rowsAtOnce - 1)
  private static let rowsAtOnce = 32

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
