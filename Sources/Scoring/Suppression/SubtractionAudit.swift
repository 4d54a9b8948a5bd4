/// What somebody who keeps every release can work out by adding releases and taking them from each other.
///
/// Each released set of people is an equation about sums over people. Those who are in the same sets cannot be told
/// apart and make one unknown. The equations are brought to reduced echelon form, larger unknowns first, so that
/// what can be said about few people stands in the last rows: Chin and Özsoyoğlu, "Auditing and Inference Control
/// in Statistical Databases", IEEE Trans. Softw. Eng. SE-8 (1982).
package struct SubtractionAudit: Sendable {
  /// How many people each unknown stands for, most first.
  private let sizes: [Int]
  /// One equation a released set: 1 for each unknown that is in it.
  private let equations: [[Double]]

  /// One list a released set, with one entry a person; people beyond the end of a list are not in its set.
  package init(_ sets: [[Bool]]) {
    let people = sets.map(\.count).max() ?? 0
    var unknownOf = [Int](repeating: 0, count: people)
    var count = min(people, 1)
    for set in sets { count = Self.split(&unknownOf, count, by: set) }
    var sizes = [Int](repeating: 0, count: count)
    for unknown in unknownOf { sizes[unknown] += 1 }
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var places = [Int](repeating: 0, count: count)
    for (place, unknown) in order.enumerated() { places[unknown] = place }
    self.sizes = order.map { sizes[$0] }
    equations = sets.map { set in
      var equation = [Double](repeating: 0, count: count)
      for (person, isIn) in set.enumerated() where isIn { equation[places[unknownOf[person]]] = 1 }
      return equation
    }
  }

  /// Tells those who are in the set apart from those who are not; gives how many unknowns there are then.
  private static func split(_ unknownOf: inout [Int], _ count: Int, by set: [Bool]) -> Int {
    var known = [[Int?]](repeating: [nil, nil], count: count)
    var next = 0
    for person in unknownOf.indices {
      let side = person < set.count && set[person] ? 1 : 0
      let unknown = known[unknownOf[person]][side] ?? next
      if unknown == next {
        known[unknownOf[person]][side] = next
        next += 1
      }
      unknownOf[person] = unknown
    }
    return next
  }

  /// Whether the sets together tell something about fewer than `limit` people that neither the first `earlier`
  /// sets nor the others tell by themselves; 0 asks about all sets at once.
  package func showsFew(below limit: Int, earlier: Int = 0) -> Bool {
    let before = EchelonForm(equations.prefix(max(0, earlier)))
    let after = earlier > 0 ? EchelonForm(equations.dropFirst(earlier)) : EchelonForm([])
    return EchelonForm(equations[...]).rows.contains { row in
      let people = zip(row, sizes).reduce(0) { EchelonForm.isZero($1.0) ? $0 : $0 + $1.1 }
      return people > 0 && people < limit && !before.spans(row) && !after.spans(row)
    }
  }
}

/// Equations reduced so that each begins with a 1 in a column in which all others have a 0.
private struct EchelonForm {
  private(set) var rows: [[Double]] = []
  /// The column in which each row begins.
  private var pivots: [Int] = []

  /// What rounding leaves of zero: all entries begin as 0 and 1.
  static func isZero(_ value: Double) -> Bool { abs(value) < 1e-9 }

  init(_ equations: ArraySlice<[Double]>) {
    var left = Array(equations)
    for column in 0..<(left.first?.count ?? 0) {
      guard
        let best = left.indices.max(by: { abs(left[$0][column]) < abs(left[$1][column]) }),
        !Self.isZero(left[best][column])
      else { continue }
      let pivot = left.remove(at: best)
      let row = pivot.map { $0 / pivot[column] }
      for index in left.indices { Self.subtract(row, from: &left[index], column) }
      for index in rows.indices { Self.subtract(row, from: &rows[index], column) }
      rows.append(row)
      pivots.append(column)
    }
  }

  /// Whether the equations add up to this one.
  func spans(_ equation: [Double]) -> Bool {
    var rest = equation
    for (row, column) in zip(rows, pivots) { Self.subtract(row, from: &rest, column) }
    return rest.allSatisfy(Self.isZero)
  }

  private static func subtract(_ row: [Double], from other: inout [Double], _ column: Int) {
    let factor = other[column]
    guard factor != 0 else { return }
    for index in column..<row.count { other[index] -= factor * row[index] }
    other[column] = 0
  }
}
