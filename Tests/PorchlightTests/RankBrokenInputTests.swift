import Foundation
import Testing

/// `porchlight rank` over stores and with options that cannot be: one plain sentence and a status, never a trap.
@Suite struct RankBrokenInputTests {
  let folder: TemporaryFolder

  init() throws {
    folder = TemporaryFolder()
    try folder.makeData()
  }

  var program: Program { Program(folder: folder) }

  private func take(_ people: Int) throws {
    let rows = (0..<people).map { TakeRow.counted($0) }
    try folder.write(TakeRow.header + rows.joined(), to: "people.csv")
    #expect(program.run("take", "--answers", "people.csv").status == 0)
  }

  private func rank(_ arguments: [String]) -> Program.Ended {
    program.run(["rank", "--data", folder.data] + arguments)
  }

  /// One sentence, said as an error, and nothing on standard output.
  private func expectRefused(
    _ arguments: [String], _ sentence: String, at place: SourceLocation = #_sourceLocation
  ) {
    let ended = rank(arguments)
    #expect(ended.status == 1 && ended.output.isEmpty, sourceLocation: place)
    #expect(
      ended.errors.hasPrefix("Error: ") && ended.errors.contains(sentence), "\(ended.errors)",
      sourceLocation: place)
  }

  // MARK: Nowhere

  @Test(arguments: [
    ["rank"], ["rank", "--format", "json"], ["report"], ["summary", "--last"],
    ["summary", "--all", "--print"],
  ])
  func `a folder that is not there is no empty store, and is not made`(arguments: [String]) {
    let ended = program.run(arguments + ["--data", folder("mistyped")])
    #expect(ended.status == 1 && ended.output.isEmpty)
    #expect(
      ended.errors == "Error: There is no folder \(folder("mistyped")). "
        + "Say where the answers are kept: porchlight --data FOLDER\n")
    #expect(!FileManager.default.fileExists(atPath: folder("mistyped")))
  }

  @Test func `a wave from a folder that is not there is refused`() throws {
    try take(1)
    expectRefused(["--waves", folder.data, folder("mistyped")], "\(folder("mistyped")) is no wave:")
    #expect(!FileManager.default.fileExists(atPath: folder("mistyped")))
  }

  // MARK: Nobody

  @Test(arguments: [
    [], ["--by", "age_group"], ["--methods", "all"], ["--cluster", "site"], ["--release", "public"],
    ["--weights", "severity=1,chosen=0"], ["--target", "target.yaml"],
    ["--by", "age_group", "--release", "public", "--methods", "all", "--cluster", "age_group"],
  ])
  func `nobody yet is no error, whatever is asked`(arguments: [String]) throws {
    try folder.write("age_group: { age_25_34: 300, age_65_74: 100 }\n", to: "target.yaml")
    let ended = rank(arguments)
    #expect(ended.status == 0 && ended.errors.isEmpty)
    #expect(ended.output == "Group result\nNobody who has finished may be counted yet.\n")
    let json = rank(arguments + ["--format", "json"])
    #expect(json.output.contains("\"people\" : 0") && !json.output.lowercased().contains("nan"))
    #expect(rank(arguments + ["--format", "csv"]).output.split { $0.isNewline }.count == 27)
  }

  @Test func `a condition that never holds is said`() throws {
    try take(24)
    let never = ["--where", "${age_group} = 'age_75_or_more'"]
    let ended = rank(never)
    #expect(ended.status == 0 && ended.errors.isEmpty)
    #expect(ended.output.hasSuffix("It holds for nobody.\n"))
    #expect(rank(never + ["--format", "json"]).output.contains("\"people\" : 0"))
    #expect(
      rank(never + ["--by", "age_group", "--methods", "all"]).output.hasSuffix("It holds for nobody.\n"))
  }

  // MARK: Stores

  @Test func `a store of a later release is refused and left as it is`() throws {
    try take(3)
    let file = URL(filePath: folder("data/porchlight.sqlite"))
    var bytes = try Data(contentsOf: file)
    // Where SQLite keeps the number of the shape.
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    try bytes.write(to: file)
    expectRefused([], "was written by a later release")
    #expect(try Data(contentsOf: file) == bytes)
  }

  @Test(arguments: ["no database at all", String(repeating: "x", count: 5000)])
  func `a file that is no store is refused`(content: String) throws {
    try FileManager.default.createDirectory(atPath: folder.data, withIntermediateDirectories: true)
    try folder.write(content, to: "data/porchlight.sqlite")
    let ended = rank([])
    #expect(ended.status == 1 && ended.output.isEmpty)
    #expect(ended.errors.hasPrefix("Error: ") && ended.errors.contains("porchlight.sqlite"))
  }

  // MARK: Waves

  @Test(arguments: ["data", "./data", "data/", "link"])
  func `a folder is no two waves`(other: String) throws {
    try take(12)
    try FileManager.default.createSymbolicLink(atPath: folder("link"), withDestinationPath: folder.data)
    expectRefused(["--waves", "data", other], "Both waves are the folder \(other).")
  }

  @Test(arguments: [("2026-03", "2026-03"), ("2026", "2026-12"), ("2026-01..2026-04", "2026-04..2026-06")])
  func `a month is in one wave only`(old: String, new: String) throws {
    expectRefused(["--waves", old, new], "A month can only be in one of them.")
  }

  @Test func `a wave of nobody is refused`() throws {
    expectRefused(["--waves", "2018", "2019"], "Nobody answered in the wave 2018")
    try take(30)
    expectRefused(["--waves", "2018", "2000..2999"], "A month can only be in one of them.")
    expectRefused(["--waves", "2018", "2020..2999"], "Nobody answered in the wave 2018")
    expectRefused(["--waves", "2020..2999", "2018"], "Nobody answered in the wave 2018")
  }

  @Test func `two folders of which one has nobody are refused`() throws {
    try take(30)
    try FileManager.default.createDirectory(atPath: folder("other"), withIntermediateDirectories: true)
    #expect(program.run(["rank", "--data", folder("other")]).status == 0)
    expectRefused(["--waves", "other", "data"], "Nobody answered in the wave other")
    expectRefused(
      ["--waves", "data", "2026"], "Both waves must be months, or both must be folders of answers.")
  }

  // MARK: Options

  @Test(arguments: [
    ("age_group: { age_25_34: 3 }", "People answered age_group = 'age_65_74'"),
    ("age_group: { age_25_34: 0, age_65_74: 0 }", "the target has no people for it. Write how many."),
    ("age_group: { age_25_34: -3, age_65_74: 1 }", "\"-3\" is not a number of people"),
    ("age_group: { age_25_34: .nan, age_65_74: 1 }", "\".nan\" is not a number of people"),
    ("age_group: { age_25_34: 1e400, age_65_74: 1 }", "is not a number of people"),
    ("ages: { age_25_34: 1 }", "error["), ("age_group: {}", "error["), ("- 1", "error["),
    ("", "there are no targets in the file"), ("\n  \n", "there are no targets in the file"),
  ])
  func `a target that cannot be met is refused`(text: String, complaint: String) throws {
    try take(12)
    try folder.write(text, to: "target.yaml")
    expectRefused(["--target", "target.yaml"], complaint)
  }

  @Test(arguments: ["severity=1e400,chosen=1", "severity=,chosen=1", "severity=0x,chosen=1"])
  func `weights that are no numbers are refused`(weights: String) {
    expectRefused(["--weights", weights], "must be a number, 0 or more, and not")
  }

  @Test(arguments: ["", "severity", "=1", "severity=1,", "severity=1;chosen=2", "trend=1,chosen=1"])
  func `weights of what there is not are refused`(weights: String) {
    expectRefused(["--weights", weights], "--weights knows severity and chosen, not")
  }

  @Test(arguments: ["safety_meaning", "top_three_order", "pick_trend", "top_pick_why"])
  func `a question without groups makes none`(question: String) {
    expectRefused(["--by", question], "\(question) makes no groups")
    expectRefused(["--cluster", question], "\(question) makes no groups")
  }

  @Test func `people who are all alike in a question are one site and one group`() throws {
    let rows = (0..<30).map { TakeRow.counted($0, age: "age_25_34") }
    try folder.write(TakeRow.header + rows.joined(), to: "people.csv")
    #expect(program.run("take", "--answers", "people.csv").status == 0)
    let clustered = rank(["--cluster", "age_group"])
    #expect(clustered.status == 0)
    #expect(clustered.output.contains("The people gave 1 answer to this: How old are you?"))
    #expect(!clustered.output.contains("Range"))
    let grouped = rank(["--by", "age_group", "--format", "json"])
    #expect(grouped.status == 0 && !grouped.output.lowercased().contains("nan"))
  }

  @Test(arguments: [
    ["--seed", "-1"], ["--seed", "many"], ["--release", "secret"], ["--format", "xml"],
    ["--methods", "none"],
    ["--unknown"],
  ])
  func `options that there are not are said to be none`(arguments: [String]) {
    let ended = rank(arguments)
    #expect(ended.status == 64 && ended.output.isEmpty && ended.errors.contains("Usage: porchlight rank"))
  }
}
