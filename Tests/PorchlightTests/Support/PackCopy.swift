import Foundation
import Testing

/// A copy of the shipped questionnaire that a test may break.
struct PackCopy {
  let path: String

  init(_ folder: TemporaryFolder) throws {
    path = folder("pack-\(UUID().uuidString.prefix(8))")
    try FileManager.default.copyItem(
      atPath: "\(Program.questionnaires)/neighborhood-safety", toPath: path)
  }

  /// Replaces a passage that must be there.
  func replace(
    _ passage: String, with replacement: String, in file: String, at place: SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(filePath: "\(path)/\(file)")
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(text.contains(passage), "\(file) has no \"\(passage)\"", sourceLocation: place)
    let changed = text.split(separator: passage, omittingEmptySubsequences: false).joined(
      separator: replacement)
    try Data(changed.utf8).write(to: url)
  }

  func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(file)") }
}
