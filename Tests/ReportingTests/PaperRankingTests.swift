import Interviewing
import Questionnaires
import Scoring
import TestSupport
import Testing

@testable import Reporting

/// What a page tells of sensitive topics: their names, and nothing that an answer changes.
@Suite struct PaperRankingTests {
  /// Every answer to the one sensitive rating of the small pack, and none at all.
  static let ratings: [Answer?] =
    ["not_a", "small", "medium", "big", "very_big"].map { .choice("\($0)_problem", own: nil) }
    + [.dontKnow, .preferNot, nil]

  private func paper(_ walk: Walk) throws -> PaperRanking {
    PaperRanking(try WalkRanking(walk.interview), of: walk.interview)
  }

  /// Fights were picked first and tie with parks when they are a medium problem.
  private func walk(fights: Answer?) throws -> Walk {
    var walk = try Walk(try SmallPack.questionnaire())
    try walk.rate(["lamps": "very_big", "crossings": "small", "parks": "medium", "voice": "medium"])
    if let fights { try walk.answer("p_fights", fights) }
    try walk.pick(["fights", "lamps"], order: ["fights", "lamps"])
    return walk
  }

  @Test(arguments: ratings)
  func `sensitive topics have no points, no place and no tie on paper`(rating: Answer?) throws {
    let ranking = try paper(walk(fights: rating)).ranking
    #expect(ranking.entries.map(\.factor.id) == ["lamps", "parks", "voice", "crossings"])
    #expect(ranking.entries.map { $0.rank.label } == ["1", "2=", "2=", "4"])
    #expect(ranking.entries.map { $0.score.points.rounded() } == [94, 30, 30, 15])
    #expect(ranking.leftOut == 0)
  }

  @Test(arguments: ratings)
  func `they are named whatever was said of them`(rating: Answer?) throws {
    let walk = try walk(fights: rating)
    #expect(try paper(walk).withheld.map(\.id) == ["fights"])
    let text = TextRenderer().render(try walk.document())
    #expect(text.contains("Kept off paper") && text.contains(/topics:\s+Fights\./))
    #expect(text.ranges(of: "Fights").count == 1)
  }

  @Test(arguments: ratings)
  func `the screen still shows the person everything`(rating: Answer?) throws {
    let ranking = try WalkRanking(walk(fights: rating).interview)
    #expect((ranking.entries.map(\.factor.id) + ranking.chosenNotRated.map(\.factor.id)).contains("fights"))
  }

  @Test func `a place is shared by those that are left only`() throws {
    var walk = try Walk(try SmallPack.questionnaire())
    try walk.rate(["parks": "medium", "fights": "medium"])
    #expect(try WalkRanking(walk.interview).hasTies)
    let ranking = try paper(walk).ranking
    #expect(!ranking.hasTies && ranking.entries.map { $0.rank.label } == ["1"])
  }

  @Test func `the rating of an area tells nothing of a sensitive topic in it either`() throws {
    var walk = try Walk(try SmallPack.questionnaire(), length: "quick")
    try walk.answer("area_people", .choice("very_big_problem", own: nil))
    try walk.answer("area_streets", .choice("not_a_problem", own: nil))
    #expect(try !paper(walk).ranking.entries.contains { $0.factor.id == "fights" })
  }

  @Test func `a length that does not ask has nothing to keep off`() throws {
    var questionnaire = try SmallPack.questionnaire()
    for section in questionnaire.sections.indices {
      for index in questionnaire.sections[section].questions.indices
      where questionnaire.sections[section].questions[index].isSensitive {
        questionnaire.sections[section].questions[index].lengths = ["quick"]
      }
    }
    let walk = try Walk(questionnaire)
    #expect(try paper(walk).withheld.isEmpty)
    #expect(!TextRenderer().render(try walk.document()).contains("Kept off paper"))
  }

  @Test func `only sensitive topics leave a page that says why it ranks nothing`() throws {
    var walk = try Walk(try SmallPack.questionnaire())
    try walk.rate(["fights": "very_big"])
    try walk.pick(["fights"])
    let text = TextRenderer().render(try walk.document())
    #expect(text.contains("There are not enough answers to rank anything on this page."))
  }
}
