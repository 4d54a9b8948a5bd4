import Glibc

/// Feeds a program and listens to it at the same time, so that neither waits for the other.
struct Exchange {
  private var input: ArraySlice<UInt8>
  private var toChild: Int32
  private let fromChild: Int32
  /// What the program has said so far.
  private(set) var said: [UInt8] = []

  /// Takes over the two ends of pipes that are ours; the child's own ends go on blocking, as it expects.
  init(input: [UInt8], toChild: Int32, fromChild: Int32) {
    for file in [toChild, fromChild] { _ = fcntl(file, F_SETFL, O_NONBLOCK) }
    // A program that ends without reading all of it must not take this one along.
    signal(SIGPIPE, SIG_IGN)
    self.input = input[...]
    self.toChild = toChild
    self.fromChild = fromChild
  }

  /// Until the program has closed its output; false when it has not by then.
  mutating func run(until deadline: Double) -> Bool {
    defer { close() }
    while true {
      feed()
      if hasSaidAll() { return true }
      let left = deadline - Chance.uptime
      guard left > 0 else { return false }
      var files = [
        pollfd(fd: fromChild, events: Int16(POLLIN), revents: 0),
        pollfd(fd: toChild, events: Int16(POLLOUT), revents: 0),
      ]
      _ = poll(&files, 2, Int32(min(left, 60) * 1000) + 1)
    }
  }

  mutating func close() {
    closeInput()
    Glibc.close(fromChild)
  }

  /// A program that reads no more gets no more.
  private mutating func feed() {
    while toChild >= 0, !input.isEmpty {
      let count = input.withUnsafeBytes { write(toChild, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return }
      input = count < 0 ? [] : input.dropFirst(count)
    }
    closeInput()
  }

  private mutating func closeInput() {
    if toChild >= 0 { Glibc.close(toChild) }
    toChild = -1
  }

  private mutating func hasSaidAll() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(fromChild, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 || errno != EAGAIN }
      said += buffer.prefix(count)
    }
  }
}
