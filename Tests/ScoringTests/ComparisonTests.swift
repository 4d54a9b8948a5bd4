import Scoring
import Testing

@Suite struct ComparisonTests {
  @Test func `means without any spread are equal or refused`() throws {
    let same = try MeanComparison.welch([2, 2], [2, 2, 2])
    #expect(same.p == 1 && same.t == nil && same.difference == 0 && same.standardError == 0)
    #expect(same.degreesOfFreedom.isFinite)
    #expect(throws: ScoringError.noSpread) { try MeanComparison.welch([2, 2], [3, 3]) }
    let pairs = try MeanComparison.paired([1, 4], [1, 4])
    #expect(pairs.p == 1 && pairs.degreesOfFreedom == 1)
    #expect(throws: ScoringError.noSpread) { try MeanComparison.paired([1, 4], [2, 5]) }
  }

  @Test func `too few answers are refused`() {
    #expect(throws: ScoringError.tooFewPeople(needed: 2, found: 0)) { try MeanComparison.welch([], [1, 2]) }
    #expect(throws: ScoringError.tooFewPeople(needed: 2, found: 1)) {
      try MeanComparison.welch([1, 2], [nil, 1])
    }
    #expect(throws: ScoringError.tooFewPeople(needed: 2, found: 1)) {
      try MeanComparison.paired([1, nil, 2], [1, 3, nil])
    }
    #expect(throws: ScoringError.unequalLengths(1, 2)) { try MeanComparison.paired([1], [1, 2]) }
    #expect(throws: ScoringError.notANumber) { try MeanComparison.welch([1, .nan], [1, 2]) }
  }

  @Test func `chances that are none are refused, and none need no correction`() throws {
    #expect(try MultipleTests.holm([]).isEmpty && MultipleTests.benjaminiHochberg([]).isEmpty)
    for wrong in [-0.1, 1.1, .nan] {
      #expect(throws: ScoringError.self) { try MultipleTests.holm([wrong]) }
      #expect(throws: ScoringError.self) { try MultipleTests.benjaminiHochberg([0.5, wrong]) }
    }
  }

  @Test func `corrections keep the order and only raise chances`() throws {
    var random = SeededGenerator(seed: 50)
    for _ in 0..<1000 {
      let chances = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Double.random(in: 0...1, using: &random) * Double.random(in: 0...1, using: &random)
      }
      let (holm, found) = (
        try MultipleTests.holm(chances), try MultipleTests.benjaminiHochberg(chances)
      )
      for i in chances.indices {
        #expect(holm[i] >= found[i] && found[i] >= chances[i] && holm[i] <= 1)
        for j in chances.indices where chances[i] < chances[j] {
          #expect(holm[i] <= holm[j] && found[i] <= found[j])
        }
      }
    }
  }

  @Test func `a gap is called only when it is large and not chance`() throws {
    let low = (0..<40).map { Double($0 % 5) + 20 }
    let points = low + low.map { $0 + 10 } + low.map { $0 + 2 }
    let groups = [0, 1, 2].flatMap { [Int?](repeating: $0, count: 40) }
    let gaps = try GroupGaps(points: points, groups: groups, of: 4)
    #expect(gaps.gaps.map { $0?.isCalled } == [true, true, false, nil])
    let second = try #require(gaps.gaps[1])
    #expect(second.groupAnswered == 40 && second.othersAnswered == 80)
    #expect(near(second.gap, 9, 1e-12) && second.adjusted >= second.p)
    #expect(near(second.smallestShown, 2.8 * second.standardError, 1e-12))
  }

  @Test func `sites make a gap less sure`() throws {
    var random = SeededGenerator(seed: 51)
    let sites = (0..<200).map { $0 / 20 }
    let shifts = (0..<10).map { _ in Double.random(in: -15...15, using: &random) }
    let points = sites.map { 50 + shifts[$0] + Double.random(in: -5...5, using: &random) }
    let groups = sites.map { $0 % 2 }
    let alone = try GroupGaps(points: points, groups: groups, of: 2)
    let bySite = try GroupGaps(points: points, groups: groups, of: 2, clusters: sites)
    let (one, other) = (try #require(alone.gaps[0]), try #require(bySite.gaps[0]))
    #expect(near(one.gap, other.gap, 1e-9))
    #expect(other.standardError > 2 * one.standardError && other.p > one.p)
  }

  @Test func `groups that are none are refused`() {
    #expect(throws: ScoringError.unknownItem(3)) { try GroupGaps(points: [1], groups: [3], of: 3) }
    #expect(throws: ScoringError.unequalLengths(1, 2)) { try GroupGaps(points: [1], groups: [0, 0], of: 1) }
    #expect(throws: ScoringError.notANumber) {
      try GroupGaps(points: [.nan, 1, 2, 3], groups: [0, 0, 1, 1], of: 2)
    }
  }

  @Test func `a place changed where the sets of two waves do not overlap`() throws {
    let settings = try StepdownSettings(draws: 1000, seed: 1)
    let sure = SquareMatrix(diagonal: [0.001, 0.001, 0.001])
    let old = try Stepdown(estimates: [3, 2, 1], covariance: sure, settings: settings).simultaneous()
    let new = try Stepdown(estimates: [1, 2, 3], covariance: sure, settings: settings).simultaneous()
    let wave: [[Double?]] = [[3, 4, nil, 2], [2, 1, 3, 2], [1, 1, 1, 1]]
    let changes = try WaveChanges(first: wave, second: wave.reversed(), isPanel: false, ranks: (old, new))
      .changes
    #expect(changes.map(\.placeChanged) == [true, false, true])
    #expect(changes[1].comparison?.p == 1 && changes[1].ratingChanged == false)
  }

  @Test func `a wave nobody answered has no comparison`() throws {
    let changes = try WaveChanges(first: [[nil, nil], [1, 2]], second: [[1, 2], [2, 4]], isPanel: false)
      .changes
    #expect(changes[0].comparison == nil && changes[0].adjusted == nil && !changes[0].ratingChanged)
    #expect(changes[1].comparison?.p == changes[1].adjusted)
    #expect(throws: ScoringError.noAnswers) { try WaveChanges(first: [], second: [], isPanel: true) }
    #expect(throws: ScoringError.unequalLengths(1, 2)) {
      try WaveChanges(first: [[1]], second: [[1], [2]], isPanel: true)
    }
  }
}
