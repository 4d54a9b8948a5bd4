import Glibc
import Interviewing
import Testing

@testable import Storage
@testable import porchlight

/// The program breaks off under somebody at a kiosk: what the consent said is done at the next start.
@Suite struct LeftWalksTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  /// Takes a walk as far as these lines, and then the power goes.
  private func breakOff(_ setting: String, _ lines: [String], after text: String) throws {
    _ = try begin(setting, lines, after: text).killNow()
  }

  private func begin(_ setting: String, _ lines: [String], after text: String) throws -> LineSession {
    for pipe in ["to-child", "from-child"] { unlink(folder(pipe)) }
    let session = try LineSession(program, ["--plain", "--setting", setting])
    for line in lines { session.type(line) }
    session.wait(for: text)
    return session
  }

  private func start(_ setting: String) {
    let ended = program.run("--plain", "--setting", setting, input: "5\n")
    #expect(ended.status == 0 && ended.errors.isEmpty, "\(ended.errors)")
  }

  static let inTheMiddle = Scripts.opening(1) + ["1", "4"]

  @Test(arguments: ["kiosk", "session"], ["own", "kiosk"])
  func `an unfinished walk is erased at the next start`(setting: String, next: String) throws {
    try breakOff(setting, Self.inTheMiddle, after: "Which neighborhood")
    #expect(try StoredAnswers(folder).walks.count == 1)
    start(next)
    #expect(try StoredAnswers(folder).walks.isEmpty)
    #expect(try folder.dataFiles(containing: "age_18_24").isEmpty)
  }

  @Test func `on a computer of one's own it stays`() throws {
    try breakOff("own", Self.inTheMiddle, after: "Which neighborhood")
    start("kiosk")
    start("own")
    #expect(try StoredAnswers(folder).walks.count == 1)
  }

  @Test func `a walk that may be counted is finished, and its code opens nothing`() throws {
    let session = try begin("kiosk", Scripts.opening(1), after: "Your code\n")
    let code = try #require(session.wait(for: "\n").split(separator: "\n").first.map(String.init))
    for line in Scripts.quick(closing: []).dropFirst(Scripts.opening(1).count) { session.type(line) }
    session.wait(for: "Do you want a page to keep?")
    _ = session.killNow()
    #expect(try !StoredAnswers(folder).only().isFinished)
    let log = try EventLog(folder: folder.data)
    #expect(try log.stream(forHandle: code) != nil)
    start("kiosk")
    #expect(try StoredAnswers(folder).only().isFinished)
    #expect(try log.stream(forHandle: code) == nil)
  }

  @Test func `a walk that was stopped keeps its code, also when somebody was back in it`() throws {
    let first = try begin("kiosk", Self.inTheMiddle + ["q", "2"], after: "Your code is: ")
    let code = try #require(first.killNow().split(separator: "\n").first.map(String.init))
    start("kiosk")
    #expect(try StoredAnswers(folder).only().last == .stopped)
    try breakOff("kiosk", ["2", code, "l", "2"], after: "Pregunta 3")
    start("kiosk")
    #expect(try StoredAnswers(folder).walks.count == 1)
    try breakOff("kiosk", ["2", code, "2"], after: "Pregunta 4")
    start("kiosk")
    #expect(try StoredAnswers(folder).walks.isEmpty, "whoever answers again has not stopped")
  }

  @Test func `while another program has the answers open, nothing is taken for left behind`() throws {
    let other = try begin("kiosk", Self.inTheMiddle, after: "Which neighborhood")
    start("kiosk")
    start("session")
    #expect(try StoredAnswers(folder).walks.count == 1)
    other.type("2")
    other.wait(for: "Question 4 of")
    #expect(other.end().status == 0)
    #expect(try StoredAnswers(folder).walks.isEmpty)
  }

  @Test func `answers from a file are nobody's who walked away`() throws {
    let rows = "consent,version,age_group,neighborhood\n\"Yes, start\",Q,age_18_24,\n"
    try folder.write(rows, to: "answers.csv")
    _ = program.run("take", "--answers", "answers.csv")
    #expect(try !StoredAnswers(folder).only().isFinished)
    start("kiosk")
    #expect(try StoredAnswers(folder).walks.count == 1)
  }

  @Test(arguments: [Scripts.quick(), Self.inTheMiddle + ["q", "3", "2"]])
  func `a walk that ended on one screen ends on the other`(ending: [String]) throws {
    let first = try begin("kiosk", Self.inTheMiddle + ["q", "2"], after: "Your code is: ")
    let code = try #require(first.end().text.split(separator: "\n").first.map(String.init))
    let other = try begin("kiosk", ["2", code], after: "Which neighborhood")
    let skipped = Scripts.opening(1).count + 2
    let rest = ending.count > 12 ? Array(ending.dropFirst(skipped)) : ["q", "3", "2"]
    _ = program.run(
      "--plain", "--setting", "kiosk", input: Scripts.text(["2", code] + rest))
    other.type("2")
    other.wait(for: "They were finished or erased on another screen. Your last answer was not kept.")
    let (status, text) = other.end()
    #expect(status == 0 && !text.contains("code"))
  }
}
