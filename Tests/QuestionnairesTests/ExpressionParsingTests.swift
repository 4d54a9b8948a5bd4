import TestSupport
import Testing

@testable import Questionnaires

@Suite struct ExpressionParsingTests {
  @Test(
    arguments: [
      ("1", .literal(.number(1))),
      ("2.5", .literal(.number(2.5))),
      ("'yes'", .literal(.string("yes"))),
      ("\"it's\"", .literal(.string("it's"))),
      ("''", .literal(.string(""))),
      ("true()", .literal(.boolean(true))),
      ("false()", .literal(.boolean(false))),
      ("${age}", .answer("age")),
      ("-${age}", .negate(.answer("age"))),
      ("(1)", .literal(.number(1))),
      ("\t1\n", .literal(.number(1))),
      ("not(${age})", .not(.answer("age"))),
      ("selected(${a}, 'x')", .call(.selected, [.answer("a"), .literal(.string("x"))])),
      ("count-selected(${a})", .call(.countSelected, [.answer("a")])),
      ("string-length(${a})", .call(.stringLength, [.answer("a")])),
      ("coalesce(${a}, ${b})", .call(.coalesce, [.answer("a"), .answer("b")])),
      (
        "if(${a}, 1, 2)",
        .call(.ifThenElse, [.answer("a"), .literal(.number(1)), .literal(.number(2))])
      ),
    ] as [(String, Expression)])
  func `literals, answers and functions are read`(source: String, expected: Expression) throws {
    #expect(try Expression.parse(source) == expected)
  }

  /// Each pair means the same; the second says so with brackets.
  @Test(arguments: [
    ("1 or 2 and 3", "1 or (2 and 3)"),
    ("1 and 2 = 3", "1 and (2 = 3)"),
    ("1 = 2 < 3", "1 = (2 < 3)"),
    ("1 < 2 + 3", "1 < (2 + 3)"),
    ("1 + 2 * 3", "1 + (2 * 3)"),
    ("1 - 2 - 3", "(1 - 2) - 3"),
    ("8 div 4 div 2", "(8 div 4) div 2"),
    ("1 + 2 mod 3", "1 + (2 mod 3)"),
    ("-1 + 2", "(-1) + 2"),
    ("-2 * 3", "(-2) * 3"),
    ("1 != 2 = 3", "(1 != 2) = 3"),
    ("1 >= 2 and 3 <= 4", "(1 >= 2) and (3 <= 4)"),
    ("1 or 2 or 3", "(1 or 2) or 3"),
    ("not(1) and 2", "(not(1)) and 2"),
    ("${a}>1and${b}<2", "(${a} > 1) and (${b} < 2)"),
  ])
  func `operators bind as in XPath`(source: String, bracketed: String) throws {
    #expect(try Expression.parse(source) == Expression.parse(bracketed))
  }

  @Test func `a choice filter may ask for the name of the choice at hand`() throws {
    let filter = try Expression.parse("selected(${picks}, name)", asChoiceFilter: true)
    #expect(filter == .call(.selected, [.answer("picks"), .choiceName]))
  }

  @Test func `names the questions it asks about and the choices it compares them with`() throws {
    let expression = try Expression.parse(
      """
      (${a} = 'x' or 'y' != ${b}) and not(selected(${c}, 'z')) and -${d} < if(${e} = '', 1, 2)
      and string-length(${f}) > 0
      """)
    #expect(expression.questions == ["a", "b", "c", "d", "e", "f"])
    #expect(expression.comparedChoices.map(\.question) == ["a", "b", "c"])
    #expect(expression.comparedChoices.map(\.choice) == ["x", "y", "z"])
  }

  @Test func `a choice inside other functions is compared too`() throws {
    let expression = try Expression.parse(
      "count-selected(coalesce(${a} = 'x', selected('b', ${a} = 'y'))) > 0")
    #expect(expression.comparedChoices.map(\.choice) == ["x", "y"])
  }

  @Test(arguments: [
    ("", 0, "something is missing at the end"),
    ("   ", 3, "something is missing at the end"),
    ("1 +", 3, "something is missing at the end"),
    ("1 2", 2, "`2` was not expected here"),
    ("(1", 2, "`)` is missing"),
    ("1)", 1, "`)` was not expected here"),
    (", 1", 0, "`,` was not expected here"),
    ("1 = = 2", 4, "`=` was not expected here"),
    ("'yes", 0, "the closing ' is missing"),
    ("1 = \"yes", 4, "the closing \" is missing"),
    ("$age", 0, "a question is written `${its_name}`"),
    ("1 + ${}", 4, "a question is written `${its_name}`"),
    ("${age", 0, "a question is written `${its_name}`"),
    ("1.2.3", 0, "`1.2.3` is no number"),
    ("1 ! 2", 2, "`!` means nothing alone; unequal is `!=`"),
    ("1 ; 2", 2, "`;` means nothing here"),
    ("ñ = 1", 0, "`ñ` means nothing here"),
    ("age = 1", 0, "`age` is no function; a question is written `${age}`"),
    ("1 = name", 4, "`name` is no function; a question is written `${name}`"),
    ("or", 0, "`or` is no function; a question is written `${or}`"),
    (
      "1 + today()", 4,
      "`today()` is not known here; known are selected(), count-selected(), string-length(), if(), coalesce(), not()"
    ),
    ("selected(${a})", 0, "`selected()` takes 2 values in its brackets, not 1"),
    ("1 or not()", 5, "`not()` takes 1 values in its brackets, not 0"),
    ("if(1, 2)", 0, "`if()` takes 3 values in its brackets, not 2"),
    ("true(1)", 5, "`)` is missing"),
    ("not(1", 5, "`)` is missing"),
    ("not(1,)", 6, "`)` was not expected here"),
    ("'é' é", 4, "`é` means nothing here"),
  ])
  func `what cannot be evaluated is refused with its place`(source: String, offset: Int, message: String) {
    #expect(throws: ExpressionError(offset: offset, message: message)) { try Expression.parse(source) }
  }

  @Test(arguments: ["(", "not(", "-"])
  func `nesting has an end`(opening: String) {
    let source = String(repeating: opening, count: 40) + "1"
    let end = 32 * opening.count
    #expect(throws: ExpressionError(offset: end, message: "the expression is nested more than 32 deep")) {
      try Expression.parse(source)
    }
  }

  @Test func `thirty brackets are not too many`() throws {
    let source = String(repeating: "(", count: 30) + "1" + String(repeating: ")", count: 30)
    #expect(try Expression.parse(source) == .literal(.number(1)))
  }

  @Test func `a chain of operators has an end too`() throws {
    let longest = Array(repeating: "1", count: 250).joined(separator: "+")
    #expect(try Expression.parse(longest).value { _ in .string("") } == .number(250))
    #expect(throws: ExpressionError(offset: 500, message: "the expression has more than 500 words")) {
      try Expression.parse(Array(repeating: "1", count: 100_000).joined(separator: "+"))
    }
  }

  @Test func `no text makes the reader or the evaluation trap`() {
    let parts = [
      "(", ")", ",", "'", "\"", "${a}", "${b}", "$", "{", "}", "and", "or", "not", "(", "name", "selected",
      "if",
      "count-selected", "string-length", "coalesce", "1", "0", ".5", "2.", "=", "!=", "<", ">=", "+", "-",
      "*",
      "div", "mod", "'x'", " ", "\u{301}", "🙂", "\u{0}", "true()", "ñ", "é", "999999999999999999999",
    ]
    let values: [ExpressionValue] = [
      .string(""), .string("x"), .string("12"), .number(.nan), .number(.infinity), .names([]),
      .names(["x", "y"]),
      .boolean(true),
    ]
    var random = SeededGenerator(seed: 1)
    var parsed = 0
    for _ in 0..<1000 {
      let source = (0..<(1 + random.below(9))).map { _ in random.pick(parts) ?? "" }
        .joined(separator: random.oneIn(2) ? " " : "")
      do {
        let expression = try Expression.parse(source, asChoiceFilter: random.oneIn(2))
        parsed += 1
        for value in values { _ = expression.value(choice: "x") { _ in value }.string }
      } catch {
        #expect((0...source.count).contains(error.offset), "\(source)")
        #expect(!error.message.isEmpty)
      }
    }
    #expect(parsed > 30, "too few of the texts could be read for the test to say much")
  }
}
