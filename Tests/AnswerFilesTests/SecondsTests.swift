import AnswerFiles
import Interviewing
import Questionnaires
import TestSupport
import Testing

/// A second file with the seconds that people stayed at their questions.
struct SecondsTests {
  private func take(_ answers: String, _ seconds: String) throws(AnswerFileError) -> Taking.Result {
    var file = try AnswerFile(
      CSVReader([UInt8](answers.utf8)),
      seconds: SecondsFile(CSVReader([UInt8](seconds.utf8)), questionnaire: Taking.pack),
      questionnaire: Taking.pack, month: "2026-11", seed: { UInt64($0) + 7 })
    var rows: [TakenRow] = []
    while let row = try file.next() { rows.append(row) }
    return Taking.Result(rows: rows, report: file.report)
  }

  private func seconds(_ row: TakenRow, _ key: AnswerKey) -> Int? {
    for case .answered(key, _, let seconds) in row.events { return seconds }
    return nil
  }

  @Test(arguments: [
    ("11.3", 11), ("11.5", 12), ("0", 0), ("0.4", 0), (" 7 ", 7), ("86400", 86_400), ("3.", 3), (".6", 1),
  ])
  func `seconds are kept with their answer, rounded`(cell: String, expected: Int) throws {
    let result = try take(
      "person_id,A2,A4,D01\nann,yes_start,25 to 34,Big problem\n", "person_id,D01\nann,\(cell)\n")
    #expect(seconds(result.rows[0], AnswerKey("prob_stable_housing")) == expected)
    #expect(seconds(result.rows[0], AnswerKey("age_group")) == nil)
    #expect(result.rows[0].seconds == TakenSeconds(kept: 1))
  }

  @Test(arguments: ["", "NS", "nr"])
  func `a cell that says nothing keeps nothing`(cell: String) throws {
    let result = try take(
      "person_id,A2,D01\nann,yes_start,Big problem\n", "person_id,D01\nann,\(cell)\n")
    #expect(result.rows[0].seconds == TakenSeconds())
  }

  @Test(arguments: ["soon", "-3", "1e9", "86401", "inf", "nan", "1,5", "0x10", "1.2.3"])
  func `a mistake is named and never stops the answers`(cell: String) throws {
    let result = try take(
      "person_id,A2,D01\nann,yes_start,Big problem\n", "person_id,D01\nann,\"\(cell)\"\n")
    let row = result.rows[0]
    #expect(row.answer("prob_stable_housing") == .choice("big_problem", own: nil))
    #expect(seconds(row, AnswerKey("prob_stable_housing")) == nil)
    #expect(row.seconds?.refusedCells.map(\.reason) == [.notSeconds])
    #expect(
      try row.remarks(in: ShippedPack.words(in: "en")) == [
        "Seconds, Line 2 (ann), D01, \"\(cell)\": This is not a number of seconds."
      ])
  }

  @Test func `repeated questions find their seconds by number or factor, as the answers count`() throws {
    let answers = """
      person_id,A2,A4,version,E1,E2,top_1,F1_1,top_2,F1_2
      ann,yes_start,25 to 34,S,safe-streets;child-care,child-care;safe-streets,safe-streets,Worse,child-care,Better
      """
    let result = try take(answers, "person_id,F1_1,pick_trend.child-care\nann,5,6\n")
    #expect(seconds(result.rows[0], AnswerKey("pick_trend", factor: "safe-streets")) == 5)
    #expect(seconds(result.rows[0], AnswerKey("pick_trend", factor: "child-care")) == 6)
  }

  @Test func `seconds of the older column go with the question that it answers`() throws {
    let result = try take(
      "person_id,A2,A4,K1\nann,yes_start,25 to 34,Print it\n", "person_id,K1\nann,4\n")
    #expect(seconds(result.rows[0], AnswerKey("print_a_page")) == 4)
  }

  @Test func `seconds whose answer is not stored are counted and not kept`() throws {
    let result = try take(
      "person_id,A2,D01,D02\nann,yes_start,huge,NS\n", "person_id,D01,D02,zeta\nann,4,5,6\n")
    #expect(result.rows[0].seconds == TakenSeconds(notKept: 2))
    #expect(result.report.seconds?.notKept == 2)
  }

  @Test func `people who are missing in either file are passed over`() throws {
    let names = (0..<60).map { "p\($0)" }
    let answers = names.filter { !$0.hasSuffix("3") }
    let others = names.filter { !$0.hasSuffix("7") }
    let result = try take(
      "person_id,A2,D01\n" + answers.map { "\($0),yes_start,DK\n" }.joined(),
      "person_id,D01\n" + others.map { "\($0),\($0.dropFirst())\n" }.joined())
    for row in result.rows {
      let name = row.person ?? ""
      let expected = name.hasSuffix("7") ? nil : Int(name.dropFirst())
      #expect(seconds(row, AnswerKey("prob_stable_housing")) == expected)
    }
    #expect(result.report.seconds?.missing == 6)
    #expect(result.report.seconds?.kept == 48)
  }

  @Test func `nothing is said of the seconds of people of whom nothing is stored`() throws {
    let result = try take("person_id,A2,D01\nann,no_stop,DK\n", "person_id,D01\nann,soon\n")
    #expect(result.rows[0].seconds == nil)
    #expect(result.report.seconds == SecondsReport())
  }

  @Test func `without the column person_id neither file has seconds`() {
    #expect(throws: AnswerFileError.noPerson) { try take("A2,D01\nyes_start,DK\n", "person_id,D01\nann,1\n") }
    #expect(throws: AnswerFileError.noPerson) { try take("person_id,A2\nann,yes_start\n", "D01\n1\n") }
    #expect(throws: AnswerFileError.empty) { try take("person_id,A2\nann,yes_start\n", "") }
  }

  @Test func `the report adds the seconds up`() throws {
    let result = try take(
      "person_id,A2,D01,D02\nann,yes_start,DK,huge\nben,yes_start,DK,DK\ncy,yes_start,DK,DK\n",
      "person_id,D01,D02\nann,4,5\nben,x,6\n")
    let lines = try result.report.countLines(in: ShippedPack.words(in: "en"))
    #expect(
      lines.suffix(4) == [
        "2 times in seconds were kept with their answers.",
        "1 time was not kept, because its answer is not stored.", "1 time was refused.",
        "1 person has no row in the file of seconds, or stands there in another order.",
      ])
  }
}
