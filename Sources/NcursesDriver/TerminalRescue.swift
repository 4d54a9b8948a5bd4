import CNcurses
import Glibc

/// Restores the terminal when the program crashes; the only file that may touch the state in `rescue.h`.
///
/// Inlined into another file, a function would work on that file's copy of the state.
@MainActor enum TerminalRescue {
  /// The modes of a terminal as it should be left; nil for what is none.
  struct Modes {
    fileprivate let terminal: Int32
    fileprivate var modes = termios()

    init?(of terminal: Int32) {
      self.terminal = terminal
      guard tcgetattr(terminal, &modes) == 0 else { return nil }
    }
  }

  /// From now on a crash writes `sequence` to `output`, gives the terminal its modes and lets messages out.
  @inline(never)
  static func arm(output: Int32, modes: Modes?, messages: KeptMessages?, sequence: String) {
    func arm(_ kept: UnsafePointer<termios>?) {
      sequence.withCString { bytes in
        pl_rescue_arm(
          output, modes?.terminal ?? -1, kept, messages?.errors ?? -1, messages?.file ?? -1, bytes,
          sequence.utf8.count)
      }
    }
    if let modes { withUnsafePointer(to: modes.modes, arm) } else { arm(nil) }
  }

  /// The terminal is in order again.
  @inline(never)
  static func disarm() { pl_rescue_disarm() }
}
