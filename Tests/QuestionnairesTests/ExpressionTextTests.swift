import Questionnaires
import TestSupport
import Testing

/// An expression as text, the way a pack writes it.
@Suite struct ExpressionTextTests {
  @Test(arguments: [
    "${evenings_out} > 0", "count-selected(${top_picks}) >= 2",
    "not(selected(${top_picks}, 'none_of_these'))",
    "${a} = 'x' and ${b} = 'y' or ${c} != ''", "(${a} = 'x' or ${b} = 'y') and ${c} = 'z'",
    "1 + 2 * 3 = 7", "(1 + 2) * 3 = 9", "8 - (4 - 2) = 6", "8 - 4 - 2 = 2", "-${a} < 5", "-(${a} + 1) < 5",
    "if(${a} = 'x', 1, 2) = 1", "coalesce(${a}, ${b}) = 'x'", "string-length(${a}) div 2 mod 3 > 1",
    "true() or false()", "${a} = \"it's\"", "${a} = ${b} = (${c} = ${d})", "1.5 < 2",
  ])
  func `an expression is written as it was read`(source: String) throws {
    #expect(try Expression.parse(source).text == source)
  }

  @Test(arguments: [
    ("( ${a}='x' )", "${a} = 'x'"), ("((1+2))*3", "(1 + 2) * 3"), ("${a}=\"x\"", "${a} = 'x'"),
    ("1 + (2 * 3)", "1 + 2 * 3"), ("(${a} and ${b}) and ${c}", "${a} and ${b} and ${c}"), ("1.0", "1"),
  ])
  func `brackets and blanks that say nothing are left out`(source: String, text: String) throws {
    #expect(try Expression.parse(source).text == text)
  }

  @Test func `a choice filter keeps its name`() throws {
    let filter = "selected(${top_picks}, name)"
    #expect(try Expression.parse(filter, asChoiceFilter: true).text == filter)
  }

  @Test func `what is written is read again as the same`() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<400 {
      let expression = RandomExpression.any(depth: 4, &random)
      #expect(try Expression.parse(expression.text) == expression, "\(expression.text)")
    }
  }
}

/// Expressions by lot, over questions of the pack "lighting".
enum RandomExpression {
  static let names = ["age_group", "evenings_out", "what_outside", "top_picks", "top_pick_why"]

  static func any(depth: Int, _ random: inout SeededGenerator) -> Expression {
    guard depth > 0, !random.oneIn(5) else { return leaf(&random) }
    let left = any(depth: depth - 1, &random)
    let right = any(depth: depth - 1, &random)
    switch random.below(9) {
    case 0: return .not(left)
    case 1, 2: return .binary(.and, left, right)
    case 3, 4: return .binary(.or, left, right)
    case 5: return .binary(random.pick([.equal, .unequal]) ?? .equal, left, right)
    case 6: return .binary(random.pick([.less, .greaterOrEqual]) ?? .less, left, right)
    case 7: return .binary(random.pick([.plus, .minus, .times, .divide]) ?? .plus, left, right)
    default: return .call(.ifThenElse, [left, right, leaf(&random)])
    }
  }

  private static func leaf(_ random: inout SeededGenerator) -> Expression {
    let numbers = [0, 1, 2, 3, 7, 8].map { ExpressionValue.number($0) }
    switch random.below(7) {
    case 0: return .literal(random.pick(numbers) ?? .number(0))
    case 1: return .binary(.greater, .answer("evenings_out"), .literal(random.pick(numbers) ?? .number(0)))
    case 2: return .call(.countSelected, [.answer(random.pick(["what_outside", "top_picks"]) ?? "")])
    case 3: return .call(.stringLength, [.answer("top_pick_why")])
    case 4:
      let choice = random.pick(["walking", "waiting", "playing"]) ?? ""
      return .call(.selected, [.answer("what_outside"), .literal(.string(choice))])
    case 5:
      let choice = random.pick(["age_14_17", "age_18_or_more"]) ?? ""
      return .binary(.equal, .answer("age_group"), .literal(.string(choice)))
    default: return .answer(random.pick(names) ?? "")
    }
  }
}
