@testable import Interviewing
import Questionnaires
@testable import Scoring
import TestSupport
import Testing

@testable import Reporting

private func sentences(_ walk: Walk, language: String = "en") throws -> RankingSentences {
  RankingSentences(
    questionnaire: walk.interview.questionnaire, words: try SmallPack.words(language))
}

@Suite struct WalkRankingTests {
  @Test func `a pack that passes the check can be ranked`() {
    #expect(FactorCatalog.mostFactors == PartialRankings.mostItems)
  }

  @Test func `a walk is ranked by its ratings and picks`() throws {
    let ranking = try WalkRanking(Walk.usual().interview)
    #expect(ranking.entries.map(\.factor.id) == ["lamps", "fights", "crossings", "parks"])
    #expect(ranking.entries.map { $0.rank.label } == ["1", "2", "3=", "3="])
    #expect(ranking.entries.map { $0.score.points.rounded() } == [100, 65, 30, 30])
    #expect(ranking.chosenNotRated.map(\.factor.id) == ["voice"])
    #expect(ranking.notEnough.isEmpty && ranking.leftOut == 1)
    #expect(ranking.hasTies && !ranking.isRatedOnly)
  }

  @Test func `other weights are a what-if`() throws {
    let weights = try PriorityWeights(severity: 0, chosen: 1)
    let ranking = WalkRanking(try Walk.usual().interview, weights: weights)
    #expect(ranking.entries.map { $0.score.points.rounded() } == [100, 50, 0, 0])
  }

  @Test func `without picks the ratings rank alone`() throws {
    var walk = try Walk(try SmallPack.questionnaire())
    try walk.rate(["lamps": "medium", "crossings": "big"])
    try walk.answer("picks", .preferNot)
    let ranking = try WalkRanking(walk.interview)
    #expect(ranking.isRatedOnly)
    #expect(ranking.entries.map(\.score.points) == [75, 50])
    #expect(ranking.notEnough.map(\.factor.id) == ["parks", "fights", "voice"])
  }

  @Test func `none of these is an answer to the picks`() throws {
    var walk = try Walk(try SmallPack.questionnaire())
    try walk.rate(["lamps": "very_big"])
    try walk.pick(["none_of_these"])
    let ranking = try WalkRanking(walk.interview)
    #expect(!ranking.isRatedOnly && ranking.entries.map(\.score.points) == [60])
  }

  @Test func `the short walk takes the area's rating where it asked no more`() throws {
    var walk = try Walk(try SmallPack.questionnaire(), length: "quick")
    try walk.answer("area_streets", .choice("very_big_problem", own: nil))
    try walk.answer("area_people", .choice("small_problem", own: nil))
    let opened = try #require(walk.interview.path.first { $0.question.hasPrefix("p_") })
    try walk.answer(opened.question, .dontKnow)
    try walk.pick(["voice"])
    let ranking = try WalkRanking(walk.interview)
    #expect(ranking.entries.count == 4 && ranking.entries.allSatisfy(\.isAreaRated))
    #expect(ranking.entries.first?.score.points == 60)
    #expect(ranking.notEnough.map { "p_" + $0.factor.id } == [opened.question])
  }

  @Test func `a place beyond the valued ones counts as picked`() throws {
    let rules = try SmallPack.questionnaire().scoring
    let evidence = FactorEvidence(
      factor: "lamps", severity: .rated(level: 2, levels: 5), pick: .picked(place: 9))
    #expect(evidence.priorityInput(rules) == PriorityInput(severity: 0.5, chosen: .picked(0.5)))
  }
}

@Suite struct RankingSentencesTests {
  @Test(arguments: [
    ("en", "You said this is a very big problem and chose it first."),
    ("es", "Usted dijo que esto es un problema muy grande y lo eligió en primer lugar."),
  ])
  func `the first has its reason in a sentence`(language: String, reason: String) throws {
    let walk = try Walk.usual()
    let entry = try #require(try WalkRanking(walk.interview).entries.first)
    #expect(try sentences(walk, language: language).reason(for: entry) == reason)
  }

  @Test(arguments: [
    (["fights"], [], "You said this is not a problem and chose it first."),
    (["lamps", "fights"], ["lamps", "fights"], "You said this is not a problem and chose it second."),
    (
      ["lamps", "fights"], ["lamps"], "You said this is not a problem and picked it as one that matters most."
    ),
    (["lamps"], [], "You said this is not a problem. You did not pick it as one that matters most."),
  ])
  func `each place has its words`(picks: [String], order: [String], reason: String) throws {
    var walk = try Walk(try SmallPack.questionnaire())
    try walk.answer("p_fights", .choice("not_a_problem", own: nil))
    try walk.pick(picks, order: order)
    let ranking = try WalkRanking(walk.interview)
    let entry = try #require(ranking.entries.first { $0.factor.id == "fights" })
    #expect(try sentences(walk).reason(for: entry) == reason)
  }

  @Test func `the lowest level is no noun in Spanish either`() throws {
    var walk = try Walk(try SmallPack.questionnaire())
    try walk.answer("p_lamps", .choice("not_a_problem", own: nil))
    try walk.pick(["lamps"])
    let entry = try #require(try WalkRanking(walk.interview).entries.first)
    let reason = try sentences(walk, language: "es").reason(for: entry)
    #expect(reason == "Usted dijo que esto no es un problema y lo eligió en primer lugar.")
  }

  @Test func `an area's rating is called one`() throws {
    var walk = try Walk(try SmallPack.questionnaire(), length: "quick")
    try walk.answer("area_streets", .choice("big_problem", own: nil))
    try walk.answer("area_people", .choice("medium_problem", own: nil))
    try walk.pick(["voice"])
    let ranking = try WalkRanking(walk.interview)
    let voice = try #require(ranking.entries.first { $0.factor.id == "voice" })
    #expect(
      try sentences(walk).reason(for: voice)
        == "You chose it first. We used your answer for the whole area (People): medium problem.")
    #expect(
      try sentences(walk).why(voice, in: ranking) == [
        "30 of 70 points: your answer for the whole area (People), which was medium problem.",
        "40 of 70 points: you chose it first.",
      ])
  }

  @Test func `contributions add up to the points in words`() throws {
    let walk = try Walk.usual()
    let ranking = try WalkRanking(walk.interview)
    #expect(
      try sentences(walk).why(ranking.entries[1], in: ranking) == [
        "45 of 65 points: how big a problem you said it is (big problem).",
        "20 of 65 points: you picked it as one that matters most.",
      ])
    #expect(
      try sentences(walk).why(ranking.entries[2], in: ranking) == [
        "30 of 30 points: how big a problem you said it is (medium problem).",
        "You did not pick it as one that matters most. That adds no points.",
        "This is a tie. It has the same points as: Parks.",
      ])
  }

  @Test func `rated only says so`() throws {
    var walk = try Walk(try SmallPack.questionnaire())
    try walk.rate(["lamps": "big"])
    let ranking = try WalkRanking(walk.interview)
    #expect(
      try sentences(walk).why(ranking.entries[0], in: ranking) == [
        "75 of 75 points: how big a problem you said it is (big problem).",
        "You did not choose what matters most. So only how big a problem you said it is counts.",
      ])
    #expect(try sentences(walk).reason(for: ranking.entries[0]) == "You said this is a big problem.")
  }

  @Test func `rated only tells of its tie as well`() throws {
    var walk = try Walk(try SmallPack.questionnaire())
    try walk.rate(["lamps": "big", "parks": "big"])
    let ranking = try WalkRanking(walk.interview)
    #expect(
      try sentences(walk).why(ranking.entries[0], in: ranking).last
        == "This is a tie. It has the same points as: Parks.")
  }

  @Test(arguments: [("Very big problem", "very big problem"), ("GPS", "GPS"), ("Ñandú", "ñandú"), ("", "")])
  func `a label begins small inside a sentence`(label: String, inside: String) {
    #expect(RankingSentences.insideSentence(label) == inside)
  }

  @Test func `printed parts always add up`() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let score = PriorityScore(
        contributions: .init(
          severity: .random(in: 0...60, using: &random), chosen: .random(in: 0...40, using: &random)),
        isRatedOnly: false)
      let parts = PrintedPoints(score, isWhole: false)
      let sum = (Double(parts.severity) ?? .nan) + (Double(parts.chosen) ?? .nan)
      #expect(abs(sum - (score.points * 10).rounded() / 10) < 1e-9)
    }
  }
}
