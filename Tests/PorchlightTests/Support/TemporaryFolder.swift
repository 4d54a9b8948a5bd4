import Foundation

/// A folder that goes away with the test; the program's home, its working directory and its data lie in it.
final class TemporaryFolder: Sendable {
  /// The absolute path, without a link in it.
  let path: String

  init() {
    let base = URL(filePath: NSTemporaryDirectory()).resolvingSymlinksInPath().path()
    path = "\(base.hasSuffix("/") ? String(base.dropLast()) : base)/porchlight-program-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in the folder.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Where tests let the program keep its answers.
  var data: String { self("data") }

  /// Makes the folder for answers before the program does.
  func makeData() throws {
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: self(name)) }

  /// The text of a file, or nothing when it is not there.
  func text(_ name: String) -> String {
    (try? String(contentsOfFile: self(name), encoding: .utf8)) ?? ""
  }

  /// Whether a file is there and is PDF to its end.
  func isPDF(_ name: String) -> Bool {
    let bytes = FileManager.default.contents(atPath: self(name)) ?? Data()
    return bytes.starts(with: Data("%PDF-".utf8)) && bytes.suffix(6) == Data("%%EOF\n".utf8)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: self(name)))
  }

  /// Puts a shell script into the folder `bin` that the program finds in its `PATH`.
  func addScript(_ name: String, _ lines: String) throws {
    try FileManager.default.createDirectory(atPath: self("bin"), withIntermediateDirectories: true)
    try write("#!/bin/sh\n\(lines)\n", to: "script")
    // Copied by a process of its own: a script that some child still has open for writing cannot be run.
    let child = Spawn.start(
      "/usr/bin/install", ["-m", "755", self("script"), self("bin/\(name)")], environment: [:], folder: path,
      streams: [])
    _ = child.flatMap { Spawn.wait(for: $0) }
  }

  /// The names of everything in a folder in here, in order.
  func names(in name: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self(name)).sorted()
  }

  /// The permission bits of a file or folder.
  func mode(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: self(name))[.posixPermissions] as? Int
  }

  /// The names of the data files whose raw bytes contain a text.
  func dataFiles(containing text: String) throws -> [String] {
    try names(in: "data").filter { name in
      try Data(contentsOf: URL(filePath: self("data/\(name)"))).range(of: Data(text.utf8)) != nil
    }
  }
}
