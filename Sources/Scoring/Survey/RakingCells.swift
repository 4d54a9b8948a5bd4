/// The people of a raking, collapsed to those who share all categories and the starting weight.
struct RakingCells {
  /// Which cell each person is in.
  private let cellOf: [Int32]
  /// `categories[margin][cell]`.
  private let categories: [[Int]]
  /// Targets that sum to the same total in every margin.
  private let targets: [[Double]]
  private let people: [Int]
  private let startWeight: [Double]
  /// What one person of the cell weighs now.
  private var weight: [Double]
  private var isTrimmed: [Bool]

  /// Weights are settled when every target is met this closely.
  private static let tolerance = 1e-8
  private static let rounds = 200
  /// How often trimming and raking take turns.
  private static let trims = 20

  init(_ margins: [Raking.Margin], start: [Double]) throws(ScoringError) {
    targets = try Self.scaledTargets(margins)
    let collapsed = try Self.collapse(margins, start: start)
    (cellOf, people, startWeight) = (collapsed.cellOf, collapsed.people, collapsed.weight)
    categories = margins.map { margin in collapsed.first.map { Int(margin.categories[$0]) } }
    weight = startWeight
    isTrimmed = Array(repeating: false, count: people.count)
    try checkSample()
  }

  private static func scaledTargets(_ margins: [Raking.Margin]) throws(ScoringError) -> [[Double]] {
    var scaled: [[Double]] = []
    var total = 0.0
    for (index, margin) in margins.enumerated() {
      let sum = margin.targets.reduce(0, +)
      guard margin.targets.allSatisfy({ $0 >= 0 }), sum > 0, sum.isUsable else {
        throw .unusableTarget(margin: index)
      }
      if index == 0 { total = sum }
      scaled.append(margin.targets.map { $0 * (total / sum) })
    }
    return scaled
  }

  private struct Key: Hashable {
    var cell: Int32
    var weight: Double
  }

  /// Numbers the distinct combinations, one margin after the other, so that no key is longer than two
  /// numbers.
  private static func collapse(
    _ margins: [Raking.Margin], start: [Double]
  ) throws(ScoringError) -> (cellOf: [Int32], people: [Int], weight: [Double], first: [Int]) {
    var cells = [Int32](repeating: 0, count: start.count)
    for (index, margin) in margins.enumerated() {
      guard margin.categories.count == start.count else {
        throw .unequalLengths(start.count, margin.categories.count)
      }
      let width = margin.targets.count
      var known = [Int32](repeating: -1, count: ((cells.max().map { Int($0) } ?? 0) + 1) * width)
      var next: Int32 = 0
      for (person, category) in margin.categories.enumerated() {
        guard category < width else {
          throw .sampleWithoutTarget(margin: index, category: Int(category))
        }
        let key = Int(cells[person]) * width + Int(category)
        if known[key] < 0 {
          known[key] = next
          next += 1
        }
        cells[person] = known[key]
      }
    }
    let isPlain = start.allSatisfy { $0 == start[0] }
    return isPlain ? count(cells, start: start) : countByWeight(cells, start: start)
  }

  private static func countByWeight(
    _ cells: [Int32], start: [Double]
  ) -> (cellOf: [Int32], people: [Int], weight: [Double], first: [Int]) {
    var known: [Key: Int32] = [:]
    let split = zip(cells, start).map { cell, weight in
      let key = Key(cell: cell, weight: weight)
      let position = known[key] ?? Int32(known.count)
      known[key] = position
      return position
    }
    return count(split, start: start)
  }

  private static func count(
    _ cells: [Int32], start: [Double]
  ) -> (cellOf: [Int32], people: [Int], weight: [Double], first: [Int]) {
    let count = (cells.max().map { Int($0) } ?? -1) + 1
    var people = [Int](repeating: 0, count: count)
    var first = [Int](repeating: -1, count: count)
    for (person, cell) in cells.enumerated() {
      people[Int(cell)] += 1
      if first[Int(cell)] < 0 { first[Int(cell)] = person }
    }
    return (cells, people, first.map { start[$0] }, first)
  }

  private func checkSample() throws(ScoringError) {
    for margin in targets.indices {
      var sampled = [Bool](repeating: false, count: targets[margin].count)
      for category in categories[margin] {
        guard category < sampled.count, targets[margin][category] > 0 else {
          throw .sampleWithoutTarget(margin: margin, category: category)
        }
        sampled[category] = true
      }
      for (category, target) in targets[margin].enumerated() where target > 0 && !sampled[category] {
        throw .targetWithoutSample(margin: margin, category: category)
      }
    }
  }

  var trimmedPeople: Int { zip(people, isTrimmed).reduce(0) { $0 + ($1.1 ? $1.0 : 0) } }

  /// One weight a person.
  var weights: [Double] { cellOf.map { weight[Int($0)] } }

  /// Returns the largest relative miss of a target that is left.
  mutating func rake(trimming: Double?) throws(ScoringError) -> Double {
    var miss = try fit()
    guard let trimming else { return miss }
    for _ in 0..<Self.trims where trim(trimming) { miss = try fit(mayMiss: true) }
    return miss
  }

  /// Runs over the margins until every target is met; margins that contradict each other never settle.
  private mutating func fit(mayMiss: Bool = false) throws(ScoringError) -> Double {
    var miss = Double.infinity
    for _ in 0..<Self.rounds {
      for margin in targets.indices { scale(margin) }
      miss = targets.indices.map { largestMiss($0) }.max() ?? 0
      if miss <= Self.tolerance { return miss }
    }
    guard mayMiss else { throw .notSettled(rounds: Self.rounds) }
    return miss
  }

  private func sums(_ margin: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: targets[margin].count)
    for (cell, category) in categories[margin].enumerated() {
      sums[category] += weight[cell] * Double(people[cell])
    }
    return sums
  }

  private mutating func scale(_ margin: Int) {
    let factors = zip(targets[margin], sums(margin)).map { $1 > 0 ? $0 / $1 : 0 }
    for (cell, category) in categories[margin].enumerated() { weight[cell] *= factors[category] }
  }

  private func largestMiss(_ margin: Int) -> Double {
    zip(targets[margin], sums(margin)).map { $0 > 0 ? abs($1 / $0 - 1) : 0 }.max() ?? 0
  }

  /// Brings weights into [1/limit, limit] × their median; returns whether any had to be.
  private mutating func trim(_ limit: Double) -> Bool {
    let (low, high) = (median / limit, median * limit)
    var changed = false
    // A weight that raking moved back over the edge by rounding is inside.
    for cell in weight.indices where weight[cell] < low * (1 - 1e-6) || weight[cell] > high * (1 + 1e-6) {
      weight[cell] = min(max(weight[cell], low), high)
      isTrimmed[cell] = true
      changed = true
    }
    return changed
  }

  /// The median weight over people.
  private var median: Double {
    let order = weight.indices.sorted { weight[$0] < weight[$1] }
    let total = people.reduce(0, +)
    func value(at position: Int) -> Double {
      var end = 0
      for cell in order {
        end += people[cell]
        if position < end { return weight[cell] }
      }
      return 0
    }
    return (value(at: (total - 1) / 2) + value(at: total / 2)) / 2
  }
}
