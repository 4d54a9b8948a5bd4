package import Interviewing
package import Questionnaires
import Scoring
package import Toolkit

/// The page that a person takes home.
///
/// Never on it: the walk's code or number (they are not asked for here), anything that an answer to a
/// sensitive question changes, and own words, unless the person allowed them to be printed.
package struct WalkSummary {
  private static let top = 5

  let interview: Interview
  let ranking: WalkRanking
  let withheld: [Factor]
  let words: InterfaceWords
  let sentences: RankingSentences
  let maker: ProseMaker

  private init(
    _ interview: Interview, _ paper: PaperRanking, _ words: InterfaceWords, _ today: Month?
  ) {
    self.interview = interview
    ranking = paper.ranking
    withheld = paper.withheld
    self.words = words
    sentences = RankingSentences(questionnaire: interview.questionnaire, words: words)
    maker = ProseMaker(interview.questionnaire, words, today: today)
  }

  /// Builds the page in the language of `words`; `helpLines` may hold unverified ones, which are left out.
  /// A check that is more than a year old in the month of `today` says so.
  package static func document(
    interview: Interview, ranking: PaperRanking, explanations: [FactorExplanation], helpLines: [HelpLine],
    words: InterfaceWords, today: Month? = nil
  ) -> Document {
    let summary = WalkSummary(interview, ranking, words, today)
    let title = words(ReportWord.title)
    let host = interview.questionnaire.place.name
    func blocks(_ room: Room) -> [DocumentBlock] {
      summary.opening + summary.order + summary.keptOff + summary.leftOut
        + summary.explained(explanations, room) + summary.help(helpLines, room) + summary.ownWords
        + summary.kept
    }
    var document = Document(
      title: title, language: words.language, date: interview.start?.month ?? "",
      header: host.isEmpty ? title : words(ReportWord.header, ["title": title, "place": host]),
      footer: words(ReportWord.footer), pageLabel: words(ReportWord.page), sheets: 2, blocks: blocks(.enough))
    for room in Room.allCases.dropFirst() { document.add(shorter: blocks(room)) }
    return document
  }

  /// How much room there is on two sheets; what is said in fewer words stands in as many blocks.
  enum Room: CaseIterable {
    case enough
    /// What to ask for is there only in the page's own language.
    case some
    /// Besides, help lines run on.
    case little
    /// Neither what to ask for nor sources.
    case least
  }

  // MARK: - What ranked

  private var order: [DocumentBlock] {
    guard !ranking.entries.isEmpty else { return [.paragraph(text: Prose(words(ReportWord.nothingOnPage)))] }
    let first = ranking.leaders(Self.top)
    let rest = ranking.entries.dropFirst(first.count)
    let title = DocumentBlock.heading(level: 2, text: Prose(words(ReportWord.top, count: first.count)))
    return (first.isEmpty ? [] : [title])
      + sentences.ratedOnly(in: ranking).map { .paragraph(text: Prose($0)) }
      + (first.isEmpty ? [] : [.ranking(items: first.map(item))])
      + others(rest) + [.paragraph(text: Prose(notes(first)))]
  }

  private func item(_ entry: WalkRanking.Entry) -> DocumentBlock.RankingItem {
    let points = sentences.points(entry.score.points, in: ranking)
    return DocumentBlock.RankingItem(
      rank: entry.rank.label, name: maker.prose(entry.factor.name),
      bar: .init(
        share: entry.score.points / 100, text: points,
        alternative: words(ReportWord.bar, ["points": points])),
      notes: [Prose(sentences.reason(for: entry))])
  }

  private func others(_ entries: ArraySlice<WalkRanking.Entry>) -> [DocumentBlock] {
    guard !entries.isEmpty else { return [] }
    let columns: [DocumentBlock.Column] = [
      .init(Prose(words(ReportWord.columnPlace)), kind: .text),
      .init(Prose(words(ReportWord.columnTopic)), kind: .name),
      .init(Prose(words(ReportWord.columnPoints)), kind: .number),
    ]
    let rows = Self.tied(entries).map { tied in
      let names = tied.enumerated().map { index, entry in
        let mark = sentences.areaMark(on: entry)
        return maker.prose(entry.factor.name).ended(with: mark + (index < tied.count - 1 ? ";" : ""))
      }
      let points = tied.first.map { Numbers.points($0.score.points, isWhole: ranking.isWhole) }
      return [
        Prose(tied.first?.rank.label ?? ""), Prose(runs: names.flatMap(\.runs)), Prose(points ?? ""),
      ]
    }
    return [
      .heading(level: 2, text: Prose(words(ReportWord.others))),
      .table(DocumentBlock.Table(columns: columns, rows: rows)),
    ] + sentences.areaNote(for: entries).map { .paragraph(text: Prose($0)) }
  }

  /// Those that share a place, together.
  private static func tied(_ entries: ArraySlice<WalkRanking.Entry>) -> [[WalkRanking.Entry]] {
    entries.reduce(into: []) { groups, entry in
      if let last = groups.indices.last, groups[last].first?.rank == entry.rank {
        groups[last].append(entry)
      } else {
        groups.append([entry])
      }
    }
  }

  /// What the ranking means, and its ties.
  private func notes(_ leaders: ArraySlice<WalkRanking.Entry>) -> String {
    (sentences.ties(in: ranking, leaders: leaders) + [meaning]).joined(separator: " ")
  }

  private var meaning: String {
    let weights = [
      "severity": String(Int((ranking.weights.severity * 100).rounded())),
      "chosen": String(Int((ranking.weights.chosen * 100).rounded())),
    ]
    let counted = ranking.isRatedOnly ? "" : words(ReportWord.weights, weights) + " "
    return counted + words(ReportWord.pointsMeaning)
  }
}
