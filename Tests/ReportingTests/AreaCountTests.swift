import Questionnaires
import Scoring
import TestSupport
import Testing

@testable import Reporting

/// Counts of ratings where a few people rated only the area, or only a few the topic: the count stays.
@Suite struct AreaCountTests {
  /// People who rated all topics and some who came for the quick walk.
  private func town(_ count: Int, quick: Int) throws -> Town {
    var town = try Town(count)
    town.quick = quick
    return town
  }

  // MARK: - Pages

  @Test(arguments: [(40, 0, 40), (40, 1, 41), (40, 10, 50), (40, 11, 40), (11, 5, 16), (6, 12, 18)])
  func `pages lead with counts, however few rated only the area`(count: Int, quick: Int, total: Int) throws {
    let isJoined = (1...10).contains(quick) || count < 11
    let called = isJoined ? "called this, or its area, a big" : "called this a big"
    for page in [GroupPage.wall, .participants] {
      #expect(try town(count, quick: quick).text(page).contains("of \(total) \(called)"), "\(page)")
    }
    #expect(try town(count, quick: quick).text(.council).contains(" of \(total)"))
  }

  @Test(arguments: [
    ("en", "Where a number is small, also in its counts."), ("es", "también en las cuentas."),
  ])
  func `a page says who is in its counts`(language: String, sentence: String) throws {
    #expect(try town(40, quick: 5).text(.participants, language: language).contains(sentence))
    #expect(try !town(40, quick: 0).text(.participants, language: language).contains(sentence))
    #expect(try !town(40, quick: 20).text(.participants, language: language).contains(sentence))
  }

  @Test func `the table says for which topics the two are one count`() throws {
    let table = try town(40, quick: 5).findings(.council).table
    let factor = try #require(table.ranked.first)
    #expect(factor.topTwo == 40 && factor.rated == 45 && factor.bothParts == 45)
    #expect(factor.meanSeverity == nil && factor.areaRated == nil && factor.dontKnowShare == nil)
    #expect(factor.hidden == [.areas, .dontKnow, .severity])
    let warnings = try town(40, quick: 5).maker().sentences.warnings(table).joined(separator: " ")
    #expect(warnings.contains("because one of the two is small: ") && warnings.contains(factor.name))
    let heard = try town(40, quick: 5).maker().sentences.heard(factor)
    #expect(heard == "40 of 45 called this, or its area, a big or very big problem.")
  }

  @Test func `without words for the two highest answers it is said plainly`() throws {
    var sentences = try Town(1).maker().sentences
    sentences = RankingSentences(questionnaire: try plain(sentences.questionnaire), words: sentences.words)
    let table = try town(40, quick: 5).findings(.council).table
    let factor = try #require(table.ranked.first)
    #expect(sentences.heard(factor) == "40 of 45 gave this, or its area, one of the two highest ratings.")
  }

  private func plain(_ questionnaire: Questionnaire) throws -> Questionnaire {
    var questionnaire = questionnaire
    questionnaire.scoring.topTwo = nil
    return questionnaire
  }

  // MARK: - The audit

  /// What can be read of a factor, with a solver of its own that tries every number of people: where 1 to 10 rated
  /// it, or only its area, 11 and more must be possible too.
  @Test func `nobody can work out that few people rated a topic, or only its area`() throws {
    var random = SeededGenerator(seed: 41)
    let weights = try PriorityWeights(severity: 0.6, chosen: 0.4)
    let scales = try scales()
    var joined = 0
    for _ in 0..<3000 {
      let summary = FactorSummary(try drawn(&random), scales: scales)
      let line = GroupRanking.Line(summary: summary, contributions: summary.contributions)
      let factor = GroupTable.Factor(
        line, id: "lamps", name: "Lamps",
        hidden: SmallNumbers(limit: 11, weights: weights).hidden(summary))
      joined += factor.hidden.contains(.areas) && factor.rated != nil ? 1 : 0
      guard factor.rated != nil else {
        // Nothing is said of how counts were made that are not there; what would give them away stays away.
        #expect(!factor.hidden.contains(.areas) && factor.meanSeverity == nil)
        continue
      }
      for (few, part) in [(summary.areaRated, \Split.areas), (summary.rated, \Split.rated)]
      where (1...10).contains(few) {
        let possible = splits(of: factor).map { $0[keyPath: part] }
        #expect(possible.contains(few) && (possible.max() ?? 0) >= 11, "\(factor)")
        // Nor what the few answered: neither mean nor share stands on the others alone.
        #expect(factor.meanSeverity == nil && factor.dontKnowShare == nil)
      }
    }
    #expect(joined > 500, "the draws must reach the case")
  }

  private struct Split {
    var rated: Int
    var areas: Int
  }

  /// Every way in which those who are counted can have rated the topic or only its area.
  private func splits(of factor: GroupTable.Factor) -> [Split] {
    let rated = factor.rated ?? 0
    if let areas = factor.areaRated { return [Split(rated: rated, areas: areas)] }
    let ways = (0...rated).map { Split(rated: rated - $0, areas: $0) }
    return ways.filter { $0.rated + $0.areas >= factor.bothParts ?? 0 }
  }

  private func scales() throws -> EvidenceScales {
    let questionnaire = try SmallPack.questionnaire()
    return try EvidenceScales(questionnaire, weights: try PriorityWeights(questionnaire.scoring))
  }

  /// How often each byte of evidence occurs among some people.
  private func drawn(_ random: inout SeededGenerator) throws -> [Int] {
    var histogram = [Int](repeating: 0, count: 256)
    func add(_ rating: Evidence.Rating, _ pick: Evidence.Pick, _ most: Int) throws {
      histogram[Int(try Evidence(rating: rating, pick: pick).code)] += random.below(most + 1)
    }
    let most = random.oneIn(3) ? 3 : 14
    for level in 0..<5 { try add(.level(level), .notPicked, most) }
    try add(.level(4), .picked(0), 6)
    for level in 1..<4 { try add(.areaLevel(level), .notPicked, random.oneIn(2) ? 4 : 14) }
    try add(.level(2), .notAnswered, random.oneIn(3) ? 12 : 0)
    try add(.dontKnow, .notPicked, 8)
    try add(.notShown, .notPicked, 12)
    return histogram
  }
}
