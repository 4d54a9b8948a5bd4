import AnswerFiles
import Interviewing
import Questionnaires
import Testing

/// Columns of questions that are asked once a factor.
struct RepeatedColumnTests {
  /// A grown-up in the standard length who picked two factors and put child care first.
  private func person(_ cells: [(String, String)], picks: String = "safe-streets;child-care") throws
    -> TakenRow
  {
    let first = picks.split(separator: ";").reversed().joined(separator: ";")
    let all =
      [("A2", "yes_start"), ("A4", "25 to 34"), ("version", "S"), ("E1", picks), ("E2", first)] + cells
    let lines = [all.map { Taking.quoted($0.0) }, all.map { Taking.quoted($0.1) }]
    let result = try Taking.take(lines.map { $0.joined(separator: ",") }.joined(separator: "\n"))
    return try #require(result.rows.first)
  }

  private func trend(_ row: TakenRow, _ factor: String) -> Answer? {
    for case .answered(AnswerKey("pick_trend", factor: factor), let answer, _) in row.events { return answer }
    return nil
  }

  @Test(arguments: [
    ["F1_1", "F1_2"], ["f1_1", " F1_2 "], ["pick_trend_1", "PICK_TREND_2"],
    ["pick_trend.child-care", "F1.Safe-Streets"], ["F1_1", "pick_trend.safe-streets"],
  ])
  func `numbers follow the person's order, and ids say it themselves`(columns: [String]) throws {
    let row = try person([(columns[0], "Worse"), (columns[1], "Better")])
    #expect(trend(row, "child-care") == .choice("worse", own: nil))
    #expect(trend(row, "safe-streets") == .choice("better", own: nil))
    #expect(row.refusedCells.isEmpty)
    #expect(row.cells[.stored] == row.cells.values.reduce(0, +) - 1)
  }

  @Test(arguments: ["safe-streets", "SAFE-STREETS", "Safe streets and buses", "Calles y autobuses seguros"])
  func `the row's own top column says which factor a number means`(name: String) throws {
    let label = Taking.pack.catalog.factor("safe-streets")?.name
    let cell =
      switch name {
      case "Safe streets and buses": label?.base ?? ""
      case "Calles y autobuses seguros": label?.translations["es"] ?? ""
      default: name
      }
    let row = try person([("top_1", cell), ("F1_1", "Worse"), ("top_2", "child-care"), ("F1_2", "Better")])
    #expect(trend(row, "safe-streets") == .choice("worse", own: nil))
    #expect(trend(row, "child-care") == .choice("better", own: nil))
    #expect(row.cells[.aboutRow] == 3)
  }

  @Test(arguments: ["NS", "NR", "", "DK"])
  func `a top column that says nothing leaves the person's order`(cell: String) throws {
    let row = try person([("top_1", cell), ("F1_1", "Worse")])
    #expect(trend(row, "child-care") == .choice("worse", own: nil))
    #expect(row.refusedCells.isEmpty)
  }

  @Test func `cells of a factor that the person is not asked about are refused`() throws {
    let row = try person([("top_1", "gun-violence"), ("F1_1", "Worse"), ("F2_1", "NS")])
    #expect(row.refusal("F1_1") == .notAsked(.relevance))
    #expect(row.refusedCells.count == 1)
    #expect(
      !row.events.contains {
        if case .answered(let key, _, _) = $0 { key.question == "pick_trend" } else { false }
      })
  }

  @Test func `cells under a factor that nobody knows, or one that comes twice, are refused`() throws {
    let row = try person([
      ("top_1", "golf"), ("F1_1", "Worse"), ("top_2", "child-care"), ("F1_2", "Better"),
      ("top_3", "Child-Care"),
      ("F1_3", "Worse"),
    ])
    #expect(row.refusal("top_1") == .unknownChoice)
    #expect(row.refusal("F1_1") == .unknownChoice)
    #expect(row.refusal("top_3") == .anotherColumn)
    #expect(row.refusal("F1_3") == .anotherColumn)
    #expect(trend(row, "child-care") == .choice("better", own: nil))
  }

  @Test func `of a number and an id that mean the same the id counts, unless it says nothing`() throws {
    let both = try person([("F1_1", "Worse"), ("F1.child-care", "Better")])
    #expect(trend(both, "child-care") == .choice("better", own: nil))
    #expect(both.refusal("F1_1") == .anotherColumn)
    let one = try person([("F1_1", "Worse"), ("F1.child-care", "NS")])
    #expect(trend(one, "child-care") == .choice("worse", own: nil))
    #expect(one.refusedCells.isEmpty)
  }

  @Test func `the printed number counts before the name, and a doubled column is named`() throws {
    let result = try Taking.take("A2,pick_trend_1,F1_1,top_1,TOP_1\nyes_start,NS,NS,NS,NS\n")
    #expect(
      result.report.doubledColumns == [
        .init(kept: "F1_1", leftOut: "pick_trend_1"), .init(kept: "top_1", leftOut: "TOP_1"),
      ])
  }

  @Test func `what only looks like a number or a factor is an unknown column`() throws {
    let columns = [
      "F1", "F1_0", "F1_01", "F1_x", "F1_", "F1_1_1", "F1.golf", "F11_1", "top_", "top_x", "top_0",
    ]
    let result = try Taking.take("A2,\(columns.joined(separator: ","))\nyes_start\n")
    #expect(result.report.unknownColumns == columns)
  }

  @Test func `more than the length allows is refused`() throws {
    let picks = "safe-streets;child-care;jail-use;open-data"
    let row = try person(
      (1...4).map { ("F1_\($0)", "Worse") } + [("top_4", "open-data")], picks: picks)
    #expect(row.refusedCells.map(\.column) == ["E2", "F1_1", "F1_2", "F1_3", "F1_4"])
    #expect(row.refusal("E2") == .refused(.tooMany(maximum: 3)))
    #expect(row.refusal("F1_4") == .notAsked(.relevance))
  }
}
