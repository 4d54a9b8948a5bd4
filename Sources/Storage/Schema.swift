import GRDB

/// The tables of the log, and the steps from each older shape of them to the present one.
///
/// A row of `event` is never deleted. SQLite evens out its pages after a deletion, and what it moves
/// it also leaves behind in the unused part of the old page, which `secure_delete` does not clear: a
/// later erasure of the moved row would miss that copy. A row that shrinks stays on its page and what
/// it gives up is overwritten, so erasing empties rows instead, and rows are only ever added at the end.
/// The same holds for `handle`. Other tables and the indexes hold numbers, kinds and stream names only.
enum Schema {
  /// Marks the file as ours ("PLog"), so that another program's database is never written to.
  private static let applicationID = 0x504C_6F67

  /// `steps[n]` leads from version n to version n + 1; a step that was released is never changed.
  private static let steps = [
    """
    CREATE TABLE stream (
      id INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order of first events
      name TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE event (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      stream INTEGER, -- NULL once it is erased
      kind TEXT NOT NULL,
      schema INTEGER NOT NULL,
      payload TEXT NOT NULL
    ) STRICT;
    CREATE INDEX event_by_stream ON event (stream) WHERE stream IS NOT NULL;
    CREATE INDEX event_by_kind ON event (kind) WHERE stream IS NOT NULL;
    CREATE TABLE handle (
      id INTEGER PRIMARY KEY,
      stream INTEGER UNIQUE, -- NULL once it is dropped
      handle TEXT NOT NULL -- not indexed: an index would keep copies of it
    ) STRICT;
    CREATE TABLE tombstone (
      stream TEXT PRIMARY KEY
    ) STRICT, WITHOUT ROWID;
    """,
    // It was asked for the last event of a kind alone, which is found from the end; each answer paid for it.
    "DROP INDEX event_by_kind;",
  ]

  /// The version that this release writes.
  static let version = steps.count

  /// Creates or updates the tables; refuses a file of a later release or of another program.
  static func migrate(_ database: Database, file: String) throws {
    let found = try number("PRAGMA user_version", database)
    let owner = try number("PRAGMA application_id", database)
    let tables = try number("SELECT count(*) FROM sqlite_schema", database)
    guard owner == applicationID || (owner == 0 && tables == 0) else {
      throw StorageError(.damaged, "\(file) is a database of another program")
    }
    guard found <= version else {
      throw StorageError(
        .newerSchema,
        "\(file) was written by a later release (its shape is \(found), this release knows \(version))")
    }
    if found < version { try run(steps[found...], database) }
  }

  private static func run(_ missing: ArraySlice<String>, _ database: Database) throws {
    try database.inTransaction(.immediate) {
      for step in missing { try database.execute(sql: step) }
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  private static func number(_ sql: String, _ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: sql) ?? 0
  }
}
