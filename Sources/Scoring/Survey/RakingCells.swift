/// The people of a raking, collapsed to those who share all categories and the starting weight.
struct RakingCells {
  private let sample: RakingSample
  /// `categories[margin][cell]`.
  private let categories: [[Int]]
  /// Targets that sum to the same total in every margin.
  private let targets: [[Double]]
  private let people: [Int]
  /// What one person of the cell weighs now.
  private var weight: [Double]
  private var isTrimmed: [Bool]

  /// Weights are settled when every target is met this closely.
  private static let tolerance = 1e-8
  private static let rounds = 200
  /// How often trimming and raking take turns.
  private static let trims = 20

  init(_ margins: [Raking.Margin], start: [Double]?, by parallel: Parallel) throws(ScoringError) {
    targets = try Self.scaledTargets(margins)
    sample = try RakingSample(margins, start: start, by: parallel)
    (categories, people, weight) = (sample.categories, sample.people, sample.startWeight)
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
  func weights(by parallel: Parallel) -> [Double] { sample.spread(weight, by: parallel) }

  /// Kish's n Σw² / (Σw)², over people.
  var designEffect: Double {
    let largest = weight.max() ?? 1
    var (sum, squares) = (CompensatedSum(), CompensatedSum())
    for (weight, people) in zip(weight, people) {
      let part = weight / largest
      sum.add(part * Double(people))
      squares.add(part * part * Double(people))
    }
    return Double(people.reduce(0, +)) * squares.value / (sum.value * sum.value)
  }

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
