import Questionnaires
import Scoring

/// How firmly a group's first topics stand, and how its walks were answered.
extension RankingSentences {
  /// What each part alone would put first, and the smallest change of the weights that matters.
  package func sensitivity(_ table: GroupTable) -> [String] {
    guard let sensitivity = table.sensitivity else { return [] }
    let alone = WeightSensitivity.Part.allCases.reversed().compactMap { left -> String? in
      let first = Self.first(table, without: left)
      guard !first.isEmpty, let part = WeightSensitivity.Part.allCases.first(where: { $0 != left }) else {
        return nil
      }
      return words(
        GroupWord.aloneFirst, ["part": words(Self.word(part)), "names": first.joined(separator: ", ")])
    }
    guard sensitivity.hasOthers else { return alone }
    return alone + (sensitivity.change.map { change($0, table) } ?? [words(GroupWord.topStays)])
  }

  /// The first three topics at most; those of a tie that reaches further are left out.
  private static func first(_ table: GroupTable, without part: WeightSensitivity.Part) -> [String] {
    let ranked = table.factors.compactMap { factor in
      factor.rankWithout[part].map { (name: factor.name, place: $0.place) }
    }
    let places = Set(ranked.map(\.place)).sorted().filter { place in
      ranked.count { $0.place <= place } <= WeightChange.top
    }
    return places.flatMap { place in ranked.filter { $0.place == place }.map(\.name) }
  }

  private func change(_ change: GroupTable.Sensitivity.Change, _ table: GroupTable) -> [String] {
    // Two decimals, unless these would be the same.
    let places = Numbers.decimals(change.from, 2) == Numbers.decimals(change.to, 2) ? 4 : 2
    let numbers = [
      "part": words(Self.word(change.part)), "from": Numbers.decimals(change.from, places),
      "to": Numbers.decimals(change.to, places),
    ]
    let names = ["new": names(change.comes, table), "old": names(change.leaves, table)]
    return [words(GroupWord.topChanges, numbers) + " " + words(GroupWord.topComes, names)]
  }

  private static func word(_ part: WeightSensitivity.Part) -> GroupWord {
    switch part {
    case .severity: .partSeverity
    case .chosen: .partChosen
    }
  }

  private func names(_ ids: [String], _ table: GroupTable) -> String {
    ids.map { id in table.factors.first { $0.id == id }?.name ?? id }.joined(separator: ", ")
  }
}

// MARK: - Quality

extension RankingSentences {
  /// How many walks carry each flag, and that nobody is left out for it; nothing where none does.
  package func quality(_ table: GroupTable) -> [String] {
    guard let quality = table.quality else { return [] }
    let flagged = GroupQuality.Flag.allCases.filter { quality.counts[$0] != .some(0) }
    guard !flagged.isEmpty else { return [] }
    let counts = flagged.map { flag in
      words(Self.word(flag), ["count": count(quality.counts[flag].flatMap { $0 }, table)])
    }
    return counts + twice(quality, table) + [words(GroupWord.qualityKept)]
  }

  private func twice(_ quality: GroupTable.Quality, _ table: GroupTable) -> [String] {
    guard quality.doubtful != 0 else { return [] }
    let count = words(GroupWord.qualityTwice, ["count": count(quality.doubtful, table)])
    guard let first = quality.firstWithout else { return [count] }
    let isSame = first == table.ranked.prefix(first.count).map(\.id)
    let said =
      isSame
      ? words(GroupWord.qualityFirstSame) : words(GroupWord.qualityFirst, ["names": names(first, table)])
    return [count + " " + said] + order(quality.ranksWithout ?? [], table)
  }

  /// The whole ranking without them, where it is another one.
  private func order(_ places: [GroupTable.Quality.Place], _ table: GroupTable) -> [String] {
    let now = table.ranked.map {
      GroupTable.Quality.Place(id: $0.id, rank: $0.rank ?? Rank(place: 0, isTied: false))
    }
    guard places != now, !places.isEmpty else { return [] }
    let names = places.map { "\($0.rank.label) \(self.names([$0.id], table))" }
    return [words(GroupWord.qualityOrder, ["names": names.joined(separator: "; ")])]
  }

  /// Such as "12 of 40"; in words where the number is hidden.
  private func count(_ count: Int?, _ table: GroupTable) -> String {
    count.map { words(GroupWord.count, ["n": String($0), "total": String(table.people)]) }
      ?? words(GroupWord.qualityHidden)
  }

  private static func word(_ flag: GroupQuality.Flag) -> GroupWord {
    switch flag {
    case .sameAnswers: .qualitySame
    case .fast: .qualityFast
    case .missing: .qualityMissing
    case .crowded: .qualityCrowded
    }
  }
}
