import Interviewing
import Testing

/// What was erased is in no byte of any file.
@Suite struct ErasureTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }
  static let needle = "NEEDLE-IN-THE-HAYSTACK"

  @Test func `a walk that is kept can be found in the files, or this suite would prove nothing`() throws {
    let ended = program.run("--plain", input: Scripts.text(Scripts.quick(words: Self.needle)))
    #expect(ended.status == 0)
    #expect(try !folder.dataFiles(containing: Self.needle).isEmpty)
  }

  /// Ways out that erase: what is typed and what must be said.
  static let ways: [(name: String, script: [String], said: String)] = [
    ("erase everything", Scripts.quick(words: needle) + ["6", "2"], "Erased here."),
    ("erase them", Scripts.quick(words: needle, count: "2", closing: []) + ["2"], "Erased here."),
    ("hide", upToAboutYou + ["xx"], "Library information"),
    ("stop and erase", upToAboutYou + ["q", "3", "2"], "Erased here."),
  ]
  static let upToAboutYou: [String] = Array(Scripts.quick(words: needle).prefix { $0 != needle }) + [needle]

  @Test(arguments: ways)
  func `nothing is left`(name: String, script: [String], said: String) throws {
    let ended = program.run("--plain", input: Scripts.text(script))
    #expect(ended.status == 0)
    #expect(ended.output.contains(said))
    try expectNothingLeft(of: ended.output)
  }

  @Test func `while the program still runs nothing is left either`() throws {
    let session = try LineSession(program, ["--plain"])
    for line in Scripts.quick(words: Self.needle) { session.type(line) }
    let printed = session.wait(for: "Your results")
    session.type("6", "2")
    session.wait(for: "Erased here.")
    try expectNothingLeft(of: printed)
    #expect(session.end().status == 0)
  }

  @Test func `of somebody who is too young nothing is kept`() throws {
    let ended = program.run("--plain", input: Scripts.text(Scripts.opening(1) + ["1", "1"]))
    #expect(ended.output.contains("Nothing was kept."))
    try expectNothingLeft(of: ended.output)
    #expect(try folder.dataFiles(containing: "with_helper").isEmpty)
    #expect(try folder.dataFiles(containing: "alone").isEmpty)
  }

  @Test func `the walks of others stay when one is erased`() throws {
    _ = program.run("--plain", input: Scripts.text(Scripts.quick(words: "Somebody else's words")))
    _ = program.run("--plain", input: Scripts.text(Scripts.quick(words: Self.needle) + ["6", "2"]))
    #expect(try folder.dataFiles(containing: Self.needle).isEmpty)
    #expect(try StoredAnswers(folder).only().answer(to: "missing_topic") == .text("Somebody else's words"))
  }

  /// Neither words, nor choices, nor the code that was shown.
  private func expectNothingLeft(of output: String, at place: SourceLocation = #_sourceLocation) throws {
    let code = try #require(Scripts.code(in: output), sourceLocation: place)
    for text in [Self.needle, code, "medium_problem", "big_problem", "age_18_24", "missing_topic"] {
      #expect(try folder.dataFiles(containing: text).isEmpty, "\(text)", sourceLocation: place)
    }
    #expect(try StoredAnswers(folder).walks.isEmpty, sourceLocation: place)
  }
}
