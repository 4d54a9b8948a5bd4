/// Draws from a normal distribution with mean 0 and a given covariance, item after item.
struct GaussianDraws {
  let count: Int
  /// `values[item · count + draw]`, in the units of the estimates.
  let values: [Double]

  /// Z = L·g with L·Lᵀ the covariance and g standard normal; refuses what is no covariance.
  init(covariance: SquareMatrix, count: Int, seed: UInt64) throws(ScoringError) {
    let lower = try Cholesky(covariance).lower
    let size = covariance.size
    let normal = Self.standardNormal(size * count, seed: seed)
    var values = [Double](repeating: 0, count: size * count)
    normal.withUnsafeBufferPointer { normal in
      values.withUnsafeMutableBufferPointer { values in
        // Blocks of draws stay in the processor's cache while the triangle runs over them.
        for start in stride(from: 0, to: count, by: 256) {
          let block = start..<min(start + 256, count)
          for row in 0..<size {
            for column in 0...row {
              let factor = lower[row, column]
              let (to, from) = (row * count, column * count)
              for draw in block { values[to + draw] += factor * normal[from + draw] }
            }
          }
        }
      }
    }
    self.count = count
    self.values = values
  }

  private static func standardNormal(_ count: Int, seed: UInt64) -> [Double] {
    var random = SeededRandom(seed: seed)
    return [Double](unsafeUninitializedCapacity: count) { buffer, filled in
      for index in stride(from: 0, to: count, by: 2) {
        let pair = random.normalPair()
        buffer.initializeElement(at: index, to: pair.0)
        if index + 1 < count { buffer.initializeElement(at: index + 1, to: pair.1) }
      }
      filled = count
    }
  }
}
