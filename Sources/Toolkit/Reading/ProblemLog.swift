/// Collects what is wrong while files are read, so that all of it is told and not just the first.
final class ProblemLog {
  private(set) var problems: [ToolkitProblem] = []

  func note(_ sentence: String, at spot: Spot) {
    problems.append(ToolkitProblem(file: spot.file, line: spot.line, column: spot.column, sentence: sentence))
  }

  /// - Throws: what was noted, if anything was.
  func throwIfAny() throws(ToolkitError) {
    if !problems.isEmpty { throw ToolkitError(problems: problems) }
  }
}

/// A place in a file; line and column count from 1.
struct Spot {
  var file: String
  var line = 1
  var column = 1
}
