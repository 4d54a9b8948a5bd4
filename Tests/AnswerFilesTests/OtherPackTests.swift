import AnswerFiles
import Interviewing
import Questionnaires
import TestSupport
import Testing

/// Files for a pack with other names and numbers: nothing about a pack stands in code.
struct OtherPackTests {
  private func take(_ text: String) throws -> Taking.Result {
    try Taking.take(text, pack: PackFixtures.lighting)
  }

  @Test func `another pack's columns, numbers and places are read`() throws {
    let text = """
      A1,A2,A3,neighborhood,A5,what_outside,E1,length
      Español,yes_start,18 or older,ELM STREET,7,I walk;playing,safe-crossings,full
      """
    let row = try #require(try take(text).rows.first)
    #expect(row.answer("neighborhood") == .choice("elm-street", own: nil))
    #expect(row.answer("evenings_out") == .integer(7))
    #expect(row.answer("what_outside") == .choices(["walking", "playing"]))
    #expect(row.answer("top_picks") == .choices(["safe-crossings"]))
    #expect(row.length == "full")
    #expect(row.isFinished)
  }

  @Test func `the yes counts by its name where a pack has it second`() throws {
    var pack = try PackFixtures.lighting
    pack.choiceLists["consent"]?.choices.reverse()
    let rows = try Taking.take("A2,A3\nyes_start,18 or older\nno_stop,18 or older\n", pack: pack).rows
    #expect(rows[0].answer("consent") == .choice("yes_start", own: nil))
    #expect(rows[1].state == .nothingStored(.declined))
  }

  @Test func `a number out of range is refused, and what depends on it is not asked`() throws {
    let row = try #require(try take("A2,A3,A5,A6\nyes_start,18 or older,8,I walk\n").rows.first)
    #expect(row.refusal("A5") == .refused(.notWithin(0...7)))
    #expect(row.refusal("A6") == .notAsked(.relevance))
    #expect(row.state == .unfinished(waiting: ["A5"]))
  }

  @Test func `a number that is a question now is no older column`() throws {
    let result = try take("A2,A3,K1\nyes_start,18 or older,Save it\nyes_start,18 or older,Count them\n")
    #expect(result.rows[0].refusal("K1") == .unknownChoice)
    #expect(result.rows[1].answer("count_my_answers") == .choice("count", own: nil))
  }

  @Test func `columns of the shipped pack that this one lacks are unknown`() throws {
    let result = try take("D14,A2,prob_gun_violence,A3\nDK,yes_start,DK,18 or older\n")
    #expect(result.report.unknownColumns == ["D14", "prob_gun_violence"])
    #expect(result.report.finished == 1)
  }
}
