/// What changed between two waves of answers to the same factors.
///
/// Each factor as in `MeanComparison`, then the correction over the factors of Holm, "A Simple Sequentially Rejective
/// Multiple Test Procedure", Scand. J. Statist. 6 (1979).
package struct WaveChanges: Equatable, Sendable {
  /// One factor; nil comparison where either wave has fewer than two answers or nothing varies.
  package struct Change: Equatable, Sendable {
    package let comparison: MeanComparison?
    /// Two-sided, by Holm over the factors; nil without a comparison.
    package let adjusted: Double?
    /// Whether the simultaneous rank sets of the two waves do not overlap; nil without rank sets.
    package let placeChanged: Bool?

    /// Whether Holm's test tells the ratings apart.
    package var ratingChanged: Bool { (adjusted ?? 1) < WaveChanges.level }
  }

  package static let level = 0.05
  /// In the order of the factors.
  package let changes: [Change]

  /// One list of values a factor and wave, nil for missing. A panel asked the same people twice, in the same
  /// order; otherwise the people are different ones. `ranks` are the simultaneous rank sets of the two waves.
  ///
  /// Refuses no factors, waves of other factors, and values that are no finite numbers.
  package init(
    first: [[Double?]], second: [[Double?]], isPanel: Bool, ranks: (first: RankSets, second: RankSets)? = nil
  ) throws(ScoringError) {
    guard !first.isEmpty else { throw .noAnswers }
    guard first.count == second.count else { throw .unequalLengths(first.count, second.count) }
    for sets in [ranks?.first.sets, ranks?.second.sets] {
      if let sets, sets.count != first.count { throw .unequalLengths(first.count, sets.count) }
    }
    let tests = try first.indices.map { factor throws(ScoringError) in
      try Self.compare(first[factor], second[factor], isPanel: isPanel)
    }
    let known = tests.indices.filter { tests[$0] != nil }
    let corrected = try MultipleTests.holm(known.compactMap { tests[$0]?.p })
    let adjusted = Dictionary(uniqueKeysWithValues: zip(known, corrected))
    changes = tests.indices.map { factor in
      Change(
        comparison: tests[factor], adjusted: adjusted[factor],
        placeChanged: ranks.map { !$0.first.sets[factor].overlaps($0.second.sets[factor]) })
    }
  }

  private static func compare(
    _ first: [Double?], _ second: [Double?], isPanel: Bool
  ) throws(ScoringError) -> MeanComparison? {
    do {
      return try isPanel ? .paired(first, second) : .welch(first, second)
    } catch .tooFewPeople, .noSpread {
      return nil
    }
  }
}
