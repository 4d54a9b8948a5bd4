import Glibc

/// A length of time in thousandths of a second.
package typealias Milliseconds = Int

/// A lock between processes (and between threads, as each opens the file anew) that ends with its process.
package struct FileLock: Sendable {
  private let descriptor: CInt
  private let path: String

  /// Takes the lock, alone or together with others who share it, looking again every 5 ms for as long as `patience`
  /// lasts; throws `.busy` when it stays with somebody else.
  package init(path: String, patience: Milliseconds, isShared: Bool = false) throws(StorageError) {
    self.path = path
    descriptor = open(path, O_CREAT | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StorageError(systemError: errno, doing: "create", path: path)
    }
    do {
      try take(isShared ? LOCK_SH : LOCK_EX, patience)
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Lets others share the lock from now on; throws when somebody took it for himself in between.
  func share(patience: Milliseconds) throws(StorageError) { try take(LOCK_SH, patience) }

  private func take(_ kind: CInt, _ patience: Milliseconds) throws(StorageError) {
    var waited = 0
    while flock(descriptor, kind | LOCK_NB) != 0 {
      let reason = errno
      guard reason == EWOULDBLOCK || reason == EINTR else {
        throw StorageError(systemError: reason, doing: "lock", path: path)
      }
      guard waited < patience else {
        throw StorageError(.busy, "Another process is still at work here (it holds \(path))")
      }
      usleep(5000)
      waited += 5
    }
  }

  /// Lets the next one in; the file stays, since removing it would let two in at once.
  package func release() {
    close(descriptor)
  }
}
