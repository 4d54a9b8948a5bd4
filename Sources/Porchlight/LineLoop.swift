import Glibc
import LineUI
import Screens

/// The loop of line mode: pages as text on standard output, lines from standard input.
@MainActor
struct LineLoop {
  private var loop: Loop
  private var view = LineView()
  private var input = LineInput()

  init(app: App, runner: EffectRunner) { loop = Loop(app: app, runner: runner) }

  mutating func run() {
    Signals.install()
    guard show() else { return }
    loop.open()
    while !loop.runner.hasLeft {
      switch input.next() {
      case .line(let line): take(line)
      case .nothingYet:
        loop.wait(for: 0)
        if Signals.wantsEnd { return sayGoodbye() }
        _ = loop.takeArrivals()
      case .ended: return sayGoodbye()
      }
      guard show() else { return }
    }
  }

  private mutating func take(_ line: String) {
    switch view.actions(for: line, on: loop.app.page) {
    case .actions(let actions): loop.apply(actions)
    case .say(let sentence): DiskFile.say(sentence)
    }
  }

  /// Prints what is new; false when nobody reads any more.
  private mutating func show() -> Bool {
    let lines = view.lines(for: loop.app.page)
    return lines.isEmpty || DiskFile.say(lines.joined(separator: "\n"))
  }

  private func sayGoodbye() {
    for sentence in loop.app.closingSentences { DiskFile.say(sentence) }
  }
}

/// Lines from standard input, cut from whatever arrives.
struct LineInput {
  /// What is there to take.
  enum Next: Equatable {
    case line(String)
    case nothingYet
    case ended
  }

  /// A line longer than this is cut: nobody types it, and memory is not endless.
  private static let longest = 1 << 20
  private var bytes: [UInt8] = []
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
    bytes += buffer.prefix(count)
    if bytes.count > Self.longest, bytes.firstIndex(of: 10) == nil { bytes.append(10) }
    return cutLine().map { .line($0) } ?? .nothingYet
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
