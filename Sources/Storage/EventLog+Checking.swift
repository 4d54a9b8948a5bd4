import GRDB

extension EventLog {
  /// Reads the whole file and throws `.damaged` if tables and indexes do not hold together.
  package func checkIntegrity() throws(StorageError) {
    try perform { database in
      let findings = try String.fetchAll(database, sql: "PRAGMA integrity_check")
      guard findings == ["ok"] else {
        throw StorageError(
          .damaged, "The event log \(files.database) is damaged: \(findings.joined(separator: "; "))")
      }
    }
  }

  /// SQLite's `synchronous` of this connection; 2 is FULL.
  var synchronous: Int? {
    get throws(StorageError) {
      try perform { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    }
  }

  /// Lets the database file grow by `pages` of 4 KiB and no more, as a disk does that is nearly full.
  func limitGrowth(pages: Int) throws(StorageError) {
    try perform { database in
      let size = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(size + pages)")
    }
  }
}
