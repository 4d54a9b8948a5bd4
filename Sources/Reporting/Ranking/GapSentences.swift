import Questionnaires
import Scoring

/// What the groups of a question say beside each other.
extension RankingSentences {
  /// A sentence for each gap that is called, and for each group without one what could have shown.
  package func gaps(_ table: GroupTable) -> [String] {
    (table.groups?.groups ?? []).flatMap { group -> [String] in
      let called = calledGaps(group, table)
      return called.isEmpty ? nearestGap([group], table) : called.map(\.sentence)
    }
  }

  /// The gaps of all groups that are called, each with its sentence.
  func calledGaps(_ table: GroupTable) -> [(gap: GroupBreakdown.Gap, sentence: String)] {
    (table.groups?.groups ?? []).flatMap { calledGaps($0, table) }
  }

  /// What could have shown for the group of which most is known; nothing where no gap was looked for.
  func nearestGap(_ table: GroupTable) -> [String] { nearestGap(table.groups?.groups ?? [], table) }

  /// Widest first.
  private func calledGaps(
    _ group: GroupTable.Group, _ table: GroupTable
  ) -> [(gap: GroupBreakdown.Gap, sentence: String)] {
    let gaps = zip(table.factors, group.cells).compactMap { factor, cell in cell.gap.map { (factor, $0) } }
    return gaps.filter(\.1.isCalled).sorted { abs($0.1.points) > abs($1.1.points) }
      .map { ($1, gap(group.name, $0, $1)) }
  }

  private func nearestGap(_ groups: [GroupTable.Group], _ table: GroupTable) -> [String] {
    let gaps = groups.flatMap { group in group.cells.compactMap { cell in cell.gap.map { (group, $0) } } }
    guard let (group, nearest) = gaps.min(by: { $0.1.smallestShown < $1.1.smallestShown }) else { return [] }
    return [gap(.gapNone, group.name, "", nearest, points: nearest.smallestShown)]
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

  /// The groups that are hidden, and those that nobody belongs to, for a page.
  func unheardNames(_ table: GroupTable, limit: Int) -> [String] {
    let (nobody, hidden) = unheardGroups(table)
    let values = ["names": nobody.joined(separator: ", "), "n": String(limit)]
    return (nobody.isEmpty ? [] : [words(GroupPageWord.unheard, values)]) + named(.unheardAmong, hidden)
  }

  /// The groups that nobody belongs to, and those that are hidden, with the reason.
  package func unheard(_ table: GroupTable) -> [String] {
    let (nobody, hidden) = unheardGroups(table)
    let among = words(GroupWord.withReason, ["names": hidden.joined(separator: ", "), "reason": hiddenFew])
    return named(.unheard, nobody) + named(.unheardAmong, hidden.isEmpty ? [] : [among])
  }

  /// Some of the hidden ones may stand on many people, and only keep others from being worked out: which of them
  /// must not be told.
  private func unheardGroups(_ table: GroupTable) -> (nobody: [String], hidden: [String]) {
    let groups = (table.groups?.groups ?? []).filter { $0.id != nil }
    return (groups.filter { $0.people == 0 }.map(\.name), groups.filter { $0.people == nil }.map(\.name))
  }
}
