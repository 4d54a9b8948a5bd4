import Glibc

/// Lines from standard input, cut from whatever arrives.
struct LineInput {
  /// What is there to take.
  enum Next: Equatable {
    case line(String)
    case nothingYet
    case ended
  }

  /// What a line has beyond this is left out: nobody types it, and memory is not endless.
  private static let longest = 1 << 16
  private var bytes: [UInt8] = []
  /// In the part of a line that is left out.
  private var isBeyond = false
  private var hasEnded = false

  /// The next line without its end; waits for nothing.
  mutating func next() -> Next {
    if let line = cutLine() { return .line(line) }
    guard !hasEnded else { return .ended }
    var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 0) > 0 else { return .nothingYet }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(0, &buffer, buffer.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN ? .nothingYet : finish() }
    if count == 0 { return finish() }
    take(buffer.prefix(count))
    return cutLine().map { .line($0) } ?? .nothingYet
  }

  /// Keeps what belongs to lines; of a line that is too long its beginning.
  private mutating func take(_ arrived: ArraySlice<UInt8>) {
    var arrived = arrived
    if isBeyond {
      guard let end = arrived.firstIndex(of: 10) else { return }
      isBeyond = false
      arrived = arrived[(end + 1)...]
    }
    bytes += arrived
    let start = bytes.lastIndex(of: 10).map { $0 + 1 } ?? 0
    guard bytes.count - start > Self.longest else { return }
    bytes.removeSubrange((start + Self.longest)...)
    bytes.append(10)
    isBeyond = true
  }

  /// What stands before the end of input counts as a line too.
  private mutating func finish() -> Next {
    hasEnded = true
    guard !bytes.isEmpty else { return .ended }
    bytes.append(10)
    return cutLine().map { .line($0) } ?? .ended
  }

  private mutating func cutLine() -> String? {
    guard let end = bytes.firstIndex(of: 10) else { return nil }
    let line = String(decoding: bytes[..<end], as: UTF8.self)
    bytes.removeSubrange(...end)
    return line
  }
}
