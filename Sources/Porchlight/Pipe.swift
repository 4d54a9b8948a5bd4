import Glibc

/// A pipe that child processes do not inherit.
struct Pipe: Sendable {
  let read: Int32
  let write: Int32

  /// Nil when the system has no more descriptors; a pipe that never blocks drops what does not fit.
  init?(blocks: Bool) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { return nil }
    read = ends[0]
    write = ends[1]
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      if !blocks { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    }
  }
}
