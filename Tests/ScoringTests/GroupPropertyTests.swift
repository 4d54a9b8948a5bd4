import Scoring
import Testing

/// A thousand made-up groups each.
@Suite struct GroupPropertyTests {
  private static let cases = 1000
  private let factors = 6

  private func forEachGroup(
    seed: UInt64, _ check: ([[UInt8]], inout SeededGenerator) throws -> Void
  ) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Self.cases {
      let people = Int.random(in: 1...25, using: &random)
      try check(madeUpRows(people, factors: factors, using: &random), &random)
    }
  }

  @Test func `the order of people does not matter`() throws {
    try forEachGroup(seed: 1) { rows, random in
      let (one, other) = (try summaries(rows), try summaries(rows.shuffled(using: &random)))
      #expect(one == other)
    }
  }

  @Test func `duplicating everybody changes no rank`() throws {
    try forEachGroup(seed: 2) { rows, _ in
      let (once, twice) = (try summaries(rows), try summaries(rows + rows))
      #expect(places(once.map(\.points)) == places(twice.map(\.points)))
      #expect(places(once.map(\.severity.mean)) == places(twice.map(\.severity.mean)))
      #expect(once.map(\.topTwoShare) == twice.map(\.topTwoShare))
    }
  }

  @Test func `raising one severity never lowers that factor`() throws {
    try forEachGroup(seed: 3) { rows, random in
      let (before, factor, after) = try raised(rows, using: &random)
      #expect(places(after.map(\.points))[factor] <= places(before.map(\.points))[factor])
      #expect(places(after.map(\.severity.mean))[factor] <= places(before.map(\.severity.mean))[factor])
    }
  }

  /// A group before and after one person's rating of a factor went up by a level.
  private func raised(
    _ rows: [[UInt8]], using random: inout SeededGenerator
  ) throws -> (before: [FactorSummary], factor: Int, after: [FactorSummary]) {
    var (before, after) = (rows, rows)
    let person = Int.random(in: rows.indices, using: &random)
    let factor = Int.random(in: 0..<factors, using: &random)
    let (level, pick) = (Int.random(in: 0...3, using: &random), Evidence(code: rows[person][factor]).pick)
    before[person][factor] = try Evidence(rating: .level(level), pick: pick).code
    after[person][factor] = try Evidence(rating: .level(level + 1), pick: pick).code
    return (try summaries(before), factor, try summaries(after))
  }

  @Test func `contributions add up`() throws {
    try forEachGroup(seed: 4) { rows, _ in
      for summary in try summaries(rows) {
        guard let parts = summary.contributions else {
          #expect(summary.bothParts == 0 && summary.points == nil)
          continue
        }
        #expect(near(summary.priority.mean, parts.severity + parts.chosen, 1e-12))
        #expect(summary.priority.total == summary.bothParts)
      }
    }
  }

  @Test func `weights scaled by a constant change nothing`() throws {
    try forEachGroup(seed: 5) { rows, random in
      // Powers of two leave every bit as it is; other constants may touch the last.
      let constant = Double.random(in: 0.001...1000, using: &random)
      let weights = try PriorityWeights(severity: 0.6 * constant, chosen: 0.4 * constant)
      let scaled = try EvidenceScales(levels: 5, pickValues: [1, 0.85, 0.7, 0.5], weights: weights)
      let (before, after) = (try summaries(rows), try summaries(rows, scales: scaled))
      #expect(places(before.map(\.points)) == places(after.map(\.points)))
      for (one, other) in zip(before, after) {
        #expect((one.points == nil) == (other.points == nil))
        if let points = other.points { #expect(near(one.points, points, 1e-12 * 100)) }
      }
    }
  }

  @Test func `every person is counted once for each factor`() throws {
    try forEachGroup(seed: 6) { rows, _ in
      for summary in try summaries(rows) {
        let all =
          summary.bothParts + summary.ratedOnly + summary.chosenNotRated + summary.notEnoughAnswers
        #expect(all == rows.count)
        #expect(summary.rated + summary.areaRated == summary.bothParts + summary.ratedOnly)
        for share in [summary.topTwoShare, summary.pickShare, summary.dontKnowShare] {
          #expect((0...1).contains(share ?? 0))
        }
      }
    }
  }

  @Test func `bytes say the same as one person after another`() throws {
    try forEachGroup(seed: 7) { rows, _ in
      var tally = GroupTally(factors: factors, weights: usualWeights)
      for row in rows {
        try tally.add(
          row.map { code in
            let evidence = Evidence(code: code)
            return GroupInput(priority: usualScales.input(evidence), rating: ownRating(evidence.rating))
          })
      }
      for (old, new) in zip(tally.factors, try summaries(rows)) {
        #expect(old.bothParts == new.bothParts && old.rated == new.rated)
        #expect(old.topTwoShare == new.topTwoShare && old.dontKnowShare == new.dontKnowShare)
        #expect(near(old.score ?? -1, new.points ?? -1, 1e-10))
      }
    }
  }

  private func ownRating(_ rating: Evidence.Rating) -> GroupInput.OwnRating {
    switch rating {
    case .level(let level): .rated(isTopTwo: level >= 3)
    case .areaLevel, .notShown: .notShown
    case .dontKnow: .dontKnow
    case .declined: .declined
    }
  }
}
