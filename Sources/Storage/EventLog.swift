import GRDB
import Glibc

/// The append-only log in one SQLite file: every answer is durable before the next question shows.
///
/// The log knows no domain. Its calls wait for the disk and for other processes, are safe from several
/// threads (one at a time is served), and may be made from within `forEachStream`.
package final class EventLog: Sendable {
  /// The shape of the tables that this release writes; older ones are brought up to it on opening.
  package static let schemaVersion = Schema.version

  /// The folder and the files of this log.
  let files: LogFiles
  /// How long a call waits for other processes before it throws `.busy`.
  let patience: Milliseconds
  private let queue: DatabaseQueue

  /// Opens the log `name` in `folder`, and makes both the first time: folder 0700, files 0600.
  package convenience init(folder: String, name: String = "porchlight.sqlite") throws(StorageError) {
    try self.init(folder: folder, name: name, patience: 2000)
  }

  /// Opens a log that waits for other processes for `patience` before it throws `.busy`.
  init(folder: String, name: String, patience: Milliseconds) throws(StorageError) {
    let files = LogFiles(folder: folder, name: name)
    self.files = files
    self.patience = patience
    // Opening waits longer: another process may be making the tables on a slow card.
    queue = try files.whileAlone(patience: patience * 5) { () throws(StorageError) in
      try Self.translating(files.database) {
        let queue = try DatabaseQueue(path: files.database, configuration: Self.configuration(patience))
        try queue.writeWithoutTransaction { database in
          try Self.prepare(database, files)
          try Self.finishErasures(database, files, patience: patience)
        }
        return queue
      }
    }
  }

  /// Closes the log before the program leaves; every later call throws.
  ///
  /// The last one to close empties the write-ahead log, which the next opening would otherwise have to do
  /// (some 10 ms); nothing that was acknowledged depends on it.
  package func close() throws(StorageError) {
    try Self.translating(files.database) { try queue.close() }
  }

  /// Runs `work` on the connection and translates what goes wrong in it.
  func perform<Result>(_ work: (Database) throws -> Result) throws(StorageError) -> Result {
    try Self.translating(files.database) {
      try queue.unsafeReentrantWrite(work)
    }
  }

  /// Runs `work` in one transaction: all of it is on the disk on return, or nothing of it is kept.
  func commit(_ work: (Database) throws -> Void) throws(StorageError) {
    try perform { database in
      try database.inTransaction(.immediate) {
        try work(database)
        return .commit
      }
    }
  }

  /// Runs `body`, which may throw errors of its own, on the connection; only errors of the database change.
  func visit(_ body: (Database) throws -> Void) throws {
    do {
      try queue.unsafeReentrantWrite(body)
    } catch let error as DatabaseError {
      throw StorageError(error, file: files.database, systemError: errno)
    }
  }

  private static func translating<Result>(
    _ file: String, _ work: () throws -> Result
  ) throws(StorageError) -> Result {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw StorageError(error, file: file, systemError: errno)
    } catch let error as StorageError {
      throw error
    } catch {
      throw StorageError(.failed, "The event log \(file) could not do its work: \(error)")
    }
  }

  private static func configuration(_ patience: Milliseconds) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(Double(patience) / 1000)
    return configuration
  }

  /// Sets up a new connection; `synchronous` comes last, as turning to WAL mode may change it.
  private static func prepare(_ database: Database, _ files: LogFiles) throws {
    let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
    guard mode == "wal" else {
      throw StorageError(.cannotOpen, "The disk of \(files.database) cannot keep a write-ahead log")
    }
    try database.execute(
      sql: """
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY; -- no answers in a temporary file
        PRAGMA cache_size = -1024; -- KiB; the program stays small
        """)
    try Schema.migrate(database, file: files.database)
    try database.execute(sql: "PRAGMA synchronous = FULL")
    guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2 else {
      throw StorageError(.cannotOpen, "\(files.database) would not survive a power cut, so it is not used")
    }
  }
}
