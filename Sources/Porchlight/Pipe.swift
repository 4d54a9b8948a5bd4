import Glibc

/// A pipe that child processes do not inherit.
struct Pipe: Sendable {
  let read: Int32
  let write: Int32

  /// Nil when the system has no more descriptors; a pipe that never blocks drops what does not fit.
  init?(blocks: Bool) {
    var ends: [Int32] = [-1, -1]
    // Sockets, for they can be made uninheritable at once: a child that another thread starts in between would
    // keep our pipe open. (`pipe2` cannot be reached from Swift.)
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    read = ends[0]
    write = ends[1]
    if !blocks { ends.forEach { _ = fcntl($0, F_SETFL, O_NONBLOCK) } }
  }
}
