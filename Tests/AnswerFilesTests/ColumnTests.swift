import AnswerFiles
import Interviewing
import Questionnaires
import Testing

struct ColumnTests {
  private func sheet(_ header: String) throws -> AnswerSheet {
    try AnswerFile(
      CSVReader([UInt8](header.utf8)), questionnaire: Taking.pack, month: "2026-11", seed: { _ in 1 }
    ).sheet
  }

  @Test(arguments: ["D01", "d01", " D01 ", "prob_stable_housing", "PROB_Stable_Housing"])
  func `a question is found by its number or its name`(column: String) throws {
    let row = try Taking.person([column: "Big problem"])
    #expect(row.answer("prob_stable_housing") == .choice("big_problem", own: nil))
  }

  @Test func `unknown columns are named once, in the order of the header`() throws {
    let result = try Taking.take("zeta,A2,alpha,,F9_1\n1,yes_start,2,,3\n1,yes_start,2,,3\n")
    #expect(result.report.unknownColumns == ["zeta", "alpha", "#4", "F9_1"])
    #expect(result.rows.allSatisfy { $0.cells[.leftOut] == 4 && $0.refusedCells.isEmpty })
  }

  @Test(arguments: [
    ("agegroup", "age_group"), ("AGE_GRUOP", "age_group"), ("persn_id", "person_id"), ("verson", "version"),
    ("D1", "D01"), ("E01", "E1"), ("J02", "J2"), ("d 13", "D13"),
  ])
  func `a mistyped column is held against the names that have none`(column: String, meant: String) throws {
    #expect(try sheet("A2,\(column)").nearNames == [column: meant])
    #expect(try sheet("A2,\(column),\(meant)").nearNames == [:], "it stands there too")
  }

  @Test(arguments: ["zeta", "A99", "pick_trend", "pick_trnd_1", "", String(repeating: "x", count: 90)])
  func `what is near to nothing that could be meant is only named`(column: String) throws {
    #expect(try sheet("A2,\(column)").nearNames == [:])
  }

  @Test func `a table about something else is held against the names as far as anybody reads`() throws {
    let header = "A2," + (0..<20_000).map { "agegroup\($0)" }.joined(separator: ",")
    let sheet = try sheet(header)
    #expect(sheet.unknownColumns.count == 20_000 && !sheet.nearNames.isEmpty && sheet.nearNames.count <= 100)
  }

  @Test func `an unknown column that stands twice is named once`() throws {
    #expect(try sheet("foo,A2,foo,bar,Foo").unknownColumns == ["foo", "bar", "Foo"])
  }

  @Test(arguments: ["neighborhood,A5,A2\nElm,Oak,yes_start\n", "A5,neighborhood,A2\nOak,Elm,yes_start\n"])
  func `of two columns for a question the printed number counts`(text: String) throws {
    let result = try Taking.take(text)
    #expect(result.report.doubledColumns == [.init(kept: "A5", leftOut: "neighborhood")])
    #expect(result.rows.first?.answer("neighborhood") == .choice("other", own: "Oak"))
    #expect(result.report.unknownColumns.isEmpty)
  }

  @Test func `of two columns with the same name the first counts`() throws {
    let sheet = try sheet("A4,a4,version,length,A2")
    #expect(sheet.doubledColumns.map(\.leftOut) == ["a4", "length"])
    #expect(sheet.doubledColumns.map(\.kept) == ["A4", "version"])
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}"])
  func `an empty file is refused`(text: String) {
    #expect(throws: AnswerFileError.empty) { try Taking.take(text) }
  }

  @Test func `a file without any question is refused`() {
    #expect(throws: AnswerFileError.noQuestions) {
      try Taking.take("person_id,version,month,x\n1,Q,2026-01,2\n")
    }
  }

  @Test func `a name of a column is shown clean and short`() throws {
    let sheet = try sheet("A2,\u{1B}[31mred,\(String(repeating: "x", count: 90))")
    #expect(sheet.unknownColumns == ["[31mred", String(repeating: "x", count: 39) + "…"])
  }

  @Test(arguments: [
    ("Q", "quick"), ("s", "standard"), ("F", "full"), ("quick", "quick"), ("Rápida", "quick"),
    ("ESTANDAR", "standard"), ("", "full"), ("NS", "full"),
  ])
  func `the length comes from its column`(cell: String, length: String) throws {
    #expect(try Taking.person(["version": cell]).length == length)
    #expect(try Taking.person(["Length": cell]).length == length)
  }

  @Test func `without a column the longest length on offer is taken`() throws {
    #expect(try Taking.person(["A4": "DK"]).length == "full")
    let pack = Taking.pack { $0.lengths.removeAll { $0.name == "full" } }
    #expect(try Taking.person(["A4": "DK"], pack: pack).length == "standard")
  }

  @Test(arguments: [("2025-03", "2025-03"), (" 2025-12 ", "2025-12"), ("", "2026-11")])
  func `the month comes from its column, or from whoever takes the file`(cell: String, month: String) throws {
    #expect(try Taking.person(["month": cell]).start?.month == month)
  }

  @Test func `each row has the seed of its number and the setting of the file`() throws {
    var file = try AnswerFile(
      CSVReader([UInt8]("A2\nyes_start\nyes_start\n".utf8)), questionnaire: Taking.pack,
      place: AnswerPlace(.kiosk),
      month: "2026-11", seed: { UInt64($0) * 10 + 3 })
    var starts: [WalkStart?] = []
    while let row = try file.next() { starts.append(row.start) }
    #expect(starts.map { $0?.seed } == [3, 13])
    #expect(starts.allSatisfy { $0?.setting == .kiosk })
  }

  @Test func `a person's id names the row and is not stored`() throws {
    let row = try Taking.person(["person_id": "river-\u{202E}7", "A4": "DK"])
    #expect(row.person == "river-7")
    #expect(!row.events.contains { $0.payload.json.contains("river") })
    #expect(try Taking.person(["A4": "DK"]).person == nil)
    #expect(try Taking.person(["person_id": " ", "A4": "DK"]).person == nil)
  }
}
