import Glibc

/// Turns the signals that ask the program to end into something the loop can wait for.
enum Signals {
  nonisolated(unsafe) private static var pipe: (read: Int32, write: Int32) = (-1, -1)

  /// Readable once a signal has asked for the end.
  static var wakeDescriptor: Int32 { pipe.read }

  /// Whether a signal has asked for the end.
  static var wantsEnd: Bool {
    var byte: UInt8 = 0
    return read(pipe.read, &byte, 1) > 0
  }

  /// Hang-up, interrupt and termination end the loop in good order.
  static func install() {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC | O_NONBLOCK) == 0 else { return }
    pipe = (ends[0], ends[1])
    for number in [SIGHUP, SIGINT, SIGTERM] {
      signal(number) { _ in
        // Only what may be called inside a signal handler.
        var byte: UInt8 = 1
        _ = write(Signals.pipe.write, &byte, 1)
      }
    }
  }
}
