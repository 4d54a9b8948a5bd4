/// Collects what is wrong while files are read, so that all of it is told and not just the first.
final class ProblemLog {
  private(set) var problems: [ToolkitProblem] = []

  func note(_ sentence: String, at spot: Spot) {
    problems.append(ToolkitProblem(file: spot.file, line: spot.line, column: spot.column, sentence: sentence))
  }

  /// - Throws: what was noted, if anything was, in the order in which the lines stand.
  func throwIfAny() throws(ToolkitError) {
    if problems.isEmpty { return }
    throw ToolkitError(
      problems: problems.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) })
  }
}

/// A place in a file; line and column count from 1.
struct Spot {
  var file: String
  var line = 1
  var column = 1
}
