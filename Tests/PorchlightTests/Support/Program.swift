import Foundation
import Testing

/// The built program, run to its end with files as its streams.
struct Program {
  let folder: TemporaryFolder
  /// Added to the few variables that every run gets.
  var environment: [String: String] = [:]

  /// How a run ended.
  struct Ended {
    /// The exit status, or minus the signal.
    var status: Int32
    var output: String
    var errors: String
    /// Every byte of both.
    var bytes: [UInt8]
  }

  /// The executable lies where the tests lie.
  static let path: String = {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "porchlight").path()
  }()

  /// The folder `Questionnaires` of the repository.
  static let questionnaires = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Questionnaires").path()

  /// What the program finds in its environment: nothing of the machine's own.
  var variables: [String: String] {
    [
      "PATH": "\(folder("bin")):/usr/bin:/bin", "HOME": folder.path, "LANG": "C.UTF-8",
      "PORCHLIGHT_PACK": "\(Self.questionnaires)/neighborhood-safety",
    ].merging(environment) { $1 }.filter { !$0.value.isEmpty }
  }

  /// Runs the program with answers kept in the folder's `data`.
  func run(
    _ arguments: String..., input: String = "", at place: SourceLocation = #_sourceLocation
  ) -> Ended {
    run(arguments + ["--data", folder.data], bytes: Array(input.utf8), at: place)
  }

  /// Runs the program with these arguments and nothing else.
  func run(
    _ arguments: [String], bytes: [UInt8] = [], at place: SourceLocation = #_sourceLocation
  ) -> Ended {
    start(Self.path, arguments, bytes, place)
  }

  /// Checks a questionnaire on a day on which nothing in the shipped one is old.
  func check(_ pack: String, _ more: String..., at place: SourceLocation = #_sourceLocation) -> Ended {
    run(["check", pack, "--today", Self.day] + more, at: place)
  }

  /// A day within a year of the months in the shipped questionnaire.
  static let day = "2026-12-24"

  /// Runs a line of shell in which `$0` is the program.
  func runShell(_ line: String, at place: SourceLocation = #_sourceLocation) -> Ended {
    start("/bin/sh", ["-c", line, Self.path], [], place)
  }

  private func start(_ path: String, _ arguments: [String], _ bytes: [UInt8], _ place: SourceLocation)
    -> Ended
  {
    let name = UUID().uuidString
    let files = ["in", "out", "errors"].map { folder("\(name).\($0)") }
    defer { files.forEach { try? FileManager.default.removeItem(atPath: $0) } }
    _ = FileManager.default.createFile(atPath: files[0], contents: Data(bytes))
    let child = Spawn.start(
      path, arguments, environment: variables, folder: folder.path, streams: files.map { .file($0) })
    let status = child.flatMap { Spawn.wait(for: $0) }
    #expect(status != nil, "did not start or did not end", sourceLocation: place)
    let written = files.dropFirst().map { FileManager.default.contents(atPath: $0) ?? Data() }
    let texts = written.map { String(decoding: $0, as: UTF8.self) }
    return Ended(
      status: status ?? -99, output: texts[0], errors: texts[1], bytes: written.flatMap { Array($0) })
  }
}
