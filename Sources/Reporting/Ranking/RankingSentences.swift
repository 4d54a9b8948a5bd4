import Interviewing
package import Questionnaires
import Scoring

/// Says why a factor stands where it does, for one person and for a group: the same sentences on the screen and
/// on the page.
package struct RankingSentences: Sendable {
  let questionnaire: Questionnaire
  let words: InterfaceWords
  private let maker: ProseMaker

  /// Sentences in the language of `words`.
  package init(questionnaire: Questionnaire, words: InterfaceWords) {
    self.questionnaire = questionnaire
    self.words = words
    maker = ProseMaker(questionnaire, words)
  }

  /// Such as "You said this is a very big problem and chose it first."
  package func reason(for entry: WalkRanking.Entry) -> String {
    let pick = PickWords(entry.evidence.pick)
    switch entry.evidence.severity {
    case .areaRated(let level, _, let domain):
      return joined(pickSentence(pick), words(ReportWord.areaUsed, area(domain, level: level)))
    default:
      let said = said(level: entry.evidence.severity.level ?? 0)
      return words(pick.reason, ["said": said, "n": pick.place])
    }
  }

  /// The contributions in words, such as "60 of 94 points: how big a problem you said it is (big problem)."
  package func why(_ entry: WalkRanking.Entry, in ranking: WalkRanking) -> [String] {
    let parts = PrintedPoints(entry.score, isWhole: ranking.isWhole)
    let total = points(entry.score.points, in: ranking)
    let rated = words(
      entry.isAreaRated ? ReportWord.whyArea : .whyRated,
      severityValues(entry).merging(["part": parts.severity, "points": total]) { $1 })
    if entry.score.isRatedOnly { return [rated] + ratedOnly(in: ranking) + tie(entry, in: ranking) }
    let pick = PickWords(entry.evidence.pick)
    let chosen = words(pick.why, ["part": parts.chosen, "points": total, "n": pick.place])
    return [rated, chosen] + tie(entry, in: ranking)
  }

  /// Such as "82 points".
  package func points(_ value: Double, in ranking: WalkRanking) -> String {
    points(value, isWhole: ranking.isWhole)
  }

  /// Only a whole 1 is one point.
  func points(_ value: Double, isWhole: Bool) -> String {
    let number = Numbers.points(value, isWhole: isWhole)
    return words(ReportWord.points, ["n": number], count: number == "1" ? 1 : 2)
  }

  /// Names those that share the place; empty where nobody does.
  package func tie(_ entry: WalkRanking.Entry, in ranking: WalkRanking) -> [String] {
    let others = ranking.tied(with: entry).map { maker.string($0.factor.name) }
    guard !others.isEmpty else { return [] }
    return [words(ReportWord.tiedWith, ["names": others.joined(separator: ", ")])]
  }

  /// Why something was picked but has no points: the pick in a sentence.
  package func pickSentence(of factor: WalkRanking.Unranked) -> String {
    pickSentence(PickWords(factor.evidence.pick))
  }
}

// MARK: - What is said of a whole ranking

extension RankingSentences {
  /// That ratings alone count, where the picks were not answered; empty otherwise.
  package func ratedOnly(in ranking: WalkRanking) -> [String] {
    ranking.isRatedOnly ? [words(ReportWord.ratedOnly)] : []
  }

  /// What a tie is, and before it that one goes on behind the leaders, who are shown apart; empty without ties.
  package func ties(in ranking: WalkRanking, leaders: ArraySlice<WalkRanking.Entry>) -> [String] {
    guard ranking.hasTies else { return [] }
    let next = ranking.entries.dropFirst(leaders.count).first
    let goesOn = leaders.last.map { $0.rank == next?.rank } ?? false
    return (goesOn ? [words(ReportWord.tieGoesOn)] : []) + [words(ReportWord.tie)]
  }

  /// Stands behind the name of a topic without a sentence of its own whose area's rating stood in.
  package func areaMark(on entry: WalkRanking.Entry) -> String { entry.isAreaRated ? "*" : "" }

  /// What the mark means; empty where no topic has it.
  package func areaNote(for entries: ArraySlice<WalkRanking.Entry>) -> [String] {
    entries.contains(where: \.isAreaRated) ? [words(ReportWord.areaNote)] : []
  }
}

extension RankingSentences {
  private func severityValues(_ entry: WalkRanking.Entry) -> [String: String] {
    switch entry.evidence.severity {
    case .areaRated(let level, _, let domain): area(domain, level: level)
    case let severity: ["rating": rating(level: severity.level ?? 0)]
    }
  }

  private func said(level: Int) -> String {
    words(level == 0 ? ReportWord.saidLowest : .said, ["rating": rating(level: level)])
  }

  /// The choice's own label, as it stands inside a sentence.
  private func rating(level: Int) -> String {
    let list = questionnaire.choiceLists[questionnaire.scoring.severityList]
    guard let choice = list?.choices.first(where: { $0.level == level }) else { return String(level) }
    return Self.insideSentence(maker.string(choice.label))
  }

  private func area(_ domain: String, level: Int) -> [String: String] {
    let name = questionnaire.catalog.domain(domain).map { maker.string($0.name) } ?? domain
    return ["area": name, "rating": rating(level: level)]
  }

  private func pickSentence(_ pick: PickWords) -> String {
    pick.sentence.map { words($0, ["n": pick.place]) } ?? ""
  }

  private func joined(_ sentences: String...) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// With a small first letter, unless the word is written in capitals.
  static func insideSentence(_ label: String) -> String {
    guard let first = label.first, label.dropFirst().first?.isUppercase != true else { return label }
    return first.lowercased() + label.dropFirst()
  }
}
