import Foundation
import Storage
import Testing

/// `porchlight rank`: the ranking of all who may be counted.
@Suite struct RankTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test func `JSON has every key for every factor`() throws {
    try take(["count", "count", "erase", "count"])
    let ended = program.run("rank", "--format", "json")
    #expect(ended.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(ended.output.utf8))
    let root = try #require(object as? [String: Any])
    #expect(Set(root.keys).isSuperset(of: ["people", "weights", "pack", "factors", "seed", "warnings"]))
    #expect(root["people"] as? Int == 3)
    let factors = try #require(root["factors"] as? [[String: Any]])
    #expect(factors.count == 26)
    let keys: Set = [
      "id", "name", "rank", "score", "contributions", "bothParts", "rated", "topTwoShare", "pickShare",
      "dontKnowShare",
    ]
    #expect(factors.allSatisfy { keys.isSubset(of: $0.keys) })
    #expect(factors.first?["id"] as? String == "gun-violence")
    #expect(factors.first?["rank"] as? Int == 1)
  }

  @Test func `only walks that are finished and may be counted are counted`() throws {
    try take(["count", "erase", "NR", "PN", "count"])
    #expect(program.run("rank").output.contains("2 people answered and said yes to being counted."))
  }

  @Test func `a walk that cannot be read does not take the others along`() throws {
    try take(["count", "count", "count"])
    let before = program.run("rank", "--format", "json")
    try UnreadableWalks.add(to: folder)
    let after = program.run("rank", "--format", "json")
    #expect(after.status == 0)
    #expect(after.output == before.output)
    #expect(after.errors.contains("2 stored walks cannot be read and were left out."))
  }

  @Test func `the table speaks the language that was asked for`() throws {
    try take(["count"])
    let ended = program.run("rank", "--language", "es")
    #expect(ended.status == 0)
    #expect(ended.output.contains("Resultado del grupo"))
  }

  @Test func `a sheet has a row for each factor`() throws {
    try take(["count"])
    let ended = program.run("rank", "--format", "csv")
    #expect(ended.status == 0)
    let lines = ended.output.split { $0.isNewline }
    #expect(lines.count == 27)
    #expect(lines.first?.hasPrefix("id,name,rank,score,") == true)
  }

  @Test(arguments: ["table", "json", "csv"])
  func `an empty store is no error`(format: String) throws {
    try folder.makeData()
    let ended = program.run("rank", "--format", format)
    #expect(ended.status == 0)
    let nobody = "Nobody who has finished may be counted yet."
    #expect(format == "csv" ? ended.errors.hasPrefix(nobody) : ended.errors == "")
    switch format {
    case "table": #expect(ended.output.contains(nobody))
    case "json": #expect(ended.output.contains("\"people\" : 0"))
    default: #expect(ended.output.split { $0.isNewline }.count == 27)
    }
  }

  @Test func `a walk on the screen counts once it is finished`() throws {
    let session = try LineSession(program, ["--plain"])
    for line in Scripts.quick().dropLast() { session.type(line) }
    session.wait(for: "May we print your words")
    #expect(program.run("rank").output.contains("Nobody who has finished may be counted yet."))
    session.type("1")
    session.wait(for: "Your results")
    #expect(program.run("rank").output.contains("1 person answered and said yes to being counted."))
    #expect(session.end().status == 0)
  }

  @Test func `the screen shows the ranking from eleven people on`() throws {
    try take(Array(repeating: "count", count: 10))
    let few = program.run("--plain", input: "3\nb\n5\n")
    #expect(few.output.contains("Results are shown when 11 people or more have finished."))
    #expect(!few.output.contains("points"))
    try take(["count"])
    let many = program.run("--plain", input: "3\nb\n5\n")
    #expect(many.output.contains("11 people have finished and may be counted."))
    #expect(many.output.contains("Guns and shootings: "))
    #expect(many.output.contains("With fewer than 20 people behind the topics we only count"))
  }

  @Test func `a folder that cannot be used is named in one sentence`() throws {
    try folder.write("", to: "data")
    let ended = program.run("rank")
    #expect(ended.status == 1)
    #expect(ended.errors.hasPrefix("Error: The answers cannot be opened or kept private. "))
    #expect(ended.errors.contains("Cannot use the folder \(folder.data): "))
    #expect(ended.errors.split(separator: "\n").count == 1)
  }

  /// People who rate alike and say whether they may be counted.
  private func take(_ counts: [String]) throws {
    let header = TakeTests.file(rows: 0)
    let row = String(TakeTests.file(rows: 1).dropFirst(header.count).dropLast("count\n".count))
    // Not all the same: what all of a few people say is hidden.
    let milder = row.replacing("Very big problem", with: "Small problem")
    let rows = counts.enumerated().map { "\($0.isMultiple(of: 2) ? row : milder)\($1)\n" }.joined()
    try folder.write(header + rows, to: "answers.csv")
    #expect(program.run("take", "--answers", "answers.csv").status == 0)
  }
}
