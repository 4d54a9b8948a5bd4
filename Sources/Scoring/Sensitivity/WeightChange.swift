/// The smallest change of one weight that alters which factors are the top three.
///
/// Points are straight lines in the share of one component, the others kept in proportion, so that the order
/// can only change where two lines cross: Triantaphyllou and Sánchez, "A Sensitivity Analysis Approach for
/// Some Deterministic Multi-Criteria Decision-Making Methods", Decision Sciences 28 (1997).
package struct WeightChange: Equatable, Sendable {
  /// How many factors come first.
  package static let top = 3
  /// Which component's weight changes.
  package let component: Int
  /// Its share now, 0…1.
  package let from: Double
  /// The share at which a factor of the top three is caught up with, 0…1.
  package let to: Double
  /// The factors that are in the top three just beyond, ascending.
  package let topThree: [Int]

  /// Nil when no weight between 0 and 1 changes the top three, as with three factors or fewer.
  package init?(_ components: ComponentMeans) {
    let crossings = components.weights.indices.flatMap { Self.crossings($0, components) }
    let nearestFirst = crossings.sorted {
      (abs($0.to - $0.from), $0.component, $0.to) < (abs($1.to - $1.from), $1.component, $1.to)
    }
    let now = Self.topThree(components.points)
    let first = nearestFirst.lazy.compactMap { crossing -> WeightChange? in
      let beyond = crossing.justBeyond
      guard (0...1).contains(beyond) else { return nil }
      let top = Self.topThree(components.points(component: crossing.component, share: beyond))
      guard top != now else { return nil }
      return WeightChange(crossing, topThree: top)
    }.first
    guard let first else { return nil }
    self = first
  }

  private init(_ crossing: Crossing, topThree: [Int]) {
    (component, from, to) = (crossing.component, crossing.from, crossing.to)
    self.topThree = topThree
  }

  private struct Crossing {
    var component: Int
    var from: Double
    var to: Double
    /// A little further on than the crossing, where the lines have parted.
    var justBeyond: Double { to + (to >= from ? 1e-9 : -1e-9) }
  }

  /// The shares at which two factors have equal points.
  private static func crossings(_ component: Int, _ components: ComponentMeans) -> [Crossing] {
    let from = components.weights[component]
    let atNone = components.points(component: component, share: 0)
    let atAll = components.points(component: component, share: 1)
    return atNone.indices.flatMap { j in
      (0..<j).compactMap { k in
        let (start, end) = (atNone[j] - atNone[k], atAll[j] - atAll[k])
        guard start != end else { return nil }
        let share = start / (start - end)
        guard (0...1).contains(share) else { return nil }
        return Crossing(component: component, from: from, to: share)
      }
    }
  }

  /// The first three by points, ties in the order of the factors, ascending.
  private static func topThree(_ points: [Double]) -> [Int] {
    points.indices.sorted { points[$0] == points[$1] ? $0 < $1 : points[$0] > points[$1] }.prefix(top)
      .sorted()
  }
}
