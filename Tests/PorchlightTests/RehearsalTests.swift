import Interviewing
import Screens
import Testing

@testable import Storage
@testable import porchlight

/// A computer that is set up for a rehearsal, from the setup to the pages.
@Suite struct RehearsalTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }
  private static let note =
    "This is a rehearsal. Its answers are made up, and are kept apart from real ones."

  private func take(_ people: Int, again: Bool = false) throws {
    try folder.write(TakeTests.file(rows: people), to: "answers.csv")
    let words = ["take", "--answers", "answers.csv", "--data", folder.data]
    #expect(program.run(words + (again ? ["--again"] : [])).status == 0)
  }

  private func rehearse(_ isRehearsal: Bool = true) {
    #expect(program.run("setup", isRehearsal ? "--rehearsal" : "--no-rehearsal").status == 0)
  }

  private func releases(in name: String) throws -> Int {
    let log = try EventLog(folder: folder.data, name: name)
    defer { try? log.close() }
    return try log.events(of: "releases").count
  }

  // MARK: - Setting it up

  @Test func `the command line begins and ends a rehearsal, and leaves the rest as it is`() throws {
    try HostFile(folder: folder.data).write(Host(setting: .kiosk, purpose: "To plan.", pageLimit: 40))
    rehearse()
    #expect(
      try HostFile(folder: folder.data).read()
        == Host(setting: .kiosk, purpose: "To plan.", pageLimit: 40, isRehearsal: true))
    rehearse(false)
    #expect(
      try HostFile(folder: folder.data).read()
        == Host(setting: .kiosk, purpose: "To plan.", pageLimit: 40))
  }

  @Test func `in lines it is asked for`() throws {
    let ended = program.run("setup", "--plain", input: Scripts.text(["1", "2", "1"]))
    #expect(ended.status == 0 && ended.output.contains(Self.note))
    #expect(try HostFile(folder: folder.data).read() == Host(setting: .own, isRehearsal: true))
  }

  // MARK: - Answers

  @Test func `a walk says that it is a rehearsal and leaves no trace among real answers`() throws {
    rehearse()
    let ended = program.run("--plain", input: Scripts.text(Scripts.quick() + ["4", "5"] + Scripts.leaving))
    #expect(ended.status == 0 && ended.errors.isEmpty)
    #expect(ended.output.hasPrefix("REHEARSAL\n") && ended.output.contains(Self.note))
    #expect(ended.output.contains("REHEARSAL: How much of a problem is it?"))
    #expect(program.runShell("pdftotext safety-summary.pdf -").output.contains("REHEARSAL"))
    #expect(folder.text("safety-summary.txt").contains("REHEARSAL"))
    let names = try folder.names(in: "data")
    #expect(names.contains("rehearsal.sqlite") && !names.contains { $0.hasPrefix("porchlight.sqlite") })
    #expect(program.run("summary", "--last").status == 0)
    rehearse(false)
    #expect(program.run("summary", "--last").errors == "Error: No walk has been finished yet.\n")
  }

  @Test func `on the full screen it says so in the smallest window`() throws {
    rehearse()
    let terminal = try Tmux(program, columns: 40, rows: 12, arguments: [])
    terminal.wait(for: "REHEARSAL")
    terminal.type("1")
    #expect(terminal.wait(for: "Which language do you want to use?").words.contains("REHEARSAL"))
    terminal.press("Left")
    terminal.wait(for: "Answer the questions")
    terminal.type("q")
    terminal.waitForEnd()
  }

  @Test func `a real ranking is the same before and after a rehearsal`() throws {
    try take(12)
    let before = program.run("rank", "--format", "json").output
    rehearse()
    #expect(program.run("rank").output.contains("Nobody"))
    try take(30)
    #expect(program.run("rank", "--format", "csv").status == 0)
    rehearse(false)
    #expect(program.run("rank", "--format", "json").output == before)
  }

  @Test func `a code of a rehearsal opens nothing for real`() throws {
    rehearse()
    let stopped = program.run("--plain", input: Scripts.text(Scripts.opening(1) + ["q", "2", "1", "5"]))
    let code = try #require(Scripts.code(in: stopped.output))
    let again = program.run("--plain", input: Scripts.text(["2", code, "q", "2", "1", "5"]))
    #expect(!again.output.contains("No unfinished answers have that code."))
    rehearse(false)
    let real = program.run("--plain", input: Scripts.text(["2", code, "b", "5"]))
    #expect(real.output.contains("No unfinished answers have that code."))
  }

  // MARK: - Pages

  @Test(arguments: [
    ["summary", "--last"], ["form", "ballot"], ["form", "handout"], ["report", "--page", "wall"],
  ])
  func `every page from there says so without being asked`(command: [String]) throws {
    rehearse()
    try take(1)
    for (language, word) in [("en", "REHEARSAL"), ("es", "ENSAYO")] {
      let ended = program.run(command + ["--language", language, "--data", folder.data])
      let pages = ended.output.split(separator: "\u{0C}")
      #expect(ended.status == 0 && !pages.isEmpty)
      #expect(pages.allSatisfy { $0.contains("\(word)    \(word)") })
    }
    rehearse(false)
    try take(1)
    #expect(!program.run(command + ["--data", folder.data]).output.contains("REHEARSAL"))
  }

  @Test func `what a visitor prints says so`() throws {
    try folder.addScript("lp", "cat > \(folder("page")); echo 'request id is Office-12 (0 file(s))'")
    try folder.addQueues()
    try HostFile(folder: folder.data).write(Host(setting: .kiosk, isRehearsal: true))
    for item in ["1", "2"] {
      let walk = Scripts.quick(closing: ["1", "1"]) + [item, "4", "5"]
      #expect(program.run("--plain", input: Scripts.text(walk)).status == 0)
      #expect(program.runShell("pdftotext page -").output.contains("REHEARSAL"))
    }
  }

  @Test func `the ranking says so in every form`() throws {
    rehearse()
    try take(12)
    let table = program.run("rank")
    #expect(table.output.hasPrefix("REHEARSAL\n") && table.errors.isEmpty)
    let flat = table.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flat.contains(Self.note))
    let json = program.run("rank", "--format", "json").output
    #expect(json.contains("\"rehearsal\" : true") && json.contains(Self.note))
    let csv = program.run("rank", "--format", "csv")
    let rows = csv.output.split { $0.isNewline }
    #expect(csv.errors.contains(Self.note) && rows.first?.hasSuffix(",rehearsal") == true)
    #expect(rows.dropFirst().allSatisfy { $0.hasSuffix(",true") })
    let spanish = program.run("rank", "--language", "es").output
    #expect(spanish.hasPrefix("ENSAYO\n"))
    rehearse(false)
    try take(12)
    let real = program.run("rank", "--format", "json")
    #expect(real.output.contains("\"rehearsal\" : false") && real.errors.isEmpty)
    #expect(!program.run("rank").output.contains("REHEARSAL"))
  }

  @Test func `answers of other folders are not called made up`() throws {
    for name in ["old", "new"] {
      try folder.write(TakeTests.file(rows: 12), to: "answers.csv")
      #expect(program.run(["take", "--answers", "answers.csv", "--data", folder(name)]).status == 0)
    }
    rehearse()
    let json = program.run("rank", "--waves", "old", "new", "--format", "json")
    #expect(json.status == 0 && json.output.contains("\"rehearsal\" : false"), "\(json.errors)")
    #expect(!program.run("rank", "--waves", "old", "new", "--format", "csv").output.contains(",true"))
    let page = program.run("report", "--waves", "old", "new", "--format", "text")
    #expect(page.status == 0 && !page.output.contains("REHEARSAL"), "\(page.errors)")
  }

  @Test(arguments: [["rank"], ["report", "--page", "wall"]])
  func `what is released in a rehearsal is remembered there only`(command: [String]) throws {
    rehearse()
    try take(30)
    #expect(program.run(command + ["--release", "public", "--data", folder.data]).status == 0)
    #expect(try releases(in: "rehearsal.sqlite") == 1)
    rehearse(false)
    try take(32)
    #expect(try releases(in: "porchlight.sqlite") == 0)
    let real = program.run("rank", "--release", "public", "--format", "json").output
    #expect(real.contains("\"canBeSubtracted\" : false"))
    #expect(try releases(in: "porchlight.sqlite") == 1 && releases(in: "rehearsal.sqlite") == 1)
  }

  @Test func `where nobody can tell whether answers are made up, none are taken or read unseen`() throws {
    rehearse()
    try take(3)
    try folder.write("porchlight: 1\nsetting: own\nrehearsal: Yes\n", to: "data/this-computer.txt")
    for words in [
      ["take", "--answers", "answers.csv", "--again"], ["rank"], ["report"], ["summary", "--last"],
    ] {
      let ended = program.run(words + ["--data", folder.data])
      #expect(ended.status == 1 && ended.output.isEmpty)
      #expect(
        ended.errors == "Error: \(folder.data)/this-computer.txt cannot be read, so nobody can tell whether "
          + "the answers here are real or a rehearsal. To set this computer up anew: porchlight setup --data \(folder.data)\n"
      )
    }
    #expect(try !folder.names(in: "data").contains("porchlight.sqlite"))
  }

  @Test(arguments: [[], ["--setting", "own"], ["take"]])
  func `where nobody can tell, nobody answers at the screen either`(words: [String]) throws {
    try folder.makeData()
    try folder.write("porchlight: 1\nsetting: own\nrehearsal: perhaps\n", to: "data/this-computer.txt")
    let command = words.filter { $0 == "take" } + ["--plain", "--data", folder.data]
    let ended = program.run(
      command + words.filter { $0 != "take" }, bytes: Array(Scripts.text(Scripts.opening(1) + ["5"]).utf8))
    #expect(
      ended.output.contains(
        "! Nobody can answer here until this computer is set up again. Please ask for help."))
    #expect(
      ended.errors == "\(folder.data)/this-computer.txt cannot be read, so nobody can tell whether "
        + "the answers here are real or a rehearsal. To set this computer up anew: porchlight setup --data \(folder.data)\n"
    )
    #expect(ended.status == 1)
    #expect(try folder.names(in: "data") == ["this-computer.txt"])
  }
}
