import Questionnaires
import Scoring

/// The parts that pages of a group are put together from.
extension GroupPageMaker {
  // MARK: Who answered

  /// How many of each group answered, and who was not heard enough.
  func who(_ findings: GroupFindings) -> [DocumentBlock] {
    let hidden = findings.withoutGroups.map {
      words(GroupPageWord.groupsHidden, ["question": maker.string($0)])
    }
    return paragraphs(facts(findings)) + findings.breakdowns.flatMap(groups) + paragraphs(hidden)
  }

  private func groups(_ table: GroupTable) -> [DocumentBlock] {
    guard let groups = table.groups else { return [] }
    let shown = groups.groups.compactMap { group -> String? in
      guard let people = group.people, people > 0 else { return nil }
      return words(
        GroupPageWord.people, ["name": group.id == nil ? words(GroupWord.groupsNoAnswer) : group.name],
        count: people)
    }
    let counted = shown.isEmpty ? [] : [shown.joined(separator: "; ") + "."]
    let overlap = groups.isExclusive || shown.isEmpty ? [] : [words(GroupWord.groupsOverlap)]
    let details = counted + overlap + sentences.unheardNames(table, limit: table.limit)
    guard !details.isEmpty else { return [] }
    return [.definitions(items: [.init(term: Prose(groups.label), details: details.map { Prose($0) })])]
  }

  /// The groups that are too small to be heard, by name.
  func unheard(_ findings: GroupFindings, most: Int) -> [String] {
    findings.breakdowns.flatMap { sentences.unheardNames($0, limit: $0.limit, most: most) }
      + findings.withoutGroups.map { words(GroupPageWord.groupsHidden, ["question": maker.string($0)]) }
  }

  // MARK: What ranked

  /// The first topics with a count and, from 20 people up, with the places that they could have.
  func leaders(_ table: GroupTable, most: Int, withPlaces: Bool) -> [DocumentBlock] {
    let items = table.ranked.prefix(most).map { factor -> DocumentBlock.RankingItem in
      let score = factor.score ?? 0
      let points = sentences.points(score, isWhole: false)
      return .init(
        rank: factor.rank?.label ?? "", name: Prose(factor.name),
        bar: .init(share: score / 100, text: points, alternative: words(ReportWord.bar, ["points": points])),
        notes: [sentences.counted(factor), withPlaces ? place(factor) : nil].compactMap(\.self).map {
          Prose($0)
        })
    }
    return items.isEmpty ? [paragraph(words(GroupPageWord.nothingRanked))] : [.ranking(items: Array(items))]
  }

  func place(_ factor: GroupTable.Factor) -> String? {
    guard let set = factor.rankSet else { return nil }
    func ordinal(_ place: Int) -> String { words.ordinal(GroupWord.ordinal, place) }
    return set.count == 1
      ? words(GroupPageWord.placeOnly, ["from": ordinal(set.lowerBound)])
      : words(
        GroupPageWord.place, ["from": ordinal(set.lowerBound), "to": ordinal(set.upperBound)])
  }

  /// All other topics, one after the other.
  func others(_ table: GroupTable, after shown: Int) -> [String] {
    let rest = table.ranked.dropFirst(shown).map { factor in
      factor.rank.map { "\($0.label) \(factor.name)" } ?? factor.name
    }
    return rest.isEmpty ? [] : [words(GroupPageWord.then, ["names": rest.joined(separator: "; ")])]
  }

  /// What can be told apart, in words; below 20 people that this is not known.
  func tiers(_ table: GroupTable, shown: Int, most: Int = mostNames) -> [String] {
    let ties = table.ranked.prefix(shown).contains { $0.rank?.isTied == true } ? [words(GroupWord.tie)] : []
    return (table.noRankSets == nil ? sentences.allTiers(table, shown: shown, most: most) : [])
      + tooFewForPlaces(table) + ties
  }

  func tooFewForPlaces(_ table: GroupTable) -> [String] {
    guard !table.ranked.isEmpty else { return [] }
    return switch table.noRankSets {
    case .fewPeople: [words(GroupPageWord.fewWords)]
    case .oneFactor: [words(GroupPageWord.oneTopic)]
    default: []
    }
  }

  /// That what stands here ends inside a tie.
  func tieGoesOn(_ table: GroupTable, after shown: Int) -> [String] {
    guard let last = table.ranked.prefix(shown).last, table.ranked.count > shown else { return [] }
    let more = table.ranked.dropFirst(shown).count { $0.rank == last.rank }
    return more > 0 ? [words(GroupPageWord.tieGoesOn, count: more)] : []
  }

  /// The places that each of the first topics could have, drawn; nothing where they are not known.
  func ranges(_ table: GroupTable, most: Int) -> [DocumentBlock] {
    let rows = table.ranked.prefix(most).compactMap { factor -> DocumentBlock.RankSetChart.Row? in
      guard let rank = factor.rank, let set = factor.rankSet else { return nil }
      return .init(
        name: Prose(factor.name), rank: rank.place, first: set.lowerBound, last: set.upperBound,
        rankText: rank.label, setText: factor.rangeLabel ?? "")
    }
    guard !rows.isEmpty else { return [] }
    return [
      .rankSets(
        .init(
          caption: Prose(words(GroupPageWord.rangesTitle)), tableTitle: Prose(words(GroupPageWord.table)),
          nameTitle: Prose(words(ReportWord.columnTopic)), rankTitle: Prose(words(ReportWord.columnPlace)),
          setTitle: Prose(words(GroupPageWord.columnRange)), places: table.ranked.count, rows: rows))
    ]
  }

  /// The first topics as a table: place, the places that are possible, topic, how many said so, points.
  func board(_ table: GroupTable, most: Int, withRanges: Bool) -> [DocumentBlock] {
    let leaders = table.ranked.prefix(most)
    guard !leaders.isEmpty else { return [paragraph(words(GroupPageWord.nothingRanked))] }
    func column(_ title: String, _ kind: DocumentBlock.Column.Kind) -> DocumentBlock.Column {
      .init(Prose(title), kind: kind)
    }
    let hasCounts = leaders.contains { sentences.count($0) != nil }
    let hasRanges = withRanges && leaders.contains { $0.rangeLabel != nil }
    let columns =
      [column(words(ReportWord.columnPlace), .text)]
      + (hasRanges ? [column(words(GroupPageWord.columnRange), .text)] : [])
      + [column(words(ReportWord.columnTopic), .name)]
      + (hasCounts ? [column(words(GroupPageWord.columnHigh), .number)] : [])
      + [column(words(ReportWord.columnPoints), .number)]
    let rows = leaders.map { factor in
      ([factor.rank?.label ?? ""] + (hasRanges ? [factor.rangeLabel ?? "-"] : []) + [factor.name]
        + (hasCounts ? [sentences.count(factor) ?? "-"] : [])
        + [factor.score.map { Numbers.points($0, isWhole: false) } ?? "-"]).map { Prose($0) }
    }
    return [.table(.init(columns: columns, rows: rows))] + paragraphs(hasCounts ? [high] : [])
  }

  private var high: String {
    sentences.topTwoWords.map { words(GroupPageWord.high, ["top": $0]) } ?? words(GroupPageWord.highPlain)
  }

  // MARK: Groups, strengths, words

  /// The widest gaps of all questions; of each question where none is called, what could have shown.
  func gaps(_ findings: GroupFindings, most: Int) -> [DocumentBlock] {
    let found = findings.breakdowns.flatMap(sentences.calledGaps)
      .sorted { abs($0.gap.points) > abs($1.gap.points) }
    let left = found.count > most ? [words(GroupPageWord.gapsLeft, count: found.count - most)] : []
    let none = findings.breakdowns.flatMap(sentences.noGaps)
    return paragraphs(found.prefix(most).map(\.sentence) + left + none)
  }

  func strengths(_ findings: GroupFindings, most: Int) -> [DocumentBlock] {
    list(named(findings.strengths, .strong, most))
  }

  /// How many coins each box was given on average.
  func coins(_ findings: GroupFindings) -> [DocumentBlock] {
    guard let coins = findings.coins else { return [] }
    let boxes = coins.means.map { mean in
      words(GroupPageWord.coin, ["name": mean.label, "mean": Numbers.decimals(mean.coins, 1)])
    }
    let values = ["names": boxes.joined(separator: "; "), "total": String(coins.total)]
    return paragraphs([words(GroupPageWord.coins, values, count: coins.answered)])
  }

  func picks(_ findings: GroupFindings, most: Int) -> [String] { named(findings.picks, .picked, most) }

  private func named(_ counts: ChoiceCounts?, _ word: GroupPageWord, _ most: Int) -> [String] {
    guard let counts else { return [] }
    let shown = counts.counts.prefix(most)
    // What is cut off inside a tie is counted.
    let more = counts.counts.dropFirst(most).count { $0.people == shown.last?.people }
    return shown.map { count in
      words(word, ["name": count.label, "total": String(counts.answered)], count: count.people)
    } + (more > 0 ? [words(GroupPageWord.namedToo, count: more)] : [])
  }

  /// What most people say should be done about the topics that rank first.
  func asks(_ findings: GroupFindings, most: Int) -> [Prose] {
    findings.asks.prefix(most).compactMap { ask in
      ask.counts.first { !$0.isOpen }.map { first in
        let values = ["answer": first.label, "total": String(ask.answered)]
        return maker.prose(ask.label) + Prose(words(GroupPageWord.asked, values, count: first.people))
      }
    }
  }

  /// So many quotes; the others are empty blocks.
  func quotes(_ findings: GroupFindings, most: Int) -> [DocumentBlock] {
    guard !findings.quotes.isEmpty else { return [] }
    return [paragraph(words(GroupPageWord.quotesNote))]
      + findings.quotes.enumerated().map { index, quote in
        index < most
          ? .quote(.init(text: Prose(quote.text), source: maker.prose(quote.question))) : Self.nothing
      }
  }

  // MARK: What could be done

  /// For the first topics what could be done, the first step and who decides.
  func steps(_ table: GroupTable, most: Int) -> [DocumentBlock] {
    let parts = ExplanationWords(maker: maker)
    let factors = table.ranked.compactMap { questionnaire.catalog.factor($0.id) }.prefix(most)
    let explanations = FactorExplanation.all(
      Array(factors), questionnaire: questionnaire, toolkit: toolkit, words: words)
    let items = explanations.compactMap { explanation -> DocumentBlock.Definition? in
      let told = parts.todo(explanation)
      return told.isEmpty ? nil : .init(term: maker.prose(explanation.name), details: told)
    }
    return items.isEmpty ? [] : [.definitions(items: items)]
  }
}
