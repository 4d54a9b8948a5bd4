/// Covariances of the levels of columns, each pair over the people who answered both.
///
/// cov(k, l) = (Σ x_k x_l − Σ x_k Σ x_l / n) / (n − 1) with all sums over the n people on any level of k and of
/// l. The sums are of whole numbers, and exact. Such a matrix can have negative directions (Little and Rubin,
/// "Statistical Analysis with Missing Data", 2002, section 3.4), so rank sets use `LinearisedMeans` instead.
package struct PairwiseCovariance: Equatable, Sendable {
  /// Squared levels; nil for pairs that fewer than two people answered both of.
  package let values: [[Double?]]
  /// How many people answered both.
  package let people: [[Int]]

  /// The most levels: products of two are summed over a block in 32 bits.
  package static let mostLevels = 100

  /// Codes from `levels` on are missing; refuses scales without a level or with more than 100.
  package init(_ columns: CodedColumns, levels: Int, by parallel: Parallel = .serial) throws(ScoringError) {
    guard (1...Self.mostLevels).contains(levels) else { throw .unusableCode(levels) }
    let parts = parallel.collect(columns.people) { PairSums(columns, levels: UInt8(levels), people: $0) }
    var sums = PairSums(pairs: columns.count * columns.count)
    for part in parts { sums.add(part) }
    let count = columns.count
    people = (0..<count).map { k in (0..<count).map { Int(sums.both[max(k, $0) * count + min(k, $0)]) } }
    values = (0..<count).map { k in
      (0..<count).map { l in sums.covariance(max(k, l), min(k, l), columns: count) }
    }
  }
}

/// Whole sums over people, by `k · columns + l`; products for k ≥ l only.
private struct PairSums: Sendable {
  /// People who answered both.
  var both: [Int64]
  /// Σ x_k x_l.
  var products: [Int64]
  /// Σ x_k over those who answered l.
  var sums: [Int64]

  init(pairs: Int) {
    both = Array(repeating: 0, count: pairs)
    products = both
    sums = both
  }

  mutating func add(_ other: PairSums) {
    for pair in both.indices {
      both[pair] += other.both[pair]
      products[pair] += other.products[pair]
      sums[pair] += other.sums[pair]
    }
  }

  func covariance(_ k: Int, _ l: Int, columns: Int) -> Double? {
    let (kl, lk) = (k * columns + l, l * columns + k)
    let people = Double(both[kl])
    guard people > 1 else { return nil }
    // n Σxy − Σx Σy stays whole as long as it fits, and is exact where it does.
    let (left, overflow) = both[kl].multipliedReportingOverflow(by: products[kl])
    let (right, overflowed) = sums[kl].multipliedReportingOverflow(by: sums[lk])
    guard overflow || overflowed else { return Double(left - right) / people / (people - 1) }
    return (Double(products[kl]) - Double(sums[kl]) * Double(sums[lk]) / people) / (people - 1)
  }

  /// People are taken in blocks that stay in the processor's cache.
  init(_ columns: CodedColumns, levels: UInt8, people: Range<Int>) {
    self.init(pairs: columns.count * columns.count)
    var levelsOf = [Int16](repeating: 0, count: columns.count * Self.block)
    var present = levelsOf
    for start in stride(from: people.lowerBound, to: people.upperBound, by: Self.block) {
      let block = start..<min(start + Self.block, people.upperBound)
      Self.fill(&levelsOf, &present, columns, block, levels)
      addBlock(levelsOf, present, columns.count, block.count)
    }
  }

  private static let block = 512

  private static func fill(
    _ levelsOf: inout [Int16], _ present: inout [Int16], _ columns: CodedColumns, _ block: Range<Int>,
    _ levels: UInt8
  ) {
    columns.codes.withUnsafeBufferPointer { codes in
      levelsOf.withUnsafeMutableBufferPointer { levelsOf in
        present.withUnsafeMutableBufferPointer { present in
          for column in 0..<columns.count {
            let (from, to) = (column * columns.people + block.lowerBound, column * Self.block)
            for person in 0..<block.count {
              let code = codes[from + person]
              present[to + person] = code < levels ? 1 : 0
              levelsOf[to + person] = code < levels ? Int16(code) : 0
            }
          }
        }
      }
    }
  }

  private mutating func addBlock(_ levelsOf: [Int16], _ present: [Int16], _ columns: Int, _ people: Int) {
    levelsOf.withUnsafeBufferPointer { levelsOf in
      present.withUnsafeBufferPointer { present in
        guard let levelsOf = levelsOf.baseAddress, let present = present.baseAddress else { return }
        for k in 0..<columns {
          let (levelsOfK, presentInK) = (levelsOf + k * Self.block, present + k * Self.block)
          for l in 0...k {
            let (levelsOfL, presentInL) = (levelsOf + l * Self.block, present + l * Self.block)
            products[k * columns + l] += Self.dot(levelsOfK, levelsOfL, people)
            both[k * columns + l] += Self.dot(presentInK, presentInL, people)
            sums[k * columns + l] += Self.dot(levelsOfK, presentInL, people)
            if k != l { sums[l * columns + k] += Self.dot(presentInK, levelsOfL, people) }
          }
        }
      }
    }
  }

  /// 512 products of two levels fit into 32 bits. Nothing is checked in the loop, so that the compiler multiplies
  /// eight at a time.
  private static func dot(_ one: UnsafePointer<Int16>, _ other: UnsafePointer<Int16>, _ count: Int) -> Int64 {
    var sum: Int32 = 0
    var index = 0
    while index < count {
      sum &+= Int32(one[index]) &* Int32(other[index])
      index &+= 1
    }
    return Int64(sum)
  }
}
