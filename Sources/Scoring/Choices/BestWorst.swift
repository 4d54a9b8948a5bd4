/// How often an item was called the best and the worst of those shown with it.
///
/// Louviere, Flynn and Marley, "Best-Worst Scaling" (2015): score (B − W)/shown, −1…1.
package struct BestWorst: Equatable, Sendable {
  /// How often each item was shown.
  package private(set) var shown: [Int]
  package private(set) var best: [Int]
  package private(set) var worst: [Int]

  /// Nobody has chosen yet; a number of items below 0 is none.
  package init(items: Int) {
    shown = Array(repeating: 0, count: max(0, items))
    best = shown
    worst = shown
  }

  /// Adds one choice from a set of at least two items; the same item as best and worst is refused.
  package mutating func add(set: [Int], best first: Int, worst last: Int) throws(ScoringError) {
    guard set.count > 1 else { throw .tooFewItems(needed: 2, found: set.count) }
    for item in set where !shown.indices.contains(item) { throw .unknownItem(item) }
    if let repeated = set.first(where: { item in set.count { $0 == item } > 1 }) {
      throw .repeatedItem(repeated)
    }
    for item in [first, last] where !set.contains(item) { throw .unknownItem(item) }
    guard first != last else { throw .repeatedItem(first) }
    for item in set { shown[item] += 1 }
    best[first] += 1
    worst[last] += 1
  }

  /// (B − W)/shown, −1…1; nil for an item that was never shown.
  package var scores: [Double?] {
    shown.indices.map { shown[$0] == 0 ? nil : Double(best[$0] - worst[$0]) / Double(shown[$0]) }
  }
}
