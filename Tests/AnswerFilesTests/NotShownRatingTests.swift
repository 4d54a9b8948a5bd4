import AnswerFiles
import Interviewing
import Questionnaires
import Testing

/// What becomes of a topic by what stands in the cell of its rating: `NS`, nothing, or an open answer.
struct NotShownRatingTests {
  /// Of somebody to whom only the area of guns is a very big problem, so that its topics are opened.
  private func person(_ cell: String, length: String) throws -> (row: TakenRow, guns: FactorEvidence) {
    let row = try Taking.person([
      "version": length, "A4": "25 to 34", "C1": "Not a problem", "C2": "Not a problem",
      "C3": "Not a problem", "C4": "Very big problem", "C5": "Not a problem", "C6": "Not a problem",
      "D13": cell,
    ])
    let interview = Interview.replaying(row.events, questionnaire: Taking.pack).interview
    return (row, try #require(interview.evidence.first { $0.factor == "gun-violence" }))
  }

  @Test func `a topic that the form did not show takes the answer for its area in the quick walk`() throws {
    let (row, guns) = try person("NS", length: "Q")
    #expect(row.isFinished && row.cells[.notShown] == 1)
    #expect(guns.severity == .areaRated(level: 4, levels: 5, domain: "violence-harm"))
  }

  @Test func `an empty cell waits, and takes no answer from anywhere`() throws {
    let (row, guns) = try person("", length: "Q")
    #expect(row.state == .unfinished(waiting: ["D13"]))
    #expect(guns.severity == .notAnswered)
  }

  @Test(arguments: [
    ("PN", FactorEvidence.Severity.preferNot), ("DK", .dontKnow),
    ("Small problem", .rated(level: 1, levels: 5)),
  ])
  func `whoever was shown the topic is not given the answer for its area`(
    cell: String, severity: FactorEvidence.Severity
  ) throws {
    let (row, guns) = try person(cell, length: "Q")
    #expect(row.isFinished && guns.severity == severity)
  }

  @Test func `a quick booklet, which shows every topic, is taken whole as a standard one without its areas`()
    throws
  {
    let quick = Taking.pack.questions.filter { $0.lengths.contains("quick") && $0.domain == nil }
    #expect(quick.allSatisfy { $0.lengths.contains("standard") })
    let topics = quick.filter { $0.factor != nil }.map(\.number)
    #expect(topics.count == 26)
    func take(_ length: String, _ areas: [String]) throws -> TakenRow? {
      let columns = ["version", "A2", "A4"] + areas + topics
      let cells = [length, "1", "5"] + areas.map { _ in "5" } + topics.map { _ in "3" }
      let text = [columns, cells].map { $0.joined(separator: ",") }.joined(separator: "\n")
      return try Taking.take(text).rows.first
    }
    let row = try #require(try take("S", []))
    #expect(row.isFinished && row.refusedCells.isEmpty)
    let rated = Interview.replaying(row.events, questionnaire: Taking.pack).interview.evidence
    #expect(rated.allSatisfy { $0.severity == .rated(level: 2, levels: 5) })
    let drawn = try #require(try take("Q", ["C1", "C2", "C3", "C4", "C5", "C6"]))
    #expect(drawn.refusedCells.count == 18)
    #expect(drawn.refusedCells.allSatisfy { $0.reason == .notAsked(.opening) })
  }

  @Test(arguments: ["S", "F"])
  func `where no area is asked a topic that was not shown is not answered`(length: String) throws {
    let (row, guns) = try person("NS", length: length)
    #expect(row.isFinished && guns.severity == .notAnswered)
    #expect(row.refusal("C4") == .notAsked(.length))
  }
}
