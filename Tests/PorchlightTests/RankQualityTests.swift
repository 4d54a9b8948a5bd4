import Foundation
import Interviewing
import Testing

/// What `porchlight rank` says of how the walks were answered.
@Suite struct RankQualityTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  /// Takes people with the seconds they stayed at each rating; the first ones say the same in one second each.
  private func take(_ people: Int, careless: Int) throws {
    let ratings = (1...26).map { "D\($0 < 10 ? "0" : "")\($0)" }.joined(separator: ",")
    let answers = (0..<people).map { person in
      let row = TakeRow.counted(person)
      guard person < careless else { return "p\(person)," + row }
      let same = Array(repeating: "Big problem", count: 26).joined(separator: ",")
      return
        "p\(person),yes_start,age_25_34,PN,S,\(same),gun-violence;open-data,gun-violence;open-data,count\n"
    }
    let seconds = (0..<people).map { person in
      "p\(person)," + Array(repeating: person < careless ? "1" : "8", count: 26).joined(separator: ",") + "\n"
    }
    try folder.write("person_id," + TakeRow.header + answers.joined(), to: "people.csv")
    try folder.write("person_id,\(ratings)\n" + seconds.joined(), to: "seconds.csv")
    #expect(program.run("take", "--answers", "people.csv", "--seconds", "seconds.csv").status == 0)
  }

  private func text(_ arguments: String...) -> String {
    let ended = program.run(["rank", "--data", folder.data] + arguments)
    #expect(ended.status == 0)
    return ended.output.split { $0.isWhitespace }.joined(separator: " ")
  }

  private func quality(_ arguments: String...) throws -> [String: Any] {
    let ended = program.run(["rank", "--format", "json", "--data", folder.data] + arguments)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any])
    return try #require(root["quality"] as? [String: Any])
  }

  @Test func `careless walks are counted, said and kept`() throws {
    try take(30, careless: 3)
    let flags = try #require(try quality()["flags"] as? [String: Int])
    #expect(flags == ["sameAnswers": 3, "fast": 3, "missing": 0, "crowded": 0])
    #expect(try quality()["twoFlags"] as? Int == 3 && quality()["timed"] as? Int == 30)
    #expect((try quality()["firstWithout"] as? [String])?.count == 3)
    let text = text()
    #expect(text.contains("30 people answered and said yes to being counted."))
    #expect(text.contains("Walks with the same answer for most ratings: 3 of 30."))
    #expect(text.contains("Walks that went very fast: 3 of 30."))
    #expect(text.contains("Walks with two of these marks: 3 of 30. Without these walks, "))
    #expect(text.contains("Nobody is left out for this."))
  }

  @Test(arguments: [("kiosk", "4", 3), ("session", "5", 0), ("own", "7", 0)])
  func `three that end close together at a kiosk are marked`(
    setting: String, leaving: String, marked: Int
  ) throws {
    let walk = Scripts.quick() + [leaving]
    let input = Scripts.text(walk + walk + walk + ["5"])
    let ended = program.run("--plain", "--setting", setting, input: input)
    #expect(ended.status == 0 && ended.errors.isEmpty, "\(ended.errors)")
    let stored = try StoredAnswers(folder)
    #expect(stored.walks.count { $0.last == .crowded } == marked && stored.walks.allSatisfy { $0.isFinished })
    #expect(stored.walks.count == 3)
    let flags = try quality()["flags"] as? [String: Int]
    #expect(flags?["crowded"] == marked)
    let sentence = "Walks that ended, three or more, at one kiosk within five minutes: 3 of 3."
    #expect(text().contains(sentence) == (marked > 0))
  }

  @Test func `the public does not read what few people did`() throws {
    try take(30, careless: 3)
    let text = text("--release", "public")
    #expect(text.contains("Walks that went very fast: hidden, because it would show what few people did."))
    #expect(!text.contains("Without these walks"))
    #expect(try quality("--release", "public")["twoFlags"] is NSNull)
  }

  @Test func `a part has the marks of its own people`() throws {
    try take(60, careless: 0)
    #expect(try quality("--where", "${age_group} = 'age_25_34'")["timed"] as? Int == 30)
    #expect(!text().contains("Nobody is left out for this."))
  }
}
