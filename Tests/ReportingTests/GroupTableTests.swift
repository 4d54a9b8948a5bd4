import FoundationEssentials
import Interviewing
import Questionnaires
import Scoring
import TestSupport
import Testing

@testable import Reporting

@Suite struct GroupTableTests {
  /// Two kinds of people, whose numbers are easy to add up.
  private func crowd(_ copies: Int = 1) throws -> Crowd {
    let usual = Crowd.Person(levels: [4, 2, 2, 3, nil], picks: [0, 4, 3])
    let other = Crowd.Person(levels: [1, 4, nil, nil, nil], picks: [1])
    return try Crowd((0..<copies).flatMap { _ in [usual, other] })
  }

  @Test func `two walks add up as by hand`() throws {
    let table = try crowd().table()
    #expect(table.people == 2)
    #expect(table.factors.map(\.id) == ["fights", "crossings", "lamps", "parks", "voice"])
    let crossings = try #require(table.factors.first { $0.id == "crossings" })  // (30 + 100) / 2
    #expect(crossings.rank?.label == "2" && crossings.score == 65)
    #expect(crossings.bothParts == 2 && crossings.topTwoShare == 0.5 && crossings.pickShare == 0.5)
    #expect(table.factors[2].score == 57.5)  // (100 + 15) / 2
    #expect(table.factors[3].dontKnowShare == 0.5)
    #expect(table.factors[4].rank == nil && table.factors[4].pickShare == 0.5)
  }

  @Test(arguments: ["en", "es"])
  func `the table of few people fits a terminal`(language: String) throws {
    let crowd = try crowd(3)
    let lines = try crowd.table(language: language).lines(crowd.sentences(language))
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
    try expectSnapshot(lines.joined(separator: "\n") + "\n", "Reporting/group.\(language).txt")
  }

  @Test(arguments: ["en", "es"])
  func `the table of forty people has ranges and tiers`(language: String) throws {
    var people = try Crowd.mixed(40).people
    for index in people.indices { people[index].place = index % 3 == 0 ? "other" : "elm-street" }
    let crowd = try Crowd(people)
    let lines = try crowd.table(language: language) { plan in
      plan.comparesRules = true
      plan.by = "where"
    }.lines(crowd.sentences(language))
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
    try expectSnapshot(lines.joined(separator: "\n") + "\n", "Reporting/group-forty.\(language).txt")
  }

  @Test func `few people are called few`() throws {
    #expect(try crowd(9).text().contains("so there are counts, middle values and spread only"))
    #expect(try crowd(9).table().noRankSets == .fewPeople)
    #expect(try !Crowd.mixed(20).text().contains("so there are counts, middle values and spread only"))
  }

  @Test func `a factor that many did not know is named`() throws {
    let text = try crowd().text()
    #expect(text.contains("Many could not say: Fights, Parks, A say in the plan."))
    #expect(
      text.contains("No points, because nobody both rated it and said what matters most: A say in the plan."))
  }

  @Test func `nobody yet is said in words`() throws {
    let nobody = try Crowd()
    #expect(
      try nobody.table().lines(nobody.sentences()) == [
        "Group result", "Nobody who has finished may be counted yet.",
      ])
    let json = try JSONDecoder().decode(JSONTable.self, from: nobody.table().json(nobody.sentences()))
    #expect(json.people == 0 && json.factors.count == 5)
  }

  @Test(arguments: ["en", "es"]) func `a rehearsal says so, also before anybody has answered`(
    language: String
  )
    throws
  {
    var table = try crowd().table()
    let sentences = try RankingSentences(
      questionnaire: SmallPack.questionnaire(), words: SmallPack.words(language))
    #expect(!table.lines(sentences).joined().contains(sentences.words(ReportWord.rehearsal)))
    table.isRehearsal = true
    for people in [table.people, 0] {
      table.people = people
      #expect(table.lines(sentences).first == (language == "en" ? "REHEARSAL" : "ENSAYO"))
      #expect(sentences.warnings(table).first == sentences.words(ReportWord.rehearsalNote))
    }
  }

  private struct JSONTable: Decodable {
    struct Factor: Decodable { var id: String }
    var people: Int
    var factors: [Factor]
    var warnings: [String]
    var seed: UInt64
  }

  @Test func `the JSON has exactly these keys`() throws {
    let crowd = try crowd()
    let json = String(decoding: try crowd.table().json(crowd.sentences()), as: UTF8.self)
    let keys = Set(json.matches(of: /"([A-Za-z]+)" :/).map { String($0.1) })
    #expect(
      keys == [
        "people", "weights", "pack", "factors", "severity", "chosen", "id", "version", "hash", "name", "rank",
        "score", "contributions", "bothParts", "rated", "topTwoShare", "pickShare", "dontKnowShare",
        "areaRated", "topTwo", "meanSeverity", "median", "spread", "rankSet", "ownRankSet", "tier", "hidden",
        "seed", "release", "limit", "canBeSubtracted", "unchecked", "methods", "rehearsal", "warnings",
        "quality", "flags", "ranksWithout", "sameAnswers", "fast",
        "missing", "crowded",
        "twoFlags", "timed", "firstWithout",
      ])
    #expect(json.ranges(of: "\"dontKnowShare\" :").count == 5)
    #expect(json.ranges(of: "\"score\" : null").count == 1)
    #expect(json.ranges(of: "\"contributions\" : null").count == 1)
    #expect(json.contains("\"severity\" : 0.6") && json.contains("\"score\" : 65"))
  }

  @Test func `the same answers give the same bytes, and every warning in words`() throws {
    let crowd = try Crowd.mixed(40)
    let json = try crowd.table().json(crowd.sentences())
    #expect(try json == crowd.table().json(crowd.sentences()))
    let decoded = try JSONDecoder().decode(JSONTable.self, from: json)
    #expect(decoded.seed == 1)
    #expect(decoded.warnings.contains("People chose to come. Some may have answered twice."))
  }

  @Test func `the CSV quotes what it must`() throws {
    var table = try crowd().table()
    table.factors[0].name = "Fights, \"bad\"\nones"
    let lines = table.csv().split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.count == 7 && lines.last == "")
    #expect(
      lines[0].hasPrefix("id,name,rank,score,")
        && lines[0].hasSuffix(",group,rankWithoutSeverity,rankWithoutChosen,rehearsal"))
    #expect(lines[1].hasPrefix("fights,\"Fights, \"\"bad\"\"\nones\",1,"))
    #expect(lines[5].hasPrefix("voice,A say in the plan,,,,,0,0,,0.5,"))
    #expect(lines.dropLast().allSatisfy { $0.count { $0 == "," } >= 19 })
  }
}
