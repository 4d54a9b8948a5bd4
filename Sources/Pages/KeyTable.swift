/// A command's keys: on a full screen, while a text field is open, and as a line that is typed.
package struct KeyBinding: Equatable, Sendable {
  package var command: Command
  /// Keys on a page without an open text field; the first is the one that the footer names.
  package var keys: [Key]
  /// Keys while a text field is open and printable keys type.
  package var keysInText: [Key]
  /// What is typed in line mode; the empty line for `next`.
  package var line: String
  /// What is typed in line mode while a text is asked for.
  package var lineInText: String
}

/// The one table of keys that dispatch, footer and help read.
package enum KeyTable {
  package static let bindings: [KeyBinding] = [
    KeyBinding(command: .next, keys: [.enter], keysInText: [.enter], line: "", lineInText: ""),
    KeyBinding(
      command: .back, keys: [.escape, .left, .backspace], keysInText: [.escape], line: "b", lineInText: "/b"),
    KeyBinding(
      command: .help, keys: [.character("?"), .function(1)], keysInText: [.function(1)], line: "?",
      lineInText: "/?"),
    KeyBinding(
      command: .helpLines, keys: [.character("h"), .function(2)], keysInText: [.function(2)], line: "h",
      lineInText: "/h"),
    KeyBinding(
      command: .review, keys: [.character("r"), .function(4)], keysInText: [.function(4)], line: "r",
      lineInText: "/r"),
    KeyBinding(
      command: .language, keys: [.character("l"), .function(3)], keysInText: [.function(3)], line: "l",
      lineInText: "/l"),
    KeyBinding(
      command: .skip, keys: [.character("s"), .function(6)], keysInText: [.function(6)], line: "s",
      lineInText: "/s"),
    KeyBinding(
      command: .skipSection, keys: [.character("p"), .function(7)], keysInText: [.function(7)], line: "p",
      lineInText: "/p"),
    KeyBinding(
      command: .stop, keys: [.character("q"), .function(10)], keysInText: [.function(10)], line: "q",
      lineInText: "/q"),
    KeyBinding(
      command: .hide, keys: [.function(12)], keysInText: [.function(12)], line: "xx", lineInText: "xx"),
  ]

  /// The row of a command; every command has one.
  package static func binding(for command: Command) -> KeyBinding {
    bindings.first { $0.command == command }
      ?? KeyBinding(command: command, keys: [], keysInText: [], line: "", lineInText: "")
  }

  /// What a key asks for on a full screen, or nil when it asks for nothing.
  package static func command(for key: Key, inText: Bool) -> Command? {
    bindings.first { (inText ? $0.keysInText : $0.keys).contains(lowered(key)) }?.command
  }

  /// What a typed line asks for, or nil when it is an answer; letters count in either case.
  package static func command(forLine line: String, inText: Bool) -> Command? {
    let typed = line.lowercased()
    return bindings.first { (inText ? $0.lineInText : $0.line) == typed }?.command
  }

  static func lowered(_ key: Key) -> Key {
    guard case .character(let character) = key, let lower = character.lowercased().first else { return key }
    return .character(lower)
  }
}
