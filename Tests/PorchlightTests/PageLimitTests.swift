import Interviewing
import Screens
import Testing

@testable import porchlight

/// A kiosk with so many pages a day, from setting it up to what staff and visitors read.
@Suite struct PageLimitTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder, environment: Noon.environment) }
  private static let over =
    "! Not enough pages are left here for today. A shorter page may still print. Please ask the staff."

  /// A walk in which a page is printed at the end as often as these choices say.
  private func visit(_ choices: [String]) -> Program.Ended {
    program.run(
      "--plain", input: Scripts.text(Scripts.quick() + choices.flatMap { ["2", $0] } + ["4", "5"]))
  }

  private func addPrinter(_ status: Int = 0) throws {
    try folder.addScript(
      "lp", "cat >> \(folder("printed")); echo 'request id is Office-12 (0 file(s))'; exit \(status)")
    try folder.addQueues()
  }

  private func setUp(_ host: Host) throws { try HostFile(folder: folder.data).write(host) }

  @Test func `the last page comes out and the next does not, and staff see the count`() throws {
    try addPrinter()
    try setUp(Host(setting: .kiosk, pageLimit: 1))
    #expect(program.run("pages").output == "No page has been printed here for visitors yet.\n")
    #expect(!visit(["1"]).output.contains(Self.over))
    let before = folder.text("printed").count
    let session = try LineSession(program, ["--plain"])
    for line in Scripts.quick() + ["2", "1"] { session.type(line) }
    session.wait(for: Self.over)
    #expect(session.end().status == 0)
    #expect(folder.text("printed").count == before)
    #expect(
      program.run("pages").output
        == "Pages printed here today: 1 of 1.\nPages printed here since \(Noon.day): 1.\n")
    #expect(
      program.run("pages", "--language", "es").output
        == "Páginas impresas aquí hoy: 1 de 1.\nPáginas impresas aquí desde el \(Noon.day): 1.\n")
    #expect(try StoredAnswers(folder).walks.allSatisfy(\.isFinished))
  }

  @Test func `without a limit pages are counted all the same, and on one's own computer not at all`() throws {
    try addPrinter()
    try setUp(Host(setting: .kiosk))
    #expect(visit(["1", "2"]).status == 0)
    #expect(program.run("pages").output.hasPrefix("Pages printed here today: 3.\n"))
    #expect(
      program.run("--plain", "--setting", "own", input: Scripts.text(Scripts.quick() + ["2", "7", "5"]))
        .status == 0)
    #expect(program.run("pages").output.hasPrefix("Pages printed here today: 3.\n"))
  }

  @Test func `a folder that is not there is no count of zero`() {
    let ended = program.run("pages")
    #expect(ended.status == 1 && ended.output == "" && !folder.exists("data"))
    #expect(ended.errors.hasPrefix("Error: There is no folder \(folder.data)."))
  }

  @Test func `what staff print is neither counted nor kept back`() throws {
    try addPrinter()
    try setUp(Host(setting: .kiosk, pageLimit: 1))
    for _ in 0..<2 { #expect(program.run("form", "handout", "--print").status == 0) }
    #expect(program.run("pages").output == "No page has been printed here for visitors yet.\n")
  }

  @Test func `a printer that refuses uses up nothing`() throws {
    try addPrinter(1)
    try setUp(Host(setting: .kiosk, pageLimit: 1))
    #expect(visit(["1", "1"]).status == 0)
    #expect(program.run("pages").output.hasPrefix("Pages printed here today: 0 of 1.\n"))
  }

  @Test func `a damaged count is a plain sentence, and the answers are safe`() throws {
    try addPrinter()
    try setUp(Host(setting: .kiosk, pageLimit: 4))
    try folder.write("torn", to: "data/printed-pages.txt")
    let session = try LineSession(program, ["--plain"])
    for line in Scripts.quick() + ["2", "1"] { session.type(line) }
    session.wait(
      for: "! Pages cannot be counted here just now, so nothing was printed. Please ask the staff.")
    #expect(session.end().status == 0)
    #expect(try StoredAnswers(folder).only().isFinished)
    #expect(!folder.exists("printed"))
    let ended = program.run("pages")
    #expect(ended.status == 1 && ended.output == "")
    #expect(
      ended.errors
        == "Error: \(folder.data)/printed-pages.txt cannot be read. To count from zero again, delete it.\n")
  }

  // MARK: - Setting it up

  @Test func `the command line sets a limit and takes it away, and leaves the rest as it is`() throws {
    try setUp(Host(setting: .kiosk, purpose: "To plan."))
    #expect(program.run("setup", "--page-limit", "40").status == 0)
    #expect(
      try HostFile(folder: folder.data).read() == Host(setting: .kiosk, purpose: "To plan.", pageLimit: 40))
    #expect(try folder.mode(of: "data/this-computer.txt") == 0o600)
    #expect(program.run("setup", "--page-limit", "30").errors.isEmpty)
    #expect(program.run("setup", "--page-limit", "none").status == 0)
    #expect(try HostFile(folder: folder.data).read() == Host(setting: .kiosk, purpose: "To plan."))
  }

  @Test func `a limit for another place is kept, and said to hold later`() throws {
    let ended = program.run("setup", "--page-limit", "40")
    #expect(ended.status == 0)
    #expect(
      ended.errors == "The limit is kept. It holds once this computer is set up as a public place.\n")
    #expect(try HostFile(folder: folder.data).read()?.pageLimit == 40)
  }

  @Test(arguments: ["0", "10000", "-1", "many", "", "4.5", "99999999999999999999"])
  func `what is no limit is refused`(limit: String) throws {
    try setUp(Host(setting: .kiosk, pageLimit: 7))
    #expect(program.run("setup", "--page-limit=\(limit)").status == 64)
    #expect(try HostFile(folder: folder.data).read()?.pageLimit == 7)
  }

  @Test(arguments: ["0", "10000", "-1", "many", "4.5", "99999999999999999999", " 4"])
  func `a file with a limit that is none cannot be read, and that is said`(limit: String) throws {
    try setUp(Host(setting: .kiosk, pageLimit: 7))
    try folder.write("porchlight: 1\nsetting: kiosk\npage_limit: \(limit)\n", to: "data/this-computer.txt")
    #expect(throws: HostFile.Unreadable.self) { try HostFile(folder: folder.data).read() }
    let ended = program.run("setup", "--page-limit", "5")
    #expect(ended.status == 1 && ended.errors.contains("this-computer.txt cannot be read."))
  }

  @Test func `in lines a limit is asked for and kept`() throws {
    let ended = program.run("setup", "--plain", input: Scripts.text(["2", "2", "0", "12", "1", "1", "1"]))
    #expect(ended.output.contains("Please type a number from 1 to 9999."))
    #expect(ended.output.contains("People may print 12 pages a day here."))
    #expect(try HostFile(folder: folder.data).read() == Host(setting: .kiosk, pageLimit: 12))
  }
}
