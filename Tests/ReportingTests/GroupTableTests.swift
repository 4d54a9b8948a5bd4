import FoundationEssentials
import Interviewing
import Questionnaires
import Scoring
import TestSupport
import Testing

@testable import Reporting

@Suite struct GroupTableTests {
  private func table(_ copies: Int = 1, language: String = "en") throws -> GroupTable {
    let questionnaire = try SmallPack.questionnaire()
    var group = try GroupRanking(questionnaire)
    for _ in 0..<copies {
      try group.add(Walk.usual().interview.evidence)
      var other = try Walk(questionnaire)
      try other.rate(["lamps": "small", "crossings": "very_big"])
      try other.answer("p_parks", .dontKnow)
      try other.pick(["crossings"])
      try group.add(other.interview.evidence)
    }
    return group.table(language: language)
  }

  @Test func `two walks add up as by hand`() throws {
    let table = try table()
    #expect(table.people == 2)
    #expect(table.factors.map(\.id) == ["crossings", "fights", "lamps", "parks", "voice"])
    let crossings = table.factors[0].result  // (30 + 100) / 2
    #expect(crossings.rank?.label == "1=" && crossings.score == 65)
    #expect(crossings.bothParts == 2 && crossings.topTwoShare == 0.5 && crossings.pickShare == 0.5)
    #expect(table.factors[2].result.score == 57.5)  // (100 + 15) / 2
    #expect(table.factors[3].result.dontKnowShare == 0.5)
    #expect(table.factors[4].result.rank == nil && table.factors[4].result.pickShare == 0.5)
  }

  @Test(arguments: ["en", "es"])
  func `the table fits a terminal`(language: String) throws {
    let words = try SmallPack.words(language)
    let lines = try table(3, language: language).lines(words: words)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
    try expectSnapshot(lines.joined(separator: "\n") + "\n", "Reporting/group.\(language).txt")
  }

  @Test func `few people are called few`() throws {
    let words = try SmallPack.words("en")
    let few = words(ReportWord.groupFew).prefix(15)
    #expect(try table(2).lines(words: words).contains { $0.hasPrefix(few) })
    var many = try table(2)
    for index in many.factors.indices { many.factors[index].result.bothParts = 20 }
    #expect(!many.lines(words: words).contains { $0.hasPrefix(few) })
  }

  @Test func `a factor that many did not know is named`() throws {
    let lines = try table().lines(words: SmallPack.words("en"))
    #expect(lines.contains("Many could not say: Parks, A say in the plan."))
    #expect(lines.contains { $0.hasPrefix("No points, because nobody rated it") })
  }

  @Test func `nobody yet is said in words`() throws {
    let empty = try GroupRanking(SmallPack.questionnaire()).table(language: "en")
    #expect(empty.lines(words: try SmallPack.words("en")) == ["Group result", "Nobody has answered yet."])
    let json = try JSONDecoder().decode(JSONTable.self, from: empty.json())
    #expect(json.people == 0 && json.factors.count == 5)
  }

  private struct JSONTable: Decodable {
    struct Factor: Decodable { var id: String }
    var people: Int
    var factors: [Factor]
  }

  @Test func `the JSON has exactly these keys`() throws {
    let json = String(decoding: try table().json(), as: UTF8.self)
    let keys = Set(json.matches(of: /"([A-Za-z]+)" :/).map { String($0.1) })
    #expect(
      keys == [
        "people", "weights", "pack", "factors", "severity", "chosen", "id", "version", "hash", "name", "rank",
        "score", "contributions", "bothParts", "rated", "topTwoShare", "pickShare", "dontKnowShare",
      ])
    #expect(json.ranges(of: "\"dontKnowShare\" :").count == 5)
    #expect(json.ranges(of: "\"score\" : null").count == 1)
    #expect(json.ranges(of: "\"contributions\" : null").count == 1)
    #expect(json.contains("\"severity\" : 0.6") && json.contains("\"score\" : 65"))
    #expect(try table().json() == table().json())
  }

  @Test func `the CSV quotes what it must`() throws {
    var table = try table()
    table.factors[0].name = "Crossings, \"safe\"\nones"
    let lines = table.csv().split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.count == 7 && lines.last == "")
    #expect(lines[0].hasPrefix("id,name,rank,score,"))
    #expect(lines[1].hasPrefix("crossings,\"Crossings, \"\"safe\"\"\nones\",1,65.0,"))
    #expect(lines[5].hasPrefix("voice,A say in the plan,,,,,0,0,,0.5,"))
  }
}
