import Scoring
import Testing

/// Numbers that nobody should hand over, in lists of any length: every method refuses them in words of its own or
/// answers with finite numbers, a thousand cases each.
@Suite struct WildInputTests {
  private static let cases = 1000
  private static let wild: [Double] = [
    .nan, .infinity, -.infinity, -1, 1e100, -1e100, 1e-300, .leastNonzeroMagnitude, 1e155, 1e308, -1e308, 0,
  ]

  /// Sometimes wild, mostly as people answer.
  private static func number(_ random: inout SeededGenerator) -> Double {
    guard Int.random(in: 0..<12, using: &random) == 0 else {
      return Double(Int.random(in: 0...4, using: &random))
    }
    return wild.randomElement(using: &random) ?? .nan
  }

  private static func numbers(_ count: Int, _ random: inout SeededGenerator) -> [Double] {
    (0..<count).map { _ in number(&random) }
  }

  private static func answers(_ count: Int, _ random: inout SeededGenerator) -> [Double?] {
    (0..<count).map { _ in Int.random(in: 0..<6, using: &random) == 0 ? nil : number(&random) }
  }

  /// Codes of one person a row, some of them missing; the people may be none.
  private static func columns(_ random: inout SeededGenerator) throws -> CodedColumns {
    let (people, items) = (Int.random(in: 0...6, using: &random), Int.random(in: 0...4, using: &random))
    let isMissing = Int.random(in: 0...3, using: &random) == 0
    return try CodedColumns(
      rows: (0..<people).map { _ in
        (0..<items).map { _ in isMissing ? 255 : UInt8.random(in: 0...6, using: &random) }
      })
  }

  /// Both answers and refusals must be among the cases, or they would say nothing about one of them.
  private func check(
    _ seed: UInt64, _ method: String, _ results: (inout SeededGenerator) throws -> [Double?]
  ) throws {
    var random = SeededGenerator(seed: seed)
    var (answered, refused) = (0, 0)
    for _ in 0..<Self.cases {
      do {
        let numbers = try results(&random)
        #expect(numbers.allSatisfy { $0?.isFinite ?? true }, "\(method): \(numbers)")
        answered += 1
      } catch is ScoringError {
        refused += 1
      }
    }
    #expect(answered > 50 && refused > 50, "\(method): \(answered) answered, \(refused) refused")
  }

  private func length(_ random: inout SeededGenerator) -> Int { Int.random(in: 0...7, using: &random) }

  @Test func `points of a person`() throws {
    try check(1, "priority") { random in
      let weights = try PriorityWeights(severity: Self.number(&random), chosen: Self.number(&random))
      let ranking = PersonalRanking(
        (0..<length(&random)).map { _ in
          PriorityInput(severity: Self.number(&random), chosen: .picked(Self.number(&random)))
        }, weights: weights)
      return ranking.entries.map(\.score.points) + [weights.severity, weights.chosen]
    }
  }

  @Test func `means, medians and spreads`() throws {
    try check(2, "counts") { random in
      let counts = try ValueCounts(Self.numbers(length(&random), &random))
      let trimmed = try counts.trimmedMean(Self.number(&random) / 8)
      return [counts.mean, counts.variance, counts.median, counts.standardError, trimmed]
    }
  }

  @Test func `means with weights and sites`() throws {
    try check(3, "clustered mean") { random in
      let people = length(&random)
      let mean = try ClusteredMean(
        Self.answers(people, &random),
        weights: Bool.random(using: &random) ? Self.numbers(people, &random) : nil,
        clusters: Bool.random(using: &random) ? (0..<people).map { $0 / 2 } : nil)
      let interval = try mean.interval()
      return [mean.mean, mean.standardError, mean.designEffect, interval.lowerBound, interval.upperBound]
    }
  }

  @Test func `gaps of groups`() throws {
    try check(4, "gaps") { random in
      let people = length(&random)
      let gaps = try GroupGaps(
        points: Self.answers(people, &random), groups: (0..<people).map { $0 % 3 == 2 ? nil : $0 % 3 }, of: 2,
        clusters: Bool.random(using: &random) ? (0..<people).map { $0 / 2 } : nil)
      return gaps.gaps.flatMap { [$0?.gap, $0?.standardError, $0?.p, $0?.adjusted, $0?.smallestShown] }
    }
  }

  @Test func `two means compared`() throws {
    try check(5, "comparison") { random in
      let count = length(&random)
      let (one, other) = (Self.answers(count, &random), Self.answers(count, &random))
      let test =
        Bool.random(using: &random)
        ? try MeanComparison.welch(one, other) : try MeanComparison.paired(one, other)
      let interval = try test.interval()
      return [test.firstMean, test.difference, test.standardError, test.degreesOfFreedom, test.p, test.t]
        + [interval.lowerBound, interval.upperBound]
    }
  }

  @Test func `waves and corrections`() throws {
    try check(6, "waves") { random in
      let items = Int.random(in: 0...3, using: &random)
      let waves = (0..<2).map { _ in (0..<items).map { _ in Self.answers(4, &random) } }
      let changes = try WaveChanges(
        first: waves[0], second: waves[1], isPanel: Bool.random(using: &random)
      ).changes
      let chances = Self.numbers(2, &random).map { $0 / 4 }
      return changes.flatMap { [$0.comparison?.difference, $0.comparison?.p, $0.adjusted] }
        + (try MultipleTests.holm(chances)) + (try MultipleTests.benjaminiHochberg(chances))
    }
  }

  @Test func `means of columns and their rank sets`() throws {
    try check(7, "rank sets") { random in
      let columns = try Self.columns(&random)
      let scales = Array(repeating: CodeScale(levels: 5), count: columns.count)
      let means = try LinearisedMeans(
        columns, scales: scales,
        weights: Bool.random(using: &random) ? Self.numbers(columns.people, &random) : nil,
        clusters: Bool.random(using: &random) ? (0..<columns.people).map { $0 / 2 } : nil)
      let stepdown = try Stepdown(
        estimates: means.means, covariance: means.covariance, settings: StepdownSettings(draws: 1000, seed: 1)
      )
      let sets = stepdown.simultaneous().sets + stepdown.marginal()
      #expect(sets.allSatisfy { $0.lowerBound >= 1 && $0.upperBound <= columns.count })
      return means.means + means.covariance.values
    }
  }

  @Test func `rank sets of given estimates`() throws {
    try check(8, "stepdown") { random in
      let items = Int.random(in: 0...4, using: &random)
      let sets = try Stepdown(
        estimates: Self.numbers(items, &random),
        covariance: SquareMatrix(diagonal: Self.numbers(items, &random)),
        settings: StepdownSettings(draws: 1000, seed: 1)
      ).simultaneous()
      #expect(sets.sets.count == items)
      let more = try AnswersToSeparate(
        answers: length(&random), difference: Self.number(&random), standardError: Self.number(&random),
        z: Self.number(&random))
      return [more.map { Double($0.total) }, more.map { Double($0.more) }]
    }
  }

  @Test func `votes and agreement`() throws {
    try check(9, "votes") { random in
      let items = Int.random(in: 1...4, using: &random)
      let rows = (0..<Int.random(in: 0...4, using: &random)).map { _ in Self.answers(items, &random) }
      var votes = try PreferenceMatrix(items: items)
      for row in rows { try votes.add(points: row) }
      let borda = try Borda.normalized(rows)
      #expect(Schulze(votes).ranks.contains { $0.place == 1 })
      let scores = rows.map { row in row.map { $0 ?? 0 } }
      return borda + [try KendallW(scores).w, try KendallTau.b(scores[0], scores[1])]
    }
  }

  @Test func `worths of picks and duels`() throws {
    try check(10, "worths") { random in
      let items = Int.random(in: 1...5, using: &random)
      var picks = try PartialRankings(items: items)
      var votes = try PreferenceMatrix(items: items)
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let order = Array((0..<items).shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)))
        try picks.add(ordered: Array(order.prefix(1)), unordered: Array(order.dropFirst()))
        try votes.add(order: order)
      }
      // A precision of 0 is no prior, and these are few choices: most of them compare nothing.
      let precision = Self.number(&random)
      let worths = try [
        PlackettLuce.fit(picks, priorPrecision: precision),
        BradleyTerry.fit(votes, priorPrecision: precision),
      ]
      return worths.flatMap { $0.logWorths + $0.standardErrors + $0.shares + [$0.logLikelihood] }
    }
  }

  @Test func `weights to a population`() throws {
    try check(11, "raking") { random in
      let people = length(&random)
      let margins = [2, 3].map { categories in
        Raking.Margin(
          categories: (0..<people).map { UInt8($0 % categories) },
          targets: (0..<categories).map { _ in 1 + Self.number(&random) })
      }
      let start = Bool.random(using: &random) ? Self.numbers(people, &random).map { $0 + 1 } : nil
      let raking = try Raking(margins, start: start)
      return raking.weights + [raking.designEffect, raking.effectiveSize, raking.largestMiss]
        + [try SurveyWeights.designEffect(raking.weights)]
    }
  }

  @Test func `counts of groups and covariances`() throws {
    try check(12, "columns") { random in
      let (columns, levels) = (try Self.columns(&random), Int.random(in: -1...5, using: &random))
      let groups = Int.random(in: 0...3, using: &random)
      let counts = try GroupedLevels(
        columns, levels: levels, groupOf: (0..<columns.people).map { UInt16($0 % 3) }, groups: groups)
      let pairs = try PairwiseCovariance(columns, levels: levels)
      return pairs.values.flatMap { $0 }
        + (0..<columns.count).flatMap { column in
          (0..<groups).flatMap { group in
            [counts.mean(column: column, group: group), counts.topTwoShare(column: column, group: group)]
          }
        }
    }
  }

  @Test func `other weights`() throws {
    try check(13, "sensitivity") { random in
      let means = try ComponentMeans(
        means: (0..<length(&random)).map { _ in Self.numbers(2, &random).map { $0 / 4 } },
        weights: Self.numbers(2, &random))
      let change = WeightChange(means)
      #expect(change.map { (0...1).contains($0.to) } ?? true)
      return means.points + means.weights + [change?.from, change?.to]
    }
  }

  @Test func `hidden counts`() throws {
    try check(14, "suppression") { random in
      let rows = Int.random(in: 0...3, using: &random)
      let table = try CountTable(
        (0..<rows).map { _ in (0..<3).map { _ in Int.random(in: -1...30, using: &random) } })
      let suppression = try Suppression(table, limit: Int.random(in: 1...11, using: &random))
      return SuppressionAudit.bounds(table, hidden: suppression.hidden).values.map { Double($0.lower) }
    }
  }
}
