/// What became of one person's seconds.
package struct TakenSeconds: Equatable, Sendable {
  /// Whether the file of seconds has no row for the person.
  package var isMissing = false
  /// Cells that were kept with their answers.
  package var kept = 0
  /// Cells whose answer was not stored.
  package var notKept = 0
  package var refusedCells: [RefusedCell] = []

  /// Without arguments: a row in which nothing was found.
  package init(isMissing: Bool = false, kept: Int = 0, notKept: Int = 0, refusedCells: [RefusedCell] = []) {
    self.isMissing = isMissing
    self.kept = kept
    self.notKept = notKept
    self.refusedCells = refusedCells
  }
}

/// What became of all seconds of a file, in numbers.
package struct SecondsReport: Equatable, Sendable {
  package private(set) var kept = 0
  package private(set) var notKept = 0
  package private(set) var refused = 0
  /// People without a row.
  package private(set) var missing = 0

  /// Nothing counted yet.
  package init() {}

  mutating func add(_ taken: TakenSeconds) {
    kept += taken.kept
    notKept += taken.notKept
    refused += taken.refusedCells.count
    missing += taken.isMissing ? 1 : 0
  }

  mutating func add(_ other: SecondsReport) {
    kept += other.kept
    notKept += other.notKept
    refused += other.refused
    missing += other.missing
  }
}
