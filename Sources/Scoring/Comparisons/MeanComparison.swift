/// Two means and whether their difference could be chance.
package struct MeanComparison: Equatable, Sendable {
  /// How many values the first mean stands on; for pairs, how many pairs.
  package let firstCount: Int
  package let secondCount: Int
  /// In the units of the values, as are the second mean, the difference and its standard error.
  package let firstMean: Double
  package let secondMean: Double
  package let standardError: Double
  /// May be broken, as Welch's are.
  package let degreesOfFreedom: Double
  /// Two-sided, 0…1; 1 where the means neither differ nor vary.
  package let p: Double

  /// Second minus first.
  package var difference: Double { secondMean - firstMean }
  /// Difference ÷ standard error; nil when nothing varies.
  package var t: Double? { standardError > 0 ? difference / standardError : nil }
  /// The smallest difference that as many answers could have been expected to show: 2.8 standard errors,
  /// which a test at 5 % finds 8 times in 10.
  package var smallestShown: Double { 2.8 * standardError }

  /// Means of two groups of different people, who may vary by different amounts; nil counts as missing.
  ///
  /// Welch, "The Generalization of 'Student's' Problem", Biometrika 34 (1947). Refuses fewer than two answers
  /// on either side, and means that differ although nothing varies.
  package static func welch(
    _ first: [Double?], _ second: [Double?]
  ) throws(ScoringError) -> MeanComparison {
    let (one, two) = try (Moments(first), Moments(second))
    let (a, b) = (one.variance / one.count, two.variance / two.count)
    let sum = a + b
    // Shares, for squares of the variances themselves can be too large or too small for a number.
    let (first, second) = (a / sum, b / sum)
    // Without any spread the degrees of freedom are 0/0; those of the pooled test do no harm.
    let degrees =
      sum > 0
      ? 1 / (first * first / (one.count - 1) + second * second / (two.count - 1))
      : one.count + two.count - 2
    return try MeanComparison(one, two, standardError: sum.squareRoot(), degrees: degrees)
  }

  /// Means of the same people twice, one entry a person; only those who answered twice count.
  ///
  /// Student, "The Probable Error of a Mean", Biometrika 6 (1908). Refuses fewer than two pairs, and means
  /// that differ by the same amount for everybody.
  package static func paired(
    _ first: [Double?], _ second: [Double?]
  ) throws(ScoringError) -> MeanComparison {
    guard first.count == second.count else { throw .unequalLengths(first.count, second.count) }
    var (one, two, change): ([Double?], [Double?], [Double?]) = ([], [], [])
    for case let (before?, after?) in zip(first, second) {
      one.append(before)
      two.append(after)
      change.append(after - before)
    }
    let spread = try Moments(change)
    return try MeanComparison(
      Moments(one), Moments(two), standardError: (spread.variance / spread.count).squareRoot(),
      degrees: spread.count - 1)
  }

  private init(
    _ one: Moments, _ two: Moments, standardError: Double, degrees: Double
  ) throws(ScoringError) {
    (firstCount, secondCount) = (Int(one.count), Int(two.count))
    (firstMean, secondMean) = (one.mean, two.mean)
    self.standardError = standardError
    degreesOfFreedom = degrees
    p = try TwoSided.p(one.mean, two.mean, standardError: standardError, degrees: degrees)
  }

  /// The interval that holds the difference with a chance of `coverage`; refuses a coverage outside 0…1 and less
  /// than one degree of freedom.
  package func interval(coverage: Double = 0.95) throws(ScoringError) -> ClosedRange<Double> {
    let reach = try StudentT.critical(coverage: coverage, degrees: degreesOfFreedom) * standardError
    return (difference - reach)...(difference + reach)
  }
}

/// Count, mean and variance of numbers.
private struct Moments {
  let count: Double
  let mean: Double
  /// Σ (x − mean)² / (n − 1).
  let variance: Double

  init(_ values: [Double?]) throws(ScoringError) {
    let counts = try ValueCounts(values.compactMap { $0 })
    guard let mean = counts.mean, let variance = counts.variance else {
      throw .tooFewPeople(needed: 2, found: counts.total)
    }
    (count, self.mean, self.variance) = (Double(counts.total), mean, variance)
  }
}
