/// Values with weights and clusters, as linearised variances need them.
struct WeightedSample {
  /// A weighted mean of some of the people.
  struct Mean {
    var mean: Double
    var answered: Int
    /// Sum of the weights of those who answered.
    var weight: Double
    /// Whether a person counts.
    var isMember: (Int) -> Bool
  }

  private let values: [Double?]
  private let weights: [Double]?
  private let clusters: ClusterDesign
  var clusterCount: Int { clusters.count }

  /// One entry a person each; refuses what cannot be weighted or has fewer than two clusters.
  init(_ values: [Double?], weights: [Double]?, clusters: [Int]?) throws(ScoringError) {
    guard values.allSatisfy({ $0?.isUsable ?? true }) else { throw .notANumber }
    try SurveyWeights.check(weights, people: values.count)
    self.clusters = try ClusterDesign(clusters, people: values.count)
    (self.values, self.weights) = (values, weights)
  }

  /// The mean over some of the people; refuses when none of them answered with a weight above 0.
  func mean(of isMember: @escaping (Int) -> Bool) throws(ScoringError) -> Mean {
    var (sum, total, answered) = (CompensatedSum(), CompensatedSum(), 0)
    for (person, value) in values.enumerated() where isMember(person) {
      guard let value else { continue }
      sum.add(weight(person) * value)
      total.add(weight(person))
      answered += 1
    }
    guard total.value > 0 else { throw .noAnswers }
    return Mean(
      mean: sum.value / total.value, answered: answered, weight: total.value, isMember: isMember)
  }

  /// What a person moves a mean by.
  func influence(_ person: Int, on mean: Mean) -> Double {
    guard let value = values[person], mean.isMember(person) else { return 0 }
    return weight(person) * (value - mean.mean) / mean.weight
  }

  /// G/(G−1) Σ_g (z_g − z̄)² of what each person moves an estimate by.
  func variance(_ influence: (Int) -> Double) -> Double {
    var totals = [Double](repeating: 0, count: clusterCount)
    for person in values.indices { totals[clusters.positions?[person] ?? person] += influence(person) }
    let center = totals.reduce(0, +) / Double(clusterCount)
    let squares = totals.reduce(0) { $0 + ($1 - center) * ($1 - center) }
    return squares * Double(clusterCount) / Double(clusterCount - 1)
  }

  /// The variance of a mean in a plain random sample as large, V/n with
  /// V = [Σ w (y − ȳ)² / Σ w] · n/(n−1); nil below two answers.
  func simpleVariance(_ mean: Mean) -> Double? {
    guard mean.answered > 1 else { return nil }
    var squares = CompensatedSum()
    for (person, value) in values.enumerated() where mean.isMember(person) {
      guard let value else { continue }
      squares.add(weight(person) * (value - mean.mean) * (value - mean.mean))
    }
    return squares.value / mean.weight / Double(mean.answered - 1)
  }

  private func weight(_ person: Int) -> Double { weights?[person] ?? 1 }
}
