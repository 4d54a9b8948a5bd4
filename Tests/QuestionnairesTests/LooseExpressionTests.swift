import Questionnaires
import TestSupport
import Testing

/// An expression that somebody types, held against the pack.
@Suite struct LooseExpressionTests {
  private func complaint(_ source: String) throws -> String {
    do {
      _ = try PackReader.expression(source, named: "--where", in: PackFixtures.lighting)
      return ""
    } catch let error as PackError {
      return error.description
    }
  }

  @Test func `what fits the pack is read`() throws {
    let read = try PackReader.expression(
      "${age_group} = 'age_14_17' or ${evenings_out} > 2", named: "--where", in: PackFixtures.lighting)
    #expect(read.questions == ["age_group", "evenings_out"])
  }

  @Test(arguments: [
    ("${A3} = 'age_14_17' or -${A5} > 2", "${age_group} = 'age_14_17' or -${evenings_out} > 2"),
    ("not(selected(${a6}, 'walking'))", "not(selected(${what_outside}, 'walking'))"),
    ("if(${A5} > 2, ${gender}, ${j1}) = 'man'", "if(${evenings_out} > 2, ${gender}, ${gender}) = 'man'"),
  ])
  func `printed numbers stand for names, in small letters too`(typed: String, read: String) throws {
    let expression = try PackReader.expression(typed, named: "--where", in: PackFixtures.lighting)
    #expect(expression.text == read)
  }

  @Test func `a name counts before a number, and no text is no number`() throws {
    var questionnaire = try PackFixtures.lighting
    questionnaire.sections[0].questions[0].number = "gender"
    questionnaire.sections[0].questions[1].number = ""
    #expect(questionnaire.question(called: "gender")?.number == "J1")
    #expect(questionnaire.question(called: "a3")?.name == "age_group")
    #expect(questionnaire.question(called: "Age_group") == nil && questionnaire.question(called: "") == nil)
  }

  @Test(arguments: [
    ("${A99} = 'x'", 1, "unknown-question", "use the name of a question"),
    ("${a3} = 'age_14_71'", 9, "unknown-choice", "did you mean `age_14_17`?"),
    ("${age_grup} = 'x'", 1, "unknown-question", "did you mean `age_group`?"),
    ("not(${age_group} = 'age_14_71')", 20, "unknown-choice", "did you mean `age_14_17`?"),
    ("${age_group} = ", 16, "bad-expression", "write it as `relevant` is written"),
    ("${age_group} = \"zzz\"", 16, "unknown-choice", "known are age_13_or_less"),
    (
      "${age_group} >= 3", 1, "never-holds",
      "fix: compare `age_group` with the names of its answers: age_13_or_less, "
    ),
    ("${evenings_out} > 2 and ${A5} < 1", 1, "never-holds", "look for conditions that exclude each other"),
    ("age_group = 'x'", 1, "bad-expression", "a question is written `${age_group}`"),
  ])
  func `what does not is complained about with its place`(
    source: String, column: Int, code: String, words: String
  ) throws {
    let complaint = try complaint(source)
    #expect(complaint.hasPrefix("--where:1:\(column): error[\(code)]"), "\(complaint)")
    #expect(complaint.contains(words))
    #expect(complaint.contains("\n1 | \(source)\n"))
  }

  @Test(arguments: [0, 100, 20_000])
  func `of a very long line what stands around the caret is shown`(blanks: Int) throws {
    let end = String(repeating: " ", count: 5000)
    let complaint = try complaint(String(repeating: " ", count: blanks) + "${age_grup} = 'x'" + end)
    let lines = complaint.split(separator: "\n")
    #expect(complaint.count < 800 && lines.allSatisfy { $0.count < 200 }, "\(complaint.count)")
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let place = lines[2].distance(from: lines[2].startIndex, to: caret)
    #expect(lines[1].dropFirst(place).hasPrefix("${age_grup}"))
    #expect(lines[1].hasSuffix("…"))
  }
}
