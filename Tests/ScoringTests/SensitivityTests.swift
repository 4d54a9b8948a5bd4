import Scoring
import Testing

@Suite struct SensitivityTests {
  @Test func `points follow the weights, in proportion`() throws {
    let one = try ComponentMeans(means: [[1, 0], [0.5, 0.5], [0, 1]], weights: [0.6, 0.4])
    let other = try ComponentMeans(means: one.means, weights: [3, 2])
    #expect(near(one.points, [60, 50, 40], 1e-12) && near(other.points, one.points, 1e-12))
    #expect(one.ranks.map(\.label) == ["1", "2", "3"])
  }

  @Test func `without a component the others rank alone`() throws {
    let means = try ComponentMeans(means: [[1, 0], [0.5, 0.5], [0, 1]], weights: [0.6, 0.4])
    #expect(try means.ranks(without: 0)?.map(\.label) == ["3", "2", "1"])
    #expect(try means.ranks(without: 1)?.map(\.label) == ["1", "2", "3"])
    let single = try ComponentMeans(means: [[1, 0], [0.5, 0.5]], weights: [1, 0])
    #expect(try single.ranks(without: 0) == nil)
    #expect(throws: ScoringError.unknownItem(2)) { try means.ranks(without: 2) }
  }

  @Test func `the smallest change is where the fourth catches up with the third`() throws {
    // The third has 0.3 + 0.3 w and the fourth 0.5 − 0.1 w of 100 points: they meet at w = 0.5.
    let means = try ComponentMeans(
      means: [[1, 0], [0.9, 0.2], [0.6, 0.3], [0.4, 0.5]], weights: [0.6, 0.4])
    let change = try #require(WeightChange(means))
    #expect(change.topThree == [0, 1, 3] && near(change.to, 0.5, 1e-12))
    #expect(near(abs(change.to - change.from), 0.1, 1e-12))
  }

  @Test func `three factors are always the top three`() throws {
    let means = try ComponentMeans(means: [[1, 0], [0.5, 0.5], [0, 1]], weights: [0.6, 0.4])
    #expect(WeightChange(means) == nil)
    let sure = try ComponentMeans(
      means: [[1, 1], [0.9, 0.9], [0.8, 0.8], [0.1, 0.2]], weights: [0.6, 0.4])
    #expect(WeightChange(sure) == nil)
  }

  @Test func `means and weights that cannot be are refused`() {
    #expect(throws: ScoringError.noAnswers) { try ComponentMeans(means: [], weights: [1]) }
    #expect(throws: ScoringError.unequalLengths(2, 1)) { try ComponentMeans(means: [[1]], weights: [1, 1]) }
    #expect(throws: ScoringError.unusableShare(2)) { try ComponentMeans(means: [[2]], weights: [1]) }
    #expect(throws: ScoringError.self) { try ComponentMeans(means: [[.nan]], weights: [1]) }
    #expect(throws: ScoringError.unusableWeight(-1)) { try ComponentMeans(means: [[1]], weights: [-1]) }
    #expect(throws: ScoringError.allWeightsZero) { try ComponentMeans(means: [[1]], weights: [0]) }
  }

  /// Walks through the weights in small steps, which the program does not.
  @Test func `no smaller change alters the top three`() throws {
    var random = SeededGenerator(seed: 70)
    var found = 0
    for _ in 0..<1000 {
      let rows = (0..<6).map { _ in (0..<2).map { _ in Double.random(in: 0...1, using: &random) } }
      let weight = Double.random(in: 0.1...0.9, using: &random)
      let means = try ComponentMeans(means: rows, weights: [weight, 1 - weight])
      let top = { (share: Double) -> [Int] in
        let points = rows.map { share * $0[0] + (1 - share) * $0[1] }
        return Array(points.indices.sorted { points[$0] > points[$1] }.prefix(3)).sorted()
      }
      let reach = WeightChange(means).map { abs($0.to - $0.from) } ?? 1
      for step in 1..<40 {
        let inside = Double(step) / 40 * reach
        for share in [weight - inside, weight + inside] where (0...1).contains(share) {
          #expect(top(share) == top(weight))
        }
      }
      if let change = WeightChange(means) {
        let share = change.component == 0 ? change.to : 1 - change.to
        let beyond = share + (share > weight ? 1e-6 : -1e-6)
        if (0...1).contains(beyond) { #expect(top(beyond) == change.topThree) }
        #expect(change.topThree != top(weight))
        found += 1
      }
    }
    #expect(found > 300)
  }
}

@Suite struct QualityTests {
  @Test func `a missing answer ends a run`() {
    let screen = ScreenAnswers([3, 3, 3, nil, 3, 3, 3, 3, 3])
    #expect(screen.longestRun == 5 && screen.missing == 1 && screen.spread == 0)
    #expect(!screen.isLongRun && screen.hasNoSpread)
    #expect(ScreenAnswers([]).longestRun == 0 && ScreenAnswers([nil, nil]).spread == nil)
  }

  @Test(arguments: [(7, false), (8, true), (20, true)])
  func `short screens say nothing about a run`(items: Int, isFlagged: Bool) {
    let same = ScreenAnswers(Array(repeating: 2, count: items))
    #expect(same.isLongRun == isFlagged && same.hasNoSpread == isFlagged)
    let flags = QualityFlags(QualityFlags.Evidence(screens: [same]))
    #expect(flags.families == (isFlagged ? 1 : 0) && !flags.isLeftOutOfSensitivityRun)
  }

  @Test func `eight of ten is a long run`() {
    #expect(ScreenAnswers([1, 1, 1, 1, 1, 1, 1, 1, 2, 3]).isLongRun)
    #expect(!ScreenAnswers([1, 1, 1, 1, 1, 1, 1, 2, 2, 3]).isLongRun)
  }

  @Test func `two reasons leave a walk out of the second ranking`() {
    let hurried = QualityFlags(
      QualityFlags.Evidence(screens: [], secondsPerItem: 2.9, medianSeconds: 9, missingShare: 0.51))
    #expect(hurried == [.speed, .missing] && hurried.isLeftOutOfSensitivityRun)
    let slow = QualityFlags(
      QualityFlags.Evidence(
        screens: [], secondsPerItem: 3, medianSeconds: 9, missingShare: 0.5, best: 2, worst: 2))
    #expect(slow == .impossibleChoice && !slow.isLeftOutOfSensitivityRun)
    let alone = QualityFlags(QualityFlags.Evidence(screens: [], secondsPerItem: 1.9))
    #expect(alone == .speed)
  }

  @Test func `every complaint is a sentence`() {
    let errors: [ScoringError] = [
      .noAnswers, .tooFewItems(needed: 2, found: 1), .tooFewPeople(needed: 2, found: 1), .notANumber,
      .unequalLengths(1, 2), .unknownItem(3), .repeatedItem(3), .unusableCode(9), .negativeCount(-1),
      .unusableShare(2), .noSpread, .notACovariance, .unusableTarget(margin: 0),
      .targetWithoutSample(margin: 0, category: 1), .sampleWithoutTarget(margin: 0, category: 1),
      .disconnectedChoices(components: 2), .tooManyUnordered(limit: 10, found: 11), .notSettled(rounds: 3),
    ]
    for error in errors { #expect(error.description.hasSuffix(".")) }
    #expect(Set(errors.map(\.description)).count == errors.count)
  }
}
