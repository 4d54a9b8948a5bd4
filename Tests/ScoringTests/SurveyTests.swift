import Scoring
import Testing

@Suite struct SurveyTests {
  @Test(arguments: [[], [0, 0], [1, -1], [1, .nan], [.infinity]])
  func `weights that cannot be are refused`(weights: [Double]) {
    #expect(throws: ScoringError.self) { try SurveyWeights.designEffect(weights) }
    #expect(throws: ScoringError.self) { try SurveyWeights.effectiveSize(weights) }
  }

  @Test func `equal weights cost nothing`() throws {
    #expect(try SurveyWeights.designEffect([3, 3, 3]) == 1)
    #expect(try SurveyWeights.effectiveSize([1, 1, 0, 0]) == 2)
    #expect(try SurveyWeights.designEffect([1e99, 1e99]) == 1)
  }

  @Test func `one site, nobody and weights below 0 are refused`() {
    #expect(throws: ScoringError.tooFewPeople(needed: 2, found: 1)) {
      try ClusteredMean([1, 2, 3], clusters: [7, 7, 7])
    }
    #expect(throws: ScoringError.noAnswers) { try ClusteredMean([]) }
    #expect(throws: ScoringError.noAnswers) { try ClusteredMean([nil, nil]) }
    #expect(throws: ScoringError.tooFewPeople(needed: 2, found: 1)) { try ClusteredMean([1]) }
    #expect(throws: ScoringError.notANumber) { try ClusteredMean([1, .nan]) }
    #expect(throws: ScoringError.unusableWeight(-1)) { try ClusteredMean([1, 2], weights: [1, -1]) }
    #expect(throws: ScoringError.noAnswers) { try ClusteredMean([1, 2], weights: [0, 0]) }
    #expect(throws: ScoringError.unequalLengths(2, 1)) { try ClusteredMean([1, 2], clusters: [1]) }
    #expect(throws: ScoringError.noAnswers) { try ClusteredGap([1, 2], isInGroup: [true, true]) }
    #expect(throws: ScoringError.noSpread) {
      try ClusteredGap([1, 1, 2, 2], isInGroup: [true, true, false, false])
    }
  }

  @Test func `any numbers may name the sites`() throws {
    let values: [Double?] = [1, 2, 3, 4, nil, 6]
    let one = try ClusteredMean(values, clusters: [0, 0, 1, 1, 2, 2])
    let other = try ClusteredMean(values, clusters: [.max, .max, -5, -5, 9, 9])
    #expect(one == other && one.degreesOfFreedom == 2 && one.hasFewClusters)
  }

  @Test func `columns that nobody answered are refused`() throws {
    let scale = CodeScale(levels: 5)
    let columns = try CodedColumns(ratings: [[1, nil], [2, nil]])
    #expect(throws: ScoringError.noAnswers) { try LinearisedMeans(columns, scales: [scale, scale]) }
    #expect(throws: ScoringError.unequalLengths(2, 1)) { try LinearisedMeans(columns, scales: [scale]) }
    #expect(throws: ScoringError.noAnswers) { try LinearisedMeans(try CodedColumns(rows: []), scales: []) }
    #expect(throws: ScoringError.tooFewPeople(needed: 2, found: 1)) {
      try LinearisedMeans(try CodedColumns(ratings: [[1, 2]]), scales: [scale, scale])
    }
  }

  @Test func `weights and sites scaled or renamed change nothing`() throws {
    var random = SeededGenerator(seed: 60)
    let scale = CodeScale(levels: 5)
    for _ in 0..<1000 {
      let people = Int.random(in: 6...30, using: &random)
      let rows = (0..<people).map { _ in
        (0..<3).map { _ in
          Int.random(in: 0..<8, using: &random) == 0 ? nil : Int.random(in: 0...4, using: &random)
        }
      }
      let columns = try CodedColumns(ratings: rows + [[1, 2, 3]])
      let weights = (0...people).map { _ in Double.random(in: 0.2...4, using: &random) }
      let sites = (0...people).map { $0 % 4 }
      let scales = [scale, scale, scale]
      let one = try LinearisedMeans(columns, scales: scales, weights: weights, clusters: sites)
      let other = try LinearisedMeans(
        columns, scales: scales, weights: weights.map { $0 * 37 }, clusters: sites.map { 90 - $0 })
      #expect(near(one.means, other.means, 1e-12))
      for row in 0..<3 {
        let values = columns[row].map { scale[$0] }
        let single = try ClusteredMean(values, weights: weights, clusters: sites)
        #expect(near(one.covariance[row, row].squareRoot(), single.standardError, 1e-12))
        for column in 0..<3 {
          #expect(near(one.covariance[row, column], other.covariance[row, column], 1e-12))
        }
      }
    }
  }
}

@Suite struct RakingTests {
  private let margin = Raking.Margin(categories: [0, 0, 1, 1], targets: [30, 70])

  @Test func `weights meet shares as they meet counts`() throws {
    let counts = try Raking([margin])
    #expect(near(counts.weights, [15, 15, 35, 35], 1e-8))
    let shares = Raking.Margin(categories: [0, 1, 0, 1], targets: [0.5, 0.5])
    let both = try Raking([margin, shares])
    #expect(near(both.weights.reduce(0, +), 100, 1e-6) && near(both.weights[0] + both.weights[2], 50, 1e-6))
  }

  @Test func `far weights are trimmed to five medians and said to be`() throws {
    let categories = [UInt8](repeating: 0, count: 98) + [1, 1]
    let margins = [Raking.Margin(categories: categories, targets: [60, 40])]
    let free = try Raking(margins, trimming: nil)
    #expect(free.trimmed == 0 && free.largestMiss <= 1e-8 && near(free.weights[99], 20, 1e-8))
    let trimmed = try Raking(margins)
    #expect(trimmed.trimmed == 2)
    // One margin alone takes the weights back: it is met, and the trimming shows in nothing but the count.
    #expect(trimmed.weights.allSatisfy { $0.isFinite && $0 > 0 })
  }

  @Test func `a target without people and people without a target are refused`() {
    #expect(throws: ScoringError.targetWithoutSample(margin: 0, category: 2)) {
      try Raking([Raking.Margin(categories: [0, 1], targets: [1, 1, 1])])
    }
    #expect(throws: ScoringError.sampleWithoutTarget(margin: 0, category: 1)) {
      try Raking([Raking.Margin(categories: [0, 1], targets: [1])])
    }
    #expect(throws: ScoringError.sampleWithoutTarget(margin: 1, category: 1)) {
      try Raking([margin, Raking.Margin(categories: [0, 1, 0, 0], targets: [1, 0])])
    }
  }

  @Test(arguments: [[-1.0, 2], [0, 0], [.nan, 1], [.infinity, 1], []])
  func `targets that are no counts are refused`(targets: [Double]) {
    #expect(throws: ScoringError.unusableTarget(margin: 0)) {
      try Raking([Raking.Margin(categories: [0, 1], targets: targets)])
    }
  }

  @Test func `margins that contradict each other do not settle`() {
    // Men are exactly the old, yet 30 % are men and 60 % are old.
    #expect(throws: ScoringError.notSettled(rounds: 200)) {
      try Raking([margin, Raking.Margin(categories: [0, 0, 1, 1], targets: [60, 40])], trimming: nil)
    }
  }

  @Test func `nobody and weights that are not above 0 are refused`() {
    #expect(throws: ScoringError.noAnswers) { try Raking([]) }
    #expect(throws: ScoringError.noAnswers) { try Raking([Raking.Margin(categories: [], targets: [1])]) }
    #expect(throws: ScoringError.unusableWeight(0)) { try Raking([margin], start: [1, 1, 0, 1]) }
    #expect(throws: ScoringError.unequalLengths(4, 2)) { try Raking([margin], start: [1, 1]) }
    #expect(throws: ScoringError.unequalLengths(4, 1)) {
      try Raking([margin, Raking.Margin(categories: [0], targets: [1])])
    }
    #expect(throws: ScoringError.unusableWeight(1)) { try Raking([margin], trimming: 1) }
  }

  @Test func `every margin is met, whoever comes first`() throws {
    var random = SeededGenerator(seed: 61)
    for _ in 0..<1000 {
      let people = Int.random(in: 20...60, using: &random)
      let margins = [2, 3].map { count in
        Raking.Margin(
          categories: (0..<people).map { UInt8($0 < count ? $0 : Int.random(in: 0..<count, using: &random)) },
          targets: (0..<count).map { _ in Double.random(in: 5...20, using: &random) })
      }
      guard let raking = try? Raking(margins, trimming: nil) else { continue }
      let order = (0..<people).shuffled(using: &random)
      let shuffled = try Raking(
        margins.map { margin in
          Raking.Margin(categories: order.map { margin.categories[$0] }, targets: margin.targets)
        }, trimming: nil)
      #expect(near(shuffled.weights, order.map { raking.weights[$0] }, 1e-6))
      for margin in margins {
        let scale = margins[0].targets.reduce(0, +) / margin.targets.reduce(0, +)
        for (category, target) in margin.targets.enumerated() {
          let own = zip(raking.weights, margin.categories).reduce(0) { $1.1 == category ? $0 + $1.0 : $0 }
          #expect(near(own, target * scale, 1e-6))
        }
      }
    }
  }
}
