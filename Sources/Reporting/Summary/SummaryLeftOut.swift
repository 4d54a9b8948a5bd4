import Interviewing
import Questionnaires

extension WalkSummary {
  /// What has no points, by name and by reason.
  var leftOut: [DocumentBlock] {
    guard ranking.leftOut > 0 else { return [] }
    return [
      .heading(level: 2, text: Prose(words(ReportWord.leftOut))),
      .paragraph(text: Prose(words(ReportWord.leftOutCount, count: ranking.leftOut))),
      .definitions(items: chosenNotRated + notEnough),
    ]
  }

  /// The sensitive topics, whatever was said of them.
  var keptOff: [DocumentBlock] {
    guard !withheld.isEmpty else { return [] }
    return [
      .heading(level: 2, text: Prose(words(ReportWord.keptOff))),
      .paragraph(text: Prose(words(ReportWord.keptOffWhy)) + names(of: withheld)),
    ]
  }

  /// Names of topics as one line.
  private func names(of factors: [Factor]) -> Prose {
    let names = factors.map { maker.prose($0.name) }
    return Prose(
      runs: names.enumerated().flatMap { index, name in
        name.ended(with: index == names.count - 1 ? "." : ";").runs
      })
  }

  private var chosenNotRated: [DocumentBlock.Definition] {
    guard !ranking.chosenNotRated.isEmpty else { return [] }
    let items = ranking.chosenNotRated.map { factor in
      Prose(runs: maker.prose(factor.factor.name).runs + [.init("– " + sentences.pickSentence(of: factor))])
    }
    return [
      .init(
        term: Prose(words(ReportWord.chosenNotRated)),
        details: [Prose(words(ReportWord.chosenNotRatedWhy))] + items)
    ]
  }

  private var notEnough: [DocumentBlock.Definition] {
    guard !ranking.notEnough.isEmpty else { return [] }
    let reasons: [ReportWord] = [.notEnoughDontKnow, .notEnoughPreferNot, .notEnoughNotAsked]
    let groups = reasons.compactMap { reason -> Prose? in
      let factors = ranking.notEnough.filter { self.reason($0) == reason }
      return factors.isEmpty ? nil : Prose(words(reason)) + names(of: factors.map(\.factor))
    }
    return [.init(term: Prose(words(ReportWord.notEnough)), details: groups)]
  }

  private func reason(_ unranked: WalkRanking.Unranked) -> ReportWord {
    switch unranked.evidence.severity {
    case .dontKnow: .notEnoughDontKnow
    case .preferNot: .notEnoughPreferNot
    case .notAnswered, .rated, .areaRated: .notEnoughNotAsked
    }
  }
}
