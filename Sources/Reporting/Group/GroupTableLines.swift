package import Questionnaires
import Scoring

extension GroupTable {
  /// The table and what must be said with it, each line at most 80 columns wide.
  package func lines(words: InterfaceWords) -> [String] {
    let opening = [
      words(ReportWord.groupTitle),
      people == 0
        ? words(ReportWord.groupNobody) : words(ReportWord.groupPeople, count: people),
    ]
    guard people > 0 else { return opening.flatMap(wrapped) }
    let ranked = factors.filter { $0.result.rank != nil }
    let text = TextTable(table(ranked, words), width: TextRenderer.columns)
    let rows = ranked.isEmpty ? [] : [""] + text.header + text.rows.flatMap { $0 }
    return opening.flatMap(wrapped) + rows + [""] + remarks(ranked, words).flatMap(wrapped)
  }

  private func table(_ factors: [Factor], _ words: InterfaceWords) -> DocumentBlock.Table {
    func column(_ title: String, _ kind: DocumentBlock.Column.Kind) -> DocumentBlock.Column {
      .init(Prose(title), kind: kind)
    }
    return DocumentBlock.Table(
      columns: [
        column(words(ReportWord.groupColumnRank), .text), column(words(ReportWord.groupColumnFactor), .name),
        column("", .text), column(words(ReportWord.groupColumnPoints), .number),
        column(words(ReportWord.groupColumnBoth), .number),
        column(words(ReportWord.groupColumnTopTwo), .number),
        column(words(ReportWord.groupColumnPicked), .number),
        column(words(ReportWord.groupColumnDontKnow), .number),
      ], rows: factors.map(row))
  }

  private func row(_ factor: Factor) -> [Prose] {
    let result = factor.result
    let score = result.score ?? 0
    return [
      result.rank?.label ?? "", factor.name, Numbers.bar(score / 100, width: 8),
      Numbers.points(score, isWhole: false), String(result.bothParts), share(result.topTwoShare),
      share(result.pickShare), share(result.dontKnowShare) + (factor.hasManyUnsure ? "!" : ""),
    ].map { Prose($0) }
  }

  private func share(_ share: Double?) -> String { share.map(Numbers.percent) ?? "-" }

  private func remarks(_ ranked: [Factor], _ words: InterfaceWords) -> [String] {
    let unranked = factors.filter { $0.result.rank == nil }.map(\.name)
    let unsure = factors.filter(\.hasManyUnsure).map(\.name)
    func named(_ word: ReportWord, _ names: [String]) -> [String] {
      names.isEmpty ? [] : [words(word, ["names": names.joined(separator: ", ")])]
    }
    let legend: [ReportWord] = [
      .groupLegendPoints, .groupLegendBoth, .groupLegendTopTwo, .groupLegendPicked, .groupLegendDontKnow,
    ]
    return (isFew ? [words(ReportWord.groupFew)] : [])
      + [words(ReportWord.groupChoseToCome)] + named(.groupUnranked, unranked)
      + named(.groupManyUnsure, unsure)
      + (ranked.contains { $0.result.rank?.isTied == true } ? [words(ReportWord.groupTie)] : [])
      + (ranked.isEmpty ? [] : legend.map { words($0) }) + [words(ReportWord.groupNotPercent)]
  }

  private func wrapped(_ text: String) -> [String] { Wrapping.lines(text, width: TextRenderer.columns) }
}
