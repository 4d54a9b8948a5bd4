import Foundation
import Testing

/// What `porchlight rank --release public` shows, and what it remembers of it.
@Suite struct RankReleaseTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  private static let warning = "An earlier release can be subtracted"
  private static let (young, middle, old) = ("age_25_34", "age_35_44", "age_65_74")

  /// Takes people of an age, the first of them women and the others men.
  private func take(_ people: Int, _ age: String, women: Int = 0) throws {
    let rows = (0..<people).map { TakeRow.counted($0, age: age, gender: $0 < women ? "woman" : "man") }
    try folder.write(TakeRow.header + rows.joined(), to: "people.csv")
    #expect(program.run("take", "--answers", "people.csv", "--again").status == 0)
  }

  private func ages(_ names: String...) -> [String] {
    ["--where", names.map { "${age_group} = '\($0)'" }.joined(separator: " or ")]
  }

  private func rank(_ arguments: [String]) -> Program.Ended {
    program.run(["rank", "--data", folder.data] + arguments)
  }

  /// Publishes, and says whether that was warned about.
  private func isWarned(_ arguments: [String] = []) -> Bool {
    let ended = rank(["--release", "public"] + arguments)
    #expect(ended.status == 0, "\(ended.errors)")
    return ended.output.contains(Self.warning)
  }

  // MARK: What is shown

  @Test func `what is published hides what stands on few people`() throws {
    try take(4, Self.young)
    let table = rank(["--release", "public"]).output
    #expect(table.contains("hidden: it stands on fewer than 11 people"))
    let csv = rank(["--release", "public", "--format", "csv"]).output
    #expect(csv.contains("gun-violence,Guns and shootings,,,,,,,,,,,,,,,"))
    let json = rank(["--release", "public", "--format", "json"]).output
    let root = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let factors = try #require(root["factors"] as? [[String: Any]])
    #expect(factors.allSatisfy { $0["score"] is NSNull && $0["bothParts"] is NSNull })
    #expect(factors.allSatisfy { $0["placesWithout"] == nil } && root["sensitivity"] == nil)
  }

  // MARK: One release after the other

  @Test func `the same release again is no warning, until few people have joined`() throws {
    try take(30, Self.young)
    #expect(!isWarned())
    #expect(!isWarned())
    try take(2, Self.young)
    #expect(!rank([]).output.contains(Self.warning))
    #expect(isWarned())
    let json = rank(["--release", "public", "--format", "json"]).output
    #expect(json.contains("\"canBeSubtracted\" : true") && json.contains("\"name\" : \"public\""))
  }

  @Test func `of two conditions that differ by few people the second is warned about`() throws {
    try take(30, Self.young)
    try take(5, Self.middle)
    try take(30, Self.old)
    #expect(!isWarned(ages(Self.young)))
    #expect(isWarned(ages(Self.young, Self.middle)))
  }

  @Test func `conditions that differ by many people, or by all, are no warning`() throws {
    try take(30, Self.young)
    try take(20, Self.middle)
    try take(30, Self.old)
    #expect(!isWarned(ages(Self.young)))
    #expect(!isWarned(ages(Self.young, Self.middle)))
    #expect(!isWarned(ages(Self.old)))
  }

  @Test(arguments: [(16, 20, true), (12, 24, false)])
  func `groups of two conditions are held against each other`(
    women: Int, people: Int, isWarned expected: Bool
  ) throws {
    try take(40, Self.young, women: 20)
    try take(people, Self.middle, women: women)
    try take(30, Self.old, women: 15)
    #expect(!isWarned(ages(Self.young) + ["--by", "gender"]))
    #expect(isWarned(ages(Self.young, Self.middle) + ["--by", "gender"]) == expected)
  }

  @Test func `groups of one question within those of another are held against them`() throws {
    try take(30, Self.young, women: 25)
    try take(30, Self.old, women: 15)
    #expect(!isWarned(["--by", "gender"]))
    #expect(!isWarned(["--where", "${gender} = 'woman'", "--by", "age_group"]))
    // 30 are young, 25 of them women: five men are left.
    #expect(isWarned(["--by", "age_group"]))
  }

  @Test func `parts that together leave few of the whole are warned about`() throws {
    try take(30, Self.young)
    try take(30, Self.old)
    try take(5, Self.middle)
    try take(20, "age_45_54")
    #expect(!isWarned(ages(Self.young)))
    #expect(!isWarned(ages(Self.old)))
    #expect(isWarned(ages(Self.young, Self.old, Self.middle)))
  }

  @Test func `what is only read inside is not remembered`() throws {
    try take(30, Self.young)
    try take(5, Self.middle)
    try take(30, Self.old)
    #expect(rank(ages(Self.young)).status == 0)
    #expect(!isWarned(ages(Self.young, Self.middle)))
    #expect(!rank(ages(Self.young)).output.contains(Self.warning))
    #expect(isWarned(ages(Self.young)))
  }

  @Test func `waves are releases too`() throws {
    let months = [("2026-03", 30), ("2026-04", 5), ("2026-05", 30), ("2026-07", 20)]
    let rows = months.flatMap { month, people in
      (0..<people).map { "\(month)," + TakeRow.counted($0) }
    }
    try folder.write("month," + TakeRow.header + rows.joined(), to: "people.csv")
    #expect(program.run("take", "--answers", "people.csv").status == 0)
    #expect(!isWarned(["--waves", "2026-03", "2026-05"]))
    #expect(isWarned(["--waves", "2026-03..2026-04", "2026-05"]))
  }
}
