import Glibc

/// The three streams that every program has.
enum StandardStreams {
  /// Documents are words; what is larger is something else.
  static let most = 64 << 20

  /// All of the input.
  static func all() throws(FilterError) -> [UInt8] {
    var bytes: [UInt8] = []
    while try more(into: &bytes) {
      if bytes.count > most { throw FilterError("The input is too large for a document.") }
    }
    return bytes
  }

  /// Reads on; false at the end.
  static func more(into bytes: inout [UInt8]) throws(FilterError) -> Bool {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &piece, piece.count)
      if count > 0 { bytes += piece[..<count] }
      if count >= 0 { return count > 0 }
      if errno != EINTR { throw FilterError("The input cannot be read: \(reason()).") }
    }
  }

  /// Whether reading on would not have to wait.
  static func hasMore() -> Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 0) > 0
  }

  /// Writes everything; where that fails a file gets back the length that it had.
  static func write(_ bytes: [UInt8]) throws(FilterError) {
    let start = lseek(STDOUT_FILENO, 0, SEEK_CUR)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = reason()
        if start >= 0 { _ = ftruncate(STDOUT_FILENO, start) }
        throw FilterError("The PDF cannot be written: \(reason). Nothing was kept of it.")
      }
      rest = rest.dropFirst(count)
    }
  }

  static func complain(_ sentence: String) {
    let bytes = Array((sentence + "\n").utf8)
    // When even this cannot be written there is nobody left to tell.
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }

  private static func reason() -> String {
    switch errno {
    case ENOSPC, EDQUOT, EFBIG: "the disk is full"
    case EPIPE: "the program that should take it has ended"
    default: String(cString: strerror(errno))
    }
  }
}
