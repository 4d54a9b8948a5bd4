import Questionnaires
import Scoring
import Testing

@testable import Reporting

/// What other weights would make of a ranking.
@Suite struct WeightSensitivityTests {
  /// Lamps are rated highest and chosen by nobody, fights are chosen by all and rated lowest.
  private func crowd(_ people: Int = 24) throws -> Crowd {
    try Crowd(
      (0..<people).map { Crowd.Person(levels: [4, 3, 2, 0, 1], picks: $0 % 2 == 0 ? [3, 2] : [3, 1]) })
  }

  private func ranks(_ table: GroupTable, without part: WeightSensitivity.Part) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: table.factors.map { ($0.id, $0.rankWithout[part]?.label ?? "") })
  }

  @Test func `each part alone ranks by itself`() throws {
    let table = try crowd().table()
    #expect(
      ranks(table, without: .chosen) == [
        "lamps": "1", "crossings": "2", "parks": "3", "voice": "4", "fights": "5",
      ])
    #expect(
      ranks(table, without: .severity) == [
        "fights": "1", "crossings": "2=", "parks": "2=", "lamps": "4=", "voice": "4=",
      ])
  }

  @Test func `what a part alone puts first is said, and what ties beyond is not`() throws {
    let sentences = try crowd().sentences().sensitivity(try crowd().table())
    #expect(
      sentences.prefix(2) == [
        "By how big a problem alone, first come: Street lamps, Safe crossings, Parks.",
        "By what was chosen alone, first come: Fights, Safe crossings, Parks.",
      ])
    let alike = try Crowd((0..<24).map { _ in Crowd.Person(levels: [2, 2, 2, 2, 2], picks: [0]) })
    let tied = try alike.sentences().sensitivity(try alike.table())
    #expect(
      tied == [
        "By what was chosen alone, first come: Street lamps.",
        "No other weights would change which topics are the first three.",
      ])
  }

  @Test func `the smallest change of the weights is named with who comes and goes`() throws {
    let table = try crowd().table()
    let change = try #require(table.sensitivity?.change)
    #expect(change.from == 0.6 || change.from == 0.4)
    #expect(change.comes.count == change.leaves.count && !change.comes.isEmpty)
    let now = table.ranked.prefix(3).map(\.id)
    #expect(change.leaves.allSatisfy(now.contains) && !change.comes.contains(where: now.contains))
    // A little beyond, the table itself has the new first three.
    let beyond = change.to + (change.to > change.from ? 1e-6 : -1e-6)
    let severity = change.part == .severity ? beyond : 1 - beyond
    let other = try crowd().table { plan in
      plan.weights = (try? PriorityWeights(severity: severity, chosen: 1 - severity)) ?? plan.weights
    }
    let then = other.ranked.prefix(3).map(\.id)
    #expect(change.comes.allSatisfy(then.contains) && !change.leaves.contains(where: then.contains))
  }

  @Test(arguments: [
    (
      "en",
      "The first three change when what was chosen counts 0.55, not 0.40. In comes: Parks. Out goes: Fights."
    ),
    ("es", "Los tres primeros cambian cuando lo elegido cuenta 0.55 y no 0.40. Entra: Parks. Sale: Fights."),
  ])
  func `a change is said in words`(language: String, sentence: String) throws {
    var table = try crowd().table()
    table.sensitivity?.change = .init(
      part: .chosen, from: 0.4, to: 0.55, comes: ["parks"], leaves: ["fights"])
    #expect(try crowd().sentences(language).sensitivity(table).last == sentence)
    table.sensitivity?.change?.to = 0.4012
    #expect(try crowd().sentences(language).sensitivity(table).last?.contains("0.4012") == true)
  }

  @Test func `JSON and CSV have the change and each rank without a part`() throws {
    let table = try crowd().table()
    let json = String(decoding: try table.json(crowd().sentences()), as: UTF8.self)
    for key in ["part", "from", "to", "comes", "leaves"] { #expect(json.contains("\"\(key)\" :")) }
    #expect(json.ranges(of: "\"placesWithout\" :").count == 5)
    let rows = table.csv().split { $0.isNewline }
    #expect(rows[0].hasSuffix(",rankWithoutSeverity,rankWithoutChosen,rehearsal"))
    #expect(rows.first { $0.hasPrefix("fights,") }?.hasSuffix(",,1,5,") == true)
  }

  @Test func `first three that no weights alter are said to stay`() throws {
    let people = (0..<24).map { _ in Crowd.Person(levels: [4, 3, 2, 0, 0], picks: [0, 1, 2]) }
    let table = try Crowd(people).table()
    #expect(table.sensitivity?.change == nil && table.sensitivity?.hasOthers == true)
    #expect(
      try Crowd().sentences().sensitivity(table).last
        == "No other weights would change which topics are the first three.")
  }

  @Test func `a part that weighs nothing now can still rank alone`() throws {
    let severe = try PriorityWeights(severity: 1, chosen: 0)
    let table = try crowd().table { $0.weights = severe }
    #expect(table.factors.allSatisfy { $0.rankWithout[.severity] == nil })
    #expect(ranks(table, without: .chosen)["lamps"] == "1")
    #expect(try crowd().sentences().sensitivity(table).count { $0.contains("alone") } == 1)
  }

  @Test func `hidden points have no place without a part`() throws {
    var people = try crowd(40).people
    for index in people.indices where index >= 5 { people[index].levels[0] = nil }
    let table = try Crowd(people).table { $0.release = .public }
    let lamps = try #require(table.factors.first { $0.id == "lamps" })
    #expect(lamps.score == nil && lamps.rankWithout.isEmpty)
    #expect(table.factors.count { !$0.rankWithout.isEmpty } == 4)
  }

  @Test func `one factor, or nobody, has no other order`() throws {
    let one = try Crowd([Crowd.Person(levels: [3, nil, nil, nil, nil], picks: [0])]).table()
    #expect(one.sensitivity == nil && one.factors.allSatisfy { $0.rankWithout.isEmpty })
    #expect(try Crowd().sentences().sensitivity(one).isEmpty)
    #expect(try Crowd().table().sensitivity == nil)
  }

  /// Weighted means are what the parts add up to, and so is every what-if.
  @Test func `parts of weighted people add up to their points`() throws {
    var random = SeededRandom(seed: 5)
    let questionnaire = try Crowd().questionnaire
    let scales = try EvidenceScales(questionnaire, weights: PriorityWeights(questionnaire.scoring))
    for _ in 0..<1000 {
      let people = Int.random(in: 2...15, using: &random)
      let rows = try (0..<people).map { _ in
        try (0..<4).map { _ in
          try Evidence(
            rating: .level(Int.random(in: 0...4, using: &random)),
            pick: Bool.random(using: &random) ? .notPicked : .picked(Int.random(in: 0...3, using: &random))
          ).code
        }
      }
      let weights = (0..<people).map { _ in Double.random(in: 0.2...5, using: &random) }
      let sample = GroupSample(evidence: try CodedColumns(rows: rows), scales: scales, weights: weights)
      let means = try LinearisedMeans(
        sample.evidence, scales: Array(repeating: scales.priority, count: 4), weights: weights)
      for (line, mean) in zip(try GroupRanking(sample, seed: 1).lines, means.means) {
        #expect(abs((line.points ?? -1) - mean) < 1e-11)
      }
    }
  }
}
