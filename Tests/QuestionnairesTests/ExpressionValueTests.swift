import Questionnaires
import Testing

@Suite struct ExpressionValueTests {
  private let answers: [String: ExpressionValue] = [
    "one": .names(["a"]), "two": .names(["a", "b"]), "none": .names([]), "chosen": .string("a"),
    "number": .number(3), "zero": .number(0), "words": .string("a few words"), "digits": .string("12"),
    "nan": .number(.nan), "inf": .string("inf"), "hexadecimal": .string("0x10"), "minus": .string("-2.5"),
  ]

  private func value(_ source: String, choice: String = "") throws -> ExpressionValue {
    try Expression.parse(source, asChoiceFilter: true).value(choice: choice) { answers[$0] ?? .string("") }
  }

  @Test(arguments: [
    ("${chosen} = 'a'", true),
    ("${chosen} != 'a'", false),
    ("'a' = ${chosen}", true),
    ("${chosen} = 'b'", false),
    ("${two} = 'a b'", true),
    ("${number} = 3", true),
    ("${number} = '3'", true),
    ("${number} > 2 and ${number} < 4", true),
    ("${number} >= 3 and ${number} <= 3", true),
    ("${digits} > 11", true),
    ("${minus} < 0", true),
    ("${digits} = 12", true),
    ("true() = 1", true),
    ("true() = 'anything'", true),
    ("false() = ''", true),
    ("selected(${two}, 'b')", true),
    ("selected(${two}, 'c')", false),
    ("selected(${chosen}, 'a')", true),
    ("selected(${number}, '3')", true),
    ("not(selected(${two}, 'c'))", true),
    ("not(${two})", false),
    ("count-selected(${two}) = 2", true),
    ("if(${number} > 2, 'big', 'small') = 'big'", true),
    ("if(${zero}, 'big', 'small') = 'small'", true),
    ("coalesce(${missing}, ${chosen}) = 'a'", true),
    ("coalesce(${chosen}, ${number}) = 'a'", true),
    ("1 or 0", true),
    ("1 and 0", false),
  ])
  func `comparisons and functions hold or not`(source: String, expected: Bool) throws {
    #expect(try value(source).isTrue == expected)
  }

  @Test(arguments: [
    ("${missing} = ''", true),
    ("${missing} != 'a'", true),
    ("${missing} = 'a'", false),
    ("${missing}", false),
    ("not(${missing})", true),
    ("${missing} > 0", false),
    ("${missing} < 1", false),
    ("${missing} = 0", false),
    ("selected(${missing}, 'a')", false),
    ("count-selected(${missing}) = 0", true),
    ("string-length(${missing}) = 0", true),
    ("count-selected(${none}) = 0", true),
    ("${none}", false),
  ])
  func `what was not answered is the empty text`(source: String, expected: Bool) throws {
    #expect(try value(source).isTrue == expected)
  }

  @Test(arguments: ["${nan}", "${words}", "${inf}", "${hexadecimal}", "${two}", "${missing}", "'1 2'"])
  func `what is no number compares with nothing`(source: String) throws {
    for comparison in ["> 0", "< 0", ">= 0", "<= 0", "= 0"] {
      #expect(try !value("\(source) \(comparison)").isTrue, "\(source) \(comparison)")
    }
    #expect(try value("\(source) != 0").isTrue)
    #expect(try value("\(source) + 1").number.isNaN)
  }

  @Test(
    arguments: [
      ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("7 div 2", 3.5), ("7 mod 4", 3), ("-7 mod 4", -3),
      ("-${number}", -3),
      ("1 - 2 - 3", -4), ("${digits} + 1", 13), ("${one} + 1", .nan), ("true() + true()", 2),
      ("string-length(${words})", 11), ("count-selected(${two})", 2), ("count-selected(${chosen})", 1),
      ("string-length('né')", 2), ("1 div 0", .infinity),
    ] as [(String, Double)])
  func `numbers are reckoned`(source: String, expected: Double) throws {
    let number = try value(source).number
    #expect(number == expected || (number.isNaN && expected.isNaN))
  }

  @Test(arguments: [
    (ExpressionValue.number(3), "3"), (.number(2.5), "2.5"), (.number(-0.0), "0"), (.boolean(true), "true"),
    (.boolean(false), "false"), (.names(["a", "b"]), "a b"), (.names([]), ""), (.string("x"), "x"),
  ])
  func `every value is a text`(value: ExpressionValue, text: String) {
    #expect(value.string == text)
  }

  @Test(arguments: [
    (ExpressionValue.string("a b"), ["a", "b"]), (.string(""), []), (.names(["b", "a"]), ["b", "a"]),
    (.number(2), ["2"]), (.boolean(true), ["true"]),
  ])
  func `every value is a list of names`(value: ExpressionValue, names: [String]) {
    #expect(value.list == names)
  }

  @Test(
    arguments: [
      (ExpressionValue.names(["12"]), 12), (.boolean(false), 0), (.string("-2.5"), -2.5), (.number(4), 4),
    ] as [(ExpressionValue, Double)])
  func `values are numbers where they can be`(value: ExpressionValue, number: Double) {
    #expect(value.number == number)
  }

  @Test func `what stands right of a decided and or or is not looked at`() throws {
    let expression = try Expression.parse("0 and ${asked} or 1 or ${asked}")
    #expect(
      expression.holds { name in
        Issue.record("\(name) was looked at")
        return .string("")
      })
  }

  @Test(arguments: [("a", true), ("b", true), ("c", false)])
  func `a choice filter keeps the choices that were picked`(choice: String, isKept: Bool) throws {
    #expect(try value("selected(${two}, name)", choice: choice).isTrue == isKept)
  }
}
