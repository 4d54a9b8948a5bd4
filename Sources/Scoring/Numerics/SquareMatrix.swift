/// A square of numbers, row after row.
package struct SquareMatrix: Equatable, Sendable {
  package let size: Int
  package private(set) var values: [Double]

  /// A matrix of zeros.
  package init(size: Int) {
    self.size = size
    values = Array(repeating: 0, count: size * size)
  }

  /// Takes rows as they are; refuses rows of another length and what is no finite number.
  package init(rows: [[Double]]) throws(ScoringError) {
    size = rows.count
    values = []
    for row in rows {
      guard row.count == rows.count else { throw .unequalLengths(rows.count, row.count) }
      guard row.allSatisfy(\.isUsable) else { throw .notANumber }
      values += row
    }
  }

  /// A matrix with nothing but this diagonal, as of independent estimates.
  package init(diagonal: [Double]) {
    self.init(size: diagonal.count)
    for index in diagonal.indices { self[index, index] = diagonal[index] }
  }

  /// Rows and columns count from 0.
  package subscript(row: Int, column: Int) -> Double {
    get { values[row * size + column] }
    set { values[row * size + column] = newValue }
  }

  /// The variance of item k minus item l when this is their covariance; never below 0.
  package func varianceOfDifference(_ k: Int, _ l: Int) -> Double {
    max(0, self[k, k] + self[l, l] - self[k, l] - self[l, k])
  }

  /// Multiplies every entry.
  package func scaled(by factor: Double) -> SquareMatrix {
    var result = self
    for index in values.indices { result.values[index] *= factor }
    return result
  }
}
