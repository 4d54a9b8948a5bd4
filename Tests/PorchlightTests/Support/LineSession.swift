import Glibc
import Testing

/// The program in line mode between two pipes: a line in, text out.
final class LineSession {
  let child: pid_t
  private var toChild: Int32
  private let fromChild: Int32
  /// All that has been printed and not been waited for.
  private(set) var text = ""
  private var bytes: [UInt8] = []

  /// Starts the program, or what `shell` makes of it as `$0`.
  init(_ program: Program, _ arguments: [String], shell: String? = nil) throws {
    // Named pipes, so that other children, started at the same time, inherit no end of them.
    let (input, output) = (program.folder("to-child"), program.folder("from-child"))
    guard mkfifo(input, 0o600) == 0, mkfifo(output, 0o600) == 0 else { throw Failure.notStarted }
    toChild = open(input, O_RDWR | O_CLOEXEC)
    fromChild = open(output, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    let arguments = arguments + ["--data", program.folder.data]
    let child = Spawn.start(
      shell == nil ? Program.path : "/bin/sh", (shell.map { ["-c", $0, Program.path] } ?? []) + arguments,
      environment: program.variables, folder: program.folder.path,
      streams: [.file(input), .file(output), .file(program.folder("errors"))])
    guard let child else { throw Failure.notStarted }
    self.child = child
    // A program that was killed reads no more.
    signal(SIGPIPE, SIG_IGN)
  }

  deinit {
    if toChild >= 0 { close(toChild) }
    close(fromChild)
  }

  enum Failure: Error { case notStarted }

  /// Types lines.
  func type(_ lines: String...) {
    for line in lines {
      let bytes = Array((line + "\n").utf8)
      _ = write(toChild, bytes, bytes.count)
    }
  }

  /// Waits until a text has been printed, and gives what was printed up to it.
  @discardableResult
  func wait(for expected: String, at place: SourceLocation = #_sourceLocation) -> String {
    var found: Range<String.Index>?
    let isThere = Deadline.reached {
      take()
      found = text.firstRange(of: expected)
      return found != nil
    }
    #expect(isThere, "\"\(expected)\" was not printed; there is:\n\(text)", sourceLocation: place)
    guard let found else { return text }
    let before = String(text[..<found.upperBound])
    text = String(text[found.upperBound...])
    bytes = Array(text.utf8)
    return before
  }

  /// Waits until something holds of what has been printed and not been waited for.
  func wait(_ what: String, at place: SourceLocation = #_sourceLocation, until holds: (String) -> Bool) {
    let isThere = Deadline.reached {
      take()
      return holds(text)
    }
    #expect(isThere, "waited for \(what); there is:\n\(text)", sourceLocation: place)
  }

  /// Types a line once a text has been printed.
  func answer(_ line: String, after expected: String, at place: SourceLocation = #_sourceLocation) {
    wait(for: expected, at: place)
    type(line)
  }

  /// Ends the input, and gives the exit status and all that has been printed since.
  func end(at place: SourceLocation = #_sourceLocation) -> (status: Int32?, text: String) {
    close(toChild)
    toChild = -1
    let status = Spawn.wait(for: child)
    take()
    return (status, text)
  }

  /// Ends the program as a power cut would, and gives all that it had printed.
  func killNow() -> String {
    kill(child, SIGKILL)
    _ = Spawn.wait(for: child)
    take()
    return text
  }

  private func take() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(fromChild, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
    text = String(decoding: bytes, as: UTF8.self)
  }
}
