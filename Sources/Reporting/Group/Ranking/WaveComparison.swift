package import Scoring

/// How a ranking changed between two waves of answers by different people.
package struct WaveComparison: Equatable, Sendable {
  /// One factor in both waves.
  package struct Change: Equatable, Sendable {
    package var old: GroupRanking.Line
    package var new: GroupRanking.Line
    /// Nil where a wave has fewer people than may be shown, or the waves cannot be compared.
    package var comparison: MeanComparison?
    /// By Holm over the factors.
    package var adjusted: Double?
    /// Whether the rank sets of the two waves do not overlap; nil without them.
    package var placeChanged: Bool?

    /// Whether Holm's test tells the points apart.
    package var pointsChanged: Bool { (adjusted ?? 1) < WaveChanges.level }
  }

  package let old: GroupRanking
  package let new: GroupRanking
  /// In the order of the pack.
  package let changes: [Change]
  /// Whether both waves were asked alike about each factor; otherwise nothing is called a change of it.
  package let comparable: [Bool]

  /// A factor without a place in a wave, hidden there or without points, is not tested.
  package init(
    old: (sample: GroupSample, hidden: Set<Int>), new: (sample: GroupSample, hidden: Set<Int>),
    comparable: [Bool], seed: UInt64
  ) throws(ScoringError) {
    self.comparable = comparable
    let ranks = (
      try GroupRanking(old.sample, hidden: old.hidden, seed: seed),
      try GroupRanking(new.sample, hidden: new.hidden, seed: seed)
    )
    (self.old, self.new) = ranks
    let factors = ranks.0.lines.indices
    func points(_ sample: GroupSample, _ line: [GroupRanking.Line]) -> [[Double?]] {
      factors.map { line[$0].rank == nil || !comparable[$0] ? [] : sample.points($0) }
    }
    let found = try WaveChanges(
      first: points(old.sample, ranks.0.lines), second: points(new.sample, ranks.1.lines), isPanel: false)
    changes = factors.map { factor in
      let (before, after) = (ranks.0.lines[factor], ranks.1.lines[factor])
      let places = before.rankSet.flatMap { set in after.rankSet.map { !set.overlaps($0) } }
      return Change(
        old: before, new: after, comparison: found.changes[factor].comparison,
        adjusted: found.changes[factor].adjusted, placeChanged: comparable[factor] ? places : nil)
    }
  }
}
