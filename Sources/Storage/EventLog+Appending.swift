import GRDB
import GRDBSQLite
import Glibc

extension EventLog {
  /// Adds events in their order, all or none; on return they are on the disk.
  ///
  /// They may belong to several streams. Throws `.erased` when one of these was erased. With `handle`,
  /// such as a code to come back with, the stream of the first event can be found by it from now on
  /// (and no longer by an earlier one); throws `.handleTaken` when another stream has it.
  ///
  /// With `isOpen` the stream of the first event must have a handle already: one that lost it has come to its end,
  /// perhaps in another process, and nothing may come behind that. Throws `.ended` then.
  package func append(
    _ events: [StoredEvent], handle: String? = nil, isOpen: Bool = false
  ) throws(StorageError) {
    guard let first = events.first else { return }
    try commit { database in
      if isOpen { try Self.checkHandle(of: first.stream, database) }
      try Self.insert(events, database)
      if let handle { try Self.give(handle, to: first.stream, database) }
    }
  }

  /// Adds events behind streams that the log holds, all or none; those of others, such as erased ones, are passed
  /// over.
  package func appendBehind(_ events: [StoredEvent]) throws(StorageError) {
    try commit { database in
      try Self.insert(events.filter { try Self.streamID($0.stream, database) != nil }, database)
    }
  }

  private static func insert(_ events: [StoredEvent], _ database: Database) throws {
    var rest = events[...]
    var current: (name: String, id: Int64)?
    while !rest.isEmpty {
      let rows = rest.prefix(rest.count < rowsAtOnce ? 1 : rowsAtOnce)
      let streams = try rows.map { event in
        guard !event.hasNUL else {
          throw StorageError(.unstorable, "An event of \(event.stream) holds a NUL character")
        }
        if let current, current.name == event.stream { return current.id }
        let id = try streamToAppend(event.stream, database)
        current = (event.stream, id)
        return id
      }
      let sql = rows.count == 1 ? insertion : insertionOfMany
      try run(database.cachedStatement(sql: sql), database, rows, streams)
      rest = rest.dropFirst(rows.count)
    }
  }

  /// Binds by hand: wrapping each value for GRDB takes nearly as long as storing it.
  private static func run(
    _ statement: Statement, _ database: Database, _ rows: ArraySlice<StoredEvent>, _ streams: [Int64]
  ) throws {
    let row = statement.sqliteStatement
    defer {
      sqlite3_reset(row)
      sqlite3_clear_bindings(row)
    }
    var place: CInt = 0
    for (event, stream) in zip(rows, streams) {
      sqlite3_bind_int64(row, place + 1, stream)
      bind(event.kind, row, place + 2)
      sqlite3_bind_int64(row, place + 3, Int64(event.schema))
      bind(event.payload, row, place + 4)
      place += 4
    }
    let code = sqlite3_step(row)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
    }
  }

  /// SQLite copies the text. A value that it has no memory for, or no room, stays NULL, which the column refuses.
  private static func bind(_ text: String, _ row: SQLiteStatement, _ place: CInt) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        sqlite3_bind_text(row, place, characters.baseAddress, CInt(characters.count), copied)
      }
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
