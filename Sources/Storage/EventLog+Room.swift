import GRDB

extension EventLog {
  /// Makes the write-ahead log as long as it becomes before SQLite begins it anew, for a log that somebody waits for.
  ///
  /// Forcing bytes to the disk that lengthen a file forces the file's own description, too, which takes several
  /// times as long. SQLite reads the log up to the first frame that does not bear its mark, so zeros behind the
  /// last one say nothing. Does nothing where another process is writing or no room is left: the log works as well
  /// without. Erasing and the next opening cut the room off again.
  package func makeRoom() {
    try? perform { database in
      try database.execute(sql: "PRAGMA busy_timeout = 0")
      defer { try? database.execute(sql: "PRAGMA busy_timeout = \(patience)") }
      // While this one may write, no other process puts frames where the zeros go.
      try database.inTransaction(.immediate) {
        files.lengthenWriteAheadLog(to: Self.room)
        return .commit
      }
    }
  }

  /// Bytes: a header and a frame for each page until SQLite copies the pages into the database (1,000, and what the
  /// commit that reaches them adds).
  private static let room = 32 + 1024 * (24 + 4096)
}
