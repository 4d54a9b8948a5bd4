/// The most that one unknown can be under linear equations: Dantzig's simplex with Bland's rule, in whole
/// numbers.
///
/// The equations of a table with totals are totally unimodular, so that every pivot is 1 and nothing is
/// rounded. Written apart from the flows of `Scoring`, to check them.
struct LinearProgram {
  /// Rows of coefficients, the right side last.
  private var rows: [[Int]]
  private var basis: [Int]
  private let unknowns: Int

  /// Σ coefficients · x = right side, x ≥ 0.
  init(_ equations: [(coefficients: [Int], right: Int)], unknowns: Int) {
    self.unknowns = unknowns
    rows = equations.enumerated().map { index, equation in
      let sign = equation.right < 0 ? -1 : 1
      let helpers = equations.indices.map { $0 == index ? 1 : 0 }
      return equation.coefficients.map { sign * $0 } + helpers + [sign * equation.right]
    }
    basis = equations.indices.map { unknowns + $0 }
  }

  /// The most that `target` · x can be: nil for no limit, and throws when nothing fits the equations.
  func most(_ target: [Int]) throws -> Int? {
    var program = self
    // First drive out the helpers that stand for what the equations miss.
    let helpers = Array(repeating: 0, count: unknowns) + Array(repeating: -1, count: rows.count)
    guard program.climb(helpers, columns: unknowns + rows.count) == 0 else { throw Infeasible() }
    program.dropHelpers()
    return program.climb(target + Array(repeating: 0, count: rows.count), columns: unknowns)
  }

  struct Infeasible: Error {}

  /// Helpers still in the basis are 0 there; swap them for unknowns, and drop equations that say nothing new.
  private mutating func dropHelpers() {
    for row in rows.indices.reversed() where basis[row] >= unknowns {
      if let column = (0..<unknowns).first(where: { rows[row][$0] != 0 }) {
        if rows[row][column] < 0 { rows[row] = rows[row].map { -$0 } }
        pivot(row, column)
      } else {
        rows.remove(at: row)
        basis.remove(at: row)
      }
    }
  }

  private mutating func climb(_ target: [Int], columns: Int) -> Int? {
    while true {
      let entering = (0..<columns).first { column in
        !basis.contains(column) && gain(target, column) > 0
      }
      guard let entering else { return value(target) }
      let candidates = rows.indices.filter { rows[$0][entering] > 0 }
      let leaving = candidates.min { one, other in
        let (left, right) = (ratio(one, entering), ratio(other, entering))
        return left == right ? basis[one] < basis[other] : left < right
      }
      guard let leaving else { return nil }
      pivot(leaving, entering)
    }
  }

  private func ratio(_ row: Int, _ column: Int) -> Double {
    Double(rows[row].last ?? 0) / Double(rows[row][column])
  }

  private func gain(_ target: [Int], _ column: Int) -> Int {
    var gain = target[column]
    for row in rows.indices { gain -= target[basis[row]] * rows[row][column] }
    return gain
  }

  private func value(_ target: [Int]) -> Int {
    rows.indices.reduce(0) { $0 + target[basis[$1]] * (rows[$1].last ?? 0) }
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    precondition(rows[row][column] == 1, "the equations are not those of a table")
    for other in rows.indices where other != row && rows[other][column] != 0 {
      let factor = rows[other][column]
      for index in rows[other].indices { rows[other][index] -= factor * rows[row][index] }
    }
    basis[row] = column
  }
}
