import AnswerFiles
import Interviewing
import Questionnaires
import Testing

/// Coins over boxes, and own words beside several choices.
struct CoinTests {
  @Test(arguments: [
    "Housing=3;Crisis teams=7", " crisis TEAMS = 7 ; housing = 3 ", "housing=3;crisis_teams=7",
    "Housing=3;Crisis teams=7;Violence prevention=0;", "Vivienda=3;Equipos de crisis=7",
  ])
  func `boxes are known by name and label, with their coins behind a sign`(cell: String) throws {
    let row = try Taking.person(["A4": "25 to 34", "version": "S", "H4": cell])
    guard case .allocation(let shares)? = row.answer("share_10_coins") else {
      Issue.record("\(row.refusedCells)")
      return
    }
    #expect(shares.map(\.count) == [7, 3])
    #expect(row.refusedCells.isEmpty)
  }

  @Test func `fewer coins than there are may be given out`() throws {
    let row = try Taking.person(["A4": "25 to 34", "version": "S", "H4": "Streets, parks and lights=1"])
    #expect(row.answer("share_10_coins")?.names.count == 1)
  }

  @Test func `a box whose label holds signs is found whole`() throws {
    let pack = Taking.pack { pack in
      pack.choiceLists["coins"]?.choices.append(
        Choice(name: "odd", label: Wording("Books; a = b")))
    }
    let row = try Taking.person(
      ["A4": "25 to 34", "version": "S", "H4": "Books; a = b = 4;Housing=1"], pack: pack)
    #expect(
      row.refusal("H4") == .unknownChoice || row.answer("share_10_coins")?.names.contains("odd") == true)
  }

  @Test(arguments: [
    ("White: Irish;Asian: Hmong", "F", ["asian": "Hmong", "white": "Irish"]),
    ("white:Irish ; asian", "F", ["white": "Irish"]), ("White;Asian", "F", [:]), ("White;Asian", "S", [:]),
    ("White: a: b;Asian:", "F", ["white": "a: b"]),
  ])
  func `own words stand behind their choice, up to the next semicolon`(
    cell: String, length: String, own: [String: String]
  ) throws {
    let row = try Taking.person(["A4": "25 to 34", "version": length, "J1": cell])
    #expect(row.answer("race_ethnicity") == .choices(["asian", "white"], own: own))
  }

  @Test(arguments: ["Another group (type): renters", "Another group: renters", "another_group:renters"])
  func `what stands in brackets at the end of a label may be left out`(cell: String) throws {
    let row = try Taking.person([
      "A4": "25 to 34", "version": "S", "E1": "child-care", "F3_1": "Children;\(cell)",
    ])
    #expect(
      row.answer("pick_who_hurt", about: "child-care")
        == .choices(["children", "another_group"], own: ["another_group": "renters"]))
  }

  @Test func `a placeholder is a text like any other`() throws {
    let row = try Taking.person(["A4": "25 to 34", "version": "F", "J1": "White: [text]", "I1": "[text]"])
    #expect(row.answer("race_ethnicity") == .choices(["white"], own: ["white": "[text]"]))
    #expect(row.refusedCells.isEmpty)
  }
}
