import Questionnaires
import Scoring

/// What the ranking would be if parts counted otherwise, or if doubtful walks were left out.
extension GroupTableBuilder {
  func take(_ sensitivity: WeightSensitivity, into table: inout GroupTable) {
    let ids = sensitivity.factors.map { factors[$0].id }
    for (part, ranks) in sensitivity.without {
      let byID = Dictionary(zip(ids, ranks)) { first, _ in first }
      for index in table.factors.indices {
        table.factors[index].rankWithout[part] = byID[table.factors[index].id]
      }
    }
    let now = Set(table.ranked.prefix(WeightChange.top).map(\.id))
    table.sensitivity = GroupTable.Sensitivity(
      hasOthers: ids.count > WeightChange.top,
      change: sensitivity.change.map { change in
        let then = change.topThree.map { ids[$0] }
        return GroupTable.Sensitivity.Change(
          part: WeightSensitivity.Part.allCases[change.component], from: change.from, to: change.to,
          comes: then.filter { !now.contains($0) },
          leaves: table.ranked.map(\.id).filter { now.contains($0) && !then.contains($0) })
      })
  }

  /// Counts of few walks, or of all but a few, are hidden like any other.
  func quality(
    _ quality: GroupQuality, _ sample: GroupSample, _ lines: [GroupRanking.Line], limit: Int?
  ) -> GroupTable.Quality {
    func shown(_ count: Int) -> Int? {
      guard let limit else { return count }
      return [count, sample.people - count].contains { (1..<limit).contains($0) } ? nil : count
    }
    return GroupTable.Quality(
      counts: quality.counts.mapValues(shown), doubtful: shown(quality.doubtful.count),
      timed: shown(quality.timed), ranksWithout: limit == nil ? ranksWithout(quality, sample, lines) : nil)
  }

  /// Only where the whole group may be read: two rankings of nearly the same people give the others away.
  private func ranksWithout(
    _ quality: GroupQuality, _ sample: GroupSample, _ lines: [GroupRanking.Line]
  ) -> [GroupTable.Quality.Place]? {
    guard !quality.doubtful.isEmpty, let rest = try? sample.without(quality.doubtful) else { return nil }
    let points = lines.indices.map { factor in
      lines[factor].rank == nil ? nil : GroupRanking.contributions(factor, rest)?.sum
    }
    return Ranking.order(points).map { GroupTable.Quality.Place(id: factors[$0.index].id, rank: $0.rank) }
  }
}
