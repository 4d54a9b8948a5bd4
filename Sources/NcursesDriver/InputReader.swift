import CNcurses
import Pages
import TerminalUI

/// Makes inputs of the bytes and key codes that ncurses hands out one by one.
///
/// Letters are put together here: `wget_wch` forgets the first half of a letter when the second is late, and
/// swallows what follows a byte that is no UTF-8. All state outlives a read that comes to an early end.
struct InputReader {
  /// What was read: an input, or that the window has another size now.
  enum Event: Equatable {
    case input(TerminalInput)
    case resized
  }

  private enum State {
    case keys
    /// Button, column, row of a mouse report as far as they have come.
    case mouse([UInt8])
    /// In a sequence that nobody defined; it ends with a letter.
    case unknownSequence
    case pasting(String)
  }

  /// More than any field holds, so that a paste cannot fill the memory.
  private static let longestPaste = 100_000

  private var state = State.keys
  private var letter = UTF8Letter()
  private var heldBack: Int32?

  /// The next event; nil when nothing is left to read. `read` gives a byte, a key code or ERR, and never waits.
  mutating func next(_ read: () -> Int32) -> Event? {
    while true {
      let code = heldBack ?? read()
      heldBack = nil
      if code == ERR { return nil }
      if let event = code > 0xFF ? event(forKey: code) : event(forByte: UInt8(code), read) { return event }
    }
  }

  private mutating func event(forKey code: Int32) -> Event? {
    letter = UTF8Letter()
    switch (state, code) {
    case (_, KEY_RESIZE): return .resized
    case (.pasting(let text), KeyCodes.pasteEnds):
      state = .keys
      return .input(.pasted(text))
    // A paste that never ends must not hold the screen.
    case (.pasting, KEY_F0 + 12): state = .keys
    case (.pasting, _): return nil
    case (_, KeyCodes.pasteBegins): state = .pasting("")
    case (_, KeyCodes.mouse): state = .mouse([])
    default: state = .keys
    }
    return KeyCodes.key(for: code).map { .input(.key($0)) }
  }

  private mutating func event(forByte byte: UInt8, _ read: () -> Int32) -> Event? {
    switch state {
    case .keys: return byte == 0x1B ? escape(read) : typed(byte)
    case .pasting(let text): paste(byte, after: text)
    case .unknownSequence: if (0x40...0x7E).contains(byte) { state = .keys }
    case .mouse(let bytes): return mouse(bytes, byte)
    }
    return nil
  }

  /// Escape alone is a key; before `[` or `O` it begins a sequence that ncurses does not know.
  private mutating func escape(_ read: () -> Int32) -> Event? {
    let following = read()
    if following == 0x5B || following == 0x4F {
      state = .unknownSequence
      return nil
    }
    if following != ERR { heldBack = following }
    return .input(.key(.escape))
  }

  private mutating func typed(_ byte: UInt8) -> Event? {
    if byte < 0x20 || byte == 0x7F {
      letter = UTF8Letter()
      return KeyCodes.key(forControl: byte).map { .input(.key($0)) }
    }
    return letter.add(byte).map { .input(.key(.character(Character($0)))) }
  }

  private mutating func paste(_ byte: UInt8, after text: String) {
    guard let scalar = letter.add(byte), text.utf8.count < Self.longestPaste else { return }
    // Emptied first, so that the text is not copied for every letter.
    state = .keys
    var text = text
    text.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
    state = .pasting(text)
  }

  /// Button, column and row, counted from 1, as in `0;12;5M`; `m` at the end is the release.
  private mutating func mouse(_ bytes: [UInt8], _ byte: UInt8) -> Event? {
    guard (0x40...0x7E).contains(byte) else {
      state = bytes.count < 20 ? .mouse(bytes + [byte]) : .unknownSequence
      return nil
    }
    state = .keys
    let numbers = bytes.split(separator: UInt8(ascii: ";")).compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard byte == UInt8(ascii: "M"), numbers.count == 3 else { return nil }
    let withoutModifiers = numbers[0] & ~0b11100
    switch withoutModifiers {
    case 0: return .input(.clicked(Position(row: numbers[2] - 1, column: numbers[1] - 1)))
    case 64: return .input(.scrolled(down: false))
    case 65: return .input(.scrolled(down: true))
    default: return nil
    }
  }
}

/// The bytes of one UTF-8 letter as far as they have come.
struct UTF8Letter {
  private var bytes: [UInt8] = []

  /// The letter that the byte completes; what is no UTF-8 is left out.
  mutating func add(_ byte: UInt8) -> Unicode.Scalar? {
    if byte & 0b1100_0000 != 0b1000_0000 { bytes = [] }
    bytes.append(byte)
    guard bytes.count >= Self.length(bytes[0]) else { return nil }
    defer { bytes = [] }
    return String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
  }

  private static func length(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
