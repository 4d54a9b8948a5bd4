import Scoring
import Testing

/// What releases give away that each of them hides.
@Suite struct SubtractionAuditTests {
  /// Sets of people by their positions.
  private func audit(_ people: Int, _ sets: [Range<Int>]...) -> SubtractionAudit {
    SubtractionAudit(
      sets.map { ranges in (0..<people).map { person in ranges.contains { $0.contains(person) } } })
  }

  @Test func `one set in another leaves the rest`() {
    #expect(audit(40, [0..<40], [0..<35]).showsFew(below: 11))
    #expect(!audit(40, [0..<40], [0..<29]).showsFew(below: 11))
    #expect(!audit(40, [0..<20], [20..<40]).showsFew(below: 11))
    #expect(!audit(40, [0..<40]).showsFew(below: 11) && audit(9, [0..<9]).showsFew(below: 11))
  }

  @Test func `three sets that leave few of a fourth`() {
    let audit = audit(65, [0..<30], [30..<60], [0..<65])
    #expect(audit.showsFew(below: 6) && !audit.showsFew(below: 5))
    #expect(audit.showsFew(below: 11, earlier: 2))
  }

  @Test func `sets that overlap give away those in both`() {
    // 20 + 23 − 40: three are in both, and everybody is in one of them.
    #expect(audit(40, [0..<40], [0..<20], [17..<40]).showsFew(below: 11))
    #expect(!audit(60, [0..<60], [0..<20], [17..<40]).showsFew(below: 11))
  }

  @Test func `what one release tells by itself is not the fault of the others`() {
    let sets = audit(40, [0..<40], [0..<35], [5..<40])
    #expect(sets.showsFew(below: 11) && sets.showsFew(below: 11, earlier: 2))
    #expect(!audit(80, [0..<40], [0..<35], [40..<80]).showsFew(below: 11, earlier: 2))
    #expect(!audit(80, [40..<80], [0..<40], [0..<35]).showsFew(below: 11, earlier: 1))
  }

  @Test func `nobody and nothing gives nothing away`() {
    #expect(!SubtractionAudit([[Bool]]()).showsFew(below: 11) && !SubtractionAudit([[]]).showsFew(below: 11))
    #expect(!SubtractionAudit([[], [true, false]]).showsFew(below: 1))
    #expect(!audit(20, [0..<20], [0..<20], []).showsFew(below: 11, earlier: 1))
    #expect(!audit(20, [0..<20]).showsFew(below: 11, earlier: -3))
    #expect(SubtractionAudit([[true], [true, true]]).showsFew(below: 2))
  }

  @Test func `many people with picks of their own are soon looked at`() {
    var random = SeededGenerator(seed: 121)
    var sets = [[Bool]](repeating: Array(repeating: false, count: 4_000), count: 26)
    for person in 0..<4_000 {
      for pick in (0..<26).shuffled(using: &random).prefix(5) { sets[pick][person] = true }
    }
    let everybody = Array(repeating: true, count: 4_000)
    #expect(!SubtractionAudit([everybody] + sets).showsFew(below: 11))
    // Somebody in one set and in no other stands alone once everybody else is taken away.
    sets.append(everybody)
    sets[26][7] = false
    #expect(SubtractionAudit([everybody] + sets).showsFew(below: 11))
  }

  /// Every way of adding and subtracting up to four sets, tried one by one.
  @Test func `no sum of releases is missed, and none is made up`() throws {
    var random = SeededGenerator(seed: 120)
    var (found, safe) = (0, 0)
    for _ in 0..<1000 {
      let people = Int.random(in: 4...24, using: &random)
      let kinds = (0..<people).map { _ in Int.random(in: 0...4, using: &random) }
      let sets = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        let chosen = (0...4).filter { _ in Bool.random(using: &random) }
        return kinds.map(chosen.contains)
      }
      let limit = Int.random(in: 2...6, using: &random)
      let isFound = SubtractionAudit(sets).showsFew(below: limit)
      let isThere = fewest(sets) < limit
      // Whoever finds it by whole numbers must be found; what is found needs no whole numbers.
      if isThere { #expect(isFound, "\(sets) below \(limit)") }
      found += isFound ? 1 : 0
      safe += isFound ? 0 : 1
    }
    #expect(found > 200 && safe > 200, "\(found) found, \(safe) safe")
  }

  /// The fewest people that a sum with factors from −2 to 2 says anything about.
  private func fewest(_ sets: [[Bool]]) -> Int {
    var fewest = Int.max
    for number in 0..<Int.max {
      var (rest, factors) = (number, [Int]())
      for _ in sets {
        factors.append(rest % 5 - 2)
        rest /= 5
      }
      guard rest == 0 else { break }
      let people = (sets.first ?? []).indices.count { person in
        zip(sets, factors).reduce(0) { $0 + ($1.0[person] ? $1.1 : 0) } != 0
      }
      if people > 0 { fewest = min(fewest, people) }
    }
    return fewest
  }
}
