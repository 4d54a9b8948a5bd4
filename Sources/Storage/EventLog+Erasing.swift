import GRDB
import Glibc

extension EventLog {
  /// Erases a stream and its handle; returns only when no byte of them is left in the files of the log.
  ///
  /// A tombstone holds the name of the stream and nothing else; with it, `append` refuses the stream for
  /// ever, so that an import or a merge cannot bring it back. Without it, the name is free again.
  ///
  /// Throws `.busy` when a reader kept the last bytes from being overwritten: the stream is gone for
  /// every reader that starts later, and the same call again finishes what is left. What a crash
  /// leaves is finished by the next opening.
  package func erase(_ stream: String, leavingTombstone: Bool) throws(StorageError) {
    try commit { database in
      if leavingTombstone {
        try database.execute(
          sql: "INSERT INTO tombstone (stream) VALUES (?) ON CONFLICT DO NOTHING", arguments: [stream])
      }
      guard let id = try Self.streamID(stream, database) else { return }
      try database.execute(
        sql: "UPDATE event SET stream = NULL, kind = '', schema = 0, payload = '' WHERE stream = ?",
        arguments: [id])
      try Self.dropHandle(of: id, database)
      try database.execute(sql: "DELETE FROM stream WHERE id = ?", arguments: [id])
    }
    try truncateWriteAheadLog()
  }

  /// Whether a tombstone stands for the stream.
  package func isErased(_ stream: String) throws(StorageError) -> Bool {
    try perform { try Self.isErased(stream, $0) }
  }

  /// Whether a tombstone stands for the stream, within a transaction.
  static func isErased(_ stream: String, _ database: Database) throws -> Bool {
    let statement = try database.cachedStatement(sql: "SELECT 1 FROM tombstone WHERE stream = ?")
    return try Int.fetchOne(statement, arguments: [stream]) != nil
  }

  /// Overwrites in the database what was erased, and cuts the old pages off the write-ahead log.
  ///
  /// SQLite itself tries again while readers hold these pages, for as long as this log's patience lasts.
  private func truncateWriteAheadLog() throws(StorageError) {
    try perform { database in
      _ = try database.checkpoint(.truncate)
    }
    try files.synchronizeWriteAheadLog()
  }

  /// Ends the erasures that a crash or a power cut broke off, for which nobody can call again.
  ///
  /// Tries once and does not wait. Another process may be using the log, and a full disk must not keep
  /// it from opening; in both cases the pages leave with the next checkpoint that succeeds.
  static func finishErasures(_ database: Database, _ files: LogFiles, patience: Milliseconds) throws {
    guard files.writeAheadLogSize > 0 else { return }
    try database.execute(sql: "PRAGMA busy_timeout = 0")
    do {
      _ = try database.checkpoint(.truncate)
    } catch let error as DatabaseError {
      let reason = StorageError.Reason(error.extendedResultCode, systemError: errno)
      guard reason == .busy || reason == .diskFull else { throw error }
    }
    try database.execute(sql: "PRAGMA busy_timeout = \(patience)")
  }
}
