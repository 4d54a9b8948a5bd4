/// Weighted means of several columns with the covariance of these means, people or sites as clusters.
///
/// z_ij = w_i (x_ij − x̄_j) / Σ w over those who answered j, 0 where an answer is missing; Σ = G/(G−1) Σ_g
/// (z_g − z̄)(z_g − z̄)ᵀ with z_g the sum over cluster g (Taylor linearisation: Binder, "On the Variances of
/// Asymptotically Normal Estimators from Complex Surveys", Int. Stat. Rev. 51, 1983). With complete answers,
/// equal weights and people as clusters this is the sample covariance ÷ n. It never has a negative direction,
/// also with missing answers, because every pair of columns uses the same z.
package struct LinearisedMeans: Equatable, Sendable {
  /// One mean a column, in the units of its scale.
  package let means: [Double]
  /// The covariance of the means, in squared units.
  package let covariance: SquareMatrix
  /// How many people answered each column.
  package let answered: [Int]
  /// How many clusters there are: people, or sites.
  package let clusters: Int

  /// One scale for each column; `weights` and `clusters` one entry a person, any number for a cluster.
  ///
  /// Refuses columns that nobody answered, fewer than two clusters, and weights below 0.
  package init(
    _ columns: CodedColumns, scales: [CodeScale], weights: [Double]? = nil, clusters: [Int]? = nil
  ) throws(ScoringError) {
    guard scales.count == columns.count else { throw .unequalLengths(columns.count, scales.count) }
    try SurveyWeights.check(weights, people: columns.people)
    let design = try ClusterDesign(clusters, people: columns.people)
    let sums = ColumnSums(columns, scales: scales, weights: weights)
    guard columns.count > 0, sums.weights.allSatisfy({ $0 > 0 }) else { throw .noAnswers }
    means = zip(sums.values, sums.weights).map { $0 / $1 }
    answered = sums.answered
    self.clusters = design.count
    let deviations = Deviations(columns, scales: scales, weights: weights, means: means, totals: sums.weights)
    covariance =
      if let positions = design.positions {
        deviations.covariance(clusters: positions, of: design.count)
      } else {
        deviations.covariance()
      }
  }
}

/// Sums over the people who answered each column.
private struct ColumnSums {
  var values: [Double] = []
  var weights: [Double] = []
  var answered: [Int] = []

  init(_ columns: CodedColumns, scales: [CodeScale], weights: [Double]?) {
    for column in 0..<columns.count {
      let scale = scales[column]
      if let weights {
        addWeighted(columns[column], scale, weights)
      } else {
        let counts = ValueCounts(columns.histogram(column), scale: scale)
        values.append((counts.mean ?? 0) * Double(counts.total))
        self.weights.append(Double(counts.total))
        answered.append(counts.total)
      }
    }
  }

  private mutating func addWeighted(_ codes: ArraySlice<UInt8>, _ scale: CodeScale, _ all: [Double]) {
    var (sum, total, count) = (CompensatedSum(), CompensatedSum(), 0)
    for (code, weight) in zip(codes, all) where scale.present[Int(code)] == 1 {
      sum.add(weight * scale.values[Int(code)])
      total.add(weight)
      count += 1
    }
    values.append(sum.value)
    weights.append(total.value)
    answered.append(count)
  }
}
