/// The z of linearised means: what each person's answers move each mean by.
struct Deviations {
  private let columns: CodedColumns
  private let weights: [Double]?
  /// z by column and code, before weighting: `table[256 · column + code]`.
  private let table: [Double]

  init(_ columns: CodedColumns, scales: [CodeScale], weights: [Double]?, means: [Double], totals: [Double]) {
    self.columns = columns
    self.weights = weights
    table = scales.indices.flatMap { column in
      zip(scales[column].values, scales[column].present).map { value, present in
        present == 1 ? (value - means[column]) / totals[column] : 0
      }
    }
  }

  /// Every person is a cluster; people are taken in blocks that stay in the processor's cache.
  func covariance() -> SquareMatrix {
    var cross = SquareMatrix(size: columns.count)
    var block = [Double](repeating: 0, count: columns.count * Self.blockSize)
    for start in stride(from: 0, to: columns.people, by: Self.blockSize) {
      let people = start..<min(start + Self.blockSize, columns.people)
      fill(&block, people)
      add(block, people.count, to: &cross)
    }
    return Self.finish(cross, clusters: columns.people)
  }

  private static let blockSize = 512

  private func fill(_ block: inout [Double], _ people: Range<Int>) {
    for column in 0..<columns.count {
      let (from, to) = (column * columns.people, column * Self.blockSize)
      for person in people {
        block[to + person - people.lowerBound] = table[256 * column + Int(columns.codes[from + person])]
      }
      guard let weights else { continue }
      for person in people { block[to + person - people.lowerBound] *= weights[person] }
    }
  }

  private func add(_ block: [Double], _ people: Int, to cross: inout SquareMatrix) {
    block.withUnsafeBufferPointer { block in
      for k in 0..<columns.count {
        for l in 0...k {
          let (left, right) = (k * Self.blockSize, l * Self.blockSize)
          // Four sums side by side, so that additions need not wait for each other.
          var sums = SIMD4<Double>.zero
          for person in stride(from: 0, to: people & ~3, by: 4) {
            for lane in 0..<4 {
              sums[lane] += block[left + person + lane] * block[right + person + lane]
            }
          }
          for person in (people & ~3)..<people { sums[0] += block[left + person] * block[right + person] }
          cross[k, l] += sums.sum()
        }
      }
    }
  }

  /// People are summed within their cluster first.
  func covariance(clusters: [Int], of count: Int) -> SquareMatrix {
    var totals = [Double](repeating: 0, count: columns.count * count)
    for column in 0..<columns.count {
      for person in 0..<columns.people {
        let z = table[256 * column + Int(columns.codes[column * columns.people + person])]
        totals[column * count + clusters[person]] += z * (weights?[person] ?? 1)
      }
    }
    var cross = SquareMatrix(size: columns.count)
    for k in 0..<columns.count {
      for l in 0...k {
        for cluster in 0..<count { cross[k, l] += totals[k * count + cluster] * totals[l * count + cluster] }
      }
    }
    return Self.finish(cross, clusters: count)
  }

  /// The mean of z is 0 up to rounding, so that only the factor G/(G−1) and the upper half are missing.
  private static func finish(_ cross: SquareMatrix, clusters: Int) -> SquareMatrix {
    var result = cross.scaled(by: Double(clusters) / Double(clusters - 1))
    for k in 0..<cross.size {
      for l in 0..<k { result[l, k] = result[k, l] }
    }
    return result
  }
}
