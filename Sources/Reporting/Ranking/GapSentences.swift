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

  /// That no gap between the groups of a question is called, and what could have shown; nothing where one is, or
  /// where none was looked for.
  func noGaps(_ table: GroupTable) -> [String] {
    guard let groups = table.groups, calledGaps(table).isEmpty else { return [] }
    let tested = groups.groups.filter { $0.cells.contains { $0.gap != nil } }
    let sizes = tested.flatMap(\.cells).compactMap { $0.gap?.smallestShown }
    guard let least = sizes.min() else { return [] }
    let values = [
      "question": groups.label, "names": tested.map(\.name).joined(separator: ", "),
      "points": String(Int(least.rounded())),
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

  /// The groups that are hidden, and those that nobody belongs to, in one sentence; names beyond `most` are counted.
  func unheardNames(_ table: GroupTable, limit: Int, most: Int? = nil) -> [String] {
    let names = (table.groups?.groups ?? []).filter { $0.id != nil && ($0.people ?? 0) == 0 }.map(\.name)
    guard !names.isEmpty else { return [] }
    return [words(GroupPageWord.unheard, ["names": self.names(names, most), "n": String(limit)])]
  }

  /// The groups that are hidden, with the reason, and those that nobody belongs to.
  package func unheard(_ table: GroupTable) -> [String] {
    guard let groups = table.groups else { return [] }
    let named = groups.groups.filter { $0.id != nil }
    let small = named.filter { $0.people == nil }.map(\.name)
    let reason = hidden(limit: table.limit)
    return self.named(.unheard, named.filter { ($0.people ?? 0) == 0 }.map(\.name))
      + (small.isEmpty
        ? [] : [words(GroupWord.withReason, ["names": small.joined(separator: ", "), "reason": reason])])
  }
}
