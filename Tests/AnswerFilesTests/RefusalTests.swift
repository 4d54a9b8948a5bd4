import AnswerFiles
import Interviewing
import Questionnaires
import Testing

/// One row with a cell that is refused, and why.
struct RefusedCase: Sendable, CustomTestStringConvertible {
  var cells: [(String, String)]
  var column: String
  var reason: CellRefusal
  var testDescription: String { "\(column): \(reason)" }

  init(_ cells: [(String, String)], _ column: String, _ reason: CellRefusal) {
    (self.cells, self.column, self.reason) = (cells, column, reason)
  }
}

struct RefusalTests {
  static let long = String(repeating: "a", count: 2001)

  static let cases = [
    RefusedCase([("version", "Q"), ("A6", "1 to 5 years")], "A6", .notAsked(.length)),
    RefusedCase([("C1", "Big problem")], "C1", .notAsked(.length)),
    RefusedCase([("A4", "16 to 17"), ("D14", "DK")], "D14", .notAsked(.minor)),
    RefusedCase([("E1", "child-care"), ("E2", "child-care")], "E2", .notAsked(.relevance)),
    RefusedCase([("E1", "None of these"), ("E3", "because")], "E3", .notAsked(.relevance)),
    RefusedCase([("K1a", "Erase them"), ("K2", "hello")], "K2", .notAsked(.relevance)),
    RefusedCase([("K1a", "Erase them"), ("K1", "Print it")], "K1", .notAsked(.relevance)),
    RefusedCase([("version", "Q"), ("C1", "Big problem"), ("D26", "PN")], "D26", .notAsked(.opening)),
    RefusedCase([("version", "Q"), ("C1", "DK"), ("D01", "nonsense")], "D01", .notAsked(.opening)),
    RefusedCase([("D01", "huge")], "D01", .unknownChoice),
    RefusedCase([("D01", "Big problem;Small problem")], "D01", .unknownChoice),
    RefusedCase([("D01", "Big problem: really")], "D01", .unknownChoice),
    RefusedCase([("E1", "child-care;golf")], "E1", .unknownChoice),
    RefusedCase([("K1", "Frame it")], "K1", .unknownChoice),
    RefusedCase([("A3", "same")], "A3", .ambiguousChoice),
    RefusedCase([("E1", "child-care;jail-use"), ("E2", "child-care;open-data")], "E2", .notOffered),
    RefusedCase([("A6", "12.5")], "A6", .notANumber),
    RefusedCase([("A6", "99999999999999999999")], "A6", .notANumber),
    RefusedCase([("A6", "-1")], "A6", .refused(.notWithin(0...120))),
    RefusedCase(
      [("E1", "child-care;jail-use;open-data;fair-budget;safe-streets;health-care")], "E1",
      .refused(.tooMany(maximum: 5))),
    RefusedCase([("E1", "None of these;child-care")], "E1", .refused(.excludesOthers("none_of_these"))),
    RefusedCase([("E1", " ; ")], "E1", .refused(.nothingChosen)),
    RefusedCase(
      [("E1", "child-care;jail-use"), ("E2", "child-care;child-care")], "E2",
      .refused(.wrongKind("top_three_order"))),
    RefusedCase([("H4", "Housing=11")], "H4", .refused(.overTotal(10))),
    RefusedCase([("H4", "Housing=5;Crisis teams=6")], "H4", .refused(.overTotal(10))),
    RefusedCase([("H4", "Housing=-1")], "H4", .refused(.notWithin(0...10))),
    RefusedCase([("H4", "Housing=some")], "H4", .notANumber),
    RefusedCase([("H4", "Housing=2.5")], "H4", .notANumber),
    RefusedCase([("H4", "Housing=")], "H4", .notANumber),
    RefusedCase([("H4", "Housing=99999999999999999999")], "H4", .notANumber),
    RefusedCase([("H4", "Golf=1")], "H4", .unknownChoice),
    RefusedCase([("H4", "Housing")], "H4", .unknownChoice),
    RefusedCase([("H4", "=3")], "H4", .unknownChoice),
    RefusedCase([("H4", "Housing=0")], "H4", .refused(.nothingChosen)),
    RefusedCase([("H4", "Housing=1;housing=2")], "H4", .refused(.wrongKind("share_10_coins"))),
    RefusedCase([("version", "S"), ("J1", "White: Irish;Asian")], "J1", .ownWord),
    RefusedCase([("version", "Q"), ("E1", "child-care"), ("F1_1", "Worse")], "F1_1", .notAsked(.length)),
    RefusedCase([("E1", "child-care"), ("top_1", "golf")], "top_1", .unknownChoice),
    RefusedCase([("E1", "None of these"), ("F1_1", "Worse")], "F1_1", .notAsked(.relevance)),
    RefusedCase([("E1", "child-care"), ("F1_1", "Sideways")], "F1_1", .unknownChoice),
    RefusedCase([("E1", "child-care"), ("F1_2", "Worse")], "F1_2", .notAsked(.relevance)),
    RefusedCase([("E4", long)], "E4", .refused(.tooLong(maximum: 2000))),
    RefusedCase([("A5", long)], "A5", .refused(.tooLong(maximum: 2000))),
    RefusedCase([("K1a", "DK")], "K1a", .refused(.mustBeAnswered)),
    RefusedCase([("K1a", "Count them"), ("K1", "Save it to the group result")], "K1", .anotherColumn),
    RefusedCase([("version", "huge")], "version", .unknownLength),
    RefusedCase([("month", "2026-13")], "month", .notAMonth),
    RefusedCase([("month", "11/2026")], "month", .notAMonth),
    RefusedCase([("month", "2026-1\u{0661}")], "month", .notAMonth),
  ]

  /// The shipped pack with a number instead of a choice in A6, and two choices of A3 with one label.
  static let pack = Taking.pack { pack in
    pack.change("time_in_area") { if $0.kind != .text { $0.kind = .integer(0...120) } }
    pack.choiceLists["how_taken"]?.choices += [
      Choice(name: "x", label: Wording("Same")), Choice(name: "y", label: Wording("same")),
    ]
  }

  private func take(_ refused: RefusedCase) throws -> TakenRow {
    var cells = refused.cells
    if !cells.contains(where: { $0.0 == "A4" }) { cells.append(("A4", "25 to 34")) }
    cells.append(("A2", "yes_start"))
    let header = cells.map { Taking.quoted($0.0) }.joined(separator: ",")
    let row = cells.map { Taking.quoted($0.1) }.joined(separator: ",")
    return try #require(try Taking.take("\(header)\n\(row)\n", pack: Self.pack).rows.first)
  }

  @Test(arguments: cases)
  func `a cell that does not fit is refused with its reason, and only that cell`(refused: RefusedCase) throws
  {
    let row = try take(refused)
    #expect(row.refusedCells.map(\.column) == [refused.column])
    #expect(row.refusal(refused.column) == refused.reason)
    #expect(row.cells[.refused] == 1)
    #expect(
      row.cells.values.reduce(0, +) == refused.cells.count + (refused.cells.contains { $0.0 == "A4" } ? 1 : 2)
    )
  }

  @Test func `every reason has come up here`() {
    // Two reasons need more than a row: a kiosk, and a file of seconds.
    let others: [CellRefusal] = [.notAsked(.personal), .notSeconds]
    let words = Set((Self.cases.map(\.reason) + others).map(\.word))
    #expect(words.count == AnswerFileWord.allCases.count { $0.rawValue.hasPrefix("files.refused") })
  }

  @Test func `at a kiosk without a purpose a personal cell is refused`() throws {
    let text = "A2,A4,G1\nyes_start,25 to 34,No\n"
    var file = try AnswerFile(
      CSVReader([UInt8](text.utf8)), questionnaire: Taking.pack, place: AnswerPlace(.kiosk), month: "2026-11",
      seed: { _ in 1 })
    #expect(try file.next()?.refusal("G1") == .notAsked(.personal))
    #expect(try Taking.take(text).rows.first?.answer("victim_12_months") == .choice("no", own: nil))
  }

  @Test(arguments: [("en", true), ("es", false)])
  func `a purpose counts for those who could read it`(language: String, isTaken: Bool) throws {
    let text = "A1,A2,A4,G1\n\(language),yes_start,25 to 34,No\n"
    var file = try AnswerFile(
      CSVReader([UInt8](text.utf8)), questionnaire: Taking.pack,
      place: AnswerPlace(.kiosk, purposes: ["en": "To plan help."]), month: "2026-11", seed: { _ in 1 })
    let row = try #require(try file.next())
    #expect(row.start?.purpose == (isTaken ? "To plan help." : nil))
    #expect(row.refusal("G1") == (isTaken ? nil : .notAsked(.personal)))
  }

  @Test func `a refused length or month does not keep the person out`() throws {
    let row = try Taking.person(["version": "huge", "month": "soon", "A4": "25 to 34"])
    #expect(row.length == "full")
    #expect(row.start?.month == "2026-11")
    #expect(row.isFinished)
  }

  @Test(arguments: [
    ("E1", "Safe steady housing;golf", "Safe steady housing"),
    ("E1", "child-care;youth-programs;nonsense", "nonsense"),
    ("E1", "nonsense ; youth-programs", "nonsense"),
    (
      "E1", "child-care; one two three four five six seven eight nine",
      "one two three four five six seven eight…"
    ),
    ("E2", "child-care;golf", "golf"),
    ("H4", "Housing=1;Golf=3;Crisis teams=2", "Golf=3"), ("H4", "Housing=1;Crisis teams", "Crisis teams"),
    ("H4", "Housing=1;Crisis teams=many", "Crisis teams=many"),
    ("D01", "Big problem;golf", "Big problem;golf"),
  ])
  func `of several choices the one that is wrong is named`(column: String, cell: String, part: String) throws
  {
    let cells = ["A2,A4,version,E1,\(column == "E1" ? "x" : column)", "yes_start,25 to 34,S,"]
    let row = column == "E1" ? "\(cell)," : "child-care;youth-programs,\(cell)"
    let taken = try #require(try Taking.take("\(cells[0])\n\(cells[1])\(row)\n").rows.first)
    #expect(taken.refusedCells.map(\.text) == [part])
    #expect([.unknownChoice, .notANumber].contains(taken.refusal(column)))
  }

  @Test func `a refused cell is shown with its place, clean and short`() throws {
    let text =
      "person_id,A2,A4,D01\np-1,yes_start,DK,\"\u{1B}[2Jone two\nthree four five six seven eight nine ten\"\n"
    let row = try #require(try Taking.take(text).rows.first)
    #expect(
      row.refusedCells == [
        RefusedCell(
          column: "D01", line: 2, text: "[2Jone two three four five six seven ei…", reason: .unknownChoice)
      ])
  }
}
