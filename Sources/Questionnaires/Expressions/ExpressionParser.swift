/// Why an expression cannot be read, and at which character (from 0).
package struct ExpressionError: Error, Sendable, Equatable {
  package var offset: Int
  /// One sentence without a full stop.
  package var message: String
}

extension Expression {
  /// Reads XLSForm's expression language; what cannot be evaluated is refused with its place.
  ///
  /// Only in a choice filter is there a choice whose `name` can be asked for.
  package static func parse(
    _ source: String, asChoiceFilter: Bool = false
  ) throws(ExpressionError) -> Expression {
    var parser = ExpressionParser(
      tokens: try ExpressionLexer.tokens(of: source), end: source.count, isChoiceFilter: asChoiceFilter)
    let expression = try parser.expression(precedence: 0)
    try parser.expectEnd()
    return expression
  }
}

/// Precedence climbing over the tokens.
struct ExpressionParser {
  let tokens: [ExpressionToken]
  let end: Int
  let isChoiceFilter: Bool
  private var position = 0
  private var depth = 0

  init(tokens: [ExpressionToken], end: Int, isChoiceFilter: Bool) {
    self.tokens = tokens
    self.end = end
    self.isChoiceFilter = isChoiceFilter
  }

  mutating func expression(precedence: Int) throws(ExpressionError) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 32 else { throw failure("the expression is nested more than 32 deep") }
    var left = try operand()
    while let (op, strength) = peekOperator(), strength > precedence {
      position += 1
      left = .binary(op, left, try expression(precedence: strength))
    }
    return left
  }

  func expectEnd() throws(ExpressionError) {
    guard position < tokens.count else { return }
    throw failure("`\(tokens[position].text)` was not expected here")
  }

  private mutating func operand() throws(ExpressionError) -> Expression {
    guard position < tokens.count else { throw failure("something is missing at the end") }
    let token = tokens[position]
    position += 1
    switch token.kind {
    case .string(let text): return .literal(.string(text))
    case .number(let number): return .literal(.number(number))
    case .answer(let name): return .answer(name)
    case .symbol("("): return try parenthesised()
    case .symbol("-"): return .negate(try expression(precedence: 6))
    case .name(let name): return try named(name, token)
    case .symbol:
      throw ExpressionError(offset: token.offset, message: "`\(token.text)` was not expected here")
    }
  }

  private mutating func parenthesised() throws(ExpressionError) -> Expression {
    let inner = try expression(precedence: 0)
    try expect(")")
    return inner
  }

  private mutating func named(_ name: String, _ token: ExpressionToken) throws(ExpressionError) -> Expression
  {
    guard next(is: "(") else {
      if name == "name", isChoiceFilter { return .choiceName }
      throw ExpressionError(
        offset: token.offset, message: "`\(name)` is no function; a question is written `${\(name)}`")
    }
    if name == "true" || name == "false" {
      position += 1
      try expect(")")
      return .literal(.boolean(name == "true"))
    }
    guard let function = Expression.Function(rawValue: name) else {
      let known = Expression.Function.allCases.map { "\($0.rawValue)()" }.joined(separator: ", ")
      throw ExpressionError(
        offset: token.offset, message: "`\(name)()` is not known here; known are \(known)")
    }
    let arguments = try arguments()
    guard arguments.count == function.arity else {
      throw ExpressionError(
        offset: token.offset,
        message: "`\(name)()` takes \(function.arity) values in its brackets, not \(arguments.count)")
    }
    return function == .not ? .not(arguments[0]) : .call(function, arguments)
  }

  private mutating func arguments() throws(ExpressionError) -> [Expression] {
    position += 1
    guard !next(is: ")") else {
      position += 1
      return []
    }
    var values = [try expression(precedence: 0)]
    while next(is: ",") {
      position += 1
      values.append(try expression(precedence: 0))
    }
    try expect(")")
    return values
  }

  private func peekOperator() -> (Expression.Operator, Int)? {
    guard position < tokens.count, let op = Expression.Operator(rawValue: tokens[position].text),
      tokens[position].isOperatorCandidate
    else { return nil }
    return (op, op.strength)
  }

  private func next(is symbol: String) -> Bool {
    position < tokens.count && tokens[position].kind == .symbol(symbol)
  }

  private mutating func expect(_ symbol: String) throws(ExpressionError) {
    guard next(is: symbol) else { throw failure("`\(symbol)` is missing") }
    position += 1
  }

  private func failure(_ message: String) -> ExpressionError {
    ExpressionError(offset: position < tokens.count ? tokens[position].offset : end, message: message)
  }
}
