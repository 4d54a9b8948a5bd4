import Questionnaires
import Scoring

/// What the groups of a question say beside each other.
extension RankingSentences {
  /// A sentence for each gap that is called, and for each group what could have shown on all other topics.
  package func gaps(_ table: GroupTable) -> [String] {
    (table.groups?.groups ?? []).flatMap { group -> [String] in
      let called = calledGaps(group, table).map(\.sentence)
      return called + uncalledGap([group], called.isEmpty ? .gapNone : .gapRest)
    }
  }

  /// The gaps of all groups that are called, each with its sentence.
  func calledGaps(_ table: GroupTable) -> [(gap: GroupBreakdown.Gap, sentence: String)] {
    (table.groups?.groups ?? []).flatMap { calledGaps($0, table) }
  }

  /// That no gap between the groups of a question is called, and what could have shown; nothing where one is, or
  /// where none was looked for.
  func noGaps(_ table: GroupTable) -> [String] {
    guard let groups = table.groups, calledGaps(table).isEmpty else { return [] }
    let tested = groups.groups.filter { $0.cells.contains { $0.gap != nil } }
    let sizes = tested.flatMap(\.cells).compactMap { $0.gap?.smallestShown }
    guard let widest = sizes.max() else { return [] }
    let values = [
      "question": groups.label, "names": tested.map(\.name).joined(separator: ", "),
      "points": String(Int(widest.rounded())),
    ]
    return [words(GroupPageWord.gapsNone, values)]
  }

  /// Widest first.
  private func calledGaps(
    _ group: GroupTable.Group, _ table: GroupTable
  ) -> [(gap: GroupBreakdown.Gap, sentence: String)] {
    let gaps = zip(table.factors, group.cells).compactMap { factor, cell in cell.gap.map { (factor, $0) } }
    return gaps.filter(\.1.isCalled).sorted { abs($0.1.points) > abs($1.1.points) }
      .map { ($1, gap(group.name, $0, $1)) }
  }

  /// Of a group's topics without a called gap the one of which least is known: a smaller gap would say more than
  /// can be known of all of them.
  private func uncalledGap(_ groups: [GroupTable.Group], _ word: GroupWord) -> [String] {
    let widest = groups.compactMap { group in
      group.cells.compactMap(\.gap).filter { !$0.isCalled }
        .max { $0.smallestShown < $1.smallestShown }.map { (group, $0) }
    }
    guard let (group, gap) = widest.min(by: { $0.1.smallestShown < $1.1.smallestShown }) else { return [] }
    return [self.gap(word, group.name, "", gap, points: gap.smallestShown)]
  }

  private func gap(_ group: String, _ factor: GroupTable.Factor, _ gap: GroupBreakdown.Gap) -> String {
    self.gap(gap.points > 0 ? .gapHigher : .gapLower, group, factor.name, gap, points: abs(gap.points))
  }

  private func gap(
    _ word: GroupWord, _ group: String, _ topic: String, _ gap: GroupBreakdown.Gap, points: Double
  ) -> String {
    words(
      word,
      [
        "group": group, "topic": topic, "points": String(Int(points.rounded())),
        "n": String(gap.groupAnswered), "m": String(gap.othersAnswered),
      ])
  }

  /// The groups that are hidden, and those that nobody belongs to, in one sentence; names beyond `most` are counted.
  ///
  /// Some are hidden only to protect others, and which these are is not told.
  func unheardNames(_ table: GroupTable, limit: Int, most: Int? = nil) -> [String] {
    let groups = (table.groups?.groups ?? []).filter { $0.id != nil && ($0.people ?? 0) == 0 }
    guard !groups.isEmpty else { return [] }
    let names = self.names(groups.map(\.name), most)
    let word: GroupPageWord = groups.contains { $0.people == nil } ? .unheardOrHidden : .unheard
    return [words(word, ["names": names, "n": String(limit)])]
  }

  /// The groups that nobody belongs to, and those that are hidden, with the reason.
  package func unheard(_ table: GroupTable) -> [String] {
    guard let groups = table.groups else { return [] }
    let named = groups.groups.filter { $0.id != nil }
    let small = named.filter { $0.people == nil }.map(\.name)
    let reason = hidden(limit: table.limit)
    return self.named(
      small.isEmpty ? .unheard : .unheardOrHidden, named.filter { ($0.people ?? 0) == 0 }.map(\.name))
      + (small.isEmpty
        ? [] : [words(GroupWord.withReason, ["names": small.joined(separator: ", "), "reason": reason])])
  }
}
