import Interviewing
import Questionnaires
import Reporting
import Toolkit

/// A walk told by its answers, as a test reads it.
struct Walk {
  private(set) var interview: Interview

  init(_ questionnaire: Questionnaire, length: String = "standard", language: String = "en") throws {
    interview = Interview(questionnaire: questionnaire)
    _ = try interview.apply(
      .start(WalkStart(setting: .kiosk, language: language, seed: 7, month: "2026-11")))
    _ = try interview.apply(.chooseLength(length))
  }

  /// A walk that somebody else has taken.
  init(_ interview: Interview) { self.interview = interview }

  mutating func answer(_ question: String, _ answer: Answer, about factor: String? = nil) throws {
    _ = try interview.apply(.answer(AnswerKey(question, factor: factor), answer))
  }

  mutating func rate(_ ratings: KeyValuePairs<String, String>) throws {
    for (factor, level) in ratings { try answer("p_\(factor)", .choice("\(level)_problem", own: nil)) }
  }

  mutating func pick(_ picks: [String], order: [String] = []) throws {
    try answer("picks", .choices(picks))
    if !order.isEmpty { try answer("picks_order", .order(order)) }
  }

  /// Five topics: lamps first and chosen first, two tied, one sensitive, one not known.
  static func usual(language: String = "en") throws -> Walk {
    var walk = try Walk(try SmallPack.questionnaire(), language: language)
    try walk.answer("where", .choice("elm-street", own: nil))
    try walk.rate(["lamps": "very_big", "crossings": "medium", "parks": "medium", "fights": "big"])
    try walk.answer("p_voice", .dontKnow)
    try walk.pick(["lamps", "fights", "voice"], order: ["lamps", "voice"])
    try walk.answer("gender", .choice("own_word", own: "SECRET-GENDER"))
    return walk
  }

  func document(
    language: String = "en", toolkit: ToolkitLibrary? = nil, explained: Int = 3
  ) throws -> Document {
    let words = try SmallPack.words(language)
    let ranking = PaperRanking(try WalkRanking(interview), of: interview)
    let toolkit = try toolkit ?? SmallToolkit.library(language)
    return WalkSummary.document(
      interview: interview, ranking: ranking,
      explanations: ranking.explanations(
        explained, questionnaire: interview.questionnaire, toolkit: toolkit, words: words),
      helpLines: toolkit.helpLines, words: words)
  }
}
