import Questionnaires
import Scoring

extension GroupTable {
  /// The table and what must be said with it, each line at most 80 columns wide.
  package func lines(_ sentences: RankingSentences) -> [String] {
    GroupTableText(table: self, sentences: sentences).lines
  }
}

/// Sets a group's result for a terminal or a page of 80 columns.
private struct GroupTableText {
  let table: GroupTable
  let sentences: RankingSentences
  private var words: InterfaceWords { sentences.words }
  private var hasRanges: Bool { table.noRankSets == nil }

  init(table: GroupTable, sentences: RankingSentences) { (self.table, self.sentences) = (table, sentences) }

  var lines: [String] {
    guard table.people > 0 else { return wrapped(opening) }
    let ranked = table.isFew ? byMedian(table.ranked) : table.ranked
    // Where nobody answered the picks no topic has a place, and what people said of each is told all the same.
    let heard = (ranked.isEmpty ? table.byCount : ranked).prefix(5).compactMap { factor in
      sentences.heard(factor).map { sentences.line(factor.name, $0) }
    }
    let parts = [
      wrapped(opening), wrapped(heard),
      topics(ranked), rulesLines, groupsLines, wavesLines, wrapped(sentences.warnings(tabled)),
      wrapped(legend),
    ]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private func topics(_ ranked: [GroupTable.Factor]) -> [String] {
    guard ranked.isEmpty else { return set(table.isFew ? countTable(ranked) : rankTable(ranked)) }
    let rated = table.byCount.filter { ($0.rated ?? 0) > 0 }
    return rated.isEmpty ? [] : set(ratingTable(rated))
  }

  /// The table without what it has no column for: how many chose a topic is not in it, hidden or not.
  private var tabled: GroupTable {
    var table = table
    for index in table.factors.indices { table.factors[index].hidden.remove(.picks) }
    return table
  }

  private var opening: [String] {
    let mark = table.isRehearsal ? [words(ReportWord.rehearsal)] : []
    let title = mark + [words(GroupWord.title)]
    let part = table.condition.map { [words(GroupWord.part, ["condition": $0])] } ?? []
    guard table.people > 0 else {
      return title + part + [words(table.condition == nil ? GroupWord.nobody : .partNobody)]
    }
    let newer = table.waves.map { [words(GroupWord.wavesNew, ["new": $0.newName])] } ?? []
    return title + part + newer + [words(GroupWord.people, count: table.people)]
  }

  private func set(_ table: DocumentBlock.Table) -> [String] {
    let text = TextTable(table, width: TextRenderer.columns)
    return text.header + text.rows.flatMap { $0 }
  }

  private func column(_ word: GroupWord?, _ kind: DocumentBlock.Column.Kind) -> DocumentBlock.Column {
    .init(Prose(word.map { words($0) } ?? ""), kind: kind)
  }

  private func share(_ share: Double?) -> String { share.map(Numbers.percent) ?? "-" }

  private func wrapped(_ texts: [String]) -> [String] {
    texts.flatMap { Wrapping.lines($0, width: TextRenderer.columns) }
  }
}

// MARK: - The ranking

extension GroupTableText {
  private func rankTable(_ factors: [GroupTable.Factor]) -> DocumentBlock.Table {
    let (start, end): ([DocumentBlock.Column], [DocumentBlock.Column]) = (
      [column(.columnRank, .text)] + (hasRanges ? [column(.columnRange, .text), column(nil, .text)] : []),
      (hasRanges ? [] : [column(.columnMedian, .number), column(.columnSpread, .number)])
        + [
          column(.columnTopTwo, .number), column(.columnDontKnow, .number), column(.columnPeople, .number),
        ]
    )
    return DocumentBlock.Table(
      columns: start + [
        column(.columnFactor, .name), column(nil, .text), column(.columnPoints, .number),
      ] + end, rows: factors.indices.map { row($0, factors) })
  }

  private func row(_ index: Int, _ factors: [GroupTable.Factor]) -> [Prose] {
    let factor = factors[index]
    let score = factor.score ?? 0
    let range = factor.rangeLabel
    let start = [factor.rank?.label ?? ""] + (hasRanges ? [range ?? "", bracket(index, factors)] : [])
    let spread = hasRanges ? [] : [points(factor.median), points(factor.spread)]
    let bar = Numbers.bar(score / 100, width: hasRanges ? 8 : 6)
    let middle = [factor.name, bar, points(factor.score)] + spread
    let end = [share(factor.topTwoShare), unsure(factor), factor.bothParts.map(String.init) ?? "-"]
    return (start + middle + end).map { Prose($0) }
  }

  private func unsure(_ factor: GroupTable.Factor) -> String {
    share(factor.dontKnowShare) + (factor.hasManyUnsure ? "!" : "")
  }

  /// What few people said: counts, middle values and spread, neither places nor means.
  private func countTable(_ factors: [GroupTable.Factor]) -> DocumentBlock.Table {
    let numbers: [GroupWord] = [
      .columnMedian, .columnSpread, .columnTopTwo, .columnDontKnow, .columnPeople,
    ]
    return DocumentBlock.Table(
      columns: [column(.columnFactor, .name)] + numbers.map { column($0, .number) },
      rows: factors.map { factor in
        let high = sentences.count(factor) ?? "-"
        return [
          factor.name, points(factor.median), points(factor.spread), high, unsure(factor),
          factor.bothParts.map(String.init) ?? "-",
        ].map { Prose($0) }
      })
  }

  /// What was said of each topic where no topic has points.
  private func ratingTable(_ factors: [GroupTable.Factor]) -> DocumentBlock.Table {
    DocumentBlock.Table(
      columns: [
        column(.columnFactor, .name), column(.columnTopTwo, .number), column(.columnDontKnow, .number),
      ],
      rows: factors.map { factor in
        [factor.name, sentences.count(factor) ?? "-", unsure(factor)].map { Prose($0) }
      })
  }

  /// Highest middle value first; equal ones stay as they are.
  private func byMedian(_ factors: [GroupTable.Factor]) -> [GroupTable.Factor] {
    factors.indices.sorted { one, other in
      (-(factors[one].median ?? 0), one) < (-(factors[other].median ?? 0), other)
    }.map { factors[$0] }
  }

  private func points(_ value: Double?) -> String { value.map { Numbers.points($0, isWhole: false) } ?? "-" }

  /// A line along the topics of a tier; a topic alone has none.
  private func bracket(_ index: Int, _ factors: [GroupTable.Factor]) -> String {
    guard let tier = factors[index].tier else { return "" }
    let before = factors[..<index].contains { $0.tier == tier }
    let after = factors[(index + 1)...].contains { $0.tier == tier }
    return before ? (after ? "|" : "\\") : (after ? "/" : "")
  }

  private var legend: [String] {
    let ranked = table.ranked
    guard !ranked.isEmpty else {
      let isRated = table.factors.contains { ($0.rated ?? 0) > 0 }
      return isRated ? [words(GroupWord.legendTopTwo), words(GroupWord.legendDontKnow)] : []
    }
    let isTied = !table.isFew && ranked.contains { $0.rank?.isTied == true }
    let tie = isTied ? [words(GroupWord.tie)] : []
    let ranges =
      hasRanges
      ? [words(GroupWord.legendRange), words(GroupWord.legendTier, ["marks": "/ | \\"])]
      : [words(GroupWord.legendMedian), words(GroupWord.legendSpread)]
    let rest: [GroupWord] = [
      table.isFew ? .legendOwnPoints : .legendPoints, .legendTopTwo, .legendDontKnow, .legendPeople,
    ]
    return tie + ranges + rest.map { words($0) } + (table.rules == nil ? [] : [words(GroupWord.rulesLegend)])
      + (table.waves == nil
        ? [] : [words(GroupWord.wavesLegendSmallest), words(GroupWord.wavesLegendCalled)])
  }
}

// MARK: - Further tables

extension GroupTableText {
  private var rulesLines: [String] {
    guard let rules = table.rules else { return [] }
    let names: [RuleComparison.Rule: GroupWord] = [
      .severity: .ruleSeverity, .topTwo: .ruleTopTwo, .priority: .rulePriority, .borda: .ruleBorda,
      .schulze: .ruleSchulze, .plackettLuce: .rulePlackettLuce,
    ]
    let ranked = table.factors.compactMap { factor in rules.ranks[factor.id].map { (factor.name, $0) } }
    return wrapped([words(GroupWord.rulesTitle)])
      + set(
        DocumentBlock.Table(
          columns: [column(.columnFactor, .name)] + rules.names.map { column(names[$0], .number) },
          rows: ranked.map { name, ranks in ([name] + ranks.map(\.label)).map { Prose($0) } }))
  }

  private var groupsLines: [String] {
    guard let groups = table.groups else { return [] }
    let title = [words(GroupWord.groupsTitle, ["question": groups.label])]
    return wrapped(title)
      + set(
        DocumentBlock.Table(
          columns: [
            column(.groupsColumn, .name), column(.columnPeople, .number), column(.groupsFirst, .text),
          ], rows: groups.groups.map { group in groupRow(group).map { Prose($0) } }))
      + (groups.groups.contains { hiddenTopics($0) > 0 }
        ? wrapped([words(GroupWord.groupsHiddenNote, ["n": String(table.limit)])]) : [])
  }

  private func groupRow(_ group: GroupTable.Group) -> [String] {
    let name = group.id == nil ? words(GroupWord.groupsNoAnswer) : group.name
    guard let people = group.people else { return [name, "-", sentences.hidden(limit: table.limit)] }
    let highest = zip(table.factors, group.cells)
      .compactMap { factor, cell in cell.points.map { (name: factor.name, points: $0) } }
      .sorted { $0.points > $1.points }.prefix(3)
    let hidden = hiddenTopics(group)
    let told =
      highest.map { "\($0.name) \(Numbers.points($0.points, isWhole: false))" }
      + (hidden > 0 ? [words(GroupWord.groupsHidden, count: hidden)] : [])
    return [name, String(people), told.joined(separator: ", ")]
  }

  /// How many topics have points in the whole and none that may be told of a group.
  private func hiddenTopics(_ group: GroupTable.Group) -> Int {
    zip(table.factors, group.cells).count { $0.score != nil && $1.points == nil && $1.bothParts != 0 }
  }

  private var wavesLines: [String] {
    guard let waves = table.waves else { return [] }
    let title = words(GroupWord.wavesTitle, ["old": waves.oldName, "new": waves.newName])
    let people = [(waves.oldName, waves.oldPeople), (waves.newName, waves.newPeople)].map { name, count in
      sentences.line(name, words(GroupWord.people, count: count))
    }
    let columns: [DocumentBlock.Column] = [
      column(.columnFactor, .name), column(.wavesColumnOld, .number), column(.wavesColumnNew, .number),
      column(.wavesColumnChange, .number), column(.wavesColumnSmallest, .number),
      column(.wavesColumnCalled, .text),
    ]
    return wrapped([title] + people)
      + set(DocumentBlock.Table(columns: columns, rows: waves.changes.map(row)))
  }

  private func row(_ change: GroupTable.Change) -> [Prose] {
    let named =
      (change.pointsChanged ? [words(GroupWord.wavesPointsChanged)] : [])
      + (change.placeChanged == true ? [words(GroupWord.wavesPlaceChanged)] : [])
    let sign = change.points.map { $0 > 0.05 ? "+" : "" } ?? ""
    return [
      change.new.name, points(change.old.score), points(change.new.score),
      change.points.map { sign + Numbers.decimals($0, 1) } ?? "-",
      change.smallestShown.map { Numbers.decimals($0, 1) } ?? "-", named.joined(separator: ", "),
    ].map { Prose($0) }
  }
}
