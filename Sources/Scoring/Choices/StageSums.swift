import RealModule

/// Sums over all stages of all people, from which likelihood, slope and curvature follow.
///
/// At a stage the sum D of what is still on the list is the total less what was picked, so that p_i = w_i/D ·
/// (1 − [i picked before]). Sums of 1/D and 1/D², and the same over the stages after i was picked, hold all
/// that the derivatives need.
struct StageSums: Sendable {
  /// Less the highest.
  private let logWorths: [Double]
  private let worths: [Double]
  private let total: Double
  private var items: Int { worths.count }

  /// Σ over all stages of −log D, of 1/D and of 1/D².
  private var value = 0.0
  private var inverse = 0.0
  private var square = 0.0
  /// Σ 1/D over the stages after each item was picked.
  private var inverseAfter: [Double]
  /// Σ 1/D² over the stages after each item was picked, and after both of two (`i · items + j`, the lower one first).
  private var squareAfter: [Double]
  private var squareAfterBoth: [Double]

  /// Nobody is counted yet.
  init(logWorths: [Double]) {
    let highest = logWorths.max() ?? 0
    self.logWorths = logWorths.map { $0 - highest }
    worths = self.logWorths.map { Double.exp($0) }
    total = worths.reduce(0, +)
    inverseAfter = Array(repeating: 0, count: worths.count)
    squareAfter = inverseAfter
    squareAfterBoth = Array(repeating: 0, count: worths.count * worths.count)
  }

  /// Adds all who stood before the same set.
  mutating func add(_ stage: StageTable.Stage) {
    let remaining = rest(after: stage.before)
    let people = Double(stage.people)
    value -= people * Double.log(remaining)
    add(inverse: people / remaining, square: people / (remaining * remaining), after: stage.before)
  }

  /// Adds the picks of one person whose order is unknown, who made others before.
  ///
  /// `observed` also takes in that the order is unknown.
  mutating func add(_ picks: ArraySlice<UInt8>, after before: StageTable.ItemSet, observed: Bool) {
    let all = picks.reduce(into: before) { $0 |= 1 << StageTable.ItemSet($1) }
    let lattice = OrderLattice(worths: picks.map { worths[Int($0)] }, rest: rest(after: all))
    value += lattice.logSum
    let square = lattice.square + (observed ? lattice.variance : 0)
    add(inverse: lattice.inverse, square: square, after: before)
    for (i, item) in picks.map(Int.init).enumerated() {
      inverseAfter[item] += lattice.inverseAfter[i]
      let one = lattice.squareAfter[i] + (observed ? lattice.covariance[i] : 0)
      squareAfter[item] += one
      Self.forEach(in: before) { add(one, afterBoth: $0, item) }
      for (j, other) in picks.map(Int.init).enumerated() {
        let both = i * picks.count + j
        guard item <= other else { continue }
        squareAfterBoth[item * items + other] +=
          lattice.squareAfterBoth[both] + (observed ? lattice.covarianceOfBoth[both] : 0)
      }
    }
  }

  /// Adds what other people have.
  mutating func add(_ other: StageSums) {
    value += other.value
    inverse += other.inverse
    square += other.square
    for i in 0..<items {
      inverseAfter[i] += other.inverseAfter[i]
      squareAfter[i] += other.squareAfter[i]
    }
    for both in squareAfterBoth.indices { squareAfterBoth[both] += other.squareAfterBoth[both] }
  }

  /// Slope: picks − w (Σ 1/D − Σ after). Curvature: diag(w (Σ 1/D − Σ after)) − w wᵀ (Σ 1/D² − after i −
  /// after j + after both). `picked` tells how often each item was picked.
  func likelihood(picked: [Double]) -> Likelihood {
    var result = Likelihood(items: items)
    result.value = value
    for i in 0..<items {
      let expected = worths[i] * (inverse - inverseAfter[i])
      result.value += picked[i] * logWorths[i]
      result.gradient[i] = picked[i] - expected
      for j in 0..<items {
        let after = squareAfter[i] + squareAfter[j] - squareAfterBoth[min(i, j) * items + max(i, j)]
        result.information[i, j] = (i == j ? expected : 0) - worths[i] * worths[j] * (square - after)
      }
    }
    return result
  }

  private mutating func add(inverse: Double, square: Double, after before: StageTable.ItemSet) {
    self.inverse += inverse
    self.square += square
    Self.forEach(in: before) { item in
      inverseAfter[item] += inverse
      squareAfter[item] += square
      squareAfterBoth[item * items + item] += square
      // The others of the set that come after this one.
      Self.forEach(
        in: before & ~(StageTable.ItemSet.max >> StageTable.ItemSet(StageTable.ItemSet.bitWidth - 1 - item))
      ) {
        add(square, afterBoth: item, $0)
      }
    }
  }

  private mutating func add(_ square: Double, afterBoth i: Int, _ j: Int) {
    squareAfterBoth[min(i, j) * items + max(i, j)] += square
  }

  /// What is not in the set, added up directly where the difference would lose its digits.
  private func rest(after before: StageTable.ItemSet) -> Double {
    guard before.nonzeroBitCount < items else { return 0 }
    var rest = total
    Self.forEach(in: before) { rest -= worths[$0] }
    guard rest < 1e-3 * total else { return rest }
    return worths.indices.reduce(0) { before & (1 << StageTable.ItemSet($1)) == 0 ? $0 + worths[$1] : $0 }
  }

  @inline(__always)
  private static func forEach(in set: StageTable.ItemSet, _ body: (Int) -> Void) {
    var left = set
    while left != 0 {
      body(left.trailingZeroBitCount)
      left &= left - 1
    }
  }
}
