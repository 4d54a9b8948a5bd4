/// A weighted mean whose standard error knows that people of one session or site resemble each other.
///
/// z_i = w_i (y_i − ȳ) / Σw over those who answered, 0 for the others; variance G/(G−1) Σ_g (z_g − z̄)² over
/// the G clusters; t with G − 1 degrees of freedom. Linearisation: Binder, "On the Variances of
/// Asymptotically Normal Estimators from Complex Surveys", Int. Stat. Rev. 51 (1983).
package struct ClusteredMean: Equatable, Sendable {
  /// How many people answered.
  package let answered: Int
  /// In the units of the values, as are the standard errors.
  package let mean: Double
  package let standardError: Double
  /// Clusters minus one.
  package let degreesOfFreedom: Int
  /// Variance over that of a plain random sample as large; nil when the values do not vary.
  package let designEffect: Double?

  /// From fewer sites than this the uncertainty between sites cannot be estimated.
  package static let enoughClusters = 8
  /// Whether there are too few clusters to trust the standard error.
  package var hasFewClusters: Bool { degreesOfFreedom + 1 < Self.enoughClusters }

  /// One entry a person each: values, nil for missing; weights, 1 when not given; any number for
  /// each cluster, each person alone when not given.
  ///
  /// Refuses empty input, infinite values, weights below 0, fewer than two clusters.
  package init(_ values: [Double?], weights: [Double]? = nil, clusters: [Int]? = nil) throws(ScoringError) {
    let sample = try WeightedSample(values, weights: weights, clusters: clusters)
    let everybody = try sample.mean { _ in true }
    (mean, answered) = (everybody.mean, everybody.answered)
    let variance = sample.variance { sample.influence($0, on: everybody) }
    standardError = variance.squareRoot()
    degreesOfFreedom = sample.clusterCount - 1
    designEffect = sample.simpleVariance(everybody).flatMap { $0 > 0 ? variance / $0 : nil }
  }

  /// The interval that holds the mean with a chance of `coverage`, by t with G − 1 degrees of freedom; refuses a
  /// coverage outside 0…1.
  package func interval(coverage: Double = 0.95) throws(ScoringError) -> ClosedRange<Double> {
    let reach =
      try StudentT.critical(coverage: coverage, degrees: Double(degreesOfFreedom)) * standardError
    return (mean - reach)...(mean + reach)
  }
}
