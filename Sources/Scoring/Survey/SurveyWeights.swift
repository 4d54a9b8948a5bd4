/// How unequal weights are, and what that costs.
package enum SurveyWeights {
  /// Kish's design effect n Σw² / (Σw)², at least 1: the variance of a weighted mean over that of a plain
  /// one.
  ///
  /// Kish, "Weighting for Unequal P_i", J. Official Statistics 8 (1992). Refuses weights below 0, and none
  /// above.
  package static func designEffect(_ weights: [Double]) throws(ScoringError) -> Double {
    guard !weights.isEmpty else { throw .noAnswers }
    try check(weights, people: weights.count)
    guard let largest = weights.max(), largest > 0 else { throw .allWeightsZero }
    var (sum, squares) = (CompensatedSum(), CompensatedSum())
    for weight in weights {
      sum.add(weight / largest)
      squares.add(weight / largest * (weight / largest))
    }
    return Double(weights.count) * squares.value / (sum.value * sum.value)
  }

  /// n ÷ design effect: how many equally weighted people would say as much; refuses what `designEffect` does.
  package static func effectiveSize(_ weights: [Double]) throws(ScoringError) -> Double {
    Double(weights.count) / (try designEffect(weights))
  }

  /// Refuses a list of another length, and weights that are negative, infinite or not a number.
  static func check(_ weights: [Double]?, people: Int) throws(ScoringError) {
    guard let weights else { return }
    guard weights.count == people else { throw .unequalLengths(people, weights.count) }
    for weight in weights where !(weight >= 0 && weight.isUsable) { throw .unusableWeight(weight) }
  }
}
