import Dispatch
import Scoring
import Testing

/// What is counted fast is counted right: against the plainest way to count it.
@Suite struct FastPathTests {
  private static let parallels = [
    Parallel.serial,
    Parallel(width: 3) { count, work in DispatchQueue.concurrentPerform(iterations: count, execute: work) },
  ]

  private func columns(_ people: Int, _ count: Int, levels: Int, _ random: inout SeededGenerator) throws
    -> CodedColumns
  {
    try CodedColumns(
      people: people, count: count,
      codes: (0..<(people * count)).map { _ in
        Int.random(in: 0..<8, using: &random) == 0 ? 255 : UInt8(Int.random(in: 0..<levels, using: &random))
      })
  }

  @Test func `levels of groups are those counted one by one`() throws {
    var random = SeededGenerator(seed: 1)
    for round in 0..<200 {
      let (people, groups, levels) = (round * 3, 1 + round % 7, 1 + round % 15)
      let columns = try columns(people, 4, levels: levels, &random)
      let groupOf = (0..<people).map { _ in UInt16.random(in: 0..<UInt16(groups), using: &random) }
      for parallel in Self.parallels {
        let counted = try GroupedLevels(
          columns, levels: levels, groupOf: groupOf, groups: groups, by: parallel)
        for column in 0..<4 {
          for group in 0..<groups {
            let values = (0..<people).filter { groupOf[$0] == group }
              .map { Int(columns[$0, column]) }.filter { $0 < levels }
            #expect(counted.answered(column: column, group: group) == values.count)
            for level in 0..<levels {
              #expect(
                counted.count(column: column, group: group, level: level) == values.count { $0 == level })
            }
            let mean = values.isEmpty ? nil : Double(values.reduce(0, +)) / Double(values.count)
            #expect(counted.mean(column: column, group: group) == mean)
            let top = values.isEmpty ? nil : Double(values.count { $0 >= levels - 2 }) / Double(values.count)
            #expect(counted.topTwoShare(column: column, group: group) == top)
          }
        }
      }
    }
  }

  @Test func `a count above sixteen bits is whole`() throws {
    let people = 200_000
    let columns = try CodedColumns(people: people, count: 1, codes: Array(repeating: 3, count: people))
    let counted = try GroupedLevels(
      columns, levels: 5, groupOf: Array(repeating: 0, count: people), groups: 1)
    #expect(counted.count(column: 0, group: 0, level: 3) == people)
    #expect(counted.mean(column: 0, group: 0) == 3)
  }

  @Test func `groups that are none are refused`() throws {
    let columns = try CodedColumns(people: 2, count: 1, codes: [0, 1])
    #expect(throws: ScoringError.unknownItem(2)) {
      try GroupedLevels(columns, levels: 5, groupOf: [0, 2], groups: 2)
    }
    #expect(throws: ScoringError.unequalLengths(2, 1)) {
      try GroupedLevels(columns, levels: 5, groupOf: [0], groups: 2)
    }
    for levels in [0, 16] {
      #expect(throws: ScoringError.unusableCode(levels)) {
        try GroupedLevels(columns, levels: levels, groupOf: [0, 1], groups: 2)
      }
    }
    #expect(throws: ScoringError.negativeCount(-1)) {
      try GroupedLevels(
        try CodedColumns(people: 0, count: 1, codes: []), levels: 5, groupOf: [], groups: -1)
    }
  }

  @Test func `nobody has no mean`() throws {
    let columns = try CodedColumns(people: 1, count: 1, codes: [255])
    let counted = try GroupedLevels(columns, levels: 5, groupOf: [0], groups: 2)
    for group in 0..<2 {
      #expect(counted.mean(column: 0, group: group) == nil)
      #expect(counted.topTwoShare(column: 0, group: group) == nil)
      #expect(counted.answered(column: 0, group: group) == 0)
    }
  }

  @Test func `covariances of pairs are those of the people who answered both`() throws {
    var random = SeededGenerator(seed: 2)
    for round in 0..<60 {
      let (people, levels) = (round * 40, 2 + round % 9)
      let columns = try columns(people, 5, levels: levels, &random)
      for parallel in Self.parallels {
        let pairs = try PairwiseCovariance(columns, levels: levels, by: parallel)
        for k in 0..<5 {
          for l in 0..<5 {
            let both = (0..<people).map { (Int(columns[$0, k]), Int(columns[$0, l])) }
              .filter { $0.0 < levels && $0.1 < levels }
            #expect(pairs.people[k][l] == both.count)
            guard both.count > 1 else {
              #expect(pairs.values[k][l] == nil)
              continue
            }
            let n = Double(both.count)
            let (x, y) = (Double(both.reduce(0) { $0 + $1.0 }) / n, Double(both.reduce(0) { $0 + $1.1 }) / n)
            let sum = both.reduce(0) { $0 + (Double($1.0) - x) * (Double($1.1) - y) }
            #expect(near(pairs.values[k][l], sum / (n - 1), 1e-10))
            #expect(pairs.values[k][l] == pairs.values[l][k])
          }
        }
      }
    }
  }

  @Test func `scales without a level are refused`() throws {
    let columns = try CodedColumns(people: 1, count: 1, codes: [0])
    for levels in [-1, 0, 101] {
      #expect(throws: ScoringError.unusableCode(levels)) { try PairwiseCovariance(columns, levels: levels) }
    }
  }

  @Test func `threads change no rank set`() throws {
    var random = SeededRandom(seed: 3)
    for round in 0..<40 {
      let estimates = (0..<7).map { _ in random.normalPair().0 }
      let covariance = SquareMatrix(diagonal: (0..<7).map { _ in abs(random.normalPair().0) + 0.01 })
      let settings = try StepdownSettings(draws: 1000 + 37 * round, seed: UInt64(round))
      let sets = try Self.parallels.map { parallel in
        try Stepdown(estimates: estimates, covariance: covariance, settings: settings, by: parallel)
      }
      #expect(sets[0].simultaneous() == sets[1].simultaneous())
      #expect(sets[0].marginal() == sets[1].marginal())
    }
  }

  @Test func `threads and cells change no weight`() throws {
    var random = SeededGenerator(seed: 4)
    for round in 1..<60 {
      let people = 50 * round
      let margins = (2..<5).map { width in
        Raking.Margin(
          categories: (0..<people).map {
            $0 < width ? UInt8($0) : .random(in: 0..<UInt8(width), using: &random)
          },
          targets: (0..<width).map { _ in Double.random(in: 1...2, using: &random) })
      }
      let plain = try Raking(margins, by: Self.parallels[0])
      let threads = try Raking(margins, by: Self.parallels[1])
      #expect(plain == threads)
      // Starting weights that differ by nothing that shows take the way of unequal ones.
      let start = (0..<people).map { $0 == 0 ? 1 + 1e-15 : 1 }
      let slow = try Raking(margins, start: start)
      #expect(near(plain.weights, slow.weights, 1e-6))
      #expect(near(plain.designEffect, try SurveyWeights.designEffect(plain.weights), 1e-12))
    }
  }

  /// The likelihood written down as in the paper, in its slope: no step leads uphill from the worths found.
  @Test(arguments: [50, 3000])
  func `worths are where the likelihood is flat`(people: Int) throws {
    var random = SeededRandom(seed: 5)
    var rankings = try PartialRankings(items: 8)
    var picks: [[Int]] = []
    for _ in 0..<people {
      let order = (0..<8).map { ($0, Double($0) / 3 + random.normalPair().0) }.sorted { $0.1 > $1.1 }
      picks.append(order.prefix(1 + Int(random.next() % 5)).map(\.0))
      try rankings.add(ordered: picks[picks.count - 1])
    }
    for parallel in Self.parallels {
      let worths = try PlackettLuce.fit(rankings, by: parallel)
      #expect(near(worths.logWorths.reduce(0, +), 0, 1e-9))
      let e = worths.logWorths.map { Self.exponential($0) }
      var slope = worths.logWorths.map { -$0 }
      for person in picks {
        var left = Set(0..<8)
        for pick in person {
          let total = left.reduce(0) { $0 + e[$1] }
          slope[pick] += 1
          for item in left { slope[item] -= e[item] / total }
          left.remove(pick)
        }
      }
      for value in slope { #expect(abs(value) < 1e-8 * Double(people)) }
    }
  }

  /// e^x by its series, halved until it settles fast.
  private static func exponential(_ x: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for n in 1..<40 {
      term *= x / 16 / Double(n)
      sum += term
    }
    return (0..<4).reduce(sum) { value, _ in value * value }
  }

  @Test func `few and many people fit the same worths`() throws {
    var random = SeededGenerator(seed: 6)
    var (many, few) = (try PartialRankings(items: 6), try PartialRankings(items: 6))
    for person in 0..<1200 {
      let picks = Array((0..<6).shuffled(using: &random).sorted { $0 / 2 > $1 / 2 }.prefix(3))
      try many.add(ordered: picks)
      if person < 1000 { try few.add(ordered: picks) }
    }
    // 1,200 are begun from a sample, 1,000 are not; the same people said the same in both.
    let (one, other) = (try PlackettLuce.fit(many), try PlackettLuce.fit(few))
    #expect(near(one.logWorths, other.logWorths, 0.2))
    #expect(one.logLikelihood < other.logLikelihood)
    #expect(one.standardErrors.allSatisfy { $0 > 0 })
  }

  @Test func `a tally of all is the tally of its parts`() throws {
    let people = madeUpPeople(90, factors: 5, seed: 9)
    var parts = try tally(Array(people[..<40]), factors: 5)
    try parts.add(try tally(Array(people[40...]), factors: 5))
    let whole = try tally(people, factors: 5)
    #expect(parts.people == 90 && parts.order == whole.order)
    for (one, other) in zip(parts.factors, whole.factors) {
      #expect(one.bothParts == other.bothParts && one.rated == other.rated)
      #expect(one.topTwoShare == other.topTwoShare && one.pickShare == other.pickShare)
      #expect(near(one.score, other.score ?? -1, 1e-12))
    }
    #expect(throws: ScoringError.wrongNumberOfFactors(expected: 5, found: 4)) {
      try parts.add(GroupTally(factors: 4, weights: usualWeights))
    }
  }
}
