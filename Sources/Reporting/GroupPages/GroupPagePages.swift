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
      return index < shown ? blocks : blocks.map { _ in Self.nothing }
    }
    return paragraphs(facts(findings))
      + (leaders.isEmpty ? [paragraph(words(GroupPageWord.nothingRanked))] : leaders)
      + paragraphs(
        (leaders.isEmpty ? [] : [words(GroupPageWord.byPoints)]) + tieGoesOn(table, after: shown)
          + tooFewForPlaces(table))
      + next(words(GroupPageWord.everyoneToo))
  }

  /// How much room there is; what is said in fewer words stands in as many blocks.
  enum Room: CaseIterable {
    case enough
    /// Possible places are told once: on the council's page as numbers beside the topics, else in a drawing alone.
    case some
    /// On the council's page most names are counted instead of said; else possible places are said and not drawn.
    case little
    /// What could be done is told of the first topic only, and one person is quoted.
    case least

    var names: Int { self == .enough || self == .some ? GroupPageMaker.mostNames : 1 }
    var steps: Int { self == .least ? 1 : 2 }
  }

  /// One page for those who decide.
  func council(_ findings: GroupFindings, room: Room = .enough) -> [DocumentBlock] {
    let table = findings.table
    let asked = picks(findings, most: 2).map { Prose($0) } + asks(findings, most: 1)
    let chart = ranges(table, most: Self.leading)
    return paragraphs(facts(findings) + unheard(findings, most: room.names))
      + part(
        .firstTitle,
        board(table, most: Self.leading, withRanges: room != .enough)
          + (room == .enough ? chart : chart.map { _ in Self.nothing })
          + paragraphs(
            tiers(table, shown: Self.leading, most: room.names) + tieGoesOn(table, after: Self.leading)))
      + part(.gapsTitle, gaps(findings, most: 1))
      + part(.asksTitle, asked.isEmpty ? [] : [.list(items: asked, isNumbered: false)])
      + part(.decidesTitle, steps(table, most: room.steps))
      + part(.methodTitle, paragraphs(method(table) + limits(table, most: 1)))
  }

  /// Two pages for those who answered.
  func participants(_ findings: GroupFindings, room: Room = .enough) -> [DocumentBlock] {
    let table = findings.table
    let chart = ranges(table, most: Self.charted)
    let ranking =
      leaders(table, most: Self.leading, withPlaces: room != .some)
      + paragraphs(tiers(table, shown: Self.leading) + others(table, after: Self.leading))
      + (room == .enough || room == .some ? chart : chart.map { _ in Self.nothing })
    return part(.whoTitle, who(findings)) + part(.firstTitle, ranking) + rules(table)
      + part(.strongTitle, strengths(findings, most: 4)) + part(.coinsTitle, coins(findings))
      + part(.gapsTitle, gaps(findings, most: 3))
      + part(.quotesTitle, quotes(findings, most: room == .least ? 1 : findings.quotes.count)) + next()
      + steps(table, most: room.steps)
      + part(.methodTitle, paragraphs(method(table)))
      + part(.limitsTitle, paragraphs(limits(table)))
  }

  /// The same pages with less on them, for where there is not room enough.
  func shorter(_ page: GroupPage, _ findings: GroupFindings) -> [[DocumentBlock]] {
    switch page {
    // Long names of places and topics may leave room for fewer.
    case .wall: (1..<Self.onWall).map { wall(findings, leavingOut: $0) }
    case .council: Room.allCases.dropFirst().map { council(findings, room: $0) }
    case .participants: Room.allCases.dropFirst().map { participants(findings, room: $0) }
    case .change: []
    }
  }

  /// Takes the place of a block, and no room.
  static let nothing = DocumentBlock.list(items: [], isNumbered: false)

  /// Other ways to count, and which topics depend on the way.
  private func rules(_ table: GroupTable) -> [DocumentBlock] {
    let said = sentences.rulePanel(table, most: 2)
    guard !said.isEmpty else { return [] }
    return [heading(2, words(GroupWord.rulesTitle))] + paragraphs(said)
  }
}
