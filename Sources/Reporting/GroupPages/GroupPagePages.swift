import Questionnaires
import Scoring

/// What stands on each page, in order.
extension GroupPageMaker {
  /// So many topics stand on the council's board, and with all that is said of them before the others.
  private static let leading = 5

  /// So many have their places drawn for those who answered.
  private static let charted = 10
  /// So many stand on the wall.
  private static let onWall = 3

  /// Few words in large letters; a topic that is left out stands there as empty blocks.
  func wall(_ findings: GroupFindings, leavingOut left: Int = 0) -> [DocumentBlock] {
    let table = findings.table
    let shown = Self.onWall - left
    let leaders = table.ranked.prefix(Self.onWall).enumerated().flatMap { index, factor -> [DocumentBlock] in
      let rank = factor.rank.map { "\($0.label) " } ?? ""
      let said = paragraphs([sentences.counted(factor), place(factor)].compactMap(\.self))
      let blocks = [heading(2, rank + factor.name)] + said
      return index < shown ? blocks : blocks.map { _ in .list(items: [], isNumbered: false) }
    }
    return paragraphs(facts(findings))
      + (leaders.isEmpty ? [paragraph(words(GroupPageWord.nothingRanked))] : leaders)
      + paragraphs(
        (leaders.isEmpty ? [] : [words(GroupPageWord.byPoints)]) + tieGoesOn(table, after: shown)
          + tooFewForPlaces(table))
      + next(words(GroupPageWord.everyoneToo))
  }

  /// One page for those who decide.
  func council(_ findings: GroupFindings) -> [DocumentBlock] {
    let table = findings.table
    let asked = picks(findings, most: 2).map { Prose($0) } + asks(findings, most: 1)
    return paragraphs(facts(findings) + unheard(findings, most: Self.mostNames))
      + part(
        .firstTitle,
        board(table, most: Self.leading) + ranges(table, most: Self.leading)
          + paragraphs(tiers(table, shown: Self.leading) + tieGoesOn(table, after: Self.leading)))
      + part(.gapsTitle, gaps(findings, most: 1))
      + part(.asksTitle, asked.isEmpty ? [] : [.list(items: asked, isNumbered: false)])
      + part(.decidesTitle, steps(table, most: 2))
      + part(.methodTitle, paragraphs(method(table) + limits(table, most: 1)))
  }

  /// Two pages for those who answered.
  func participants(_ findings: GroupFindings) -> [DocumentBlock] {
    let table = findings.table
    let ranking =
      leaders(table, most: Self.leading)
      + paragraphs(tiers(table, shown: Self.leading) + others(table, after: Self.leading))
      + ranges(table, most: Self.charted)
    return part(.whoTitle, who(findings)) + part(.firstTitle, ranking) + rules(table)
      + part(.strongTitle, strengths(findings, most: 4)) + part(.coinsTitle, coins(findings))
      + part(.gapsTitle, gaps(findings, most: 3))
      + part(.quotesTitle, quotes(findings)) + next() + steps(table, most: 2)
      + part(.methodTitle, paragraphs(method(table)))
      + part(.limitsTitle, paragraphs(limits(table)))
  }

  /// Other ways to count, and which topics depend on the way.
  private func rules(_ table: GroupTable) -> [DocumentBlock] {
    let said = sentences.rulePanel(table, most: 2)
    guard !said.isEmpty else { return [] }
    return [heading(2, words(GroupWord.rulesTitle))] + paragraphs(said)
  }
}
