extension Expression {
  /// The expression as a pack writes it, with no more brackets than it needs.
  package var text: String { text(within: 0) }

  private func text(within strength: Int) -> String {
    switch self {
    case .literal(let value): return value.literal
    case .answer(let name): return "${\(name)}"
    case .choiceName: return "name"
    case .not(let inner): return "not(\(inner.text))"
    case .negate(let inner): return "-\(inner.text(within: 6))"
    case .call(let function, let arguments):
      return "\(function.rawValue)(\(arguments.map(\.text).joined(separator: ", ")))"
    case .binary(let op, let left, let right):
      // What is equally strong is read from the left.
      let text =
        "\(left.text(within: op.strength - 1)) \(op.rawValue) \(right.text(within: op.strength))"
      return op.strength <= strength ? "(\(text))" : text
    }
  }
}

extension ExpressionValue {
  /// The value as an expression writes it.
  fileprivate var literal: String {
    switch self {
    case .string(let text): text.contains("'") ? "\"\(text)\"" : "'\(text)'"
    case .number: string
    case .boolean(let value): value ? "true()" : "false()"
    case .names(let names): "'\(names.joined(separator: " "))'"
    }
  }
}

extension Expression.Operator {
  /// How strongly it binds, from 1.
  var strength: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .equal, .unequal: 3
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 4
    case .plus, .minus: 5
    case .times, .divide, .modulo: 6
    }
  }
}
