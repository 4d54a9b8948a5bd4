/// How rank sets are simulated.
package struct StepdownSettings: Equatable, Sendable {
  /// The chance that the sets hold the true ranks, between 0 and 1.
  package let coverage: Double
  /// How many draws the critical values stand on.
  package let draws: Int
  /// The same seed gives the same sets.
  package let seed: UInt64

  /// Fewer draws than this leave the critical values to chance.
  package static let fewestDraws = 1000

  /// Refuses a coverage outside 0…1 and fewer than 1,000 draws.
  package init(coverage: Double = 0.95, draws: Int = 10_000, seed: UInt64) throws(ScoringError) {
    guard coverage > 0, coverage < 1 else { throw .unusableShare(coverage) }
    guard draws >= Self.fewestDraws else { throw .tooFewItems(needed: Self.fewestDraws, found: draws) }
    (self.coverage, self.draws, self.seed) = (coverage, draws, seed)
  }
}
