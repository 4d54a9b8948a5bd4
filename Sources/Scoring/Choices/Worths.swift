/// Log-worths of items as a choice model estimates them.
package struct Worths: Equatable, Sendable {
  /// One log-worth an item; a difference of 1 means that one is chosen e ≈ 2.7 times as often as the other.
  ///
  /// They sum to 0.
  package let logWorths: [Double]
  /// The covariance of the log-worths: (information + prior)⁻¹, or its pseudo-inverse without a prior.
  package let covariance: SquareMatrix
  /// Of the choices alone, without the prior.
  package let logLikelihood: Double
  /// Groups of items that choices compare; see `BeatsGraph.components`.
  package let components: [[Int]]

  /// More than one group: only the prior compares items of different groups.
  package var onlyPriorCompares: Bool { components.count > 1 }
  package var standardErrors: [Double] {
    logWorths.indices.map { max(0, covariance[$0, $0]).squareRoot() }
  }

  /// e^t ÷ Σ e^t: the share of first choices from the whole list, 0…1.
  package var shares: [Double] { Softmax.shares(logWorths) }

  /// Log-worth of one item minus that of another, and its standard error.
  package func difference(_ one: Int, _ other: Int) -> (estimate: Double, standardError: Double) {
    (
      logWorths[one] - logWorths[other],
      covariance.varianceOfDifference(one, other).squareRoot()
    )
  }
}
