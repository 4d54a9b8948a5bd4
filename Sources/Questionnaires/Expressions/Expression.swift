/// A `relevant` or `choice_filter` of XLSForm, parsed.
package indirect enum Expression: Equatable, Sendable {
  case literal(ExpressionValue)
  /// `${name}`: the answer to a question.
  case answer(String)
  /// A bare `name` in a choice filter: the name of the choice at hand.
  case choiceName
  case not(Expression)
  case negate(Expression)
  case binary(Operator, Expression, Expression)
  case call(Function, [Expression])

  /// The operators, weakest first.
  package enum Operator: String, Sendable {
    case or, and
    case equal = "="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "div"
    case modulo = "mod"
  }

  /// The functions of XLSForm that are understood here.
  package enum Function: String, CaseIterable, Sendable {
    case selected
    case countSelected = "count-selected"
    case stringLength = "string-length"
    case ifThenElse = "if"
    case coalesce
    case not

    /// How many arguments the function takes.
    package var arity: Int {
      switch self {
      case .selected, .coalesce: 2
      case .countSelected, .stringLength, .not: 1
      case .ifThenElse: 3
      }
    }
  }

  /// The questions that the expression asks about, in order of appearance.
  package var questions: [String] {
    switch self {
    case .literal, .choiceName: []
    case .answer(let name): [name]
    case .not(let inner), .negate(let inner): inner.questions
    case .binary(_, let left, let right): left.questions + right.questions
    case .call(_, let arguments): arguments.flatMap(\.questions)
    }
  }

  /// The same with other names of questions.
  func renaming(_ rename: (String) -> String) -> Expression {
    switch self {
    case .literal, .choiceName: self
    case .answer(let name): .answer(rename(name))
    case .not(let inner): .not(inner.renaming(rename))
    case .negate(let inner): .negate(inner.renaming(rename))
    case .binary(let op, let left, let right):
      .binary(op, left.renaming(rename), right.renaming(rename))
    case .call(let function, let arguments): .call(function, arguments.map { $0.renaming(rename) })
    }
  }

  /// Names that the expression compares the answer to a question with, as `(question, choice)`.
  package var comparedChoices: [(question: String, choice: String)] {
    switch self {
    case .literal, .choiceName, .answer: []
    case .not(let inner), .negate(let inner): inner.comparedChoices
    case .binary(let op, .answer(let name), .literal(.string(let choice)))
    where op == .equal || op == .unequal:
      choice.isEmpty ? [] : [(name, choice)]
    case .binary(let op, .literal(.string(let choice)), .answer(let name))
    where op == .equal || op == .unequal:
      choice.isEmpty ? [] : [(name, choice)]
    case .binary(_, let left, let right): left.comparedChoices + right.comparedChoices
    case .call(.selected, let arguments):
      if case .answer(let name) = arguments[0], case .literal(.string(let choice)) = arguments[1] {
        [(name, choice)]
      } else {
        arguments.flatMap(\.comparedChoices)
      }
    case .call(_, let arguments): arguments.flatMap(\.comparedChoices)
    }
  }
}

/// What an expression works with; an answer that was not given is the empty string.
package enum ExpressionValue: Equatable, Sendable {
  case string(String)
  case number(Double)
  case boolean(Bool)
  /// Several chosen names, in the order of the answer.
  case names([String])
}
