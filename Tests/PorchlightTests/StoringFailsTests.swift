import Foundation
import Glibc
import Interviewing
@testable import Storage
import Testing

/// The disk is full, or somebody else holds the log: the question stays, and what waits is stored by itself.
@Suite struct StoringFailsTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }
  /// How the walk is taken, the age, the place, what safety means and how safe it feels.
  static let upToRatings = ["1", "4", "2", "1", "", "1", "1", "1", "1", "1", ""]
  static let notSaved = "We could not save that. Your answer is still here."

  @Test func `on a full disk the question stays until there is room again`() throws {
    // The soft limit can be lifted again from outside, as a disk can be tidied up. 512 bytes a block.
    let session = try LineSession(program, ["--plain"], shell: "ulimit -S -f 500 && exec \"$0\" \"$@\"")
    for line in Scripts.opening(2) + Self.upToRatings { session.type(line) }
    let (number, question) = try answerUntilFull(session)
    #expect(number < 36)
    liftLimit(of: session.child)
    session.wait(for: "Question \(number + 1) of")
    _ = session.end()
    let walk = try StoredAnswers(folder).only()
    #expect(walk.answers.last?.answer == .choice("big_problem", own: nil), "\(question)")
    #expect(walk.answers.count == 2 + number)
  }

  @Test func `what could not be stored before the end is not called saved`() throws {
    let session = try LineSession(program, ["--plain"], shell: "ulimit -S -f 500 && exec \"$0\" \"$@\"")
    for line in Scripts.opening(2) + Self.upToRatings { session.type(line) }
    let (number, _) = try answerUntilFull(session)
    let (status, text) = session.end()
    #expect(status == 1)
    #expect(!text.contains("Your answers are saved."))
    #expect(text.contains("Your code is: "))
    let errors = folder.text("errors")
    #expect(errors.hasPrefix("Not everything could be stored. There is no room left"), "\(errors)")
    #expect(errors.split(separator: "\n").count == 1)
    #expect(try StoredAnswers(folder).only().answers.count == 2 + number - 1)
  }

  @Test func `what could not be erased before the end is said, and erased at the next start`() throws {
    let session = try LineSession(program, ["--plain", "--setting", "kiosk"])
    for line in Scripts.opening(1) + ["1"] { session.type(line) }
    session.wait(for: "How old are you?")
    let lock = try WriteLock(folder)
    let (status, _) = session.end()
    lock.release()
    #expect(status == 1)
    let errors = folder.text("errors")
    let reason = "Another program is at work on the answers."
    #expect(errors.hasPrefix("Answers that were to be erased are still here. \(reason)"), "\(errors)")
    #expect(try StoredAnswers(folder).walks.count == 1)
    #expect(program.run("--plain", input: "5\n").status == 0)
    #expect(try StoredAnswers(folder).walks.isEmpty)
  }

  @Test func `codes that cannot be read are named`() throws {
    let pack = try PackCopy(folder)
    try FileManager.default.copyItem(
      atPath: Program.questionnaires + "/interface", toPath: folder("interface"))
    try folder.write("codes:\n  en: [one]\n", to: "interface/codes.yaml")
    let ended = program.run("--plain", "--pack", pack.path, input: "1\n1\n1\n")
    #expect(ended.status == 1)
    #expect(ended.output.contains("The questions cannot be opened. Please ask for help."))
    #expect(ended.errors.contains("codes.yaml"))
  }

  @Test func `while another process writes the answer waits and then goes in by itself`() throws {
    let session = try LineSession(program, ["--plain"])
    for line in Scripts.opening(1) + ["1"] { session.type(line) }
    session.wait(for: "How old are you?")
    let lock = try WriteLock(folder)
    session.type("4")
    session.wait(for: Self.notSaved)
    lock.release()
    session.wait(for: "Which neighborhood")
    #expect(session.end().status == 0)
    #expect(try StoredAnswers(folder).only().answers.count { $0.question == "age_group" } == 1)
  }

  @Test func `what waits at the end of the input is tried once more`() throws {
    let session = try LineSession(program, ["--plain"])
    for line in Scripts.opening(1) + ["1"] { session.type(line) }
    session.wait(for: "How old are you?")
    let lock = try WriteLock(folder)
    session.type("xx")
    session.wait(for: "Library information")
    lock.release()
    #expect(session.end().status == 0)
    #expect(try StoredAnswers(folder).walks.isEmpty)
  }

  @Test func `a folder that cannot be used is named, and the first page says so`() throws {
    try folder.write("", to: "data")
    let ended = program.run("--plain", input: "1\n5\n")
    #expect(ended.output.contains("! Answers cannot be saved here just now. Please ask for help."))
    let reason = "The answers cannot be opened or kept private. (Cannot use the folder \(folder.data): "
    #expect(ended.errors.hasPrefix(reason), "\(ended.errors)")
    #expect(ended.errors.split(separator: "\n").count == 1)
    #expect(ended.status == 1)
  }

  /// Gives the same answer until it is not stored any more; the number of that question and its page.
  private func answerUntilFull(
    _ session: LineSession, at place: SourceLocation = #_sourceLocation
  ) throws -> (number: Int, page: String) {
    session.wait(for: "Think about the last 12 months", at: place)
    for number in 11...36 {
      let page = session.wait(for: "7. Prefer not to say", at: place)
      #expect(page.contains("Question \(number) of"), sourceLocation: place)
      session.type("4")
      session.wait("the next page or a notice", at: place) {
        $0.contains(Self.notSaved) || $0.contains("Question \(number + 1) of")
      }
      if session.text.contains(Self.notSaved) {
        #expect(!session.text.contains("Question"), sourceLocation: place)
        return (number, page)
      }
    }
    Issue.record("the disk was never full", sourceLocation: place)
    return (0, "")
  }

  private func liftLimit(of child: pid_t) {
    let ended = program.runShell("prlimit --pid \(child) --fsize=unlimited:unlimited")
    #expect(ended.status == 0, "\(ended.errors)")
  }
}

/// Another process in the middle of a long transaction, played on a thread.
final class WriteLock {
  private let log: EventLog
  private var descriptors: [Int32] = [-1, -1]

  /// Returns as soon as nobody else can write.
  init(_ folder: TemporaryFolder) throws {
    log = try EventLog(folder: folder.data)
    pipe(&descriptors)
    var ready: [Int32] = [-1, -1]
    pipe(&ready)
    let (log, reading, telling) = (log, descriptors[0], ready[1])
    Thread.detachNewThread {
      try? log.commit { _ in
        var byte: UInt8 = 0
        _ = write(telling, &byte, 1)
        _ = read(reading, &byte, 1)
      }
    }
    var byte: UInt8 = 0
    _ = read(ready[0], &byte, 1)
    ready.forEach { close($0) }
  }

  /// Lets others write again.
  func release() {
    var byte: UInt8 = 0
    _ = write(descriptors[1], &byte, 1)
  }

  deinit {
    release()
    descriptors.forEach { close($0) }
  }
}
