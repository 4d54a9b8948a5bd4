package import Questionnaires
package import Toolkit

/// Makes the pages of a group: for a wall, for those who answered, for a council, and of a change.
package struct GroupPageMaker {
  let questionnaire: Questionnaire
  let words: InterfaceWords
  let toolkit: ToolkitLibrary
  let sentences: RankingSentences
  let maker: ProseMaker

  /// The words are those of the screens and of `interface/reports`, in the language of the page.
  package init(_ questionnaire: Questionnaire, words: InterfaceWords, toolkit: ToolkitLibrary) {
    self.questionnaire = questionnaire
    self.words = words
    self.toolkit = toolkit
    sentences = RankingSentences(questionnaire: questionnaire, words: words)
    maker = ProseMaker(questionnaire, words)
  }

  /// The page; with too few people it says so and nothing else of them.
  package func document(_ page: GroupPage, _ findings: GroupFindings) -> Document {
    let title = words(Self.title(page))
    let isInside = findings.table.release == .inside
    let footer = isInside ? words(GroupPageWord.inside) : page == .wall ? "" : words(GroupWord.notPercent)
    var document = Document(
      title: title, language: words.language, date: date(findings),
      header: page == .participants ? header(title) : "", footer: footer,
      pageLabel: page == .wall ? "" : words(ReportWord.page), letters: page == .wall ? .poster : nil,
      sheets: page.sheets, blocks: [heading(1, title)] + blocks(page, findings))
    for blocks in findings.isTooFew ? [] : shorter(page, findings) {
      document.add(shorter: [heading(1, title)] + blocks)
    }
    return document
  }

  /// The last month of which the page tells.
  private func date(_ findings: GroupFindings) -> String {
    let last = findings.months?.upperBound ?? findings.table.waves?.newName ?? ""
    return words.month(last) == nil ? "" : last
  }

  private func header(_ title: String) -> String {
    let place = questionnaire.place.name
    return place.isEmpty ? title : words(ReportWord.header, ["title": title, "place": place])
  }

  /// What whoever makes the page must know, and its readers need not.
  ///
  /// Where quotes were asked for, `quoting` is the command that marks them; a page on too few people says enough.
  package func warnings(_ findings: GroupFindings, quoting command: String? = nil) -> [String] {
    let isUnquoted = findings.quotes.isEmpty && !findings.isTooFew
    let missing = isUnquoted ? command : nil
    return sentences.earlierReleases(findings.table)
      + [missing.map { words(GroupPageWord.noQuotes, ["command": $0]) }].compactMap(\.self)
  }

  private static func title(_ page: GroupPage) -> GroupPageWord {
    switch page {
    case .wall: .titleWall
    case .participants: .titleParticipants
    case .council: .titleCouncil
    case .change: .titleChange
    }
  }

  private func blocks(_ page: GroupPage, _ findings: GroupFindings) -> [DocumentBlock] {
    if page == .change { return change(findings) }
    guard !findings.isTooFew else { return tooFew(findings) }
    switch page {
    case .wall: return wall(findings)
    case .council: return council(findings)
    case .participants, .change: return participants(findings)
    }
  }

  /// Not even how many answered: of a few people that may be too much.
  private func tooFew(_ findings: GroupFindings) -> [DocumentBlock] {
    [paragraph(words(GroupPageWord.tooFew, count: findings.table.limit))] + next()
  }

  // MARK: - Words

  func heading(_ level: Int, _ text: String) -> DocumentBlock { .heading(level: level, text: Prose(text)) }

  func heading(_ word: GroupPageWord) -> DocumentBlock { heading(2, words(word)) }

  /// Sentences run on; nothing without any.
  func paragraphs(_ sentences: [String]) -> [DocumentBlock] {
    sentences.isEmpty ? [] : [paragraph(sentences.joined(separator: " "))]
  }

  func paragraph(_ text: String) -> DocumentBlock { .paragraph(text: Prose(text)) }

  func list(_ items: [String]) -> [DocumentBlock] {
    items.isEmpty ? [] : [.list(items: items.map { Prose($0) }, isNumbered: false)]
  }

  /// A part with its heading; nothing where there is nothing to say.
  func part(_ title: GroupPageWord, _ blocks: [DocumentBlock]) -> [DocumentBlock] {
    blocks.isEmpty ? [] : [heading(title)] + blocks
  }
}

// MARK: - What every page says

extension GroupPageMaker {
  /// Place, months, how many answered, and of whom it speaks.
  func facts(_ findings: GroupFindings) -> [String] {
    host + months(findings) + [words(GroupPageWord.answered, count: findings.table.people)]
      + condition(findings)
  }

  /// Of which part of the people it speaks, in words where they can be found.
  func condition(_ findings: GroupFindings) -> [String] {
    guard let typed = findings.table.condition else { return [] }
    let parts = ConditionWords(maker: maker, questionnaire: questionnaire)
    let said = findings.condition.flatMap(parts.said).map { words(GroupPageWord.part, ["condition": $0]) }
    return [(said ?? words(GroupWord.part, ["condition": typed])) + "."]
  }

  /// The place, where the host has named it.
  var host: [String] {
    let place = questionnaire.place.name
    return place.isEmpty ? [] : [words(ReportWord.place, ["place": place]) + "."]
  }

  private func months(_ findings: GroupFindings) -> [String] {
    guard let months = findings.months, let first = words.month(months.lowerBound),
      let last = words.month(months.upperBound)
    else { return [] }
    return first == last
      ? [words(ReportWord.month, ["month": first]) + "."]
      : [words(GroupPageWord.months, ["from": first, "to": last]) + "."]
  }

  /// How the points are made.
  func method(_ table: GroupTable) -> [String] {
    let values = [
      "severity": Numbers.decimals(table.weights.severity * 100, 0),
      "chosen": Numbers.decimals(table.weights.chosen * 100, 0),
    ]
    return [words(GroupPageWord.method, values)] + areas(table) + sentences.scaling(table)
      + [words(GroupWord.notPercent)]
  }

  /// What becomes of those who rated only the area of a topic.
  private func areas(_ table: GroupTable) -> [String] {
    if table.factors.contains(where: { $0.hidden.contains(.areas) }) {
      return [words(GroupPageWord.areasJoined)]
    }
    return table.factors.contains { ($0.areaRated ?? 0) > 0 } ? [words(GroupPageWord.areas)] : []
  }

  /// Of whom the numbers speak, and of whom not; so many names stand in one sentence.
  func limits(_ table: GroupTable, most: Int = mostNames) -> [String] {
    [words(GroupWord.choseToCome)]
      + (table.isFew ? [words(GroupPageWord.few)] : sentences.ranges(table, most: most))
      + sentences.hidden(table, most: most)
      + (table.noRankSets == nil ? [] : [words(GroupPageWord.limits)]) + [words(GroupPageWord.everyoneToo)]
      + (table.release == .public ? [words(GroupWord.releasePublic, count: table.limit)] : [])
  }

  /// So many names stand in one sentence; the rest is counted.
  static let mostNames = 4

  /// When people hear back.
  func next(_ more: String...) -> [DocumentBlock] {
    let hearBack = words.hearBack(questionnaire.place) ?? words(GroupPageWord.nextAsk)
    return [heading(.nextTitle)] + paragraphs([hearBack] + more)
  }
}
