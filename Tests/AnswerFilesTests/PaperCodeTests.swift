import AnswerFiles
import Interviewing
import Questionnaires
import TestSupport
import Testing

/// The numbers beside the answers of a paper form, typed in as they are printed.
struct PaperCodeTests {
  @Test(arguments: [
    ("D01", "prob_stable_housing", "4", Answer.choice("big_problem", own: nil)),
    ("D01", "prob_stable_housing", " 6 ", .dontKnow), ("D01", "prob_stable_housing", "7", .preferNot),
    ("A3", "how_taken", "2", .choice("with_helper", own: nil)),
    ("E1", "top_picks", "13;1;8", .choices(["stable-housing", "trauma-healing", "gun-violence"])),
    ("E1", "top_picks", "13; stable-housing", .choices(["stable-housing", "gun-violence"])),
    ("E1", "top_picks", "27", .choices(["none_of_these"])), ("E1", "top_picks", "28", .dontKnow),
    ("E1", "top_picks", "29", .preferNot),
    ("E1", "top_picks", "Guns and shootings; 2", .choices(["homelessness-help", "gun-violence"])),
  ])
  func `a number means the answer beside which it is printed`(
    column: String, question: String, cell: String, answer: Answer
  ) throws {
    let row = try Taking.person(["A4": "25 to 34", column: cell])
    #expect(row.answer(question) == answer, "\(row.refusedCells)")
  }

  @Test(arguments: [
    ("13;1;8", Answer.order(["gun-violence", "stable-housing", "trauma-healing"])),
    ("8;13", .order(["trauma-healing", "gun-violence"])), ("28", .dontKnow), ("29", .preferNot),
  ])
  func `an order is written in the numbers of the picks`(cell: String, answer: Answer) throws {
    let row = try Taking.person(["E1": "8;13;1", "E2": cell])
    #expect(row.answer("top_three_order") == answer, "\(row.refusedCells)")
  }

  @Test func `coins stand behind the number of their box`() throws {
    let row = try Taking.person(["A4": "25 to 34", "H4": "1=3;2=7"])
    let boxes = try #require(Taking.pack.question(named: "share_10_coins"))
    let names = Taking.pack.choices(of: boxes).prefix(2).map(\.name)
    #expect(row.answer("share_10_coins") == .allocation([Share(names[0], 3), Share(names[1], 7)]))
  }

  @Test func `which topic a closer look is about may be said by its number`() throws {
    let row = try Taking.person(["E1": "1;13", "E2": "1;13", "top_1": "13", "F1_1": "3", "top_2": "1"])
    let trends = try #require(Taking.pack.question(named: "pick_trend"))
    let third = Taking.pack.choices(of: trends)[2].name
    #expect(
      row.answer("pick_trend", about: "gun-violence") == .choice(third, own: nil), "\(row.refusedCells)")
  }

  @Test(arguments: ["30", "0", "-1", "13;28", "27;1", "1.5"])
  func `what no paper has beside an answer is refused`(cell: String) throws {
    let row = try Taking.person(["E1": cell])
    #expect(row.answer("top_picks") == nil && row.refusal("E1") != nil)
  }

  @Test func `an own word stands behind the number of its choice`() throws {
    let row = try Taking.person(["A4": "25 to 34", "version": "F", "J1": "1: Irish"])
    let question = try #require(Taking.pack.question(named: "race_ethnicity"))
    let first = Taking.pack.choices(of: question)[0].name
    #expect(row.answer("race_ethnicity") == .choices([first], own: [first: "Irish"]), "\(row.refusedCells)")
  }

  @Test func `where a name is a number itself only names count`() throws {
    let pack = Taking.pack { $0.choiceLists["problem"]?.choices[0].name = "3" }
    let rows = try ["3", "4"].map { try Taking.person(["D01": $0], pack: pack) }
    #expect(rows[0].answer("prob_stable_housing") == .choice("3", own: nil))
    #expect(rows[1].answer("prob_stable_housing") == nil && rows[1].refusal("D01") == .unknownChoice)
    let question = try #require(pack.question(named: "prob_stable_housing"))
    #expect(PaperCodes(question, in: pack).text(.dontKnow) == "")
  }

  @Test func `a number stays a number where one is asked for`() throws {
    let row = try #require(
      Taking.take("A2,A3,A5\nyes_start,18 or older,2\n", pack: PackFixtures.lighting).rows.first)
    #expect(row.answer("evenings_out") == .integer(2))
  }

  /// A number typed in must mean what its form prints beside it, whatever order a screen draws.
  @Test func `every printed number of every question is read as its answer`() throws {
    for question in Taking.pack.questions where question.kind.listName != nil {
      let codes = PaperCodes(question, in: Taking.pack)
      let names = (Taking.pack.choices(of: question) + [question.noneChoice].compactMap(\.self)).map(\.name)
      for (index, name) in names.enumerated() {
        #expect(codes[index + 1] == .choice(name) && codes.text(.choice(name)) == String(index + 1))
      }
      #expect(codes[0] == nil && codes.text(.choice("nothing")) == "")
      #expect((codes.text(.dontKnow) == "") == question.isControl)
    }
  }
}
