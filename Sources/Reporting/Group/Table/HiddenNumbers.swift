import Scoring

/// What must stay hidden of each factor of a group's result.
struct HiddenNumbers {
  /// One a factor, in the order of the pack.
  private(set) var factors: [Set<GroupTable.Factor.Hidden>]

  /// Nothing is hidden yet.
  init(factors count: Int) { factors = Array(repeating: [], count: count) }

  /// Positions of the factors whose points are hidden.
  var points: Set<Int> { Set(factors.indices.filter { factors[$0].contains(.points) }) }

  /// Hides what would show what few people of the sample said, or few of those who are left over when it is taken
  /// from all.
  mutating func add(_ numbers: SmallNumbers, _ sample: GroupSample, _ rest: GroupSample? = nil) {
    for factor in factors.indices {
      factors[factor].formUnion(
        numbers.hidden(Self.summary(factor, sample), rest: rest.map { Self.summary(factor, $0) }))
      // What goes with a hidden number needs no name of its own.
      if factors[factor].contains(.ratings) { factors[factor].subtract([.areas, .severity]) }
      if factors[factor].contains(.points) { factors[factor].remove(.contributions) }
    }
  }

  /// Hides weighted points that stand on few people with one answer of the target: one list of answers a margin.
  mutating func add(_ numbers: SmallNumbers, _ sample: GroupSample, margins: [[String?]]) {
    guard !margins.isEmpty else { return }
    for factor in factors.indices {
      let points = sample.points(factor)
      for answers in margins {
        let groups = Dictionary(grouping: points.indices.filter { points[$0] != nil }) { answers[$0] }
        let isSmall = groups.contains { choice, people in
          choice != nil && !numbers.mayShow(people.map { (points[$0] ?? 0) / 100 })
        }
        if isSmall { factors[factor].insert(.points) }
      }
    }
  }

  private static func summary(_ factor: Int, _ sample: GroupSample) -> FactorSummary {
    FactorSummary(sample.evidence.histogram(factor), scales: sample.scales)
  }
}
