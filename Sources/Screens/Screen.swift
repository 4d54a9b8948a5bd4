package import Pages

/// One screen: what it shows and what it makes of an action; it draws nothing and runs nothing.
package protocol Screen: Sendable {
  func page(_ visit: Visit) -> Page
  mutating func apply(_ action: Action, _ visit: inout Visit)
  /// Something that the screen asked for has come back.
  mutating func receive(_ result: EffectResult, _ visit: inout Visit)
}

extension Screen {
  package mutating func receive(_ result: EffectResult, _ visit: inout Visit) {}
}

/// Where to go from a screen.
package enum Move: Sendable {
  /// Over the present screen, which stays as it is.
  case push(any Screen)
  case pop
  /// Instead of the present screen.
  case replace(any Screen)
  /// Back to the first screen, with nothing above it.
  case home
  /// Takes everything away and begins with this screen.
  case restart(any Screen)
}
