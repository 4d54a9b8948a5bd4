import RealModule

/// All orders in which a few picks may have been made, walked through as a lattice of what is picked already.
///
/// The chance of an order is Π w · Π 1/D(S) over the sets S picked before each stage, so that 2^u sets
/// replace the u! orders. The order is missing data: the slope is the mean over orders, and the curvature is
/// that of the complete data less the variance of its slope (Louis, "Finding the Observed Information Matrix
/// When Using the EM Algorithm", J. R. Statist. Soc. B 44, 1982).
struct OrderLattice {
  /// log Σ over orders of Π 1/D(S).
  let logSum: Double
  /// Means over orders of Σ 1/D over all stages, and over the stages after each pick.
  private(set) var inverse = 0.0
  private(set) var inverseAfter: [Double]
  /// Means of Σ 1/D² over all stages, after each pick, and after both of two (`i · u + j`).
  private(set) var square = 0.0
  private(set) var squareAfter: [Double]
  private(set) var squareAfterBoth: [Double]
  /// The variance over orders of Σ 1/D; its covariance with, and the covariances of, the sums after each
  /// pick.
  private(set) var variance = 0.0
  private(set) var covariance: [Double]
  private(set) var covarianceOfBoth: [Double]

  /// The worths of the picks, and the sum of the worths of what is never picked.
  init(worths: [Double], rest: Double) {
    let picks = worths.count
    let walk = OrderWalk(worths: worths, rest: rest)
    logSum = walk.logSum
    inverseAfter = Array(repeating: 0, count: picks)
    squareAfter = inverseAfter
    covariance = inverseAfter
    squareAfterBoth = Array(repeating: 0, count: picks * picks)
    covarianceOfBoth = squareAfterBoth
    addMeans(walk, picks)
    addVariances(walk, picks)
  }

  private mutating func addMeans(_ walk: OrderWalk, _ picks: Int) {
    for set in 0..<walk.full {
      let term = walk.visited[set] * walk.inverse[set]
      let squared = term * walk.inverse[set]
      inverse += term
      square += squared
      for i in 0..<picks where set & (1 << i) != 0 {
        inverseAfter[i] += term
        squareAfter[i] += squared
        for j in 0..<picks where set & (1 << j) != 0 { squareAfterBoth[i * picks + j] += squared }
      }
    }
  }

  /// E[XY] = Σ_S P(S visited) · [x y + x · (y before S) + y · (x before S)] over the sets S, with x and y
  /// what the stage at S adds; then less the product of the means.
  private mutating func addVariances(_ walk: OrderWalk, _ picks: Int) {
    let width = picks + 1
    var cross = [Double](repeating: 0, count: width * width)
    for set in 0..<walk.full {
      let added = walk.added(at: set)
      for x in 0..<width {
        for y in 0..<width {
          let product =
            added[x] * added[y] + added[x] * walk.before[set * width + y]
            + added[y] * walk.before[set * width + x]
          cross[x * width + y] += walk.visited[set] * product
        }
      }
    }
    let means = inverseAfter + [inverse]
    variance = cross[picks * width + picks] - inverse * inverse
    for i in 0..<picks {
      covariance[i] = cross[i * width + picks] - means[i] * inverse
      for j in 0..<picks { covarianceOfBoth[i * picks + j] = cross[i * width + j] - means[i] * means[j] }
    }
  }
}

/// A random walk from nothing picked to all picked, one bit of the set after the other.
struct OrderWalk {
  /// The set in which all is picked.
  let full: Int
  /// log Σ over orders of Π 1/D(S).
  private(set) var logSum = 0.0
  /// 1/D of each set.
  private(set) var inverse: [Double]
  /// The chance that the walk comes by each set.
  private(set) var visited: [Double]
  /// `before[set · (u + 1) + x]`: the mean of what earlier stages added to sum x, given that the walk comes
  /// by.
  private(set) var before: [Double]
  private let width: Int

  init(worths: [Double], rest: Double) {
    width = worths.count + 1
    full = (1 << worths.count) - 1
    inverse = (0...full).map { set in
      let left = worths.indices.reduce(rest) { set & (1 << $1) == 0 ? $0 + worths[$1] : $0 }
      return left > 0 ? 1 / left : 0
    }
    visited = Array(repeating: 0, count: full + 1)
    before = Array(repeating: 0, count: (full + 1) * width)
    walk(bits: worths.count)
  }

  private mutating func walk(bits: Int) {
    // Scaled so that the largest 1/D, the last but one, stays near 1.
    let scale = 1 / (inverse[..<full].max() ?? 1)
    var reach = [Double](repeating: 0, count: full + 1)
    reach[0] = 1
    for set in 1...full {
      for bit in 0..<bits where set & (1 << bit) != 0 {
        reach[set] += reach[set ^ (1 << bit)] * inverse[set ^ (1 << bit)] * scale
      }
    }
    logSum = Double.log(reach[full]) - Double(bits) * Double.log(scale)
    visit(bits: bits, reach: reach, scale: scale)
    for set in 1...full { lookBack(from: set, bits: bits, reach: reach, scale: scale) }
  }

  private mutating func visit(bits: Int, reach: [Double], scale: Double) {
    visited[full] = 1
    for set in (1...full).reversed() where reach[set] > 0 {
      for bit in 0..<bits where set & (1 << bit) != 0 {
        let earlier = set ^ (1 << bit)
        visited[earlier] += visited[set] * reach[earlier] * inverse[earlier] * scale / reach[set]
      }
    }
  }

  private mutating func lookBack(from set: Int, bits: Int, reach: [Double], scale: Double) {
    guard reach[set] > 0 else { return }
    for bit in 0..<bits where set & (1 << bit) != 0 {
      let earlier = set ^ (1 << bit)
      let share = reach[earlier] * inverse[earlier] * scale / reach[set]
      let added = added(at: earlier)
      for x in 0..<width { before[set * width + x] += share * (before[earlier * width + x] + added[x]) }
    }
  }

  /// What the stage at a set adds to the sums after each pick and, last, to the sum over all stages.
  func added(at set: Int) -> [Double] {
    (0..<width).map { x in x == width - 1 || set & (1 << x) != 0 ? inverse[set] : 0 }
  }
}
