/// How an expression looks at the answer to a question.
enum AnswerUse: Equatable {
  /// Only whether there is one.
  case truth
  /// How many are chosen.
  case count
  case asksForChoice(String)
  case comparedWithText(String)
  case comparedWithNumber(Double)
  case lengthComparedWith(Double)
  /// In a way that depends on more than these.
  case other
}

extension Expression {
  /// Every way in which the expression, where only its truth matters, looks at the answer to a question.
  func uses(of name: String) -> [AnswerUse] {
    switch self {
    case .literal, .choiceName: return []
    case .answer(let asked): return asked == name ? [.truth] : []
    case .not(let inner): return inner.uses(of: name)
    case .binary(.and, let left, let right), .binary(.or, let left, let right):
      return left.uses(of: name) + right.uses(of: name)
    case .binary(let op, let left, let right) where op.compares:
      return Self.comparison(left, right, name) ?? Self.comparison(right, left, name)
        ?? left.valueUses(of: name) + right.valueUses(of: name)
    default: return valueUses(of: name)
    }
  }

  /// A comparison of an answer with something that is written out; nil for any other.
  private static func comparison(_ side: Expression, _ other: Expression, _ name: String) -> [AnswerUse]? {
    guard case .literal(let value) = other else { return nil }
    switch (side, value) {
    case (.answer(name), .string(let text)): return [text.isEmpty ? .truth : .comparedWithText(text)]
    case (.answer(name), .number(let number)): return [.comparedWithNumber(number)]
    case (.call(.stringLength, let values), .number(let number)) where values == [.answer(name)]:
      return [.lengthComparedWith(number)]
    default: return nil
    }
  }

  /// The same where the value itself matters.
  private func valueUses(of name: String) -> [AnswerUse] {
    switch self {
    case .answer(let asked): return asked == name ? [.other] : []
    case .call(.countSelected, [.answer(name)]): return [.count]
    case .call(.selected, let values):
      guard values[0] == .answer(name), case .literal(.string(let choice)) = values[1] else { break }
      return [.asksForChoice(choice)]
    case .call(.ifThenElse, let values):
      return values[0].uses(of: name) + values[1].valueUses(of: name) + values[2].valueUses(of: name)
    case .not, .binary(.and, _, _), .binary(.or, _, _): return uses(of: name)
    default: break
    }
    return parts.flatMap { $0.valueUses(of: name) }
  }

  /// The expressions that this one is made of.
  private var parts: [Expression] {
    switch self {
    case .literal, .choiceName, .answer: []
    case .not(let inner), .negate(let inner): [inner]
    case .binary(_, let left, let right): [left, right]
    case .call(_, let arguments): arguments
    }
  }

  /// The expression for one choice: `name` in it is that choice's.
  func fixing(choice: String) -> Expression {
    switch self {
    case .literal, .answer: self
    case .choiceName: .literal(.string(choice))
    case .not(let inner): .not(inner.fixing(choice: choice))
    case .negate(let inner): .negate(inner.fixing(choice: choice))
    case .binary(let op, let left, let right):
      .binary(op, left.fixing(choice: choice), right.fixing(choice: choice))
    case .call(let function, let arguments): .call(function, arguments.map { $0.fixing(choice: choice) })
    }
  }
}

extension Expression.Operator {
  fileprivate var compares: Bool {
    switch self {
    case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual: true
    case .or, .and, .plus, .minus, .times, .divide, .modulo: false
    }
  }
}
