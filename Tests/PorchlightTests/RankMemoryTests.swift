import Foundation
import Storage
import Synchronization
import Testing

/// What `porchlight rank --release public` remembers, number by number, and what it cannot hold against anything.
@Suite struct RankMemoryTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  private static let warning = "An earlier release can be subtracted"
  private static let (young, middle, old) = ("age_25_34", "age_35_44", "age_65_74")

  /// Takes people of an age; of them only the first `rated` could say how big the last problem is.
  private func take(
    _ people: Int, _ age: String, gender: String = "PN", rated: Int? = nil, into data: String? = nil
  ) throws {
    let rows = (0..<people).map { person -> String in
      let row = TakeRow.counted(person, age: age, gender: gender)
      guard person >= rated ?? people else { return row }
      var cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      cells[4 + 25] = "DK"
      return cells.joined(separator: ",")
    }
    try folder.write(TakeRow.header + rows.joined(), to: "people.csv")
    let ended = program.run(["take", "--answers", "people.csv", "--again", "--data", data ?? folder.data])
    #expect(ended.status == 0, "\(ended.errors)")
  }

  private func rank(_ arguments: [String]) -> Program.Ended {
    program.run(["rank", "--data", folder.data] + arguments)
  }

  /// Publishes, and says whether that was warned about.
  private func isWarned(_ arguments: String...) -> Bool {
    let ended = rank(["--release", "public"] + arguments)
    #expect(ended.status == 0, "\(ended.errors)")
    return ended.output.contains(Self.warning)
  }

  private func remembered(in data: String? = nil) throws -> [String] {
    let log = try EventLog(folder: data ?? folder.data)
    defer { try? log.close() }
    return try log.events(of: "releases").map(\.payload)
  }

  /// The rows are numbers for other programs, so that what must be said beside them stands apart.
  @Test func `a table for other programs is warned about on standard error`() throws {
    try take(40, Self.young)
    let first = rank(["--release", "public", "--format", "csv"])
    #expect(!first.errors.contains(Self.warning))
    try take(3, Self.young)
    let second = rank(["--release", "public", "--format", "csv"])
    #expect(second.errors.contains(Self.warning))
    #expect(second.status == 0 && !second.output.contains(Self.warning))
    let few = TemporaryFolder()
    try take(15, Self.young, into: few("few"))
    let ended = program.run(["rank", "--data", few("few"), "--format", "csv"])
    #expect(ended.errors.contains("No topic stands on 20 people or more"), "\(ended.errors)")
  }

  // MARK: Number by number

  @Test func `a topic on which few of those who joined answered is warned about`() throws {
    try take(40, Self.young)
    #expect(!isWarned())
    try take(30, Self.middle, rated: 3)
    #expect(isWarned())
  }

  @Test func `those who joined are many on every topic`() throws {
    try take(40, Self.young)
    #expect(!isWarned())
    try take(30, Self.middle, rated: 12)
    #expect(!isWarned())
  }

  @Test func `what a part hides is not warned about`() throws {
    try take(40, Self.young)
    try take(30, Self.middle, rated: 3)
    #expect(!isWarned())
    // On the last topic the whole less this part would be three people, so the part does not show it.
    #expect(!isWarned("--where", "${age_group} = 'age_25_34'"))
    let json = rank(["--where", "${age_group} = 'age_25_34'", "--format", "json"]).output
    #expect(json.contains("\"hidden\" : [\n        \"dontKnow\",\n        \"picks\",\n        \"points\""))
  }

  // MARK: Time

  @Test func `few who joined are found under other words too`() throws {
    try take(80, Self.young)
    #expect(!isWarned())
    try take(3, Self.young)
    #expect(isWarned("--where", "${consent} = 'yes_start'"))
  }

  @Test func `few who joined a group are found in another question`() throws {
    try take(40, Self.young, gender: "woman")
    try take(40, Self.old, gender: "man")
    #expect(!isWarned("--where", "${gender} = 'woman'"))
    try take(4, Self.young, gender: "woman")
    #expect(isWarned("--by", "gender"))
  }

  @Test func `many who joined are no warning under other words`() throws {
    try take(80, Self.young)
    #expect(!isWarned())
    try take(30, Self.young)
    #expect(!isWarned("--where", "${consent} = 'yes_start'"))
  }

  @Test func `what was released before places in the log were noted still counts`() throws {
    try take(30, Self.young)
    try take(5, Self.middle)
    try take(30, Self.old)
    let log = try EventLog(folder: folder.data)
    let payload = #"[{"condition":"${age_group} = 'age_25_34'","people":30}]"#
    try log.append([StoredEvent(stream: "releases", kind: "released", schema: 1, payload: payload)])
    try log.close()
    #expect(isWarned("--where", "${age_group} = 'age_25_34' or ${age_group} = 'age_35_44'"))
  }

  // MARK: What is not shown

  @Test(arguments: [3, 10])
  func `what shows nothing is neither remembered nor warned about`(people: Int) throws {
    try take(people, Self.young)
    #expect(!isWarned() && !isWarned())
    #expect(try remembered().isEmpty)
    let text = rank(["--release", "public"]).output
    #expect(!text.contains("Nothing here stands on fewer"))
    try take(12, Self.young)
    #expect(!isWarned())
    #expect(try remembered().count == 1)
  }

  @Test(arguments: [
    "{", #"[{"condition":"${gone} = 'yes'","people":30}]"#, #"[{"wave":"soon","people":30}]"#,
    #"[{"question":"gone","choice":"yes","people":30}]"#,
  ])
  func `an earlier release that cannot be held against this one is said`(payload: String) throws {
    try take(30, Self.young)
    let log = try EventLog(folder: folder.data)
    try log.append([StoredEvent(stream: "releases", kind: "released", schema: 1, payload: payload)])
    try log.close()
    let text = rank(["--release", "public"]).output
    #expect(text.contains("1 earlier release cannot be held against this one."))
    let json = rank(["--release", "public", "--format", "json"]).output
    #expect(json.contains("\"unchecked\" : 1") && json.contains("\"canBeSubtracted\" : false"))
    #expect(!rank([]).output.contains("cannot be held against"))
  }

  @Test func `of two releases at the same moment one is warned about`() throws {
    try take(40, Self.young)
    try take(40, Self.old)
    try take(3, Self.middle)
    let parts = ["${age_group} = 'age_25_34'", "${age_group} = 'age_25_34' or ${age_group} = 'age_35_44'"]
    let warned = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if isWarned("--where", parts[number]) { warned.withLock { $0 += 1 } }
    }
    #expect(warned.withLock { $0 } == 1)
  }

  // MARK: Targets

  @Test func `a target is remembered, and one with few people refused`() throws {
    try take(40, Self.young)
    try take(40, Self.old)
    try folder.write("age_group: { age_25_34: 3, age_65_74: 1 }\n", to: "t.yaml")
    #expect(!isWarned("--target", "t.yaml"))
    #expect(try remembered().last?.contains("\"target\":[{\"counts\":{\"age_25_34\":3") == true)
    #expect(!isWarned())
    try take(3, Self.middle)
    try folder.write("age_group: { age_25_34: 3, age_65_74: 1, age_35_44: 1 }\n", to: "t.yaml")
    let ended = rank(["--target", "t.yaml"])
    #expect(ended.status == 1 && ended.output.isEmpty)
    #expect(ended.errors.contains("age_group = 'age_35_44', and fewer than 11 of them answered"))
  }

  @Test func `who left a question of the target open is found with other releases`() throws {
    try take(40, Self.young, gender: "woman")
    try take(41, Self.old, gender: "man")
    try take(3, Self.old)
    try folder.write("gender: { woman: 1, man: 3 }\n", to: "t.yaml")
    #expect(!isWarned("--where", "${gender} = 'woman'"))
    #expect(!isWarned("--where", "${age_group} = 'age_65_74'"))
    // Everybody weighted, less the weighted women and the 44 older people: three count like women.
    #expect(isWarned("--target", "t.yaml"))
  }

  // MARK: Folders

  @Test func `waves of folders are remembered where they lie, and held against what was`() throws {
    try take(60, Self.young)
    try take(20, Self.middle, into: folder("older"))
    try take(40, Self.young, into: folder("older"))
    #expect(!isWarned("--waves", "older", "data"))
    #expect(try remembered().count == 1)
    #expect(try remembered(in: folder("older")).count == 1)
    try take(3, Self.middle, into: folder("older"))
    #expect(isWarned("--waves", "older", "data"))
  }

  @Test func `a condition that leaves few of a folder out is refused`() throws {
    try take(60, Self.young)
    try take(15, Self.middle)
    try take(60, Self.young, into: folder("older"))
    try take(3, Self.middle, into: folder("older"))
    let ended = rank(["--waves", "older", "data", "--where", "${age_group} = 'age_25_34'"])
    #expect(ended.status == 1 && ended.output.isEmpty)
    #expect(ended.errors.contains("leaves out fewer than 11 people"))
  }

  @Test func `waves of folders need no folder of their own`() throws {
    try take(30, Self.young)
    try take(30, Self.young, into: folder("older"))
    let ended = program.run(["rank", "--data", folder("nowhere"), "--waves", "older", "data"])
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder("nowhere")))
  }
}
