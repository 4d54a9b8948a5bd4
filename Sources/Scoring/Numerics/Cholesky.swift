/// The lower triangle L of a symmetric matrix A = L·Lᵀ that has no negative direction.
///
/// Directions of zero variance (more factors than people say) give columns of zeros and need no repair; see
/// Higham, "Analysis of the Cholesky Decomposition of a Semi-definite Matrix" (1990).
struct Cholesky {
  /// Zeros above the diagonal.
  private(set) var lower: SquareMatrix
  /// Whether every direction has some variance, so that equations can be solved.
  private(set) var isDefinite = true
  private var size: Int { lower.size }

  /// Pivots below this share of the largest diagonal entry count as zero.
  private static let tolerance = 1e-11
  /// What is below zero by a larger share of it is no rounding. A pivot that rounding left just above zero is divided
  /// by, and what it then leaves of later ones can be some times larger than itself.
  private static let rounding = 1e-8

  /// Refuses what has a negative direction and what is no finite number.
  init(_ matrix: SquareMatrix) throws(ScoringError) {
    lower = SquareMatrix(size: matrix.size)
    guard matrix.values.allSatisfy(\.isUsable) else { throw .notANumber }
    let largest = (0..<matrix.size).map { matrix[$0, $0] }.max() ?? 0
    for column in 0..<matrix.size { try eliminate(column, of: matrix, largest: largest) }
  }

  private mutating func eliminate(
    _ column: Int, of matrix: SquareMatrix, largest: Double
  ) throws(ScoringError) {
    let zero = Self.tolerance * largest
    let pivot = remainder(column, column, of: matrix, upTo: column)
    guard pivot >= -Self.rounding * largest else { throw .notACovariance }
    let isZero = pivot <= zero
    if isZero { isDefinite = false }
    let root = isZero ? 0 : pivot.squareRoot()
    lower[column, column] = root
    for row in (column + 1)..<max(size, column + 1) {
      let rest = remainder(row, column, of: matrix, upTo: column)
      // A covariance with something that does not vary cannot be; rounding leaves up to √(zero · variance).
      guard !isZero || rest * rest <= 4 * zero * (matrix[row, row] + zero) else { throw .notACovariance }
      lower[row, column] = isZero ? 0 : rest / root
    }
  }

  private func remainder(_ row: Int, _ column: Int, of matrix: SquareMatrix, upTo end: Int) -> Double {
    var rest = matrix[row, column]
    for index in 0..<end { rest -= lower[row, index] * lower[column, index] }
    return rest
  }

  /// The x of A·x = `right`; only where `isDefinite`.
  func solve(_ right: [Double]) -> [Double] {
    var x = right
    for row in 0..<size {
      for index in 0..<row { x[row] -= lower[row, index] * x[index] }
      x[row] /= lower[row, row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for index in (row + 1)..<max(size, row + 1) { x[row] -= lower[index, row] * x[index] }
      x[row] /= lower[row, row]
    }
    return x
  }

  /// A⁻¹; only where `isDefinite`.
  var inverse: SquareMatrix {
    var result = SquareMatrix(size: size)
    for column in 0..<size {
      var unit = [Double](repeating: 0, count: size)
      unit[column] = 1
      for (row, value) in solve(unit).enumerated() { result[row, column] = value }
    }
    return result
  }
}
