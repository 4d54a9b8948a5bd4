/// Draws from a normal distribution with mean 0 and a given covariance, item after item: Z = L·g with a Cholesky factor
/// L (Golub and Van Loan, "Matrix Computations", section 4.2).
///
/// Draws come in blocks, each with a seed of its own, so that the same seed gives the same draws on however many
/// threads.
struct GaussianDraws: Sendable {
  /// One block: `values[item · size + draw]`, in the units of the estimates.
  struct Block: Sendable {
    let size: Int
    let values: [Double]
  }

  let count: Int
  let blocks: [Block]

  /// A block of 26 items stays in the processor's cache.
  private static let blockSize = 512

  /// Z = L·g with L·Lᵀ the covariance and g standard normal; refuses what is no covariance.
  init(
    covariance: SquareMatrix, count: Int, seed: UInt64, by parallel: Parallel = .serial
  ) throws(ScoringError) {
    let lower = try Cholesky(covariance).lower
    self.count = count
    let size = Self.blockSize
    blocks = parallel.collect((count + size - 1) / size) { range in
      range.map { block in
        Self.block(lower, size: min(size, count - block * size), seed: seed, number: UInt64(block))
      }
    }.flatMap(\.self)
  }

  private static func block(_ lower: SquareMatrix, size: Int, seed: UInt64, number: UInt64) -> Block {
    var mixer = SeededRandom(seed: seed)
    let normal = standardNormal(lower.size * size, seed: mixer.next() &+ number)
    var values = [Double](repeating: 0, count: lower.size * size)
    normal.withUnsafeBufferPointer { normal in
      values.withUnsafeMutableBufferPointer { values in
        guard let from = normal.baseAddress, let to = values.baseAddress else { return }
        for row in 0..<lower.size {
          for column in 0...row {
            add(from + column * size, times: lower[row, column], to: to + row * size, size)
          }
        }
      }
    }
    return Block(size: size, values: values)
  }

  private static func add(
    _ from: UnsafePointer<Double>, times factor: Double, to: UnsafeMutablePointer<Double>, _ size: Int
  ) {
    var draw = 0
    while draw < size {
      to[draw] += factor * from[draw]
      draw &+= 1
    }
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
