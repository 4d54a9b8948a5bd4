/// The tokens of a PDF file or of the drawing on a page (ISO 32000-1, 7.2).
struct PDFLexer {
  /// Where in the bytes each token lies.
  enum Kind { case word, name, string, openDictionary, closeDictionary, openArray, closeArray }

  struct Token {
    var kind: Kind
    var range: Range<Int>
  }

  let bytes: [UInt8]
  private(set) var position: Int

  init(_ bytes: [UInt8], at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  mutating func move(to position: Int) { self.position = position }

  /// The next token; nil at the end.
  mutating func next() throws(PDFError) -> Token? {
    skipBlanks()
    guard position < bytes.count else { return nil }
    let start = position
    let kind = try take()
    return Token(kind: kind, range: start..<position)
  }

  func text(_ token: Token) -> String { String(decoding: bytes[token.range], as: UTF8.self) }

  /// A whole number without a sign.
  func number(_ token: Token) -> Int? {
    guard token.range.count <= 10 else { return nil }
    var number = 0
    for byte in bytes[token.range] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  func `is`(_ token: Token?, _ word: StaticString) -> Bool {
    guard let token, token.range.count == word.utf8CodeUnitCount else { return false }
    return token.range.enumerated().allSatisfy { bytes[$1] == word.utf8Start[$0] }
  }

  private mutating func take() throws(PDFError) -> Kind {
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "("):
      try skipString()
      return .string
    case UInt8(ascii: "<"):
      if peek == UInt8(ascii: "<") {
        position += 1
        return .openDictionary
      }
      try skipDigits()
      return .string
    case UInt8(ascii: ">") where peek == UInt8(ascii: ">"):
      position += 1
      return .closeDictionary
    case UInt8(ascii: "["): return .openArray
    case UInt8(ascii: "]"): return .closeArray
    case UInt8(ascii: "/"):
      skipWord()
      return .name
    default:
      skipWord()
      return .word
    }
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Blanks, and comments up to the end of their line.
  private mutating func skipBlanks() {
    var isComment = false
    while let byte = peek {
      if byte == UInt8(ascii: "%") { isComment = true }
      if byte == 0x0A || byte == 0x0D { isComment = false }
      guard isComment || byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0 else { return }
      position += 1
    }
  }

  private mutating func skipWord() {
    while let byte = peek, byte > 0x20, !Self.isDelimiter(byte) { position += 1 }
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x2F, 0x25, 0x7B, 0x7D: true  // ( ) < > [ ] / % { }
    default: false
    }
  }

  /// Brackets in a string nest, and a backslash takes the next byte's meaning away.
  private mutating func skipString() throws(PDFError) {
    let start = position
    var depth = 1
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      if depth == 0 { return }
    }
    throw .file("a string does not end", at: start)
  }

  private mutating func skipDigits() throws(PDFError) {
    let start = position
    while let byte = peek {
      position += 1
      if byte == UInt8(ascii: ">") { return }
    }
    throw .file("a string does not end", at: start)
  }
}
