import Foundation
import Testing

/// Where answers are kept, and who may read them.
@Suite struct DataFolderTests {
  let folder = TemporaryFolder()
  static let walk = Scripts.text(Scripts.opening(1) + ["1"])

  @Test func `answers are kept in XDG_DATA_HOME`() {
    let ended = Program(folder: folder, environment: ["XDG_DATA_HOME": folder("xdg")])
      .run(["--plain"], bytes: Array(Self.walk.utf8))
    #expect(ended.status == 0)
    #expect(folder.exists("xdg/porchlight/porchlight.sqlite"))
    #expect(!folder.exists(".local"))
  }

  @Test(arguments: ["", "relative/path"])
  func `without one, or with one that does not begin at the root, they are kept in the home folder`(
    variable: String
  ) throws {
    let ended = Program(folder: folder, environment: ["XDG_DATA_HOME": variable])
      .run(["--plain"], bytes: Array(Self.walk.utf8))
    #expect(ended.status == 0)
    #expect(folder.exists(".local/share/porchlight/porchlight.sqlite"))
    #expect(!folder.exists("relative"))
  }

  @Test func `an option names another folder`() {
    let ended = Program(folder: folder).run(
      ["--plain", "--data", "here/and/there"], bytes: Array(Self.walk.utf8))
    #expect(ended.status == 0)
    #expect(folder.exists("here/and/there/porchlight.sqlite"))
    #expect(!folder.exists(".local"))
  }

  @Test func `only the owner can read them, while the program runs and afterwards`() throws {
    let session = try LineSession(
      Program(folder: folder), ["--plain"], shell: "umask 000; exec \"$0\" \"$@\"")
    for line in Scripts.opening(1) + ["1"] { session.type(line) }
    session.wait(for: "How old are you?")
    try expectPrivate(files: ["porchlight.sqlite", "porchlight.sqlite-shm", "porchlight.sqlite-wal"])
    #expect(session.end().status == 0)
    try expectPrivate(files: ["porchlight.sqlite"])
  }

  @Test func `a saved page is for its owner only`() throws {
    let script = Scripts.quick() + ["5", "5"] + Scripts.leaving
    let ended = Program(folder: folder).run("--plain", input: Scripts.text(script))
    #expect(ended.output.contains("safety-summary-2.txt"))
    #expect(try folder.mode(of: "safety-summary.txt") == 0o600)
    #expect(
      try folder.names().filter { $0.hasPrefix("safety") } == ["safety-summary-2.txt", "safety-summary.txt"])
  }

  @Test func `a page that cannot be saved is said on the screen`() throws {
    let script = Scripts.text(Scripts.quick() + ["5"] + Scripts.leaving)
    try folder.write(script, to: "script")
    try FileManager.default.createDirectory(atPath: folder("gone"), withIntermediateDirectories: true)
    let ended = Program(folder: folder).runShell(
      "cd gone && rmdir ../gone && \"$0\" --plain --data \(folder.data) < \(folder("script"))")
    #expect(ended.output.contains("The page could not be saved in this folder."))
    #expect(ended.status == 1)
    #expect(ended.errors.hasPrefix("A page could not be saved. "), "\(ended.errors)")
  }

  private func expectPrivate(files: [String], at place: SourceLocation = #_sourceLocation) throws {
    #expect(try folder.mode(of: "data") == 0o700, sourceLocation: place)
    let names = try folder.names(in: "data")
    for file in files { #expect(names.contains(file), sourceLocation: place) }
    for name in names {
      #expect(try folder.mode(of: "data/\(name)") == 0o600, "\(name)", sourceLocation: place)
    }
  }
}
