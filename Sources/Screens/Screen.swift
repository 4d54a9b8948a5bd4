package import Interviewing
package import Pages

/// One screen: what it shows and what it makes of an action; it draws nothing and runs nothing.
package protocol Screen: Sendable {
  func page(_ visit: Visit) -> Page
  mutating func apply(_ action: Action, _ visit: inout Visit)
  /// Something that the screen asked for has come back.
  mutating func receive(_ result: EffectResult, _ visit: inout Visit)
  /// All words are in another language now.
  mutating func languageChanged(_ visit: inout Visit)
  /// Seconds without a sign of the person, on a computer that is not their own, after which `runOut` comes; nil
  /// where nobody needs to be there.
  func patience(_ visit: Visit) -> Double?
  /// Nobody has given a sign for so long.
  mutating func runOut(_ visit: inout Visit)
  /// The question that is being read and answered here; nil where the time is not a question's.
  func timedQuestion(_ visit: Visit) -> AnswerKey?
}

extension Screen {
  /// Most screens wait for nothing.
  package mutating func receive(_ result: EffectResult, _ visit: inout Visit) {}
  /// Most screens keep nothing that is in a language.
  package mutating func languageChanged(_ visit: inout Visit) {}
  /// Three minutes, in seconds.
  package func patience(_ visit: Visit) -> Double? { 180 }
  /// Asks whether somebody is there.
  package mutating func runOut(_ visit: inout Visit) {
    if visit.walk == nil { visit.clearScreen() } else { visit.go(.cover(AwayScreen())) }
  }
  /// Most screens are no question.
  package func timedQuestion(_ visit: Visit) -> AnswerKey? { nil }
}

/// Where to go from a screen.
package enum Move: Sendable {
  /// Over the present screen, which stays as it is.
  case push(any Screen)
  /// Over everything that is shown.
  case cover(any Screen)
  case pop
  /// Instead of the present screen.
  case replace(any Screen)
  /// Back to the first screen, with nothing above it.
  case home
  /// Takes everything away and begins with this screen.
  case restart(any Screen)
}
