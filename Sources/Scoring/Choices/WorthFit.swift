/// Finds the log-worths that make choices likeliest, with a N(0, 1/precision) prior on each.
struct WorthFit<Model: ChoiceModel> {
  private let model: Model
  private let precision: Double

  /// Refuses a precision below 0; a precision of 0, which is no prior, needs choices that compare everything.
  init(_ model: Model, priorPrecision: Double) throws(ScoringError) {
    guard priorPrecision >= 0, priorPrecision.isFinite else { throw .unusableWeight(priorPrecision) }
    self.model = model
    precision = priorPrecision
  }

  /// Newton's method with halved steps where one would lead downhill.
  ///
  /// Begins where the model says; ends with the step in which no log-worth moves by more than 1e-8, for
  /// what is left then is its square.
  func run() throws(ScoringError) -> Worths {
    let components = model.graph.components
    guard precision > 0 || components.count == 1 else {
      throw .disconnectedChoices(components: components.count)
    }
    var worths = centered(model.start)
    var here = model.likelihood(at: worths, observed: true)
    for _ in 0..<Self.rounds {
      let step = try direction(from: worths, here)
      if Self.largest(step) < 1e-8 {
        return Worths(
          logWorths: centered(zip(worths, step).map { $0 + $1 }), covariance: try covariance(here),
          logLikelihood: here.value, components: components)
      }
      (worths, here) = climb(from: worths, here, along: step)
    }
    throw .notSettled(rounds: Self.rounds)
  }

  private func slope(_ gradient: [Double], _ worths: [Double]) -> [Double] {
    zip(gradient, worths).map { $0 - precision * $1 }
  }

  private static func largest(_ numbers: [Double]) -> Double { numbers.reduce(0) { max($0, abs($1)) } }

  private static var rounds: Int { 500 }

  private func objective(_ value: Double, _ worths: [Double]) -> Double {
    value - precision / 2 * worths.reduce(0) { $0 + $1 * $1 }
  }

  private func direction(from worths: [Double], _ here: Likelihood) throws(ScoringError) -> [Double] {
    let slope = slope(here.gradient, worths)
    if let exact = try? Cholesky(curvature(here)), exact.isDefinite { return exact.solve(slope) }
    let safe = try Cholesky(curvature(model.likelihood(at: worths, observed: false)))
    guard safe.isDefinite else { throw .notSettled(rounds: 0) }
    return safe.solve(slope)
  }

  /// Goes half as far until the objective does not fall; rounding near the top is no fall.
  private func climb(
    from worths: [Double], _ here: Likelihood, along step: [Double]
  ) -> ([Double], Likelihood) {
    let floor = objective(here.value, worths) - 1e-12 * max(1, abs(here.value))
    var length = 1.0
    for _ in 0..<40 {
      let moved = centered(zip(worths, step).map { $0 + length * $1 })
      let there = model.likelihood(at: moved, observed: true)
      if objective(there.value, moved) >= floor { return (moved, there) }
      length /= 2
    }
    return (worths, here)
  }

  /// The likelihood does not know the sum of the log-worths, and the prior draws it to 0.
  private func centered(_ worths: [Double]) -> [Double] {
    let mean = worths.reduce(0, +) / Double(worths.count)
    return worths.map { $0 - mean }
  }

  /// Information + prior; without a prior the direction that the choices cannot see is filled in.
  private func curvature(_ here: Likelihood) -> SquareMatrix {
    var matrix = here.information
    let fill = precision > 0 ? 0 : unseen(here)
    for row in 0..<model.items {
      matrix[row, row] += precision
      for column in 0..<model.items { matrix[row, column] += fill }
    }
    return matrix
  }

  /// As much as the other directions have, spread over all entries.
  private func unseen(_ here: Likelihood) -> Double {
    let trace = (0..<model.items).reduce(0) { $0 + here.information[$1, $1] }
    return max(trace, 1e-300) / Double(model.items * model.items)
  }

  private func covariance(_ here: Likelihood) throws(ScoringError) -> SquareMatrix {
    let factor = try Cholesky(curvature(here))
    guard factor.isDefinite else { throw .notSettled(rounds: Self.rounds) }
    var inverse = factor.inverse
    guard precision == 0 else { return inverse }
    // What was filled in is taken out again, which leaves the pseudo-inverse.
    let filled = 1 / (unseen(here) * Double(model.items * model.items))
    for row in 0..<model.items {
      for column in 0..<model.items { inverse[row, column] -= filled }
    }
    return inverse
  }
}
