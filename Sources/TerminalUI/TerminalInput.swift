package import Pages

/// What a terminal sends.
package enum TerminalInput: Equatable, Sendable {
  case key(Key)
  /// Text that was pasted as a whole, uncleaned.
  case pasted(String)
  case clicked(Position)
  /// The wheel: down is true.
  case scrolled(down: Bool)
  case resized(Size)
  /// The terminal is gone: end of file or hang-up.
  case closed
}
