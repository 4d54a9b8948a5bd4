import Questionnaires
import Yams

/// Collects what is wrong while files are read, so that all of it is told and not just the first.
final class ProblemLog {
  private(set) var problems: [ToolkitProblem] = []

  /// - Parameter near: the name that was probably meant, where there is one.
  func note(
    _ kind: ProblemKind, _ sentence: String, near: String? = nil, fix: String? = nil, isWarning: Bool = false,
    at spot: Spot
  ) {
    problems.append(
      ToolkitProblem(
        file: spot.file, line: spot.line, column: spot.column, code: kind.rawValue, sentence: sentence,
        why: kind.why, fix: near.map { "did you mean `\($0)`?" } ?? fix ?? kind.fix, isWarning: isWarning))
  }

  func note(_ refusal: YAMLRefusal, in file: String) {
    problems.append(
      ToolkitProblem(
        file: file, line: refusal.place?.line ?? 1, column: refusal.place?.column ?? 1, code: refusal.code,
        sentence: refusal.message, why: refusal.why, fix: refusal.fix))
  }

  /// In the order in which the lines stand.
  var sorted: [ToolkitProblem] {
    problems.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }

  /// - Throws: what was noted, if anything was.
  func throwIfAny() throws(ToolkitError) {
    if !problems.isEmpty { throw ToolkitError(problems: sorted) }
  }
}

/// A place in a file; line and column count from 1.
struct Spot {
  var file: String
  var line = 1
  var column = 1
}
