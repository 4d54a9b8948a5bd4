import GRDB
import Glibc

extension StorageError {
  /// Translates what SQLite reported about `file`; `systemError` is `errno` as the failed call left it.
  init(_ error: DatabaseError, file: String, systemError: CInt) {
    let reason = Reason(error.extendedResultCode, systemError: systemError)
    // The message of SQLite alone: GRDB's description could show the statement too.
    let detail = "\(error.message ?? "no message"), code \(error.extendedResultCode.rawValue)"
    self.init(reason, "\(Self.sentence(reason)) in \(file) (\(detail))")
  }

  /// Translates a failed call to the system, such as `mkdir`, about `path`.
  init(systemError: CInt, doing: String, path: String) {
    let reason: Reason =
      switch systemError {
      case ENOSPC, EDQUOT, EFBIG: .diskFull
      case EACCES, EPERM, EROFS: .readOnly
      default: .cannotOpen
      }
    self.init(reason, "Cannot \(doing) \(path): \(String(cString: strerror(systemError)))")
  }

  private static func sentence(_ reason: Reason) -> String {
    switch reason {
    case .diskFull: "There is no room left for the event log"
    case .readOnly: "The event log cannot be written"
    case .busy: "Another reader or writer holds the event log"
    case .cannotOpen: "The event log cannot be opened"
    case .damaged: "The event log is damaged"
    default: "The event log could not do its work"
    }
  }
}

extension StorageError.Reason {
  init(_ code: ResultCode, systemError: CInt) {
    switch code.primaryResultCode {
    case .SQLITE_FULL: self = .diskFull
    // SQLite calls only ENOSPC "full"; a used-up quota or file size limit comes as a plain write error.
    case .SQLITE_IOERR where [ENOSPC, EDQUOT, EFBIG].contains(systemError): self = .diskFull
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy
    case .SQLITE_CANTOPEN: self = .cannotOpen
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: self = .damaged
    default: self = .failed
    }
  }
}
