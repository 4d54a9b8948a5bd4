import Foundation

/// A folder under the system's temporary one that goes away with the test.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "porchlight-storage-" + UUID().uuidString
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit {
    try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of something in the folder.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of everything in the folder, in order.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  /// The names of the files whose raw bytes contain `text`.
  func files(containing text: String) throws -> [String] {
    try names.filter { name in
      try Data(contentsOf: URL(filePath: self(name))).range(of: Data(text.utf8)) != nil
    }
  }

  /// The permission bits of a file, or of the folder itself.
  func mode(of name: String = ".") throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: self(name))[.posixPermissions] as? Int
  }

  /// Changes the permission bits of a file, or of the folder itself.
  func setMode(_ mode: Int, of name: String = ".") throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: self(name))
  }
}
