import CNcurses

/// Restores the terminal when the program crashes; the only file that may touch the state in `rescue.h`.
@MainActor enum TerminalRescue {
  /// From now on a crash gives `terminal` the modes that it has now and lets kept messages out.
  static func arm(output: Int32, terminal: Int32, messages: KeptMessages?) {
    pl_rescue_arm(output, terminal, messages?.errors ?? -1, messages?.file ?? -1)
  }

  /// What a crash also writes to the terminal, once it is known.
  static func extend(with sequence: String) {
    sequence.withCString { pl_rescue_extend($0, sequence.utf8.count) }
  }

  /// The terminal is in order again.
  static func disarm() { pl_rescue_disarm() }
}
