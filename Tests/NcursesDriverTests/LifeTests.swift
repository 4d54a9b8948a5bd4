import Glibc
import NcursesDriver
import Testing
import TerminalUI

extension DriverSuite {
  /// Taking the terminal and giving it back.
  @MainActor @Suite(.serialized) struct LifeTests {
    let terminal = PseudoTerminal()

    @Test(arguments: ["xterm-256color", "xterm", "linux", "vt100", "screen", "tmux-256color"])
    func `a terminal whose cursor can be moved can be drawn on`(term: String) {
      #expect(NcursesDriver.canDraw(term: term))
    }

    @Test(arguments: [nil, "", "dumb", "no-such-terminal"])
    func `what is no terminal cannot be drawn on`(term: String?) {
      #expect(!NcursesDriver.canDraw(term: term))
    }

    @Test func `an unknown terminal is refused and left as it was`() {
      let before = terminal.modes
      #expect(throws: DriverError.unknownTerminal("no-such-terminal")) {
        try terminal.driver(term: "no-such-terminal")
      }
      #expect(terminal.modes == before)
      #expect(throws: DriverError.cannotOpen(-1)) {
        try NcursesDriver(input: -1, output: terminal.slave, colour: true, term: "xterm")
      }
      #expect(
        DriverError.unknownTerminal("dumb").description
          == "This terminal cannot be drawn on: TERM is \"dumb\".")
    }

    @Test(arguments: ["xterm-256color", "linux", "vt100"])
    func `the terminal is given back as it was, once`(term: String) throws {
      let before = terminal.modes
      let driver = try terminal.driver(term: term)
      #expect(terminal.modes != before)
      driver.show(Frame(size: driver.size))
      _ = terminal.written()
      driver.restore()
      let written = terminal.written()
      #expect(terminal.modes == before)
      #expect(written.contains("\u{1B}[?2004l"))
      #expect(written.contains("\u{1B}[3J") == (term != "xterm-256color"))
      #expect(written.contains("\u{1B}[?1049l") == (term == "xterm-256color"))
      driver.restore()
      driver.show(Frame(size: Size(columns: 80, rows: 24)))
      #expect(driver.nextInput() == nil)
      #expect(terminal.written().isEmpty)
    }

    @Test(arguments: [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV])
    func `a crash gives the terminal back, lets messages out and stays a crash`(signal: Int32) throws {
      let before = terminal.modes
      var status: Int32 = 0
      // What fails meanwhile would be said on the terminal of the test.
      try terminal.withStandardError {
        let driver = try terminal.driver()
        defer { driver.restore() }
        driver.show(Frame(size: driver.size))
        _ = terminal.written()
        status = childThatCrashes(of: signal, saying: "Fatal error: it broke\n")
        #expect(terminal.modes == before)
      }
      let written = terminal.written()
      #expect(status & 0x7F == signal)
      #expect(written.contains("\u{1B}[?1049l") && written.contains("\u{1B}[?2004l"))
      #expect(written.contains("Fatal error: it broke\r\n"), "\(written.debugDescription)")
    }

    @Test func `what is said on standard error comes out when the screen is left`() throws {
      try terminal.withStandardError {
        let driver = try terminal.driver()
        _ = terminal.written()
        _ = write(STDERR_FILENO, "kept\n", 5)
        #expect(!terminal.written().contains("kept"))
        driver.restore()
        // Other tests of this process may say something on standard error at the same time.
        #expect(terminal.written().contains("kept\r\n"))
        _ = write(STDERR_FILENO, "said\n", 5)
        #expect(terminal.written().contains("said\r\n"))
      }
    }

    @Test func `the handlers from before come back`() throws {
      var before = sigaction()
      var after = sigaction()
      sigaction(SIGSEGV, nil, &before)
      let driver = try terminal.driver()
      driver.restore()
      sigaction(SIGSEGV, nil, &after)
      #expect(before.sa_flags == after.sa_flags)
    }
  }
}

extension PseudoTerminal {
  /// Standard error goes to this terminal meanwhile.
  func withStandardError(_ body: () throws -> Void) rethrows {
    let own = dup(STDERR_FILENO)
    dup2(slave, STDERR_FILENO)
    defer {
      dup2(own, STDERR_FILENO)
      close(own)
    }
    try body()
  }
}

/// A copy of this process that says something and raises a signal; how it ended.
///
/// Swift hides `fork` because little is allowed in the copy; writing and raising are.
private func childThatCrashes(of signal: Int32, saying message: StaticString) -> Int32 {
  typealias Fork = @convention(c) () -> pid_t
  guard let address = dlsym(nil, "fork") else { return -1 }
  let child = unsafeBitCast(address, to: Fork.self)()
  if child == 0 {
    letSignalsThrough()
    write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    raise(signal)
    _exit(0)
  }
  var status: Int32 = 0
  waitpid(child, &status, 0)
  return status
}
