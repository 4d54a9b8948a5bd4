import Interviewing
import Questionnaires

extension WalkSummary {
  /// What has no points, by name and by reason.
  var leftOut: [DocumentBlock] {
    guard ranking.leftOut > 0 else { return [] }
    return [
      .heading(level: 2, text: Prose(words(ReportWord.leftOut))),
      .paragraph(text: Prose(words(ReportWord.leftOutCount, count: ranking.leftOut))),
    ] + chosenNotRated + notEnough
  }

  private var chosenNotRated: [DocumentBlock] {
    guard !ranking.chosenNotRated.isEmpty else { return [] }
    let items = ranking.chosenNotRated.map { factor in
      Prose(runs: maker.prose(factor.factor.name).runs + [.init("– " + sentences.pickSentence(of: factor))])
    }
    return [
      .heading(level: 3, text: Prose(words(ReportWord.chosenNotRated))),
      .paragraph(text: Prose(words(ReportWord.chosenNotRatedWhy))), .list(items: items, isNumbered: false),
    ]
  }

  private var notEnough: [DocumentBlock] {
    guard !ranking.notEnough.isEmpty else { return [] }
    let reasons: [ReportWord] = [
      .notEnoughDontKnow, .notEnoughPreferNot, .notEnoughNotAsked, .notEnoughPrivate,
    ]
    let groups = reasons.flatMap { reason -> [DocumentBlock] in
      let factors = ranking.notEnough.filter { self.reason($0) == reason }
      guard !factors.isEmpty else { return [] }
      let names = factors.map { maker.prose($0.factor.name) }
      let listed = names.enumerated().map { index, name in
        name.ended(with: index == names.count - 1 ? "." : ";")
      }
      return [.paragraph(text: Prose(words(reason)) + Prose(runs: listed.flatMap(\.runs)))]
    }
    return [.heading(level: 3, text: Prose(words(ReportWord.notEnough)))] + groups
  }

  /// Also *Don't know* is an answer that a sensitive question's page does not tell.
  private func reason(_ unranked: WalkRanking.Unranked) -> ReportWord {
    let question = interview.questionnaire.severityQuestion(ofFactor: unranked.factor.id)
    if question?.isSensitive == true { return .notEnoughPrivate }
    return switch unranked.evidence.severity {
    case .dontKnow: .notEnoughDontKnow
    case .preferNot: .notEnoughPreferNot
    case .notAnswered, .rated, .areaRated: .notEnoughNotAsked
    }
  }
}
