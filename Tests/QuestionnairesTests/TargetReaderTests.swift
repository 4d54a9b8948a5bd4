import Questionnaires
import TestSupport
import Testing

/// Files of how many people there are, by the answers to questions.
@Suite struct TargetReaderTests {
  private func read(_ text: String, path: String) throws -> PopulationTarget {
    try TargetReader.read(text, path: path, in: PackFixtures.lighting)
  }

  private func complaint(_ text: String, path: String = "t.yaml") throws -> String {
    do {
      _ = try read(text, path: path)
      return ""
    } catch let error as PackError {
      return error.description
    }
  }

  @Test(arguments: [
    ("t.yaml", "age_group:\n  age_14_17: 20\n  age_18_or_more: 80.5\ngender: { woman: 1, man: 1 }\n"),
    (
      "t.CSV",
      "question,choice,people\r\nage_group,age_14_17,20\r\n\"age_group\", age_18_or_more ,80.5\r\n\r\n"
        + "gender,woman,1\r\ngender,man,1\r\n"
    ),
  ])
  func `both forms say the same`(path: String, text: String) throws {
    let target = try read(text, path: path)
    #expect(
      target.margins == [
        .init(question: "age_group", counts: ["age_14_17": 20, "age_18_or_more": 80.5]),
        .init(question: "gender", counts: ["woman": 1, "man": 1]),
      ])
  }

  @Test(arguments: [
    ("age_grup: { age_14_17: 1 }", "t.yaml:1:1: error[unknown-question]", "did you mean `age_group`?"),
    ("age_group: { age_14_71: 1 }", "t.yaml:1:14: error[unknown-choice]", "did you mean `age_14_17`?"),
    ("age_group: { age_14_17: many }", "t.yaml:1:25: error[wrong-type]", "write a number, 0 or more"),
    ("age_group: { age_14_17: -1 }", "t.yaml:1:25: error[wrong-type]", "\"-1\" is not a number of people"),
    ("age_group: { age_14_17: nan }", "t.yaml:1:25: error[wrong-type]", "\"nan\""),
    ("what_outside: { walking: 1 }", "t.yaml:1:1: error[wrong-question]", "of the type `select_one`"),
    ("age_group: 5", "error[wrong-type]", "key: value"),
    ("", "error[", "t.yaml"),
    ("{}", "t.yaml:1:1: error[empty-file]", "there are no targets"),
  ])
  func `what is wrong is said with its place`(text: String, place: String, words: String) throws {
    let complaint = try complaint(text)
    #expect(complaint.contains(place), "\(complaint)")
    #expect(complaint.contains(words))
  }

  @Test(arguments: [
    ("choice,people\n", "t.csv:1:1: error[wrong-columns]"),
    ("question,choice,people\nage_group,age_14_17\n", "t.csv:2:1: error[wrong-columns]"),
    (
      "question,choice,people\nage_group,age_14_17,1\nage_group,age_14_17,2\n",
      "t.csv:3:1: error[doubled-name]"
    ),
    ("question,choice,people\n", "t.csv:1:1: error[empty-file]"),
    ("", "t.csv:1:1: error[wrong-columns]"),
  ])
  func `a sheet is checked line by line`(text: String, place: String) throws {
    #expect(try complaint(text, path: "t.csv").contains(place))
  }

  @Test func `everything is said at once`() throws {
    let complaint = try complaint("age_grup: { x: 1 }\ngender: { woman: x, mann: 2 }\n")
    for code in ["unknown-question", "wrong-type", "unknown-choice"] {
      #expect(complaint.contains("error[\(code)]"))
    }
  }
}
