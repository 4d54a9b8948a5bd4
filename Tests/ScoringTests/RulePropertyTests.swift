import Scoring
import Testing

/// What every way of counting promises, a thousand made-up groups each.
@Suite struct RulePropertyTests {
  private static let cases = 1000
  private let factors = 5

  /// Levels of one person a row, nil for missing.
  private func group(_ random: inout SeededGenerator) -> [[Double?]] {
    (0..<Int.random(in: 2...15, using: &random)).map { _ in
      (0..<factors).map { _ in
        Int.random(in: 0..<6, using: &random) == 0 ? nil : Double(Int.random(in: 0...4, using: &random))
      }
    }
  }

  private func picks(_ random: inout SeededGenerator) -> [[Int]] {
    (0..<Int.random(in: 2...15, using: &random)).map { _ in
      Array((0..<factors).shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
    }
  }

  /// The places under Borda, Schulze and Copeland.
  private func allPlaces(_ rows: [[Double?]]) throws -> [[Int]] {
    var votes = try PreferenceMatrix(items: factors)
    for row in rows { try votes.add(points: row) }
    return [
      places(try Borda.normalized(rows)), Schulze(votes).ranks.map(\.place),
      places(Copeland.scores(votes).map { Double($0) }),
    ]
  }

  private func worths(_ picks: [[Int]], precision: Double) throws -> [Double] {
    var rankings = try PartialRankings(items: factors)
    for person in picks { try rankings.add(ordered: [person[0]], unordered: Array(person.dropFirst())) }
    return try PlackettLuce.fit(rankings, priorPrecision: precision).logWorths
  }

  private func duels(_ picks: [[Int]], precision: Double) throws -> [Double] {
    var votes = try PreferenceMatrix(items: factors)
    for person in picks { try votes.add(order: person) }
    return try BradleyTerry.fit(votes, priorPrecision: precision).logWorths
  }

  @Test func `the order of people does not matter`() throws {
    var random = SeededGenerator(seed: 90)
    for _ in 0..<Self.cases {
      let (rows, picks) = (group(&random), picks(&random))
      #expect(try allPlaces(rows) == allPlaces(rows.shuffled(using: &random)))
      let others = picks.shuffled(using: &random)
      #expect(near(try worths(picks, precision: 1), try worths(others, precision: 1), 1e-8))
      #expect(near(try duels(picks, precision: 1), try duels(others, precision: 1), 1e-8))
    }
  }

  /// The prior is worth as much as some people: with twice the people it takes twice the prior.
  @Test func `duplicating everybody changes no rank`() throws {
    var random = SeededGenerator(seed: 91)
    for _ in 0..<Self.cases {
      let (rows, picks) = (group(&random), picks(&random))
      #expect(try allPlaces(rows) == allPlaces(rows + rows))
      let twice = picks + picks
      #expect(near(try worths(picks, precision: 1), try worths(twice, precision: 2), 1e-8))
      #expect(near(try duels(picks, precision: 1), try duels(twice, precision: 2), 1e-8))
    }
  }

  @Test func `raising one rating never lowers that factor`() throws {
    var random = SeededGenerator(seed: 92)
    for _ in 0..<Self.cases {
      var rows = group(&random)
      let person = Int.random(in: rows.indices, using: &random)
      let factor = Int.random(in: 0..<factors, using: &random)
      let level = Int.random(in: 0...3, using: &random)
      rows[person][factor] = Double(level)
      let before = try allPlaces(rows)
      rows[person][factor] = Double(level + 1)
      for (old, new) in zip(before, try allPlaces(rows)) { #expect(new[factor] <= old[factor]) }
    }
  }

  @Test func `one more duel won never lowers the winner`() throws {
    var random = SeededGenerator(seed: 93)
    for _ in 0..<Self.cases {
      var votes = try PreferenceMatrix(items: factors)
      for person in picks(&random) { try votes.add(order: person) }
      let pair = Array((0..<factors).shuffled(using: &random).prefix(2))
      let before = try BradleyTerry.fit(votes).logWorths
      try votes.add(winner: pair[0], loser: pair[1])
      let after = try BradleyTerry.fit(votes).logWorths
      #expect(after[pair[0]] >= before[pair[0]] - 1e-9 && after[pair[1]] <= before[pair[1]] + 1e-9)
    }
  }
}
