import CNcurses

/// What is written to the terminal beside what ncurses draws.
@MainActor struct TerminalSequences {
  /// Has a second screen for programs, so that leaving brings the first one back as it was.
  let hasAlternateScreen: Bool
  /// Turns reporting of pastes and of the mouse on.
  let begin: String
  /// Turns it off.
  let end: String
  /// All that a crash must undo, in one piece.
  let rescue: String
  /// Empties the screen and what can be scrolled back to.
  static let wipe = "\u{1B}[H\u{1B}[2J\u{1B}[3J"

  /// Asks the terminal that ncurses has just opened.
  init() {
    hasAlternateScreen = pl_capability("smcup") != nil && pl_capability("rmcup") != nil
    let hasMouse = pl_capability("kmous") != nil
    begin = "\u{1B}[?2004h" + (hasMouse ? "\u{1B}[?1000h\u{1B}[?1006h" : "")
    end = (hasMouse ? "\u{1B}[?1006l\u{1B}[?1000l" : "") + "\u{1B}[?2004l"
    let undone = ["sgr0", "rmkx", "cnorm", "rmcup"].map(Self.capability).joined()
    rescue = end + (hasAlternateScreen ? "" : Self.wipe) + undone
  }

  /// A capability without its delays (`$<2>`), which only printing terminals needed.
  private static func capability(_ name: String) -> String {
    guard let value = pl_capability(name) else { return "" }
    let pieces = String(cString: value).split(separator: "$<", omittingEmptySubsequences: false)
    return pieces.enumerated().map { index, piece in
      index == 0 ? String(piece) : String(piece.drop { $0 != ">" }.dropFirst())
    }.joined()
  }
}
