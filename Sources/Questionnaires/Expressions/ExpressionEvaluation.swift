extension Expression {
  /// What the expression is worth, given the answers and, in a choice filter, the choice's name.
  ///
  /// XPath 1.0's rules as XLSForm uses them: what was not answered is the empty string, a text that is no
  /// number is NaN, and a comparison with NaN is false.
  package func value(
    choice: String = "", answers: (String) -> ExpressionValue
  ) -> ExpressionValue {
    switch self {
    case .literal(let value): return value
    case .answer(let name): return answers(name)
    case .choiceName: return .string(choice)
    case .not(let inner): return .boolean(!inner.value(choice: choice, answers: answers).isTrue)
    case .negate(let inner): return .number(-inner.value(choice: choice, answers: answers).number)
    case .binary(let op, let left, let right):
      return Self.apply(
        op, left.value(choice: choice, answers: answers), { right.value(choice: choice, answers: answers) })
    case .call(let function, let arguments):
      return Self.call(function, arguments.map { $0.value(choice: choice, answers: answers) })
    }
  }

  /// Whether the expression holds.
  package func holds(choice: String = "", answers: (String) -> ExpressionValue) -> Bool {
    value(choice: choice, answers: answers).isTrue
  }

  private static func apply(
    _ op: Operator, _ left: ExpressionValue, _ right: () -> ExpressionValue
  ) -> ExpressionValue {
    switch op {
    case .or: .boolean(left.isTrue || right().isTrue)
    case .and: .boolean(left.isTrue && right().isTrue)
    case .equal: .boolean(areEqual(left, right()))
    case .unequal: .boolean(!areEqual(left, right()))
    case .less: .boolean(left.number < right().number)
    case .lessOrEqual: .boolean(left.number <= right().number)
    case .greater: .boolean(left.number > right().number)
    case .greaterOrEqual: .boolean(left.number >= right().number)
    case .plus: .number(left.number + right().number)
    case .minus: .number(left.number - right().number)
    case .times: .number(left.number * right().number)
    case .divide: .number(left.number / right().number)
    case .modulo: .number(left.number.truncatingRemainder(dividingBy: right().number))
    }
  }

  private static func areEqual(_ left: ExpressionValue, _ right: ExpressionValue) -> Bool {
    switch (left, right) {
    case (.boolean, _), (_, .boolean): left.isTrue == right.isTrue
    case (.number, _), (_, .number): left.number == right.number
    default: left.string == right.string
    }
  }

  private static func call(_ function: Function, _ values: [ExpressionValue]) -> ExpressionValue {
    switch function {
    case .selected: .boolean(values[0].list.contains(values[1].string))
    case .countSelected: .number(Double(values[0].list.count))
    case .stringLength: .number(Double(length(of: values[0].string)))
    case .ifThenElse: values[0].isTrue ? values[1] : values[2]
    case .coalesce: values[0].string.isEmpty ? values[1] : values[0]
    case .not: .boolean(!values[0].isTrue)
    }
  }
}

extension Expression {
  /// In characters. Telling them apart takes long, and nothing has to be told apart in ASCII without line ends.
  private static func length(of text: String) -> Int {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) } ? text.utf8.count : text.count
  }
}

extension ExpressionValue {
  /// XPath's `boolean()`: a text is true when it is not empty, a number when it is neither 0 nor NaN.
  package var isTrue: Bool {
    switch self {
    case .string(let text): !text.isEmpty
    case .number(let number): number != 0 && !number.isNaN
    case .boolean(let value): value
    case .names(let names): !names.isEmpty
    }
  }

  /// XPath's `number()`.
  package var number: Double {
    switch self {
    case .string(let text): Self.number(text)
    case .number(let number): number
    case .boolean(let value): value ? 1 : 0
    case .names(let names): names.count == 1 ? Self.number(names[0]) : .nan
    }
  }

  /// Digits with a point and a minus sign at most: `Double` alone would read "inf" and "0x10" as well.
  private static func number(_ text: String) -> Double {
    text.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 || $0 == 46 } ? Double(text) ?? .nan : .nan
  }

  /// XPath's `string()`; several names stand with spaces between them, as XLSForm stores them.
  package var string: String {
    switch self {
    case .string(let text): text
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    case .boolean(let value): value ? "true" : "false"
    case .names(let names): names.joined(separator: " ")
    }
  }

  /// The chosen names: one text is one name, or none when it is empty.
  package var list: [String] {
    switch self {
    case .names(let names): names
    case .string(let text): text.split(separator: " ").map(String.init)
    case .number, .boolean: [string]
    }
  }
}
