import Interviewing
import Screens
import Testing

@testable import porchlight

/// `porchlight setup`, the file that it leaves, and what a file that cannot be read does.
@Suite struct SetupCommandTests {
  let folder = TemporaryFolder()
  /// Past the code, and out with the answers kept: who only goes away from a kiosk is erased.
  static let stopping = ["q", "2"]
  var program: Program { Program(folder: folder) }

  private static var bilingual: Host {
    var host = Host(setting: .kiosk, purpose: "To plan.")
    host.otherPurposes = ["es": "Para planear: ayuda.", "ar": "..."]
    return host
  }

  private static let file = "data/this-computer.txt"
  private static let purpose = "To plan help for people who were hurt."

  @Test func `in lines, what is set up is kept for its owner only`() throws {
    let script = ["2", "1", "2", Self.purpose, "", "1", "1"]
    let ended = program.run("setup", "--plain", input: Scripts.text(script))
    #expect(ended.status == 0)
    #expect(ended.output.contains("This computer is set up."))
    #expect(try HostFile(folder: folder.data).read() == Host(setting: .kiosk, purpose: Self.purpose))
    #expect(try folder.mode(of: Self.file) == 0o600)
    #expect(try folder.names(in: "data") == ["this-computer.txt"])
  }

  @Test func `in a terminal it is the same`() throws {
    let terminal = try Tmux(program, columns: 40, rows: 12, arguments: ["setup"])
    terminal.wait(for: "Where is this computer used?")
    terminal.type("3")
    terminal.press("Enter")
    terminal.wait(for: "personal questions here?")
    terminal.press("Enter")
    terminal.wait(for: "Is this a rehearsal?")
    terminal.press("Enter")
    terminal.wait(for: "This computer is set up.")
    terminal.press("Enter")
    terminal.waitForEnd()
    #expect(try HostFile(folder: folder.data).read() == Host(setting: .session))
  }

  @Test(arguments: [["--plain"], ["take", "--plain"]])
  func `the purpose is shown before the yes and kept with the walk`(arguments: [String]) throws {
    try HostFile(folder: folder.data).write(Host(setting: .kiosk, purpose: Self.purpose))
    let lines = (arguments.count == 1 ? ["1"] : []) + ["1", "1"] + Self.stopping
    let ended = Program(folder: folder).run(
      arguments + ["--data", folder.data], bytes: Array(Scripts.text(lines).utf8))
    #expect(ended.output.contains(Self.purpose))
    let start = try #require(try StoredAnswers(folder).only().start)
    #expect(start.setting == .kiosk)
    #expect(start.purpose == Self.purpose)
  }

  @Test func `an option holds for one run`() throws {
    try HostFile(folder: folder.data).write(Host(setting: .kiosk, purpose: Self.purpose))
    let ended = program.run("--plain", "--setting", "own", input: Scripts.text(["1", "1", "1"]))
    #expect(!ended.output.contains(Self.purpose))
    #expect(try StoredAnswers(folder).only().start?.setting == .own)
    #expect(try HostFile(folder: folder.data).read()?.setting == .kiosk)
  }

  @Test(arguments: [
    "", "setting: kiosk\n", "porchlight: 2\nsetting: own\n", "porchlight: 1\nsetting: home\n",
    "porchlight: 1\nsetting: own\nsetting: kiosk\n", "porchlight: 1\nsetting: own\nmore: x\n",
    "porchlight: 1\nsetting: own\nrehearsal: no\n", "\u{0}\u{1}",
    "porchlight: 1\nsetting: own\n" + String(repeating: "x", count: 9_000),
  ])
  func `where the file cannot be read nobody answers, and it is said why`(text: String) throws {
    try HostFile(folder: folder.data).write(.own)
    try folder.write(text, to: Self.file)
    let ended = program.run("--plain", input: Scripts.text(["1", "1", "1"] + Self.stopping))
    #expect(ended.status == 1)
    #expect(ended.errors.contains("this-computer.txt cannot be read, so nobody can tell whether the answers"))
    #expect(ended.errors.contains("To set this computer up anew: porchlight setup --data \(folder.data)\n"))
    #expect(!folder.exists("data/porchlight.sqlite"))
  }

  @Test func `the command that writes the file anew finds it again, wherever it lies`() throws {
    for name in [".local/share/porchlight", "our answers"] {
      try HostFile(folder: folder(name)).write(.own)
      try folder.write("", to: "\(name)/this-computer.txt")
    }
    let standard = program.run(["rank"])
    #expect(standard.errors.hasSuffix("anew: porchlight setup\n"))
    let named = program.run(["rank", "--data", "our answers"])
    #expect(named.errors.hasSuffix("anew: porchlight setup --data 'our answers'\n"))
    let pages = program.run(["pages", "--data", "our answers"])
    #expect(pages.errors.hasSuffix("anew: porchlight setup --data 'our answers'\n"))
  }

  @Test func `where nothing is set up the computer is one's own`() throws {
    let ended = program.run("--plain", input: Scripts.text(["1", "1", "1"]))
    #expect(ended.errors.isEmpty)
    #expect(try StoredAnswers(folder).only().start?.setting == .own)
  }

  @Test func `a folder that cannot be written to keeps nothing and says so`() throws {
    try folder.write("no folder", to: "data")
    let ended = program.run(
      "setup", "--plain", input: Scripts.text(["2", "1", "1", "1", "b", "b", "b", "b", "b"]))
    #expect(ended.output.contains("This could not be saved here. Please try again."))
  }

  @Test(arguments: [
    Host.own, Host(setting: .kiosk), Host(setting: .kiosk, pageLimit: 9_999),
    Host(setting: .own, isRehearsal: true),
    Host(setting: .session, purpose: "To plan.", pageLimit: 1, isRehearsal: true),
    Host(setting: .session, purpose: "¿Para qué? Para: planear = bien."),
    bilingual,
  ])
  func `what is written is read again`(host: Host) throws {
    try HostFile(folder: folder.data).write(host)
    #expect(try HostFile(folder: folder.data).read() == host)
  }

  @Test func `a purpose of several lines is kept on one`() throws {
    try HostFile(folder: folder.data).write(Host(setting: .kiosk, purpose: "One\nsetting: own\u{1B}[2J"))
    #expect(try HostFile(folder: folder.data).read() == Host(setting: .kiosk, purpose: "One setting: own[2J"))
  }
}

extension [WalkEvent] {
  /// What the walk began with.
  var start: WalkStart? {
    lazy.compactMap { if case .started(let start, _) = $0 { start } else { nil } }.first
  }
}
