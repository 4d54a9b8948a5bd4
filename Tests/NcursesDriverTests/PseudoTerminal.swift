import Glibc
import NcursesDriver
import TerminalUI

/// A terminal without a window: what is written to it can be read, what is typed arrives as keys.
@MainActor final class PseudoTerminal {
  let master: Int32
  let slave: Int32

  init(_ size: Size = Size(columns: 80, rows: 24)) {
    var window = winsize()
    window.ws_col = UInt16(size.columns)
    window.ws_row = UInt16(size.rows)
    var ends: (Int32, Int32) = (-1, -1)
    openpty(&ends.0, &ends.1, nil, nil, &window)
    (master, slave) = ends
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
  }

  func driver(term: String = "xterm-256color", colour: Bool = true) throws(DriverError) -> NcursesDriver {
    try NcursesDriver(input: slave, output: slave, colour: colour, term: term)
  }

  func type(_ text: String) { type(Array(text.utf8)) }

  func type(_ bytes: [UInt8]) { _ = write(master, bytes, bytes.count) }

  func resize(to size: Size) {
    var window = winsize()
    window.ws_col = UInt16(size.columns)
    window.ws_row = UInt16(size.rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
    // The terminal is not this process's own, so the kernel tells nobody.
    letSignalsThrough()
    raise(SIGWINCH)
  }

  /// All that has been written to the terminal since the last time.
  func written() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while waits(for: master, milliseconds: 20) {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first `count` inputs, or fewer when no more have come after a second.
  func inputs(_ count: Int, from driver: NcursesDriver) -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    repeat {
      while inputs.count < count, let input = driver.nextInput() { inputs.append(input) }
    } while inputs.count < count && waits(for: slave, milliseconds: 1000)
    return inputs
  }

  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(slave, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }

  func hangUp() { close(master) }

  private func waits(for file: Int32, milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, milliseconds) > 0
  }
}

/// Tests run on a thread of a pool, which has signals blocked, unlike the main thread of a program.
func letSignalsThrough() {
  var all = sigset_t()
  sigfillset(&all)
  pthread_sigmask(SIG_UNBLOCK, &all, nil)
}
