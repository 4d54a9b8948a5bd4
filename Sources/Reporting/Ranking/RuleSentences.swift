import Questionnaires
import Scoring

/// What other ways of counting the same answers say.
extension RankingSentences {
  /// How far other ways of counting agree, which topics depend on them, and which are first under more than others.
  package func rules(_ table: GroupTable) -> [String] {
    guard let rules = table.rules else { return table.hasNoRules ? [words(GroupWord.rulesMissing)] : [] }
    let count = number(rules.names.count)
    var sentences = [words(GroupWord.rulesTalk, ["rules": count])]
    if let w = rules.w { sentences.append(words(GroupWord.rulesAgreement, ["w": Numbers.decimals(w, 2)])) }
    sentences += firsts(table, rules) + dependents(table, rules, told: Self.toldInFull)
    if rules.parts > 1 { sentences.append(words(GroupWord.rulesParts)) }
    if table.weighting != nil { sentences.append(words(GroupWord.rulesPlain)) }
    return sentences
  }

  /// The same for a page: in words alone, and with few of them.
  func rulePanel(_ table: GroupTable, most: Int) -> [String] {
    guard let rules = table.rules else { return [] }
    return [words(GroupWord.rulesTalk, ["rules": number(rules.names.count)])] + firsts(table, rules)
      + dependents(table, rules, told: most, most: most)
  }

  private func ranked(_ table: GroupTable, _ rules: GroupTable.Rules) -> [(GroupTable.Factor, [Rank])] {
    table.factors.compactMap { factor in rules.ranks[factor.id].map { (factor, $0) } }
  }

  private func firsts(_ table: GroupTable, _ rules: GroupTable.Rules) -> [String] {
    let firsts = ranked(table, rules).map { factor, ranks in
      (factor: factor, first: ranks.count { $0.place == 1 }, total: ranks.count)
    }
    let most = firsts.map(\.first).max() ?? 0
    return firsts.filter { $0.first > 0 && $0.first == most }.map { factor, first, total in
      words(GroupWord.rulesFirst, ["n": String(first), "total": String(total), "name": factor.name])
    }
  }

  /// The topics whose place depends on the rule: `told` of them in full, then the names of `most` others.
  private func dependents(
    _ table: GroupTable, _ rules: GroupTable.Rules, told: Int, most: Int? = nil
  ) -> [String] {
    let count = number(rules.names.count)
    let dependent = ranked(table, rules).filter { Self.dependsOnRule($1) }
    return dependent.prefix(told).map { dependence($0, $1, count) }
      + named(.rulesDependsToo, dependent.dropFirst(told).map(\.0.name), most)
  }

  /// So many topics get a sentence of their own; the others are named.
  private static let toldInFull = 5

  private static func dependsOnRule(_ ranks: [Rank]) -> Bool {
    let places = ranks.map(\.place)
    guard let low = places.min(), let high = places.max() else { return false }
    return high - low >= RuleAgreement.wideRange
  }

  private func dependence(_ factor: GroupTable.Factor, _ ranks: [Rank], _ count: String) -> String {
    let places = ranks.map(\.place)
    let values = [
      "name": factor.name, "rules": count, "from": words.ordinal(GroupWord.ordinal, places.min() ?? 1),
      "to": words.ordinal(GroupWord.ordinal, places.max() ?? 1),
    ]
    return words(GroupWord.rulesDepends, values)
  }

  private func number(_ count: Int) -> String {
    GroupWord(rawValue: "group_report.numbers.\(count)").map { words($0) } ?? String(count)
  }
}
