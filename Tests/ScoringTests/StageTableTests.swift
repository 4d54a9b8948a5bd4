import Testing

@testable import Scoring

/// Everybody who has picked the same things before stands at the same stage.
@Suite struct StageTableTests {
  private func counts(_ table: StageTable) -> [UInt64: Int] {
    Dictionary(uniqueKeysWithValues: table.stages.map { ($0.before, Int($0.people)) })
  }

  /// As many people as asked for, who picked up to `most` of the items in order and some of them more without.
  private func rankings(
    people: Int, items: Int, most: Int, _ random: inout SeededGenerator
  ) throws -> PartialRankings {
    var rankings = try PartialRankings(items: items)
    for _ in 0..<people {
      let picks = (0..<items).shuffled(using: &random).prefix(Int.random(in: 0...most, using: &random))
      let ordered = picks.prefix(Int.random(in: 0...picks.count, using: &random))
      try rankings.add(ordered: Array(ordered), unordered: Array(picks.dropFirst(ordered.count)))
    }
    return rankings
  }

  /// The same counts by way of a dictionary.
  private func plain(_ rankings: PartialRankings) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for person in rankings.people {
      var before: UInt64 = 0
      for pick in rankings.picks[Int(person.start)..<Int(person.start) + Int(person.ordered)] {
        counts[before, default: 0] += 1
        before |= 1 << UInt64(pick)
      }
    }
    return counts
  }

  @Test func `people are counted by what they picked before, in any order`() throws {
    var rankings = try PartialRankings(items: 4)
    try rankings.add(ordered: [0, 1, 2])
    try rankings.add(ordered: [1, 0, 3])
    try rankings.add(ordered: [3])
    try rankings.add(ordered: [], unordered: [1, 2])
    let table = StageTable(rankings, people: 0..<rankings.count)
    #expect(counts(table) == [0b0000: 3, 0b0001: 1, 0b0010: 1, 0b0011: 2])
  }

  @Test(arguments: [2, 5, 26, 64]) func `sets are counted as one by one`(items: Int) throws {
    var random = SeededGenerator(seed: UInt64(items))
    for round in 0..<250 {
      let rankings = try rankings(people: round, items: items, most: min(items, 6), &random)
      let middle = rankings.count / 2
      var parts = StageTable(rankings, people: 0..<middle)
      parts.add(StageTable(rankings, people: middle..<rankings.count))
      let plain = plain(rankings)
      #expect(counts(parts) == plain)
      #expect(counts(StageTable(rankings, people: 0..<rankings.count)) == plain)
    }
  }

  @Test func `many sets find room`() throws {
    var random = SeededGenerator(seed: 3)
    let rankings = try rankings(people: 20_000, items: 64, most: 9, &random)
    #expect(counts(StageTable(rankings, people: 0..<rankings.count)) == plain(rankings))
  }

  @Test func `nobody stands nowhere`() throws {
    #expect(StageTable(try PartialRankings(items: 3), people: 0..<0).stages.isEmpty)
  }

  @Test func `a list of sixty-four is the longest`() throws {
    var longest = try PartialRankings(items: 64)
    try longest.add(ordered: [63, 0], unordered: [62])
    #expect(try PlackettLuce.fit(longest).logWorths[63] > 0)
    #expect(throws: ScoringError.unusableCode(65)) { try PartialRankings(items: 65) }
  }
}
