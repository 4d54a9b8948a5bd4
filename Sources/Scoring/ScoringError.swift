/// Why numbers cannot decide about a ranking.
package enum ScoringError: Error, Sendable, Equatable {
  /// A weight below zero, infinite or not a number.
  case unusableWeight(Double)
  /// Nothing would count.
  case allWeightsZero
  /// One person's answers cover another number of factors than the tally.
  case wrongNumberOfFactors(expected: Int, found: Int)
}

extension ScoringError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unusableWeight(let value): "A weight must be 0 or more, and \(value) is not."
    case .allWeightsZero: "At least one weight must be more than 0."
    case .wrongNumberOfFactors(let expected, let found):
      "Answers to \(found) factors do not fit a tally of \(expected)."
    }
  }
}
