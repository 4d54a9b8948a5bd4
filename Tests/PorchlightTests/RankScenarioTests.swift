import Foundation
import TestSupport
import Testing

/// `porchlight rank` over stores filled from sample files, with every option.
@Suite struct RankScenarioTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  /// Takes people who may be counted, half of either age or all of the one named.
  private func take(_ people: Int, age: String? = nil, into data: String? = nil) throws {
    let rows = (0..<people).map { TakeRow.counted($0, age: age) }
    try folder.write(TakeRow.header + rows.joined(), to: "people.csv")
    let ended = program.run(["take", "--answers", "people.csv", "--again", "--data", data ?? folder.data])
    #expect(ended.status == 0)
  }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let ended = program.run(["rank", "--format", "json", "--data", folder.data] + arguments)
    #expect(ended.status == 0, "\(ended.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(ended.output.utf8)) as? [String: Any])
  }

  private func rank(_ arguments: String...) -> Program.Ended {
    program.run(["rank", "--data", folder.data] + arguments)
  }

  // MARK: How many people

  private func takeSample() throws {
    let name = try #require(SampleFiles.names.first)
    try folder.write(String(decoding: SampleFiles.bytes(name), as: UTF8.self), to: "sample.csv")
    #expect(program.run("take", "--answers", "sample.csv").status == 0)
  }

  @Test func `where nobody answered the picks what people said of each topic comes first`() throws {
    let rows = (0..<30).map(TakeRow.unpicked)
    try folder.write(TakeRow.header + rows.joined(), to: "people.csv")
    #expect(program.run("take", "--answers", "people.csv").status == 0)
    let ended = rank()
    #expect(ended.status == 0)
    #expect(ended.output.contains("30 of 30 called this a big or very big problem."), "\(ended.output)")
  }

  @Test func `the samples are ranked`() throws {
    try takeSample()
    let root = try json("--methods", "all")
    #expect((root["people"] as? Int ?? 0) > 40)
    #expect((root["warnings"] as? [String])?.contains { $0.contains("chose to come") } == true)
  }

  @Test(arguments: [1, 4, 12])
  func `few people have counts, middle values and spread`(people: Int) throws {
    try take(people)
    let ended = rank()
    #expect(ended.status == 0 && ended.output.contains("No topic stands on 20 people or more"))
    #expect(ended.output.contains("Middle") && !ended.output.contains("Ran"))
    #expect(ended.output.contains(" of \(people) called this a big or very big problem."))
    #expect(ended.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `two hundred people have ranges`() throws {
    try take(200)
    let root = try json("--seed", "7")
    #expect(root["people"] as? Int == 200 && root["seed"] as? Int == 7)
    let factors = try #require(root["factors"] as? [[String: Any]])
    #expect(factors.allSatisfy { ($0["rankSet"] as? [Int])?.count == 2 && $0["tier"] is Int })
    #expect(rank("--seed", "7").output == rank("--seed", "7").output)
  }

  @Test func `staff read how many more answers would tell two topics apart, the public does not`() throws {
    try takeSample()
    #expect(rank().output.contains(/About \d+0 more answers could tell/))
    #expect(!rank("--release", "public").output.contains("more answers could tell"))
  }

  @Test func `other weights are tried and said`() throws {
    try take(40)
    let text = rank().output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(text.contains("By how big a problem alone, first come: "))
    #expect(text.contains("The first three change when ") || text.contains("No other weights would change"))
    let root = try json()
    #expect((root["sensitivity"] as? [String: Any])?.keys.contains("change") == true)
    let factors = try #require(root["factors"] as? [[String: Any]])
    #expect(
      factors.allSatisfy {
        Set(($0["placesWithout"] as? [String: Int] ?? [:]).keys) == ["severity", "chosen"]
      })
  }

  // MARK: Options

  @Test func `groups are compared and small ones hidden`() throws {
    try take(60)
    let root = try json("--by", "age_group")
    let groups = try #require((root["groups"] as? [String: Any])?["groups"] as? [[String: Any]])
    let shown = groups.compactMap { $0["people"] as? Int }
    #expect(shown.allSatisfy { $0 == 0 || $0 >= 11 })
    #expect(shown.filter { $0 > 0 } == [30, 30])
    let csv = rank("--by", "age_group", "--format", "csv").output
    #expect(
      csv.split { $0.isNewline }.count == 1 + 26
        * (1 + groups.count { !($0["factors"] as? [Any] ?? []).isEmpty }))
  }

  @Test func `who ends on the youth page is no group that could be heard`() throws {
    try take(40)
    let text = rank("--by", "age_group").output
    #expect(text.contains("Groups we have not heard enough from: 14 to 15, 16 to 17"))
    #expect(!text.contains("13 or younger"))
  }

  @Test func `a part is ranked by itself, and a small one refused`() throws {
    try take(60)
    #expect(try json("--where", "${age_group} = 'age_25_34'")["people"] as? Int == 30)
    try take(5, age: "age_35_44")
    let small = rank("--where", "${age_group} = 'age_35_44'")
    #expect(small.status == 1 && small.output.isEmpty)
    #expect(small.errors.contains("Hidden: it stands on fewer than 11 people."))
    let rest = rank("--where", "${age_group} != 'age_35_44'", "--format", "json")
    #expect(rest.status == 1 && rest.output.isEmpty)
    #expect(rest.errors.contains("this part leaves out fewer than 11 people"))
  }

  @Test func `weights are scaled and said`() throws {
    try take(3)
    let ended = rank("--weights", "severity=3, chosen = 1")
    #expect(ended.output.contains("Weights: how big a problem 0.75, chosen 0.25."))
    #expect(ended.output.contains("The weights were scaled, so that they add up to 1."))
  }

  @Test(arguments: [
    (["--weights", "severity=-1,chosen=2"], "must be a number, 0 or more, and not \"-1\""),
    (["--weights", "severity=nan,chosen=2"], "must be a number, 0 or more, and not \"nan\""),
    (["--weights", "severty=1,chosen=2"], "Did you mean severity?"),
    (["--weights", "severity=1"], "The weight of chosen is missing."),
    (["--weights", "severity=0,chosen=0"], "At least one weight must be more than 0."),
    (["--weights", "severity=1,severity=1"], "given twice"),
    (["--by", "gendr"], "There is no question \"gendr\". Did you mean gender?"),
    (["--by", "safety_meaning"], "safety_meaning makes no groups"),
    (
      ["--by", "gender", "--by", "age_group"],
      "--by gender and --by age_group cannot be asked for together."
    ),
    (["--by", "top_picks"], "top_picks makes no groups: points are made of its answers"),
    (["--by", "D13"], "D13 makes no groups: points are made of its answers"),
    (["--by", "C1"], "C1 makes no groups: points are made of its answers"),
    (["--cluster", "sit"], "There is no question \"sit\"."),
    (["--where", "${gender} = "], "--where:1:13: error[bad-expression]"),
    (["--where", "${gendr} = 'man'"], "did you mean `gender`?"),
    (["--where", "${gender} = 'mann'"], "did you mean `man`?"),
    (["--target", "nowhere.yaml"], "nowhere.yaml cannot be read."),
    (["--waves", "2026-03"], "--waves needs an old and a new wave, not 1."),
    (["--waves", "2026-03", "2026-13"], "2026-13 is no wave"),
    (["--waves", "2026", "2026-03"], "A month can only be in one of them."),
    (["--waves", "2025", "2026", "--by", "gender"], "--waves and --by cannot be asked for together."),
  ])
  func `what is wrong is said plainly`(arguments: [String], complaint: String) throws {
    let ended = program.run(["rank", "--data", folder.data] + arguments)
    #expect(ended.status != 0 && ended.output.isEmpty)
    #expect(ended.errors.contains(complaint), "\(ended.errors.prefix(200))")
  }

  @Test(arguments: ["target.yaml", "target.csv"])
  func `answers are weighted to a population`(name: String) throws {
    try take(60)
    let text =
      name.hasSuffix("yaml")
      ? "age_group:\n  age_25_34: 300\n  age_65_74: 100\n"
      : "question,choice,people\nage_group,age_25_34,300\nage_group,age_65_74,100\n"
    try folder.write(text, to: name)
    let root = try json("--target", name)
    let weighting = try #require(root["weighting"] as? [String: Any])
    #expect(abs((weighting["designEffect"] as? Double ?? 0) - 1.25) < 1e-6)
    #expect((root["warnings"] as? [String])?.contains { $0.contains("design effect 1.25") } == true)
  }

  @Test func `a target with a choice that nobody gave is refused`() throws {
    try take(4)
    try folder.write("age_group: { age_25_34: 3, age_65_74: 1, age_75_or_more: 2 }\n", to: "t.yaml")
    let ended = rank("--target", "t.yaml")
    #expect(
      ended.status == 1 && ended.errors.contains("age_group = 'age_75_or_more', and nobody of them answered"))
    try folder.write("age_group: { age_25_34: some, age_65: 1 }\n", to: "t.yaml")
    let broken = rank("--target", "t.yaml")
    #expect(broken.errors.contains("t.yaml:1:25: error[wrong-type]"))
    #expect(broken.errors.contains("error[unknown-choice]"))
  }

  @Test func `few sites are said`() throws {
    try take(30)
    #expect(rank("--cluster", "site").output.contains("There is 1 site."))
  }

  @Test func `two folders are two waves`() throws {
    try take(30)
    try take(30, into: folder("older"))
    let root = try json("--waves", "older", "data")
    let waves = try #require(root["waves"] as? [String: Any])
    #expect(waves["comparable"] as? Bool == true)
    let changes = try #require(waves["changes"] as? [[String: Any]])
    #expect(changes.count == 26 && changes.allSatisfy { $0["pointsChanged"] as? Bool == false })
  }
}

/// Rows of a small file of answers: two ages, ratings that differ a little.
enum TakeRow {
  /// The same people, who kept to themselves what matters most.
  static func unpicked(_ person: Int) -> String {
    counted(person).replacing("gun-violence;open-data", with: "PN")
  }

  static let header =
    "consent,age_group,gender,length,"
    + (1...26).map { "D\($0 < 10 ? "0" : "")\($0)" }.joined(separator: ",") + ",E1,E2,count_my_answers\n"

  static func counted(_ person: Int, age: String? = nil, gender: String = "PN") -> String {
    let age = age ?? (person % 2 == 0 ? "age_25_34" : "age_65_74")
    let levels = ["Small problem", "Medium problem", "Big problem", "Very big problem"]
    let ratings = (0..<26).map { factor in
      factor == 0 ? "Very big problem" : levels[(person * 5 + factor * 3 + factor / 7) % 4]
    }
    let cells =
      ["yes_start", age, gender, "S"] + ratings + [
        "gun-violence;open-data", "gun-violence;open-data", "count",
      ]
    return cells.joined(separator: ",") + "\n"
  }
}
