import Foundation
import Testing

/// Compares with a file in `Tests/Snapshots/Reporting`; `RECORD_SNAPSHOTS=1` writes it anew, to be read before
/// it is committed.
func expectSnapshot(
  _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots/Reporting/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  let (found, expected) = (
    text.split(separator: "\n", omittingEmptySubsequences: false),
    kept.split(separator: "\n", omittingEmptySubsequences: false)
  )
  for (line, (left, right)) in zip(found, expected).enumerated() where left != right {
    Issue.record("\(name):\(line + 1): \"\(left)\" instead of \"\(right)\"", sourceLocation: sourceLocation)
    return
  }
  #expect(found.count == expected.count, sourceLocation: sourceLocation)
}
