import Foundation
package import Testing

/// Compares with a file in `Tests/Snapshots`; `RECORD_SNAPSHOTS=1` writes it anew, to be read before it is
/// committed.
package func expectSnapshot(
  _ text: String, _ name: String, at place: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  let found = text.split(separator: "\n", omittingEmptySubsequences: false)
  let expected = kept.split(separator: "\n", omittingEmptySubsequences: false)
  for (line, (left, right)) in zip(found, expected).enumerated() where left != right {
    Issue.record("\(name):\(line + 1): \"\(left)\" instead of \"\(right)\"", sourceLocation: place)
    return
  }
  #expect(found.count == expected.count, "\(name)", sourceLocation: place)
}
