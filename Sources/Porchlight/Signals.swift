import Glibc

/// Turns the signals that ask the program to end into something the loop can wait for.
enum Signals {
  nonisolated(unsafe) private static var pipe: Pipe?

  /// Readable once a signal has asked for the end.
  static var wakeDescriptor: Int32 { pipe?.read ?? -1 }

  /// Whether a signal has asked for the end.
  static var wantsEnd: Bool {
    var byte: UInt8 = 0
    return read(wakeDescriptor, &byte, 1) > 0
  }

  /// Hang-up, interrupt, quit and termination end the loop in good order.
  static func install() {
    pipe = Pipe(blocks: false)
    for number in [SIGHUP, SIGINT, SIGTERM, SIGQUIT] {
      signal(number) { _ in
        // Only what may be called inside a signal handler.
        let before = errno
        var byte: UInt8 = 1
        _ = write(Signals.pipe?.write ?? -1, &byte, 1)
        errno = before
      }
    }
  }
}
