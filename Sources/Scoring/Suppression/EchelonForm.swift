/// Sums of released sets, reduced so that each begins at an unknown of which the others say nothing.
///
/// A sum is kept as what it takes of each set: unknowns may be as many as people, and most sums are at an end after
/// a few of them.
struct EchelonForm {
  typealias Unknown = SubtractionAudit.Unknown

  /// What each sum takes of each set.
  private(set) var combinations: [[Double]] = []
  /// The unknown at which each sum begins.
  private var beginnings: [Unknown] = []
  private let unknowns: [Unknown]

  /// Sums of some of the sets.
  init(_ unknowns: [Unknown], sets: Range<Int>) {
    self.unknowns = unknowns
    let count = sets.upperBound
    var left = sets.map { set in (0..<count).map { $0 == set ? 1.0 : 0 } }
    for unknown in unknowns where !left.isEmpty {
      let values = left.map { Self.value($0, unknown) }
      guard let best = values.indices.max(by: { abs(values[$0]) < abs(values[$1]) }),
        !Self.isZero(values[best])
      else { continue }
      let sum = left.remove(at: best).map { $0 / values[best] }
      for index in left.indices { Self.clear(&left[index], at: unknown, with: sum) }
      for index in combinations.indices { Self.clear(&combinations[index], at: unknown, with: sum) }
      combinations.append(sum)
      beginnings.append(unknown)
    }
  }

  /// Whether the sets add up to what another combination of sets says.
  func spans(_ combination: [Double]) -> Bool {
    let factors = beginnings.map { Self.value(combination, $0) }
    return unknowns.allSatisfy { unknown in
      let sum = zip(combinations, factors).reduce(0) { $0 + $1.1 * Self.value($1.0, unknown) }
      return Self.isZero(sum - Self.value(combination, unknown))
    }
  }

  /// What a sum says of an unknown; sets beyond its end are none of it.
  static func value(_ combination: [Double], _ unknown: Unknown) -> Double {
    var value = 0.0
    for share in unknown.sets where share.set < combination.count {
      value += combination[share.set] * share.factor
    }
    return value
  }

  /// What rounding leaves of zero: all sets are taken once to begin with, and weights have six decimals.
  static func isZero(_ value: Double) -> Bool { abs(value) < 1e-7 }

  private static func clear(_ other: inout [Double], at unknown: Unknown, with sum: [Double]) {
    let factor = value(other, unknown)
    guard factor != 0 else { return }
    for set in sum.indices { other[set] -= factor * sum[set] }
  }
}
