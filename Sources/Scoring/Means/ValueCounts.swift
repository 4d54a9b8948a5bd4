/// How often each value occurs: all that a mean, a median and a spread need, however many people there are.
package struct ValueCounts: Equatable, Sendable {
  /// Each value once, lowest first.
  package let values: [Double]
  /// How many people gave the value at the same position, each more than 0.
  package let counts: [Int]
  /// How many people gave any value.
  package let total: Int

  /// Counts the codes of a histogram by what they are worth; codes without a value, and what stands behind the
  /// 256 codes, do not count.
  package init(_ histogram: [Int], scale: CodeScale) {
    var merged: [Double: Int] = [:]
    for (code, count) in histogram.prefix(256).enumerated() where count > 0 && scale.present[code] == 1 {
      merged[scale.values[code], default: 0] += count
    }
    self.init(merged)
  }

  /// Counts numbers; refuses what is no number or beyond 1e100.
  package init(_ numbers: [Double]) throws(ScoringError) {
    guard numbers.allSatisfy(\.isUsable) else { throw .notANumber }
    self.init(numbers.reduce(into: [:]) { $0[$1, default: 0] += 1 })
  }

  private init(_ merged: [Double: Int]) {
    let sorted = merged.sorted { $0.key < $1.key }
    values = sorted.map(\.key)
    counts = sorted.map(\.value)
    total = counts.reduce(0, +)
  }

  /// Nil when there are no values.
  package var mean: Double? {
    guard total > 0 else { return nil }
    return sum(values) / Double(total)
  }

  /// Σ (x − mean)² / (n − 1); nil below two values.
  package var variance: Double? {
    guard let mean, total > 1 else { return nil }
    return sum(values.map { ($0 - mean) * ($0 - mean) }) / Double(total - 1)
  }

  package var standardDeviation: Double? { variance?.squareRoot() }

  /// The standard error of the mean, √(variance / n); nil below two values.
  package var standardError: Double? { variance.map { ($0 / Double(total)).squareRoot() } }

  /// The middle value, or the mean of the two middle ones; nil when there are no values.
  package var median: Double? {
    guard total > 0 else { return nil }
    return (value(at: (total - 1) / 2) + value(at: total / 2)) / 2
  }

  /// The mean without the lowest and the highest ⌊n · share⌋ values (Tukey, "The Future of Data
  /// Analysis", Ann. Math. Statist. 33, 1962); nil when none would be left.
  ///
  /// Refuses a share outside 0..<0.5.
  package func trimmedMean(_ share: Double) throws(ScoringError) -> Double? {
    guard share >= 0, share < 0.5 else { throw .unusableShare(share) }
    let cut = Int(Double(total) * share)
    guard total > 2 * cut else { return nil }
    var kept = CompensatedSum()
    var start = 0
    for (value, count) in zip(values, counts) {
      let inside = min(start + count, total - cut) - max(start, cut)
      if inside > 0 { kept.add(value * Double(inside)) }
      start += count
    }
    return kept.value / Double(total - 2 * cut)
  }

  /// The share of values of at least `limit`, 0…1; nil when there are no values.
  package func share(atLeast limit: Double) -> Double? {
    guard total > 0 else { return nil }
    let reached = zip(values, counts).reduce(0) { $0 + ($1.0 >= limit ? $1.1 : 0) }
    return Double(reached) / Double(total)
  }

  /// The value at a position of the sorted list.
  private func value(at position: Int) -> Double {
    var end = 0
    for (value, count) in zip(values, counts) {
      end += count
      if position < end { return value }
    }
    return values.last ?? 0
  }

  private func sum(_ terms: [Double]) -> Double {
    var sum = CompensatedSum()
    for (term, count) in zip(terms, counts) { sum.add(term * Double(count)) }
    return sum.value
  }
}
