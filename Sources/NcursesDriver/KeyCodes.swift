import CNcurses
import Pages

/// Key codes of ncurses and what they are called here.
enum KeyCodes {
  /// Codes of our own, above those of ncurses (`KEY_MAX` is 511), for sequences that are no keys.
  static let pasteBegins: Int32 = 1001
  static let pasteEnds: Int32 = 1002
  /// Followed by the button and the place: `0;12;5M`.
  static let mouse: Int32 = 1003

  /// Makes ncurses know the sequences that a terminal may send although its description has others.
  static func define() {
    define_key("\u{1B}[200~", pasteBegins)
    define_key("\u{1B}[201~", pasteEnds)
    define_key("\u{1B}[<", mouse)
    for (sequence, code) in sequences { define_key("\u{1B}" + sequence, code) }
  }

  /// Both cursor forms (normal `[A` and application `OA`), and what xterm, the console and the VT220 send.
  private static let sequences: [(String, Int32)] =
    [("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME), ("F", KEY_END)]
    .flatMap { [("[" + $0.0, $0.1), ("O" + $0.0, $0.1)] }
    + [
      ("[1~", KEY_HOME), ("[4~", KEY_END), ("[7~", KEY_HOME), ("[8~", KEY_END), ("[3~", KEY_DC),
      ("[5~", KEY_PPAGE), ("[6~", KEY_NPAGE), ("[Z", KEY_BTAB), ("OM", KEY_ENTER),
    ]
    + ["OP", "OQ", "OR", "OS"].enumerated().map { ($0.element, KEY_F0 + 1 + Int32($0.offset)) }
    + ["[[A", "[[B", "[[C", "[[D", "[[E"].enumerated().map { ($0.element, KEY_F0 + 1 + Int32($0.offset)) }
    + [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24].enumerated()
    .map { ("[\($0.element)~", KEY_F0 + 1 + Int32($0.offset)) }

  /// The key of a code; nil for what has no name here.
  static func key(for code: Int32) -> Key? {
    switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_HOME: .home
    case KEY_END: .end
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_DC: .delete
    case KEY_BACKSPACE: .backspace
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_F0 + 1...KEY_F0 + 12: .function(Int(code - KEY_F0))
    default: nil
    }
  }

  /// The key of a control character; nil for those that do nothing, such as ^C.
  static func key(forControl byte: UInt8) -> Key? {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    default: nil
    }
  }
}
