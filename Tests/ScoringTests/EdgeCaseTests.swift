import Scoring
import Testing

/// What each method answers where there is next to nothing to answer from.
@Suite struct EdgeCaseTests {
  // MARK: Nobody, one person, nothing said

  @Test func `a factor that nobody answered has counts of 0 and no numbers`() {
    let nobody = FactorSummary([Int](repeating: 0, count: 256), scales: usualScales)
    #expect(nobody.points == nil && nobody.topTwoShare == nil && nobody.pickShare == nil)
    #expect(nobody.dontKnowShare == nil && nobody.severity.mean == nil && nobody.bothParts == 0)
    #expect(FactorSummary([], scales: usualScales) == nobody)
  }

  @Test func `people who said nothing are counted and rank nothing`() throws {
    let silent = try Evidence(rating: .declined, pick: .notAnswered).code
    let summary = try summaries(Array(repeating: [silent], count: 9))[0]
    #expect(summary.shown == 9 && summary.notEnoughAnswers == 9 && summary.points == nil)
    #expect(Ranking.order([summary.points]).isEmpty)
  }

  @Test func `a histogram that is longer than there are codes is cut`() {
    let long = [Int](repeating: 1, count: 300)
    #expect(ValueCounts(long, scale: CodeScale(levels: 5)).total == 5)
    #expect(FactorSummary(long, scales: usualScales).picked > 0)
  }

  @Test func `one person has no covariance, and nobody no pairs`() throws {
    let one = try PairwiseCovariance(try CodedColumns(ratings: [[1, 2]]), levels: 5)
    #expect(one.values == [[nil, nil], [nil, nil]] && one.people == [[1, 1], [1, 1]])
    let apart = try PairwiseCovariance(try CodedColumns(ratings: [[1, nil], [nil, 2]]), levels: 5)
    #expect(apart.people == [[1, 0], [0, 1]] && apart.values[0][1] == nil)
    #expect(try PairwiseCovariance(try CodedColumns(rows: []), levels: 5).values.isEmpty)
  }

  @Test func `more groups than a column can name are refused`() throws {
    let nobody = try CodedColumns(rows: [])
    #expect(throws: ScoringError.unusableCode(.max)) {
      try GroupedLevels(nobody, levels: 5, groupOf: [], groups: .max)
    }
    #expect(throws: ScoringError.negativeCount(-1)) {
      try GroupedLevels(nobody, levels: 5, groupOf: [], groups: -1)
    }
  }

  // MARK: No spread

  @Test func `people who agree wholly have no error and tie in every rank set`() throws {
    let columns = try CodedColumns(ratings: Array(repeating: [4, 1, 4], count: 12))
    let means = try LinearisedMeans(columns, scales: Array(repeating: CodeScale(levels: 5), count: 3))
    #expect(means.means == [4, 1, 4] && means.covariance == SquareMatrix(size: 3))
    let sets = try Stepdown(
      estimates: means.means, covariance: means.covariance, settings: StepdownSettings(draws: 1000, seed: 1)
    ).simultaneous()
    #expect(sets.sets == [1...3, 1...3, 1...3])
  }

  @Test func `values that are all the same have a mean without an error`() throws {
    let mean = try ClusteredMean([2, 2, 2])
    #expect(mean.mean == 2 && mean.standardError == 0 && mean.designEffect == nil)
    #expect(try mean.interval() == 2...2)
    #expect(throws: ScoringError.unusableShare(1)) { try mean.interval(coverage: 1) }
  }

  @Test func `groups without others, answers or spread have no gap`() throws {
    #expect(try GroupGaps(points: [], groups: [], of: 0).gaps.isEmpty)
    #expect(try GroupGaps(points: [nil, nil, nil], groups: [0, 0, 1], of: 2).gaps == [nil, nil])
    #expect(try GroupGaps(points: [1, 2, 3], groups: [0, 0, 0], of: 1).gaps == [nil])
    #expect(try GroupGaps(points: [1, 1, 2, 2], groups: [0, 0, nil, nil], of: 1).gaps == [nil])
    #expect(throws: ScoringError.unusableWeight(-1)) {
      try GroupGaps(points: [1, 2], groups: [0, nil], of: 1, weights: [1, -1])
    }
    #expect(throws: ScoringError.negativeCount(-1)) { try GroupGaps(points: [], groups: [], of: -1) }
  }

  @Test(arguments: [1e-140, 1e-80, 1, 1e80, 1e100])
  func `the scale of answers does not matter to a comparison`(scale: Double) throws {
    let (one, other) = ([1.0, 2, 4, 8], [2.0, 5, 3, 9, 6])
    let usual = try MeanComparison.welch(one, other)
    let scaled = try MeanComparison.welch(one.map { $0 / 9 * scale }, other.map { $0 / 9 * scale })
    #expect(near(scaled.degreesOfFreedom, usual.degreesOfFreedom, 1e-9) && near(scaled.p, usual.p, 1e-9))
  }

  @Test func `pairs of whom nobody answered twice are refused`() {
    #expect(throws: ScoringError.tooFewPeople(needed: 2, found: 0)) {
      try MeanComparison.paired([1, nil], [nil, 2])
    }
  }

  // MARK: Choices

  @Test func `one item is compared with nothing`() throws {
    #expect(try Borda.normalized([[3], [1]]) == [nil])
    #expect(throws: ScoringError.tooFewItems(needed: 2, found: 0)) { try PreferenceMatrix(items: 0) }
    #expect(throws: ScoringError.tooFewItems(needed: 2, found: -1)) { try PartialRankings(items: -1) }
    #expect(BestWorst(items: 0).scores.isEmpty && BestWorst(items: -1).scores.isEmpty)
  }

  @Test func `duels that compare only some need a prior`() throws {
    var votes = try PreferenceMatrix(items: 4)
    try votes.add(winner: 0, loser: 1)
    try votes.add(winner: 2, loser: 3)
    #expect(throws: ScoringError.disconnectedChoices(components: 4)) {
      try BradleyTerry.fit(votes, priorPrecision: 0)
    }
    for wrong in [-1, .nan, .infinity] as [Double] {
      #expect(throws: ScoringError.self) { try BradleyTerry.fit(votes, priorPrecision: wrong) }
    }
    let worths = try BradleyTerry.fit(votes)
    #expect(worths.onlyPriorCompares && worths.components.count == 4)
    #expect(near(worths.logWorths[0], worths.logWorths[2], 1e-9))
  }

  @Test func `rules that are none are refused`() {
    #expect(throws: ScoringError.tooFewPeople(needed: 2, found: 0)) { try RuleAgreement(scores: []) }
    #expect(throws: ScoringError.tooFewItems(needed: 2, found: 0)) { try RuleAgreement(scores: [[], []]) }
    #expect(throws: ScoringError.notANumber) { try RuleAgreement(scores: [[1, 2], [.nan, 1]]) }
  }

  @Test func `tiers take every item once`() throws {
    let sets = try Stepdown(
      estimates: [2, 1], covariance: SquareMatrix(diagonal: [1, 1]),
      settings: StepdownSettings(draws: 1000, seed: 1)
    ).simultaneous()
    #expect(throws: ScoringError.unequalLengths(2, 1)) { try sets.tiers(inOrder: [0]) }
    #expect(throws: ScoringError.unknownItem(2)) { try sets.tiers(inOrder: [0, 2]) }
    #expect(throws: ScoringError.repeatedItem(0)) { try sets.tiers(inOrder: [0, 0]) }
  }

  // MARK: Weights, hiding, flags

  @Test func `one person is the whole population`() throws {
    let raking = try Raking([Raking.Margin(categories: [0], targets: [90])])
    #expect(raking.weights == [90] && raking.designEffect == 1 && raking.effectiveSize == 1)
    #expect(throws: ScoringError.unusableWeight(-1)) {
      try Raking([Raking.Margin(categories: [0], targets: [90])], start: [-1])
    }
  }

  @Test func `a table of one count shows it`() throws {
    let table = try CountTable([[40]])
    #expect(try Suppression(table, limit: 11).hidden.isEmpty)
    #expect(SuppressionAudit.bounds(table, hidden: []).isEmpty)
    #expect(!Suppression.mayShow(share: nil, of: 0, limit: 11))
    #expect(!Suppression.mayShow(share: 0.5, of: -1, limit: 11))
  }

  @Test func `a walk of nothing, and times that are no numbers, carry no flag`() {
    #expect(QualityFlags(QualityFlags.Evidence(screens: [])) == [])
    let strange = QualityFlags.Evidence(
      screens: [ScreenAnswers([])], secondsPerItem: .nan, medianSeconds: .nan, missingShare: .nan)
    #expect(QualityFlags(strange) == [] && QualityFlags(strange).families == 0)
  }

  @Test func `one factor has no other order`() throws {
    let one = try ComponentMeans(means: [[0.5, 0.5]], weights: [0.6, 0.4])
    #expect(WeightChange(one) == nil && one.ranks.map(\.label) == ["1"])
    #expect(try one.ranks(without: 0)?.map(\.label) == ["1"])
  }
}
