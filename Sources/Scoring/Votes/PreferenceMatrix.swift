/// How many people put one item above another.
package struct PreferenceMatrix: Equatable, Sendable {
  package let items: Int
  private var counts: [Int]

  /// Nobody has voted yet; refuses fewer than two items.
  package init(items: Int) throws(ScoringError) {
    guard items > 1 else { throw .tooFewItems(needed: 2, found: items) }
    self.items = items
    counts = Array(repeating: 0, count: items * items)
  }

  /// More people at once than this are refused, so that no sum overflows.
  private static let mostTimes = 1_000_000_000_000

  /// How many people put `winner` above `loser`.
  package subscript(winner: Int, loser: Int) -> Int { counts[winner * items + loser] }

  /// Adds `times` people who put the items into this order, first is highest; items left out lose to those
  /// named and are not compared with each other. Refuses unknown and repeated items and counts below 0.
  package mutating func add(order: [Int], times: Int = 1) throws(ScoringError) {
    guard (0...Self.mostTimes).contains(times) else { throw .negativeCount(times) }
    var isPlaced = [Bool](repeating: false, count: items)
    for item in order {
      guard (0..<items).contains(item) else { throw .unknownItem(item) }
      guard !isPlaced[item] else { throw .repeatedItem(item) }
      isPlaced[item] = true
    }
    isPlaced = Array(repeating: false, count: items)
    for item in order {
      isPlaced[item] = true
      for other in 0..<items where !isPlaced[other] { counts[item * items + other] += times }
    }
  }

  /// Adds people who chose one of two items; refuses unknown items, one item twice and counts below 0.
  package mutating func add(winner: Int, loser: Int, times: Int = 1) throws(ScoringError) {
    guard (0...Self.mostTimes).contains(times) else { throw .negativeCount(times) }
    for item in [winner, loser] where !(0..<items).contains(item) { throw .unknownItem(item) }
    guard winner != loser else { throw .repeatedItem(winner) }
    counts[winner * items + loser] += times
  }

  /// Adds one person's points, more is higher; items without points are not compared, nor are equal ones.
  ///
  /// Points that differ by no more than `Ranking.tolerance` are equal. Refuses another number of items and points
  /// that are no finite numbers.
  package mutating func add(points: [Double?]) throws(ScoringError) {
    guard points.count == items else { throw .unequalLengths(items, points.count) }
    guard points.allSatisfy({ $0?.isFinite ?? true }) else { throw .notANumber }
    for (winner, high) in points.enumerated() {
      guard let high else { continue }
      for (loser, low) in points.enumerated() {
        guard let low, high > low + Ranking.tolerance else { continue }
        counts[winner * items + loser] += 1
      }
    }
  }

  /// Adds everybody, one column an item, each code worth what its scale says; refuses another number of items.
  package mutating func add(_ columns: CodedColumns, scales: [CodeScale]) throws(ScoringError) {
    guard columns.count == items else { throw .unequalLengths(items, columns.count) }
    guard scales.count == items else { throw .unequalLengths(items, scales.count) }
    let levels = ComparableLevels(columns, scales: scales)
    for winner in 0..<items {
      for loser in 0..<items where loser != winner {
        counts[winner * items + loser] += levels.wins(winner, loser)
      }
    }
  }
}
