import Questionnaires
import Scoring
import Testing

@testable import Reporting

/// What one result, or a result beside that of the whole group, must not give away.
@Suite struct GroupLeakTests {
  /// People of a place who all answer as told; the others of the mixed crowd are what they are.
  private func crowd(
    _ counts: [(place: String?, people: Int)],
    _ change: (inout Crowd.Person, _ place: String?, _ number: Int) -> Void
  ) throws -> Crowd {
    let mixed = try Crowd.mixed(counts.reduce(0) { $0 + $1.people }).people
    var people: [Crowd.Person] = []
    for (place, count) in counts {
      for number in 0..<count {
        var person = mixed[people.count]
        person.place = place
        change(&person, place, number)
        people.append(person)
      }
    }
    return try Crowd(people)
  }

  private func factor(_ id: String, _ table: GroupTable) throws -> GroupTable.Factor {
    try #require(table.factors.first { $0.id == id })
  }

  // MARK: A part and the whole

  /// On parks only three of the others could say.
  private func threeOnParks() throws -> Crowd {
    try crowd([("elm-street", 40), ("other", 40)]) { person, place, number in
      if place == "other" { person.levels[2] = number < 3 ? 4 : nil }
    }
  }

  @Test(arguments: [GroupPlan.Release.inside, .public])
  func `a part hides a topic on which few of the others answered`(release: GroupPlan.Release) throws {
    let crowd = try threeOnParks()
    let part = try crowd.condition("${where} = 'elm-street'")
    let table = try crowd.table { ($0.release, $0.condition) = (release, part) }
    let parks = try factor("parks", table)
    #expect(parks.score == nil && parks.bothParts == nil && parks.rated == nil && parks.rank == nil)
    #expect(parks.hidden.isSuperset(of: [.points, .ratings]))
    #expect(table.factors.filter { $0.score != nil }.count == 4)
    #expect(table.ranked.map { $0.rank?.place } == [1, 2, 3, 4] || table.ranked.count == 4)
    let text = try crowd.text { ($0.release, $0.condition) = (release, part) }
    #expect(
      text.contains(
        "Parks (hidden: it stands on fewer than 11 people, or would give away a number that does)"))
  }

  /// Whoever takes a part from the whole finds no number on 1 to 10 people.
  @Test func `the rest of a part is never small`() throws {
    var random = SeededRandom(seed: 5)
    var hidden = 0
    for _ in 0..<60 {
      let crowd = try crowd([("elm-street", 30), ("other", 25)]) { person, _, _ in
        for topic in person.levels.indices where Int.random(in: 0..<3, using: &random) > 0 {
          person.levels[topic] = nil
        }
      }
      let part = try crowd.condition("${where} = 'elm-street'")
      let (whole, table) = (try crowd.table(), try crowd.table { $0.condition = part })
      for one in table.factors {
        let all = try factor(one.id, whole)
        for count in [\GroupTable.Factor.bothParts, \.rated] {
          guard let shown = one[keyPath: count], let total = all[keyPath: count] else {
            hidden += 1
            continue
          }
          #expect(total == shown || total - shown >= 11, "\(one.id)")
        }
      }
    }
    #expect(hidden > 20)
  }

  @Test func `what all or nobody chose is not told by the parts of the points either`() throws {
    let crowd = try crowd([("elm-street", 40), ("other", 12)]) { person, place, _ in
      if place == "other" { person.picks = [2] }
    }
    let part = try crowd.condition("${where} = 'other'")
    let table = try crowd.table { $0.condition = part }
    for id in ["parks", "lamps"] {  // all chose the one, nobody the other
      let factor = try factor(id, table)
      #expect(factor.pickShare == nil && factor.contributions == nil && factor.meanSeverity == nil)
      #expect(factor.score != nil && factor.hidden.isSuperset(of: [.picks, .contributions]))
    }
    let text = try crowd.text { $0.condition = part }
    #expect(text.contains("or would give away a number that does"))
    let json = String(decoding: try table.json(crowd.sentences()), as: UTF8.self)
    #expect(json.contains("\"contributions\"") && json.contains("\"severity\""))
  }

  @Test func `who could not rate a topic is not known by having chosen it`() throws {
    // All picks less those of the people with points are those of the three.
    let crowd = try crowd([("elm-street", 40)]) { person, _, number in
      if number < 3 { (person.levels[2], person.picks) = (nil, [2]) }
    }
    let table = try crowd.table { $0.release = .public }
    let parks = try factor("parks", table)
    #expect(parks.pickShare == nil && parks.hidden == [.picks] && parks.score != nil)
    #expect(try factor("parks", crowd.table()).pickShare != nil)
  }

  // MARK: Groups

  @Test func `what all of a small group said is not left over when the others are taken away`() throws {
    let crowd = try crowd([("elm-street", 40), ("other", 12), (nil, 40)]) { person, place, _ in
      person.picks = [0]
      if place == "other" { person.levels[2] = 0 }
    }
    let table = try crowd.table { ($0.release, $0.by) = (.public, "where") }
    let parks = try #require(table.factors.firstIndex { $0.id == "parks" })
    let groups = try #require(table.groups).groups
    #expect(groups.map(\.people) == [40, 12, 40])
    let cells = groups.map { $0.cells[parks] }
    #expect(cells[1].points == nil && cells[1].bothParts == nil && cells[1].gap == nil)
    // Without another hidden one, everybody less the others are these twelve.
    #expect(cells[0].points == nil && cells[0].bothParts == nil)
    let lamps = try #require(table.factors.firstIndex { $0.id == "lamps" })
    #expect(groups.dropLast().allSatisfy { $0.cells[lamps].points != nil })
  }

  /// Every group that is not shown, taken together, stands on enough people who did not all say the same.
  @Test func `nobody can work out what all of a small group said`() throws {
    var random = SeededRandom(seed: 78)
    var found = 0
    for _ in 0..<1000 {
      let counts = (0..<3).map { _ in Int.random(in: 11...40, using: &random) }
      let names = counts.indices.map { "g\($0)" }
      let answers = zip(names, counts).flatMap { Array(repeating: String?.some($0), count: $1) }
      let low = Int.random(in: 0..<4, using: &random)
      let values = answers.map { $0 == "g\(low)" ? 0 : Double.random(in: 0.1...0.9, using: &random) }
      let split = GroupSplit(choices: names, isExclusive: true, answers: answers)
      let all = Array(repeating: true, count: answers.count)
      let cells = try #require(try SmallCells(split, limit: 11).cells(people: all, values: values))
      let hidden = counts.indices.filter { cells[$0] == nil }
      let left = hidden.reduce(0) { $0 + counts[$1] }
      found += hidden.isEmpty ? 0 : 1
      if low < 3, counts[low] < 22 {
        #expect(hidden.contains(low) && hidden.count > 1 && left >= 22)
      } else {
        #expect(hidden.isEmpty)
      }
    }
    #expect(found > 100)
  }

  // MARK: A target

  private func target(_ counts: [String: Double]) -> PopulationTarget {
    PopulationTarget(margins: [.init(question: "where", counts: counts)])
  }

  @Test(arguments: [GroupPlan.Release.inside, .public])
  func `a target with an answer of few people is refused`(release: GroupPlan.Release) throws {
    let crowd = try crowd([("elm-street", 40), ("other", 3)]) { _, _, _ in }
    let target = target(["elm-street": 40, "other": 12])
    let refusal = GroupRefusal.fewInTarget(question: "where", choice: "other", limit: 11)
    #expect(throws: refusal) { try crowd.table { ($0.release, $0.target) = (release, target) } }
  }

  @Test func `weighted points that few people with an answer stand behind are hidden`() throws {
    let crowd = try threeOnParks()
    let target = target(["elm-street": 1, "other": 3])
    let table = try crowd.table { $0.target = target }
    #expect(try factor("parks", table).score == nil && factor("lamps", table).score != nil)
    #expect(try factor("parks", crowd.table()).score != nil)
  }
}
