import Foundation
import Testing

/// Other people's programs that read PDF files.
struct Tool {
  /// What a program said, and how it ended.
  struct Result {
    var output: String
    var status: Int32
  }

  /// Runs a program on a file of these bytes; `FILE` in the words stands for its path.
  static func run(_ words: [String], on bytes: [UInt8]) throws -> Result { try run(words, input: bytes) }

  /// Files and not pipes: a child of another test could hold the other end of a pipe open.
  static func run(_ words: [String], input: [UInt8]) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "porchlight-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (given, said) = (folder.appending(path: "given.pdf"), folder.appending(path: "said"))
    try Data(input).write(to: given)
    try Data().write(to: said)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words.map { $0 == "FILE" ? given.path : $0 }
    process.standardInput = try FileHandle(forReadingFrom: given)
    // Both go to the end of one file, as both go to one terminal.
    let output = try FileHandle(forWritingTo: said)
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    process.waitUntilExit()
    let bytes = try Data(contentsOf: said)
    return Result(output: String(decoding: bytes, as: UTF8.self), status: process.terminationStatus)
  }
}
