/// Reads values out of a PDF file.
struct PDFParser {
  private static let deepest = 60

  private var lexer: PDFLexer

  init(_ bytes: [UInt8], at position: Int) { lexer = PDFLexer(bytes, at: position) }

  var position: Int { lexer.position }

  mutating func object(depth: Int = 0) throws(PDFError) -> PDFObject {
    guard depth < Self.deepest else { throw .file("values nest too deep", at: position) }
    guard let token = try lexer.next() else { throw .file("a value is missing", at: position) }
    switch token.kind {
    case .name: return .name(String(lexer.text(token).dropFirst()))
    case .string: return .plain(lexer.bytes[token.range])
    case .word: return try reference(token) ?? .plain(lexer.bytes[token.range])
    case .openArray: return try .array(items(until: .closeArray, depth))
    case .openDictionary: return try .dictionary(dictionary(depth))
    case .closeArray, .closeDictionary: throw .file("a value is missing", at: token.range.lowerBound)
    }
  }

  /// The next token, when it is this word.
  mutating func expect(_ word: StaticString) throws(PDFError) {
    let start = position
    guard try lexer.is(lexer.next(), word) else { throw .file("no \"\(word)\"", at: start) }
  }

  mutating func integer() throws(PDFError) -> Int {
    let start = position
    guard let value = try object().integer else { throw .file("no number", at: start) }
    return value
  }

  /// `12 0 R`, or nil when what follows a number is something else.
  private mutating func reference(_ token: PDFLexer.Token) throws(PDFError) -> PDFObject? {
    guard let number = lexer.number(token) else { return nil }
    let back = lexer.position
    if try lexer.is(lexer.next(), "0"), try lexer.is(lexer.next(), "R") { return .reference(number) }
    lexer.move(to: back)
    return nil
  }

  private mutating func items(until end: PDFLexer.Kind, _ depth: Int) throws(PDFError) -> [PDFObject] {
    var items: [PDFObject] = []
    while true {
      let back = lexer.position
      guard let token = try lexer.next() else { throw .file("a list does not end", at: back) }
      if token.kind == end { return items }
      lexer.move(to: back)
      try items.append(object(depth: depth + 1))
    }
  }

  private mutating func dictionary(_ depth: Int) throws(PDFError) -> PDFDictionary {
    let start = position
    let items = try items(until: .closeDictionary, depth)
    var pairs: [(key: String, value: PDFObject)] = []
    for index in stride(from: 0, to: items.count, by: 2) {
      guard case .name(let key) = items[index], index + 1 < items.count else {
        throw .file("a name is missing", at: start)
      }
      pairs.append((key, items[index + 1]))
    }
    return PDFDictionary(pairs: pairs)
  }
}
