/// Weights that make a sample's margins those of a population.
///
/// Iterative proportional fitting: Deming and Stephan, "On a Least Squares Adjustment of a Sampled Frequency
/// Table When the Expected Marginal Totals Are Known", Ann. Math. Statist. 11 (1940). Weights are trimmed to
/// [1/5, 5] × their median and raked again, as survey practice has it (Kish 1992 on what they cost).
package struct Raking: Equatable, Sendable {
  /// One question of a population's table, as age or district.
  package struct Margin: Equatable, Sendable {
    /// The category of each person, from 0.
    package let categories: [UInt8]
    /// How many people, or what share of them, are in each category; only the proportions matter, except that
    /// the sum of the first margin is what the weights add up to.
    package let targets: [Double]

    /// One category a person, a position in the targets.
    package init(categories: [UInt8], targets: [Double]) {
      (self.categories, self.targets) = (categories, targets)
    }
  }

  /// One weight a person.
  package let weights: [Double]
  /// Kish's n Σw² / (Σw)².
  package let designEffect: Double
  /// The largest relative miss of a category's target: at most 1e-8, and more where trimmed weights cannot
  /// meet all targets.
  package let largestMiss: Double
  /// How many people's weights were trimmed.
  package let trimmed: Int

  /// n ÷ design effect.
  package var effectiveSize: Double { Double(weights.count) / designEffect }

  /// Starting weights one a person, 1 when not given; `trimming` 5 keeps weights between 1/5 and 5 medians,
  /// nil leaves them as they are.
  ///
  /// Refuses margins of another length, targets that are no counts, a category with a target and nobody in
  /// it, one with people and no target, weights that are not above 0, and margins that contradict each other.
  package init(
    _ margins: [Margin], start: [Double]? = nil, trimming: Double? = 5, by parallel: Parallel = .serial
  ) throws(ScoringError) {
    guard let people = margins.first?.categories.count, people > 0 else { throw .noAnswers }
    for weight in start ?? [] where !(weight > 0 && weight.isUsable) { throw .unusableWeight(weight) }
    if let start, start.count != people { throw .unequalLengths(people, start.count) }
    if let trimming, !(trimming > 1 && trimming.isFinite) { throw .unusableWeight(trimming) }
    var cells = try RakingCells(margins, start: start, by: parallel)
    largestMiss = try cells.rake(trimming: trimming)
    weights = cells.weights(by: parallel)
    trimmed = cells.trimmedPeople
    designEffect = cells.designEffect
  }
}
