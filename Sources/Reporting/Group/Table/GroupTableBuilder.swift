package import Questionnaires
package import Scoring

/// Makes a group's result out of walks as it was asked for, and hides what must be hidden.
package struct GroupTableBuilder: Sendable {
  /// One wave of a comparison.
  package struct Wave: Sendable {
    package var name: String
    package var columns: WalkColumns
    /// Positions of its walks.
    package var walks: [Int]
    /// The same with those for whom the plan's condition does not hold.
    package var everybody: [Int]

    /// Walks are positions in the columns.
    package init(name: String, columns: WalkColumns, walks: [Int], everybody: [Int]) {
      (self.name, self.columns, self.walks, self.everybody) = (name, columns, walks, everybody)
    }
  }

  private let questionnaire: Questionnaire
  private let plan: GroupPlan
  private let language: String
  private let scales: EvidenceScales

  /// Names come in the language where the pack has them.
  package init(_ questionnaire: Questionnaire, plan: GroupPlan, language: String) throws(ScoringError) {
    (self.questionnaire, self.plan, self.language) = (questionnaire, plan, language)
    scales = try EvidenceScales(questionnaire, weights: plan.weights)
  }

  /// The result over all walks, or those for which the plan's condition holds.
  package func table(_ columns: WalkColumns) throws -> GroupTable {
    let walks = columns.walks(where: plan.condition.map { .condition($0.expression) })
    try checkPart(walks.count, of: columns.people)
    let (sample, weighting, margins) = try self.sample(columns, walks)
    let limit = plan.limit(ofPart: plan.condition != nil)
    let rest = try self.sample(columns, without: walks)
    let hidden = hidden(sample, rest: rest.map { [$0] } ?? [], margins: margins, limit: limit)
    let ranking = try GroupRanking(sample, hidden: hidden.points, seed: plan.seed)
    var table = table(ranking, hidden)
    table.weighting = weighting
    (table.sites, table.hasUnsited) = (sample.sites, sample.hasUnsited)
    guard sample.people > 0 else { return table }
    let visible = visible(ranking, hidden)
    if plan.comparesRules, !table.isFew { table.rules = try RuleComparison(sample, visible).map(rules) }
    table.hasNoRules = plan.comparesRules && table.ranked.count < 2
    if !table.isFew, let sensitivity = try WeightSensitivity(sample, visible) {
      take(sensitivity, into: &table)
    }
    table.quality = quality(GroupQuality(columns.marks, walks: walks), sample, visible, limit: limit)
    if table.isFew { table.quality?.ranksWithout = nil }
    if let by = plan.by {
      table.groups = try groups(by, columns, walks, sample, order: ranking.order)
    }
    return table
  }

  /// What is left to say where nothing may be said of anybody.
  package func nobody() throws -> GroupTable { try table(WalkColumns(questionnaire, facts: plan.facts)) }

  /// Two waves beside each other; the table's people and factors are those of the newer one.
  package func table(old: Wave, new: Wave, everybody: Int?) throws -> GroupTable {
    for wave in [old, new] where (1..<plan.limit).contains(wave.walks.count) {
      throw GroupRefusal.tooFewInPart(limit: plan.limit)
    }
    for wave in [old, new] where wave.walks.isEmpty { throw GroupRefusal.emptyWave(wave.name) }
    for wave in [old, new] { try checkPart(wave.walks.count, of: wave.everybody.count) }
    if let everybody { try checkPart(old.walks.count + new.walks.count, of: everybody) }
    let samples = try (sample(old.columns, old.walks).0, sample(new.columns, new.walks).0)
    let others = try everybody == nil ? nil : sample(new.columns, without: old.walks + new.walks)
    let hidden = (
      try hidden(old, samples.0, beside: others, limit: plan.limit),
      try hidden(new, samples.1, beside: others, limit: plan.limit)
    )
    let versions = Set(
      [old, new].flatMap { wave in
        wave.walks.map { wave.columns.column(.packVersion)?[$0] }
      })
    let comparison = try WaveComparison(
      old: (samples.0, hidden.0.points), new: (samples.1, hidden.1.points),
      comparable: factors.map { questionnaire.isComparable($0, across: versions) }, seed: plan.seed)
    var table = table(comparison.new, hidden.1)
    table.waves = waves(comparison, old, new, hidden, isSameVersion: versions.count < 2)
    return table
  }

  /// A part must neither be small itself nor leave out so few that the whole gives them away. Of fewer than two such
  /// groups in all there is no part: that all are in it, or nobody is, would tell what each of them said.
  private func checkPart(_ people: Int, of everybody: Int) throws(GroupRefusal) {
    if plan.condition != nil, (1..<2 * plan.limit).contains(everybody) {
      throw .tooFewInAll(fewest: 2 * plan.limit)
    }
    guard people != everybody else { return }
    if (1..<plan.limit).contains(people) { throw .tooFewInPart(limit: plan.limit) }
    if people > 0, (1..<plan.limit).contains(everybody - people) { throw .tooFewOutside(limit: plan.limit) }
  }
}

// MARK: - The people

extension GroupTableBuilder {
  private func sample(
    _ columns: WalkColumns, _ walks: [Int]
  ) throws -> (GroupSample, GroupTable.Weighting?, margins: [[String?]]) {
    var sample = GroupSample(evidence: try columns.evidence(of: walks), scales: scales)
    if let cluster = plan.cluster, let column = columns.column(cluster.fact) {
      sample.clusters = Self.clusters(column, walks)
    }
    guard let target = plan.target, !walks.isEmpty else { return (sample, nil, []) }
    let answers = target.margins.map { margin in
      walks.map { columns.column(.answer(to: margin.question))?[$0] }
    }
    let weights = try PopulationWeights(target, answers: answers, limit: plan.limit)
    try checkTarget(target, answers)
    sample.weights = weights.weights
    // Few who left a question open have no weight of their own; many are looked at like those of one answer.
    let areFew = (1..<plan.limit).contains(weights.unanswered)
    let opened = walks.indices.map { person in answers.allSatisfy { $0[person] != nil } ? nil : "" }
    return (
      sample,
      GroupTable.Weighting(
        questions: target.margins.map(\.question), designEffect: weights.designEffect,
        effectiveSize: weights.effectiveSize, trimmed: weights.trimmed, largestMiss: weights.largestMiss,
        unanswered: areFew ? nil : weights.unanswered), answers + (areFew ? [] : [opened])
    )
  }

  /// Everybody whom a part leaves out; nil where that is nobody.
  private func sample(_ columns: WalkColumns, without walks: [Int]) throws -> GroupSample? {
    guard walks.count < columns.people else { return nil }
    let inside = Set(walks)
    let rest = (0..<columns.people).filter { !inside.contains($0) }
    return GroupSample(evidence: try columns.evidence(of: rest), scales: scales)
  }

  /// Weighted points beside plain ones give away each answer of the target by itself, as groups would.
  private func checkTarget(_ target: PopulationTarget, _ answers: [[String?]]) throws(GroupRefusal) {
    for (margin, given) in zip(target.margins, answers) {
      for choice in margin.counts.keys.sorted()
      where (1..<plan.limit).contains(given.count { $0 == choice }) {
        throw .fewInTarget(question: margin.question, choice: choice, limit: plan.limit)
      }
    }
  }

  /// Whoever gave no answer belongs with nobody.
  private static func clusters(_ column: FactColumn, _ walks: [Int]) -> [Int] {
    walks.enumerated().map { place, walk in
      column.codes[walk] < 0 ? -1 - place : Int(column.codes[walk])
    }
  }
}

// MARK: - What may be read

extension GroupTableBuilder {
  var factors: [Factor] { questionnaire.catalog.factors }

  /// What must stay hidden of each factor; `rest` are groups that are left over where what is shown is taken from
  /// all.
  private func hidden(
    _ sample: GroupSample, rest: [GroupSample] = [], margins: [[String?]] = [], limit: Int?
  ) -> HiddenNumbers {
    var hidden = HiddenNumbers(factors: factors.count)
    if let limit {
      let numbers = SmallNumbers(limit: limit, weights: plan.weights)
      hidden.add(numbers, sample)
      for others in rest { hidden.add(numbers, sample, others) }
    }
    hidden.add(SmallNumbers(limit: plan.limit, weights: plan.weights), sample, margins: margins)
    return hidden
  }

  private func hidden(
    _ wave: Wave, _ sample: GroupSample, beside others: GroupSample?, limit: Int
  ) throws -> HiddenNumbers {
    let inside = Set(wave.walks)
    let left = wave.everybody.filter { !inside.contains($0) }
    let rest =
      left.isEmpty ? nil : GroupSample(evidence: try wave.columns.evidence(of: left), scales: scales)
    return hidden(sample, rest: [rest, others].compactMap(\.self), limit: limit)
  }

  private func table(_ ranking: GroupRanking, _ hidden: HiddenNumbers) -> GroupTable {
    var table = GroupTable(
      people: ranking.people,
      weights: .init(severity: plan.weights.severity, chosen: plan.weights.chosen),
      pack: .init(
        id: questionnaire.pack.id, version: questionnaire.pack.version, hash: questionnaire.contentHash),
      factors: ranking.order.map { factor(ranking.lines[$0], $0, hidden) }, seed: plan.seed,
      release: plan.release, limit: plan.limit, condition: plan.condition?.text,
      weightsWereScaled: plan.weightsWereScaled, noRankSets: ranking.noRankSets)
    if case .answer(let question)? = plan.cluster {
      table.siteQuestion = questionnaire.question(named: question)?.label.text(in: language)
    }
    return table
  }

  private func factor(
    _ line: GroupRanking.Line, _ index: Int, _ hidden: HiddenNumbers
  ) -> GroupTable.Factor {
    var factor = GroupTable.Factor(
      line, id: factors[index].id, name: factors[index].name.text(in: language), hidden: hidden.factors[index]
    )
    // What would tell two topics apart invites filling in, so only staff read it.
    if plan.release == .public { factor.moreAnswers = nil }
    return factor
  }

  /// The lines that other ways of counting may use: none whose points or ratings are hidden.
  private func visible(_ ranking: GroupRanking, _ hidden: HiddenNumbers) -> [GroupRanking.Line] {
    ranking.lines.enumerated().map { index, line in
      let isHidden = !hidden.factors[index].isDisjoint(with: [.points, .ratings, .contributions])
      var line = line
      if isHidden { line.rank = nil }
      return line
    }
  }

  private func rules(_ comparison: RuleComparison) -> GroupTable.Rules {
    let ranks = comparison.factors.map { (factors[$0].id, comparison.ranks(of: $0) ?? []) }
    return GroupTable.Rules(
      names: comparison.rules, w: comparison.agreement.kendallW?.w, parts: comparison.parts,
      ranks: Dictionary(ranks) { first, _ in first })
  }

  private func groups(
    _ name: String, _ columns: WalkColumns, _ walks: [Int], _ sample: GroupSample, order: [Int]
  ) throws -> GroupTable.Groups? {
    guard let question = questionnaire.question(named: name), let column = columns.column(.answer(to: name))
    else { return nil }
    // Whose walk ends on the youth page can never be heard.
    let unheard = questionnaire.minors?.question == name ? questionnaire.minors?.tooYoung ?? [] : []
    let all = questionnaire.choices(of: question) + [question.noneChoice].compactMap(\.self)
    let choices = all.filter { !unheard.contains($0.name) }
    let isExclusive = if case .selectOne = question.kind { true } else { false }
    let breakdown = try GroupBreakdown(
      name, choices: choices.map(\.name), isExclusive: isExclusive, answers: walks.map { column[$0] },
      sample: sample, limit: plan.limit)
    return GroupTable.Groups(
      question: name, label: question.label.text(in: language), isExclusive: isExclusive,
      groups: breakdown.groups.map { group in
        let label = choices.first { $0.name == group.choice }?.label.text(in: language)
        return GroupTable.Group(
          id: group.choice, name: label ?? "", people: group.people,
          cells: group.cells.isEmpty ? [] : order.map { group.cells[$0] })
      })
  }

  private func waves(
    _ comparison: WaveComparison, _ old: Wave, _ new: Wave, _ hidden: (HiddenNumbers, HiddenNumbers),
    isSameVersion: Bool
  ) -> GroupTable.Waves {
    GroupTable.Waves(
      oldName: old.name, newName: new.name, oldPeople: old.walks.count, newPeople: new.walks.count,
      isSameVersion: isSameVersion,
      changes: comparison.new.order.map { index in
        let change = comparison.changes[index]
        let before = factor(change.old, index, hidden.0)
        let after = factor(change.new, index, hidden.1)
        let isShown = before.score != nil && after.score != nil
        return GroupTable.Change(
          old: before, new: after, points: isShown ? change.comparison?.difference : nil,
          adjusted: isShown ? change.adjusted : nil,
          smallestShown: isShown ? change.comparison?.smallestShown : nil,
          pointsChanged: isShown && change.pointsChanged, placeChanged: isShown ? change.placeChanged : nil,
          isComparable: comparison.comparable[index])
      })
  }
}
