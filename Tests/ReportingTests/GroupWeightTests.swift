import Foundation
import Questionnaires
import Scoring
import Testing

@testable import Reporting

/// Weights to a population, and waves.
@Suite struct GroupWeightTests {
  private func target(_ counts: [String: Double]) -> PopulationTarget {
    PopulationTarget(margins: [.init(question: "where", counts: counts)])
  }

  @Test func `points move to the group that came too seldom`() throws {
    var people = try Crowd.mixed(48).people
    for index in people.indices { people[index].levels[2] = people[index].place == "other" ? 4 : 0 }
    let crowd = try Crowd(people)
    let target = target(["other": 50, "elm-street": 50])
    let (plain, weighted) = (try crowd.table(), try crowd.table { $0.target = target })
    func parks(_ table: GroupTable) -> Double? { table.factors.first { $0.id == "parks" }?.score }
    #expect(try #require(parks(weighted)) > (try #require(parks(plain))))
    let weighting = try #require(weighted.weighting)
    #expect(abs(weighting.designEffect - 4.0 / 3) < 1e-9 && abs(weighting.effectiveSize - 36) < 1e-9)
    let text = try crowd.text { $0.target = target }
    #expect(
      text.contains("The 48 weighted people say as much as 36.0 would without weights (design effect 1.33)."))
    #expect(text.contains("Counts and shares are not."))
  }

  /// The first so many of 72 people left the question open.
  private func leaving(_ open: Int) throws -> Crowd {
    var people = try Crowd.mixed(72).people
    for index in 0..<open { people[index].place = nil }
    return try Crowd(people)
  }

  @Test func `many who left the question open count as one each`() throws {
    let crowd = try leaving(12)
    let target = target(["other": 50, "elm-street": 50])
    #expect(try crowd.table { $0.target = target }.weighting?.unanswered == 12)
    let text = try crowd.text { $0.target = target }
    #expect(text.contains("12 people left a question of the target open and count as one each."))
    let weights = try PopulationWeights(
      target, answers: [crowd.people.map(\.place)], limit: 11)
    #expect(weights.weights[..<12].allSatisfy { abs($0 - 1) < 1e-9 })
  }

  @Test
  func `few who left the question open count with its rarest answer, and nobody reads how many they are`()
    throws
  {
    let crowd = try leaving(5)
    let target = target(["other": 50, "elm-street": 50])
    let weights = try PopulationWeights(target, answers: [crowd.people.map(\.place)], limit: 11)
    let rare = try #require(crowd.people.firstIndex { $0.place == "other" })
    #expect(weights.unanswered == 5 && weights.weights[..<5].allSatisfy { $0 == weights.weights[rare] })
    // Neither a weight nor the design effect differs from that of people who all answered.
    let answered = crowd.people.map { $0.place ?? "other" }
    #expect(
      try PopulationWeights(target, answers: [answered], limit: 11).designEffect == weights.designEffect)
    #expect(abs(weights.weights.reduce(0, +) - 72) < 1e-9)
    let table = try crowd.table { $0.target = target }
    #expect(table.weighting != nil && table.weighting?.unanswered == nil)
    let text = try crowd.text { $0.target = target }
    #expect(text.contains("Fewer than 11 people left a question of the target open. They count as if"))
    let json = try PrintedRanking(table.json(crowd.sentences()))
    #expect((json.root["weighting"] as? [String: Any])?["unanswered"] is NSNull)
  }

  @Test func `of many who left the question open few rated a topic: its points are hidden`() throws {
    var people = try leaving(15).people
    for index in 0..<12 { people[index].levels[2] = nil }
    let target = target(["other": 50, "elm-street": 50])
    let table = try Crowd(people).table { $0.target = target }
    #expect(table.factors.filter { $0.hidden.contains(.points) }.map(\.id) == ["parks"])
  }

  @Test func `a target that nobody meets, and people without a target, are refused by name`() throws {
    let crowd = try Crowd([.init(levels: [1, 1, 1, 1, 1]), .init(levels: [2, 1, 1, 1, 1])])
    let both = target(["elm-street": 5, "other": 5])
    #expect(throws: GroupRefusal.targetWithoutSample(question: "where", choice: "other")) {
      try crowd.table { $0.target = both }
    }
    let one = target(["other": 5])
    #expect(throws: GroupRefusal.sampleWithoutTarget(question: "where", choice: "elm-street")) {
      try crowd.table { $0.target = one }
    }
    let nobody = try Crowd([.init(levels: [1, 1, 1, 1, 1], place: nil)])
    #expect(throws: GroupRefusal.nobodyInTarget) { try nobody.table { $0.target = both } }
  }

  private func waves(_ old: Crowd, _ new: Crowd) throws -> GroupTable {
    let plan = try new.plan()
    let facts: [WalkFact] = [.month, .packVersion]
    let builder = try GroupTableBuilder(new.questionnaire, plan: plan, language: "en")
    func wave(_ name: String, _ crowd: Crowd) throws -> GroupTableBuilder.Wave {
      GroupTableBuilder.Wave(
        name: name, columns: try crowd.columns(facts), walks: Array(crowd.people.indices),
        everybody: Array(crowd.people.indices))
    }
    return try builder.table(old: wave("2025", old), new: wave("2026", new), everybody: nil)
  }

  @Test func `a large change is named, a small one is not`() throws {
    let old = try Crowd.mixed(40)
    var people = old.people
    for index in people.indices { people[index].levels[3] = 4 }
    let new = try Crowd(people)
    let table = try waves(old, new)
    let changes = try #require(table.waves).changes
    let fights = try #require(changes.first { $0.new.id == "fights" })
    #expect(fights.pointsChanged && (fights.points ?? 0) > 30 && fights.placeChanged == true)
    #expect(changes.filter { $0.new.id != "fights" }.allSatisfy { !$0.pointsChanged && $0.points == 0 })
    let text = try table.lines(new.sentences()).joined(separator: " ")
    #expect(text.contains("Change from 2025 to 2026"))
    #expect(text.contains("Not seen is not equal."))
  }

  @Test func `a wave of few people is refused`() throws {
    #expect(throws: GroupRefusal.tooFewInPart(limit: 11)) {
      try waves(Crowd.mixed(10), Crowd.mixed(40))
    }
  }

  @Test func `the rest of the store must not be given away`() throws {
    let crowd = try Crowd.mixed(40)
    let columns = try crowd.columns([.month, .packVersion])
    let builder = try GroupTableBuilder(crowd.questionnaire, plan: crowd.plan(), language: "en")
    #expect(throws: GroupRefusal.tooFewOutside(limit: 11)) {
      try builder.table(
        old: .init(name: "a", columns: columns, walks: Array(0..<15), everybody: Array(0..<15)),
        new: .init(name: "b", columns: columns, walks: Array(15..<35), everybody: Array(15..<35)),
        everybody: 40)
    }
  }
}
