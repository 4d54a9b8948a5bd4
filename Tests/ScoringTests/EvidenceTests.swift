import Scoring
import Testing

@Suite struct EvidenceTests {
  private let ratings: [Evidence.Rating] =
    (0..<Evidence.levels).flatMap { [.level($0), .areaLevel($0)] } + [.dontKnow, .declined, .notShown]
  private let picks: [Evidence.Pick] =
    [.notAnswered, .notPicked] + (0..<Evidence.pickClasses).map { .picked($0) }

  @Test func `every answer has a byte of its own and is read back`() throws {
    var codes: Set<UInt8> = []
    for rating in ratings {
      for pick in picks {
        let evidence = try Evidence(rating: rating, pick: pick)
        let read = Evidence(code: evidence.code)
        #expect(read.rating == rating && read.pick == pick)
        codes.insert(evidence.code)
      }
    }
    #expect(codes.count == ratings.count * picks.count)
  }

  @Test func `what does not fit into the byte is refused`() {
    #expect(throws: ScoringError.unusableCode(10)) { try Evidence(rating: .level(10), pick: .notPicked) }
    #expect(throws: ScoringError.unusableCode(-1)) { try Evidence(rating: .areaLevel(-1), pick: .notPicked) }
    #expect(throws: ScoringError.unusableCode(6)) { try Evidence(rating: .dontKnow, pick: .picked(6)) }
    #expect(throws: ScoringError.unusableCode(1)) {
      try EvidenceScales(levels: 1, pickValues: [], weights: usualWeights)
    }
    #expect(throws: ScoringError.unusableCode(7)) {
      try EvidenceScales(levels: 5, pickValues: [1, 1, 1, 1, 1, 1, 1], weights: usualWeights)
    }
    #expect(throws: ScoringError.unusableShare(1.5)) {
      try EvidenceScales(levels: 5, pickValues: [1.5], weights: usualWeights)
    }
  }

  @Test func `an area's rating enters the points and not the ratings`() throws {
    let code = try Evidence(rating: .areaLevel(4), pick: .picked(0)).code
    let summary = try summaries([[code]])[0]
    #expect(summary.points == 100 && summary.bothParts == 1 && summary.areaRated == 1)
    #expect(summary.rated == 0 && summary.severity.mean == nil && summary.topTwoShare == nil)
  }

  @Test func `a level that the scale does not have counts as not shown`() throws {
    let code = try Evidence(rating: .level(7), pick: .notPicked).code
    let summary = try summaries([[code]])[0]
    #expect(summary.rated == 0 && summary.shown == 0 && summary.points == nil)
    #expect(summary.notEnoughAnswers == 1)
  }

  @Test func `shares stand on those who were asked`() throws {
    let answers: [(Evidence.Rating, Evidence.Pick)] = [
      (.level(4), .picked(0)), (.level(0), .notPicked), (.dontKnow, .notPicked), (.declined, .notAnswered),
      (.notShown, .notAnswered), (.areaLevel(3), .picked(3)),
    ]
    let summary = try summaries(try answers.map { [try Evidence(rating: $0.0, pick: $0.1).code] })[0]
    #expect(summary.topTwoShare == 0.5 && summary.dontKnowShare == 0.25 && summary.pickShare == 0.5)
    #expect(summary.bothParts == 3 && summary.ratedOnly == 0)
    #expect(summary.chosenNotRated == 0 && summary.notEnoughAnswers == 3)
    // (100 + 0 + (45 + 20)) / 3.
    #expect(near(summary.points, 55, 1e-12) && summary.priority.median == 65)
  }
}

@Suite struct CodedColumnsTests {
  @Test func `rows and columns hold the same answers`() throws {
    let columns = try CodedColumns(ratings: [[1, nil], [3, 4], [0, 0]])
    #expect(columns.people == 3 && columns.count == 2)
    #expect(Array(columns[0]) == [1, 3, 0] && Array(columns[1]) == [255, 4, 0])
    #expect(columns[1, 1] == 4 && columns.histogram(1)[255] == 1)
    #expect(try CodedColumns(people: 3, count: 2, codes: [1, 3, 0, 255, 4, 0]) == columns)
    #expect(try columns.only([2, 0]) == CodedColumns(ratings: [[0, 0], [1, nil]]))
  }

  @Test func `what does not fit is refused`() throws {
    #expect(throws: ScoringError.unequalLengths(2, 1)) { try CodedColumns(ratings: [[1, 2], [3]]) }
    #expect(throws: ScoringError.unusableCode(255)) { try CodedColumns(ratings: [[255]]) }
    #expect(throws: ScoringError.unequalLengths(4, 3)) {
      try CodedColumns(people: 2, count: 2, codes: [1, 2, 3])
    }
    let columns = try CodedColumns(ratings: [[1], [2]])
    #expect(throws: ScoringError.unknownItem(2)) { try columns.only([2]) }
    #expect(throws: ScoringError.unknownItem(5)) { try columns.histograms(0, groups: [0, 5], of: 2) }
    #expect(throws: ScoringError.unequalLengths(2, 1)) { try columns.histograms(0, groups: [0], of: 2) }
    #expect(throws: ScoringError.notANumber) { try CodeScale { _ in .nan } }
  }

  @Test func `nobody is a documented answer`() throws {
    let nobody = try CodedColumns(rows: [])
    #expect(nobody.people == 0 && nobody.count == 0)
    let counts = try ValueCounts([])
    #expect(counts.mean == nil && counts.median == nil && counts.variance == nil)
    #expect(try counts.trimmedMean(0.1) == nil && counts.share(atLeast: 1) == nil)
    #expect(counts.standardError == nil && counts.standardDeviation == nil)
  }

  @Test func `one value has a mean and no spread`() throws {
    let counts = try ValueCounts([3])
    #expect(counts.mean == 3 && counts.median == 3 && counts.variance == nil)
    #expect(try counts.trimmedMean(0.49) == 3)
    #expect(throws: ScoringError.unusableShare(0.5)) { try counts.trimmedMean(0.5) }
    #expect(throws: ScoringError.notANumber) { try ValueCounts([1, .infinity]) }
  }
}
