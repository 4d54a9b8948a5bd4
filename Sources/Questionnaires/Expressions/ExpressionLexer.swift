/// A word of an expression and where it stands.
struct ExpressionToken: Equatable {
  enum Kind: Equatable {
    case string(String)
    case number(Double)
    case answer(String)
    case name(String)
    case symbol(String)
  }

  var kind: Kind
  var text: String
  var offset: Int

  /// Texts and answers are never operators, even when they read `and`.
  var isOperatorCandidate: Bool {
    switch kind {
    case .name, .symbol: true
    case .string, .number, .answer: false
    }
  }
}

/// Cuts an expression into tokens.
struct ExpressionLexer {
  private let characters: [Character]
  private var position = 0

  static let longest = 500

  private init(_ source: String) { characters = Array(source) }

  static func tokens(of source: String) throws(ExpressionError) -> [ExpressionToken] {
    var lexer = ExpressionLexer(source)
    var tokens: [ExpressionToken] = []
    while let token = try lexer.next() {
      // A chain of operators is a tree as deep as it is long.
      guard tokens.count < longest else {
        throw ExpressionError(offset: token.offset, message: "the expression has more than \(longest) words")
      }
      tokens.append(token)
    }
    return tokens
  }

  private mutating func next() throws(ExpressionError) -> ExpressionToken? {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
    guard position < characters.count else { return nil }
    let start = position
    let kind = try kind(startingWith: characters[start])
    return ExpressionToken(kind: kind, text: String(characters[start..<position]), offset: start)
  }

  private mutating func kind(startingWith first: Character) throws(ExpressionError) -> ExpressionToken.Kind {
    switch first {
    case "'", "\"": return .string(try quoted(first))
    case "$": return .answer(try answer())
    case "0"..."9": return try number()
    case "a"..."z", "A"..."Z", "_": return .name(word())
    case "!", "<", ">": return try comparison(first)
    case "=", "(", ")", ",", "+", "-", "*":
      position += 1
      return .symbol(String(first))
    default:
      throw ExpressionError(offset: position, message: "`\(first)` means nothing here")
    }
  }

  private mutating func comparison(_ first: Character) throws(ExpressionError) -> ExpressionToken.Kind {
    let isDouble = position + 1 < characters.count && characters[position + 1] == "="
    guard first != "!" || isDouble else {
      throw ExpressionError(offset: position, message: "`!` means nothing alone; unequal is `!=`")
    }
    position += isDouble ? 2 : 1
    return .symbol(isDouble ? "\(first)=" : String(first))
  }

  private mutating func quoted(_ quote: Character) throws(ExpressionError) -> String {
    let start = position
    guard let end = characters[(start + 1)...].firstIndex(of: quote) else {
      throw ExpressionError(offset: start, message: "the closing \(quote) is missing")
    }
    position = end + 1
    return String(characters[(start + 1)..<end])
  }

  private mutating func answer() throws(ExpressionError) -> String {
    let start = position
    guard start + 1 < characters.count, characters[start + 1] == "{",
      let end = characters[start...].firstIndex(of: "}"), end > start + 2
    else { throw ExpressionError(offset: start, message: "a question is written `${its_name}`") }
    position = end + 1
    return String(characters[(start + 2)..<end])
  }

  private mutating func number() throws(ExpressionError) -> ExpressionToken.Kind {
    let start = position
    while position < characters.count, characters[position].isNumber || characters[position] == "." {
      position += 1
    }
    let text = String(characters[start..<position])
    guard let value = Double(text) else {
      throw ExpressionError(offset: start, message: "`\(text)` is no number")
    }
    return .number(value)
  }

  /// Letters, digits, `_`, `.` and, inside a word, `-`, as in `count-selected`.
  private mutating func word() -> String {
    let start = position
    while position < characters.count {
      let character = characters[position]
      guard character.isLetter || character.isNumber || "_.-".contains(character) else { break }
      position += 1
    }
    return String(characters[start..<position])
  }
}
