import Questionnaires
import Scoring
import Testing

@testable import Reporting

/// Two waves, of which a condition takes a part.
@Suite struct GroupWaveLeakTests {
  private struct Taken {
    var crowd: Crowd
    /// The first of them are elsewhere.
    var other: Int
  }

  private func taken(_ people: Int, other: Int, silent: Int = 0) throws -> Taken {
    var mixed = try Crowd.mixed(people).people
    for index in mixed.indices {
      mixed[index].place = index < other ? "other" : "elm-street"
      if index < silent { mixed[index].levels[2] = nil }
    }
    return Taken(crowd: try Crowd(mixed), other: other)
  }

  /// Only those of Elm Street, of two stores.
  private func table(_ old: Taken, _ new: Taken) throws -> GroupTable {
    let plan = try new.crowd.plan { $0.release = .public }
    let builder = try GroupTableBuilder(new.crowd.questionnaire, plan: plan, language: "en")
    func wave(_ name: String, _ taken: Taken) throws -> GroupTableBuilder.Wave {
      let count = taken.crowd.people.count
      return GroupTableBuilder.Wave(
        name: name, columns: try taken.crowd.columns([.month, .packVersion]),
        walks: Array(taken.other..<count), everybody: Array(0..<count))
    }
    return try builder.table(old: wave("2025", old), new: wave("2026", new), everybody: nil)
  }

  @Test func `a wave of which few are left out is refused, however many the other leaves out`() throws {
    #expect(throws: GroupRefusal.tooFewOutside(limit: 11)) {
      try table(taken(63, other: 3), taken(75, other: 15))
    }
    #expect(throws: GroupRefusal.tooFewOutside(limit: 11)) {
      try table(taken(75, other: 15), taken(63, other: 3))
    }
    #expect(try table(taken(75, other: 15), taken(75, other: 15)).people == 60)
  }

  @Test func `a topic on which few of those left out answered is hidden in that wave`() throws {
    let table = try table(taken(80, other: 20, silent: 17), taken(80, other: 20))
    let parks = try #require(table.waves?.changes.first { $0.new.id == "parks" })
    #expect(parks.old.score == nil && parks.points == nil && parks.new.score != nil)
    let lamps = try #require(table.waves?.changes.first { $0.new.id == "lamps" })
    #expect(lamps.old.score != nil && lamps.points != nil)
  }
}
