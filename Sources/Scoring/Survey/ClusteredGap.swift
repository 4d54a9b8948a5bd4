/// How far a group's mean lies from the mean of everybody else, with sites or sessions as clusters.
///
/// z_i = w_i 1[in group] (y_i − ȳ_group)/W_group − w_i 1[others] (y_i − ȳ_others)/W_others, and the variance
/// as in `ClusteredMean`; t with G − 1 degrees of freedom.
package struct ClusteredGap: Equatable, Sendable {
  /// How many people of the group answered.
  package let groupAnswered: Int
  package let othersAnswered: Int
  /// In the units of the values, as are the mean of everybody else and the standard error.
  package let groupMean: Double
  package let othersMean: Double
  package let standardError: Double
  /// Clusters minus one.
  package let degreesOfFreedom: Int
  /// Two-sided, 0…1.
  package let p: Double

  /// Group minus everybody else.
  package var gap: Double { groupMean - othersMean }
  /// Gap ÷ standard error; nil when nothing varies.
  package var t: Double? { standardError > 0 ? gap / standardError : nil }

  /// One entry a person each, as in `ClusteredMean`; `isInGroup` tells who belongs to the group.
  ///
  /// Refuses a group or others without answers, and a difference where nothing varies.
  package init(
    _ values: [Double?], isInGroup: [Bool], weights: [Double]? = nil, clusters: [Int]? = nil
  ) throws(ScoringError) {
    guard isInGroup.count == values.count else { throw .unequalLengths(values.count, isInGroup.count) }
    let sample = try WeightedSample(values, weights: weights, clusters: clusters)
    let group = try sample.mean { isInGroup[$0] }
    let others = try sample.mean { !isInGroup[$0] }
    standardError = sample.variance { sample.influence($0, on: group) - sample.influence($0, on: others) }
      .squareRoot()
    (groupAnswered, othersAnswered) = (group.answered, others.answered)
    (groupMean, othersMean) = (group.mean, others.mean)
    degreesOfFreedom = sample.clusterCount - 1
    p = try TwoSided.p(
      group.mean, others.mean, standardError: standardError, degrees: Double(degreesOfFreedom))
  }
}
