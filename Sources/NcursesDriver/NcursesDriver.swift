import CNcurses
import Glibc
package import TerminalUI

/// Puts frames on a terminal and takes inputs from it; the only one that knows ncurses.
@MainActor package final class NcursesDriver {
  private let input: Int32
  private let output: Int32
  private let screen: OpaquePointer
  private let streams: [UnsafeMutablePointer<FILE>]
  private let window: UnsafeMutablePointer<WINDOW>
  private let sequences: TerminalSequences
  private let drawing: CellDrawing
  private let messages: KeptMessages?
  private let gate: FrameGate?
  private var reader = InputReader()
  private var last: Frame?
  private var isOn = true

  /// Whether a terminal of this name can be drawn on; without a name or as `dumb` it cannot.
  package static func canDraw(term: String?) -> Bool {
    guard let term, !term.isEmpty, term != "dumb" else { return false }
    return pl_can_move_cursor(term)
  }

  /// Takes over the terminal behind two file descriptors, which stay the caller's; `term` instead of `TERM`.
  package init(input: Int32, output: Int32, colour: Bool, term: String? = nil) throws(DriverError) {
    guard setlocale(LC_CTYPE, "C.UTF-8") != nil else { throw .noUTF8 }
    let streams = try Self.streams(input: input, output: output)
    self.input = input
    self.output = output
    self.streams = streams
    gate = FrameGate(output: output, channel: fileno(streams[1]))
    messages = KeptMessages()
    let modes = TerminalRescue.Modes(of: isatty(output) == 1 ? output : input)
    guard let screen = newterm(term, streams[1], streams[0]), let window = pl_window() else {
      messages?.replay()
      streams.forEach { fclose($0) }
      gate?.close()
      throw .unknownTerminal(term ?? getenv("TERM").map { String(cString: $0) } ?? "")
    }
    self.screen = screen
    self.window = window
    sequences = TerminalSequences()
    drawing = CellDrawing(isColoured: colour && CellDrawing.startColours())
    TerminalRescue.arm(output: output, modes: modes, messages: messages, sequence: sequences.rescue)
    begin()
  }

  private static func streams(
    input: Int32, output: Int32
  ) throws(DriverError) -> [UnsafeMutablePointer<FILE>] {
    guard let reading = fdopen(dup(input), "r") else { throw .cannotOpen(input) }
    guard let writing = fdopen(dup(output), "w") else {
      fclose(reading)
      throw .cannotOpen(output)
    }
    return [reading, writing]
  }

  private func begin() {
    raw()
    noecho()
    nonl()
    keypad(window, true)
    nodelay(window, true)
    set_escdelay(25)
    // A frame is drawn to its end, also when the next key is there already.
    typeahead(-1)
    KeyCodes.define()
    write(sequences.begin)
  }

  /// Columns and rows as the terminal has them now.
  package var size: Size { Size(columns: Int(getmaxx(window)), rows: Int(getmaxy(window))) }

  /// Draws what differs from the frame before.
  package func show(_ frame: Frame) {
    guard isOn else { return }
    let isKnown = last?.size == frame.size
    if !isKnown { werase(window) }
    let changes = FrameChanges(from: isKnown ? last ?? frame : Frame(size: frame.size), to: frame)
    for row in 0..<min(frame.size.rows, size.rows) {
      guard let columns = changes.columns(inRow: row) else { continue }
      drawing.draw(frame, row: row, columns: columns, in: window)
    }
    wmove(window, Int32(frame.cursor.row), Int32(frame.cursor.column))
    if let gate { gate.letOut { wrefresh(window) } } else { wrefresh(window) }
    last = frame
  }

  /// What the person did next; nil when there is nothing to read. It never waits, but for the 25 ms that tell
  /// Escape from the beginning of a longer sequence.
  package func nextInput() -> TerminalInput? {
    guard isOn else { return nil }
    switch reader.next({ wgetch(window) }) {
    case .input(let input): return input
    case .resized:
      last = nil
      return .resized(size)
    case nil: return isAtEnd ? .closed : nil
    }
  }

  /// Hung up, or a file or pipe at its end: `wgetch` says the same then as when nothing is there.
  private var isAtEnd: Bool {
    var entry = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    guard poll(&entry, 1, 0) > 0 else { return false }
    if Int32(entry.revents) & POLLIN == 0 { return true }
    var waiting: Int32 = 0
    return ioctl(input, UInt(FIONREAD), &waiting) != 0 || waiting == 0
  }

  /// Gives the terminal back as it was, with what was said on standard error meanwhile; once is enough.
  package func restore() {
    guard isOn else { return }
    isOn = false
    write(sequences.end)
    if !sequences.hasAlternateScreen {
      werase(window)
      wrefresh(window)
    }
    endwin()
    if !sequences.hasAlternateScreen { write(TerminalSequences.wipe) }
    TerminalRescue.disarm()
    delscreen(screen)
    streams.forEach { fclose($0) }
    gate?.close()
    messages?.replay()
  }

  /// ncurses keeps nothing back between its refreshes, so bytes of our own may go in between.
  private func write(_ sequence: String) {
    sequence.withCString { pl_write_all(output, $0, sequence.utf8.count) }
  }
}
