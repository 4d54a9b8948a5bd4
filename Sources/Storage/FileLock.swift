import Glibc

/// A length of time in thousandths of a second.
package typealias Milliseconds = Int

/// A lock between processes (and between threads, as each opens the file anew) that ends with its process.
package struct FileLock: Sendable {
  private let descriptor: CInt

  /// Takes the lock, looking again every 5 ms for as long as `patience` lasts; throws `.busy` when it stays with
  /// somebody else.
  package init(path: String, patience: Milliseconds) throws(StorageError) {
    descriptor = open(path, O_CREAT | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StorageError(systemError: errno, doing: "create", path: path)
    }
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      guard reason == EWOULDBLOCK || reason == EINTR else {
        close(descriptor)
        throw StorageError(systemError: reason, doing: "lock", path: path)
      }
      guard waited < patience else {
        close(descriptor)
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
