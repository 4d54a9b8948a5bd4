import FoundationEssentials
import Interviewing
import Questionnaires
import Scoring
import Testing

@testable import Reporting

/// How many walks carry which quality flag.
@Suite struct GroupQualityTests {
  private static let length = 10

  private func marks(_ levels: [Int?], seconds: Int? = nil, setting: Setting = .kiosk) -> WalkMarks {
    let ratings = levels.map { $0.map { Evidence.Rating.level($0) } ?? .dontKnow }
    var stay = Stay()
    for _ in levels { if let seconds { stay.add(seconds) } }
    return WalkMarks(ratings, setting: setting, stay: stay)
  }

  private func judged(_ marks: [WalkMarks]) -> GroupQuality {
    GroupQuality(marks, walks: Array(marks.indices))
  }

  private let usual: [Int?] = [3, 1, 4, 2, 0, 3, 2, 1, 4, 3]

  // MARK: Flags

  @Test func `the same answer all along is one flag`() throws {
    let quality = judged([marks(Array(repeating: 2, count: Self.length)), marks(usual)])
    #expect(
      quality.counts == [.sameAnswers: 1, .fast: 0, .missing: 0, .crowded: 0] && quality.doubtful.isEmpty)
  }

  @Test func `few ratings say nothing`() throws {
    let quality = judged([marks([2, 2, 2, 2, 2, 2, 2]), marks([nil]), marks([])])
    #expect(quality.counts.values.allSatisfy { $0 == 0 })
  }

  @Test func `more than half without a level is a flag, half is none`() throws {
    let half: [Int?] = [nil, 1, nil, 2, nil, 0, nil, 3, nil, 4]
    let more: [Int?] = [nil, 1, nil, 2, nil, 0, nil, nil, nil, 4]
    #expect(judged([marks(half), marks(more)]).counts[.missing] == 1)
  }

  @Test func `ratings of areas and ratings that were not asked are none`() {
    let ratings: [Evidence.Rating] = Array(repeating: .areaLevel(2), count: 9) + [.notShown]
    let mark = WalkMarks(ratings, setting: .own, stay: Stay())
    #expect(mark.flags(medianSeconds: nil) == [] && mark.secondsPerRating == nil)
  }

  @Test func `walks that ended close together are a flag, and with another they are doubtful`() throws {
    func crowded(_ levels: [Int?]) -> WalkMarks {
      WalkMarks(
        levels.map { $0.map { .level($0) } ?? .dontKnow }, setting: .kiosk, stay: Stay(), isCrowded: true)
    }
    let same: [Int?] = Array(repeating: 2, count: Self.length)
    let quality = judged([crowded(usual), crowded(usual), crowded(same), marks(usual)])
    #expect(quality.counts[.crowded] == 3 && quality.doubtful == [2])
  }

  // MARK: Speed

  @Test func `faster than two seconds, or than a third of the others, is fast`() throws {
    let slow = (0..<5).map { _ in marks(usual, seconds: 12) }
    #expect(judged(slow + [marks(usual, seconds: 4), marks(usual, seconds: 3)]).counts[.fast] == 1)
    let quick = (0..<5).map { _ in marks(usual, seconds: 3) }
    #expect(judged(quick + [marks(usual, seconds: 2), marks(usual, seconds: 1)]).counts[.fast] == 1)
  }

  @Test func `whoever enters for others is measured by their like`() throws {
    let entered = (0..<5).map { _ in marks(usual, seconds: 30, setting: .session) }
    let kiosk = (0..<5).map { _ in marks(usual, seconds: 6, setting: .kiosk) }
    let mixed = judged(entered + kiosk)
    #expect(mixed.counts[.fast] == 0 && mixed.timed == 10)
    #expect(judged(entered + [marks(usual, seconds: 6, setting: .session)]).counts[.fast] == 1)
  }

  @Test func `what nobody measured is not fast`() throws {
    let quality = judged([marks(usual), marks(usual, seconds: 9)])
    #expect(quality.counts[.fast] == 0 && quality.timed == 1)
  }

  @Test func `the others are all walks, not the part that is looked at`() throws {
    let all = (0..<9).map { _ in marks(usual, seconds: 12) } + [marks(usual, seconds: 3)]
    #expect(GroupQuality(all, walks: [9]).counts[.fast] == 1)
  }

  @Test func `two flags are two`() throws {
    let walk = marks(Array(repeating: 2, count: Self.length), seconds: 1)
    let quality = judged([marks(usual, seconds: 9), walk])
    #expect(quality.doubtful == [1])
  }

  // MARK: In a table

  private func table(
    people: Int, same: Int, twice: Bool = false, _ change: (inout GroupPlan) -> Void = { _ in }
  ) throws -> GroupTable {
    let crowd = try Crowd.mixed(people)
    let flat: [Int?] = Array(repeating: 2, count: Self.length)
    let walks = (0..<people).map { marks($0 < same ? flat : usual, seconds: twice && $0 < same ? 1 : 9) }
    let plan = try crowd.plan(change)
    let sample = GroupSample(
      evidence: try crowd.columns().evidence(of: Array(0..<people)),
      scales: try EvidenceScales(crowd.questionnaire, weights: plan.weights))
    var table = try crowd.table(change)
    table.quality = try GroupTableBuilder(crowd.questionnaire, plan: plan, language: "en").quality(
      judged(walks), sample, GroupRanking(sample, seed: 1).lines, limit: plan.limit(ofPart: false))
    return table
  }

  @Test(arguments: [
    ("en", "Walks with the same answer for most ratings: 3 of 40.", "Nobody is left out for this."),
    ("es", "Recorridos con la misma respuesta en casi todo: 3 de 40.", "Nadie queda fuera por esto."),
  ])
  func `flags are said in words, and nobody is left out`(
    language: String, sentence: String, kept: String
  ) throws {
    let table = try table(people: 40, same: 3)
    #expect(table.people == 40 && table.factors.first?.bothParts == 40)
    #expect(try Crowd().sentences(language).quality(table) == [sentence, kept])
  }

  @Test func `no flag needs no word`() throws {
    #expect(try Crowd().sentences().quality(table(people: 40, same: 0)).isEmpty)
    #expect(try Crowd().table().quality == nil)
  }

  @Test func `staff read what would come first without doubtful walks`() throws {
    let table = try table(people: 40, same: 30, twice: true)
    #expect(table.quality?.doubtful == 30 && table.quality?.firstWithout?.count == 3)
    let sentence = try #require(
      try Crowd().sentences().quality(table).first {
        $0.hasPrefix("Walks with two of these marks: 30 of 40.")
      })
    #expect(sentence.contains("Without these walks, "))
  }

  @Test func `staff read the whole ranking without doubtful walks where it is another one`() throws {
    var table = try table(people: 40, same: 30, twice: true)
    let places = table.ranked.compactMap { factor in
      factor.rank.map { GroupTable.Quality.Place(id: factor.id, rank: $0) }
    }
    func said(_ table: GroupTable) throws -> String? {
      try Crowd().sentences().quality(table).first { $0.hasPrefix("All places without these walks: ") }
    }
    table.quality?.ranksWithout = places
    #expect(try said(table) == nil)
    table.quality?.ranksWithout = places.reversed()
    let names = table.ranked.reversed().map { "\($0.rank?.label ?? "") \($0.name)" }
    #expect(try said(table) == "All places without these walks: \(names.joined(separator: "; ")).")
    let json = String(decoding: try table.json(Crowd().sentences()), as: UTF8.self)
    #expect(json.contains("\"ranksWithout\" : {\n      \"crossings\" : "))
  }

  @Test(arguments: [(3, false), (11, true), (29, true), (30, false), (40, true)])
  func `a published count hides few walks and all but a few`(same: Int, isShown: Bool) throws {
    let table = try table(people: 40, same: same, twice: true) { $0.release = .public }
    #expect((table.quality?.counts[.sameAnswers].flatMap { $0 } != nil) == isShown)
    #expect((table.quality?.doubtful != nil) == isShown && table.quality?.firstWithout == nil)
    let text = try table.lines(Crowd().sentences()).joined(separator: " ")
    #expect(text.contains("hidden, because it would show what few people did") == !isShown)
    #expect(!text.contains("Without these walks"))
  }

  @Test func `JSON has every flag, hidden ones as null`() throws {
    let json = try table(people: 40, same: 3) { $0.release = .public }.json(Crowd().sentences())
    let text = String(decoding: json, as: UTF8.self)
    #expect(text.contains("\"sameAnswers\" : null") && text.contains("\"missing\" : 0"))
    #expect(text.contains("\"timed\" : 40"))
  }
}
