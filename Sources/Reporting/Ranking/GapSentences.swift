import Questionnaires
import Scoring

/// What the groups of a question say beside each other.
extension RankingSentences {
  /// A sentence for each gap that is called, and for each group what could have shown on all other topics.
  package func gaps(_ table: GroupTable) -> [String] {
    (table.groups?.groups ?? []).flatMap { group -> [String] in
      let called = calledGaps(group, table).map(\.sentence)
      return called + uncalledGaps(group, called.isEmpty ? .gapNone : .gapRest)
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
    guard let size = smallestShown(tested.flatMap(\.cells).compactMap(\.gap)) else { return [] }
    let values = [
      "question": groups.label, "names": tested.map(\.name).joined(separator: ", "), "size": size,
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

  /// What could have shown on a group's topics without a called gap.
  private func uncalledGaps(_ group: GroupTable.Group, _ word: GroupWord) -> [String] {
    let gaps = group.cells.compactMap(\.gap).filter { !$0.isCalled }
    return smallestShown(gaps).map { [words(word, ["group": group.name, "size": $0])] } ?? []
  }

  /// The smallest gap that could have shown, which is not the same for all topics: from that of which most is known
  /// to that of which least is. One number would say more than can be known of all of them, or contradict a gap that
  /// is called.
  private func smallestShown(_ gaps: [GroupBreakdown.Gap]) -> String? {
    let sizes = gaps.map { max(1, Int($0.smallestShown.rounded())) }
    guard let least = sizes.min(), let most = sizes.max() else { return nil }
    let values = ["from": String(least), "points": String(most)]
    return words(least == most ? GroupWord.gapSize : .gapSizes, values)
  }

  private func gap(_ group: String, _ factor: GroupTable.Factor, _ gap: GroupBreakdown.Gap) -> String {
    words(
      gap.points > 0 ? GroupWord.gapHigher : .gapLower,
      [
        "group": group, "topic": factor.name, "points": String(Int(abs(gap.points).rounded())),
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
