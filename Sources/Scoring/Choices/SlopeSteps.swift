/// Steps to the top by slopes alone, from a place near it whose curvature is about known.
///
/// The limited-memory form of Broyden, Fletcher, Goldfarb and Shanno's method (Nocedal, Math. Comp. 35, 1980): a
/// slope of many people's choices costs a small part of what their curvature does.
struct SlopeSteps {
  private let inverse: SquareMatrix
  /// What was moved, and by how much the slope fell.
  private var moves: [(step: [Double], fall: [Double], product: Double)] = []

  /// Takes about the inverse of the curvature.
  init(inverse: SquareMatrix) { self.inverse = inverse }

  /// Notes where the last step has led; false when the slope did not fall along it.
  mutating func note(step: [Double], fall: [Double]) -> Bool {
    let product = Self.dot(step, fall)
    guard product > 0 else { return false }
    moves.append((step, fall, product))
    return true
  }

  /// The step from a place with this slope.
  func step(_ slope: [Double]) -> [Double] {
    var left = slope
    var shares: [Double] = []
    for move in moves.reversed() {
      let share = Self.dot(move.step, left) / move.product
      for index in left.indices { left[index] -= share * move.fall[index] }
      shares.append(share)
    }
    var step = left.indices.map { row in left.indices.reduce(0) { $0 + inverse[row, $1] * left[$1] } }
    for (move, share) in zip(moves, shares.reversed()) {
      let back = Self.dot(move.fall, step) / move.product
      for index in step.indices { step[index] += (share - back) * move.step[index] }
    }
    return step
  }

  private static func dot(_ one: [Double], _ other: [Double]) -> Double {
    zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
