/// All that is wrong with the files of a toolkit.
package struct ToolkitError: Error, Equatable, CustomStringConvertible {
  /// By name of the file, then by line; never empty.
  package var problems: [ToolkitProblem]

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// One thing that is wrong, and where.
package struct ToolkitProblem: Equatable, Sendable, CustomStringConvertible {
  /// The name inside the toolkit's folder, such as `cases.yaml`.
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1; counts Unicode scalars.
  package var column: Int
  /// Short and stable, such as `missing-key`.
  package var code: String
  package var sentence: String
  package var why: String
  package var fix: String
  /// True for what does no harm to a walk.
  package var isWarning = false

  package var description: String { "\(file):\(line):\(column): \(sentence)" }
}
