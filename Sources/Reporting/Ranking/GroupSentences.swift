import Questionnaires
import Scoring

/// What a group says, in sentences.
extension RankingSentences {
  /// Such as "14 of 16 called this a big or very big problem."; nothing where that is hidden or nobody rated it.
  func counted(_ factor: GroupTable.Factor) -> String? {
    guard let topTwo = factor.topTwo, let rated = factor.rated, rated > 0 else { return nil }
    let values = ["total": String(rated), "top": topTwoWords ?? ""]
    let isJoined = factor.hidden.contains(.areas)
    let word: GroupWord =
      topTwoWords == nil ? (isJoined ? .heardPlainJoined : .heardPlain) : (isJoined ? .heardJoined : .heard)
    return words(word, values, count: topTwo)
  }

  /// Such as "14 of 16", those who gave a high rating; nothing where that is hidden or nobody rated it.
  func count(_ factor: GroupTable.Factor) -> String? {
    guard let topTwo = factor.topTwo, let rated = factor.rated, rated > 0 else { return nil }
    return words(GroupWord.count, ["n": String(topTwo), "total": String(rated)])
  }

  /// The same, with those who rated its area told apart.
  package func heard(_ factor: GroupTable.Factor) -> String? {
    guard let counted = counted(factor), let rated = factor.rated else { return nil }
    guard let area = factor.areaRated, area > 0 else { return counted }
    return counted + " " + words(GroupWord.heardArea, ["n": String(rated), "m": String(area)])
  }

  /// The places that a topic may truly have, such as "2nd to 5th"; nothing where too few people stand behind it.
  package func places(_ factor: GroupTable.Factor) -> String? {
    factor.rankSet.map { places in
      let ends = [places.lowerBound, places.upperBound].map { words.ordinal(GroupWord.ordinal, $0) }
      return places.count == 1 ? ends[0] : words(GroupPageWord.span, ["from": ends[0], "to": ends[1]])
    }
  }

  /// The two highest answers as the pack says them inside a sentence.
  var topTwoWords: String? {
    questionnaire.scoring.topTwo.map { $0.text(in: words.language) }
  }

  /// A topic and what is said of it.
  package func line(_ name: String, _ text: String) -> String {
    words(GroupWord.line, ["name": name, "text": text])
  }

  /// What cannot be told apart from the first topic; in one tier alone, that it is too close to call.
  package func tiers(_ table: GroupTable, most: Int? = nil) -> [String] {
    let ranged = table.ranked.filter { $0.tier != nil }
    guard let first = ranged.first else { return [] }
    let tier = ranged.filter { $0.tier == first.tier }
    let close = oneTier(table)
    guard close.isEmpty else { return close }
    guard tier.count > 1 else { return [] }
    let others = names(tier.dropFirst().map(\.name), most)
    return [words(GroupWord.cannotTell, ["name": first.name, "names": others])]
  }

  /// For each of the first topics that opens a tier what cannot be told apart from it; in one tier alone, that it
  /// is too close to call.
  func allTiers(_ table: GroupTable, shown: Int, most: Int) -> [String] {
    let ranged = table.ranked.filter { $0.tier != nil }
    let first = tiers(table, most: most)
    guard Set(ranged.map(\.tier)).count > 1 else { return first }
    let others = Set(table.ranked.prefix(shown).compactMap(\.tier)).subtracting([ranged.first?.tier ?? 0])
    return first
      + others.sorted().flatMap { tier -> [String] in
        let names = ranged.filter { $0.tier == tier }.map(\.name)
        guard let first = names.first, names.count > 1 else { return [] }
        let rest = self.names(Array(names.dropFirst()), most)
        return [words(GroupWord.cannotTell, ["name": first, "names": rest])]
      }
  }

  /// That all is too close to call, where no topic can be told apart from the first.
  package func oneTier(_ table: GroupTable) -> [String] {
    Set(table.ranked.compactMap(\.tier)).count == 1
      ? [words(GroupWord.tooClose, count: table.people)] : []
  }

  /// For staff: how many more answers could tell the first topics from the next.
  package func moreAnswers(_ table: GroupTable) -> [String] {
    let ranked = table.ranked
    return zip(ranked, ranked.dropFirst()).prefix(3).compactMap { factor, next in
      factor.moreAnswers.map {
        words(GroupWord.moreAnswers, ["n": String($0), "name": factor.name, "other": next.name])
      }
    }
  }

  /// Why something is not there: it stands on few people, or would give away something that does, and which of the
  /// two must not be told.
  package func hidden(limit: Int) -> String { words(GroupWord.hidden, ["n": String(limit)]) }

  /// Topics of which something is hidden, with the reason.
  package func hidden(_ table: GroupTable, most: Int? = nil) -> [String] {
    let names = table.factors.filter { $0.hidden.contains(.points) || $0.hidden.contains(.ratings) }
    return withReason(names, table, most).map { [$0] } ?? []
  }

  /// Single numbers that are hidden of topics whose points and ratings are not, each with the topics and the reason.
  func hiddenNumbers(_ table: GroupTable) -> [String] {
    let shown = table.factors.filter { $0.hidden.isDisjoint(with: [.points, .ratings]) }
    return [(GroupTable.Factor.Hidden.dontKnow, GroupWord.columnDontKnow), (.picks, .hiddenPicks)]
      .compactMap { number, word in
        withReason(shown.filter { $0.hidden.contains(number) }, table).map { line(words(word), $0) }
      }
  }

  private func withReason(
    _ factors: [GroupTable.Factor], _ table: GroupTable, _ most: Int? = nil
  ) -> String? {
    guard !factors.isEmpty else { return nil }
    let names =
      factors.count == table.factors.count
      ? words(GroupWord.allTopics) : self.names(factors.map(\.name), most)
    return words(GroupWord.withReason, ["names": names, "reason": hidden(limit: table.limit)])
  }

  /// What the ranges do and do not say.
  package func ranges(_ table: GroupTable, most: Int? = nil) -> [String] {
    switch table.noRankSets {
    case .fewPeople: return table.isFew ? [words(GroupWord.few)] : []
    case .oneFactor: return table.isFew ? [words(GroupWord.oneTopic)] : []
    case .fewSites(let sites): return self.sites(sites, table, sites: .fewSites, answers: .fewAnswers)
    case nil:
      let thin = table.ranked.filter { $0.rankSet == nil }.map(\.name)
      return [words(GroupWord.chance)]
        + (table.sites.map { sites($0, table, sites: .sites, answers: .answers) } ?? [])
        + named(.thin, thin, most)
    }
  }

  /// What stands for a site is a place or, where a question was asked for, an answer.
  private func sites(
    _ count: Int, _ table: GroupTable, sites: GroupWord, answers: GroupWord
  ) -> [String] {
    guard let question = table.siteQuestion else { return [words(sites, count: count)] }
    return [words(answers, ["question": question], count: count)]
      + (table.hasUnsited ? [words(GroupWord.sitesUnanswered)] : [])
  }

  /// Sentences that name topics; none without a name.
  func named(_ word: GroupWord, _ names: [String], _ most: Int? = nil) -> [String] {
    names.isEmpty ? [] : [words(word, ["names": self.names(names, most)])]
  }

  /// Names one after the other; those beyond so many are counted.
  func names(_ names: [String], _ most: Int?) -> String {
    let shown = names.prefix(most ?? names.count).joined(separator: ", ")
    let rest = names.count - (most ?? names.count)
    return rest > 0 ? words(GroupPageWord.andMore, ["names": shown], count: rest) : shown
  }
}

// MARK: - What must be said with it

extension RankingSentences {
  /// How the numbers were made and what they are not.
  package func making(_ table: GroupTable) -> [String] {
    let sentences = [
      words(
        GroupWord.weights,
        [
          "severity": Numbers.decimals(table.weights.severity, 2),
          "chosen": Numbers.decimals(table.weights.chosen, 2),
        ])
    ]
    return sentences + scaling(table)
  }

  /// What was done to weights and points beside counting.
  func scaling(_ table: GroupTable) -> [String] {
    (table.weightsWereScaled ? [words(GroupWord.weightsScaled)] : [])
      + (table.weighting.map { weighting($0, table) } ?? [])
  }

  private func weighting(_ weighting: GroupTable.Weighting, _ table: GroupTable) -> [String] {
    let values = [
      "effective": Numbers.decimals(weighting.effectiveSize, 1),
      "effect": Numbers.decimals(weighting.designEffect, 2),
    ]
    let isAllHidden = table.factors.allSatisfy { $0.hidden.contains(.points) }
    var sentences =
      (isAllHidden ? [words(GroupWord.targetHidesAll)] : [])
      + [words(GroupWord.weighted), words(GroupWord.weightedEffect, values, count: table.people)]
    if weighting.trimmed > 0 { sentences.append(words(GroupWord.weightedTrimmed, count: weighting.trimmed)) }
    if weighting.largestMiss > 0.005 {
      sentences.append(words(GroupWord.weightedMissed, ["share": Numbers.percent(weighting.largestMiss)]))
    }
    switch weighting.unanswered {
    case 0?: return sentences
    case let unanswered?: return sentences + [words(GroupWord.weightedUnanswered, count: unanswered)]
    case nil: return sentences + [words(GroupWord.weightedFewUnanswered, ["n": String(table.limit)])]
    }
  }

  /// Everything that must be said with a group's result, in the order in which it is printed.
  package func warnings(_ table: GroupTable) -> [String] {
    let made = table.isRehearsal ? [words(ReportWord.rehearsalNote)] : []
    guard table.people > 0 else {
      return made + [words(table.condition == nil ? GroupWord.nobody : .partNobody)]
    }
    let unranked = table.factors.filter { $0.rank == nil && !$0.hidden.contains(.points) }
    let waves =
      table.waves.map { waves in
        [words(GroupWord.wavesPeople)] + versions(waves) + uncompared(waves)
      } ?? []
    let overlap = table.groups?.isExclusive == false ? [words(GroupWord.groupsOverlap)] : []
    let rest =
      tiers(table) + ranges(table) + [words(GroupWord.choseToCome)]
      + named(.unranked, unranked.map(\.name)) + hidden(table) + hiddenNumbers(table)
      + named(.joined, table.factors.filter { $0.hidden.contains(.areas) }.map(\.name))
      + named(.manyUnsure, table.factors.filter(\.hasManyUnsure).map(\.name))
      + moreAnswers(table) + rules(table) + sensitivity(table) + quality(table) + overlap + gaps(table)
      + unheard(table) + waves + making(table)
    return made + released(table) + rest + [words(GroupWord.notPercent)]
  }

  /// What was asked otherwise in one of two waves; nothing where all was asked alike.
  func versions(_ waves: GroupTable.Waves) -> [String] {
    let others = waves.changes.filter { !$0.isComparable }.map(\.new.name)
    return waves.hasComparable ? named(.wavesVersionsSome, others) : [words(GroupWord.wavesVersions)]
  }

  /// Topics that were asked alike and can be compared no more than others, as one of the waves is hidden.
  func uncompared(_ waves: GroupTable.Waves) -> [String] {
    let alike = waves.changes.filter(\.isComparable)
    let hidden = alike.filter { $0.points == nil && ($0.old.score != nil || $0.new.score != nil) }
    guard !hidden.isEmpty, hidden.count == alike.count else {
      return named(.wavesHidden, hidden.map(\.new.name))
    }
    return [words(GroupWord.wavesHiddenAll)]
  }

  /// What earlier releases mean for this one.
  func earlierReleases(_ table: GroupTable) -> [String] {
    let unchecked = table.uncheckedReleases
    return (table.canBeSubtracted ? [words(GroupWord.releasedBefore, ["n": String(table.limit)])] : [])
      + (unchecked > 0 ? [words(GroupWord.releasedUnchecked, count: unchecked)] : [])
  }

  private func released(_ table: GroupTable) -> [String] {
    let shown: GroupWord = table.people < table.limit ? .releaseNothing : .releasePublic
    return earlierReleases(table) + (table.release == .public ? [words(shown, count: table.limit)] : [])
  }
}
