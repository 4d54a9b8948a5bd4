import Questionnaires
import Reporting
import Scoring

/// Holds new releases against earlier ones: number by number, for on each topic others may have answered.
struct ReleaseAudit {
  typealias Kind = GroupTable.Factor.Hidden

  private let memory: ReleaseMemory
  private let questionnaire: Questionnaire
  private let columns: WalkColumns
  private let evidence: CodedColumns
  private let scales: EvidenceScales
  private let limit: Int

  /// The columns have what the memory asks for.
  init(
    _ memory: ReleaseMemory, _ questionnaire: Questionnaire, _ columns: WalkColumns, _ plan: GroupPlan
  ) throws {
    (self.memory, self.questionnaire, self.columns, limit) = (memory, questionnaire, columns, plan.limit)
    evidence = try columns.evidence(of: Array(0..<columns.people))
    scales = try EvidenceScales(questionnaire, weights: plan.weights)
  }

  /// Whether earlier sets and the new ones, added to and taken from each other, show what few people said.
  func canBeSubtracted(_ new: [ReleasedSet]) -> Bool {
    let earlier = memory.sets.reduce(into: [ReleasedSet]()) { known, set in
      if !known.contains(set) { known.append(set) }
    }
    guard !earlier.isEmpty, !new.isEmpty else { return false }
    let hasGrown = earlier.contains { old in
      new.contains { $0.isChosen(like: old) && (1..<limit).contains(abs($0.people - old.people)) }
    }
    guard !hasGrown else { return true }
    let sets = (earlier + new).map(member)
    return showsFew(sets.map { ReleasedSum($0.people) }, earlier.count, [])
      || questionnaire.catalog.factors.indices.contains { factor in
        Self.kinds.contains { isGivenAway($0, of: factor, sets, earlier.count) }
      }
  }

  /// What is shown as a mean or a share of people of whom some may be missing.
  private static let kinds: [Kind] = [.points, .ratings, .picks, .dontKnow]

  private func showsFew(_ sums: [ReleasedSum], _ earlier: Int, _ values: [Double]) -> Bool {
    SubtractionAudit(sums, values: values).showsFew(below: limit, earlier: earlier)
  }

  private func isGivenAway(_ kind: Kind, of factor: Int, _ sets: [Member], _ earlier: Int) -> Bool {
    let id = questionnaire.catalog.factors[factor].id
    let joined = values(kind, factor, isJoined: true)
    let plain = values(kind, factor, isJoined: false)
    let sums = sets.map { member -> ReleasedSum in
      let isShown = !member.set.hides(kind, of: id) && (kind == .points || member.set.question == nil)
      guard isShown else { return ReleasedSum([]) }
      let values = member.set.hides(.areas, of: id) ? joined : plain
      let people = member.people.indices.map { person in
        member.people[person] && (person >= values.count || values[person] != nil)
      }
      guard kind == .points, let weights = member.weights else { return ReleasedSum(people) }
      return ReleasedSum(
        weights: people.indices.map { people[$0] ? ($0 < weights.count ? weights[$0] : 1) : 0 })
    }
    // That nobody of a small group chose a topic, or rated it high, is nearly always true of some topic.
    return showsFew(sums, earlier, kind == .points ? plain.map { $0 ?? 0.5 } : [])
  }

  /// What each person brings to a number, on 0…1; nil for whoever does not count in it.
  private func values(_ kind: Kind, _ factor: Int, isJoined: Bool) -> [Double?] {
    let byCode = (0...UInt8.max).map { value(kind, Evidence(code: $0), isJoined: isJoined) }
    return evidence[factor].map { byCode[Int($0)] }
  }

  private func value(_ kind: Kind, _ evidence: Evidence, isJoined: Bool) -> Double? {
    func isHigh(_ level: Int) -> Double { level >= scales.levels - 2 ? 1 : 0 }
    switch (kind, evidence.rating, evidence.pick) {
    case (.points, _, _): return scales.priority[evidence.code].map { $0 / 100 }
    case (.ratings, .level(let level), _): return isHigh(level)
    case (.ratings, .areaLevel(let level), _): return isJoined ? isHigh(level) : nil
    case (.picks, _, .notPicked): return 0
    case (.picks, _, .picked): return 1
    case (.dontKnow, .dontKnow, _): return 1
    case (.dontKnow, .level, _), (.dontKnow, .declined, _): return 0
    default: return nil
    }
  }
}

// MARK: - Who is in a set

extension ReleaseAudit {
  /// A set with its people as the log holds them today.
  private struct Member {
    var set: ReleasedSet
    /// One entry a walk; those who have been erased since then stand behind them.
    var people: [Bool]
    /// What each walk counts in points; nil where all count the same.
    var weights: [Double]?
  }

  /// Those whose walks were erased are still in what was released: places behind all walks are theirs.
  private func member(_ set: ReleasedSet) -> Member {
    let (whole, people) = (chosen(set), self.people(set))
    let erased = set.upTo == nil ? 0 : max(0, set.people - people.count { $0 })
    let start = columns.people + (memory.sets.firstIndex(of: set) ?? 0) * limit
    let gone = erased == 0 ? [] : Array(repeating: false, count: start - columns.people)
    return Member(
      set: set, people: people + gone + Array(repeating: true, count: min(erased, limit)),
      weights: weights(set, whole))
  }

  /// Whoever the condition, the wave and the time choose.
  private func chosen(_ set: ReleasedSet) -> [Bool] {
    var isMember = [Bool](repeating: true, count: columns.people)
    func keep(_ stays: (Int) -> Bool) {
      for person in isMember.indices where !stays(person) { isMember[person] = false }
    }
    if let last = set.upTo { keep { columns.finishedAt[$0] <= last } }
    if let condition = set.condition.flatMap(condition) {
      let chosen = Set(columns.walks(where: .condition(condition)))
      keep(chosen.contains)
    }
    if let span = set.wave.flatMap(WaveSpan.init), let column = columns.column(.month) {
      keep { column[$0].map(span.contains) ?? false }
    }
    return isMember
  }

  private func condition(_ text: String) -> Questionnaires.Expression? {
    memory.conditions[text] ?? (try? PackReader.expression(text, named: "--where", in: questionnaire))
  }

  private func people(_ set: ReleasedSet) -> [Bool] {
    let whole = chosen(set)
    guard let question = set.question, let choice = set.choice,
      let column = columns.column(.answer(to: question))
    else { return whole }
    return whole.indices.map { person in
      whole[person] && column[person]?.split(separator: " ").contains(Substring(choice)) ?? false
    }
  }

  /// Nil where nothing was weighted, or what it was weighted to cannot be told any more.
  private func weights(_ set: ReleasedSet, _ whole: [Bool]) -> [Double]? {
    guard let margins = set.target else { return nil }
    let target = PopulationTarget(
      margins: margins.map { PopulationTarget.Margin(question: $0.question, counts: $0.counts) })
    let walks = whole.indices.filter { whole[$0] }
    let answers = margins.map { margin in
      walks.map { columns.column(.answer(to: margin.question))?[$0] }
    }
    guard let found = try? PopulationWeights(target, answers: answers, limit: limit) else { return nil }
    var weights = [Double](repeating: 0, count: whole.count)
    for (walk, weight) in zip(walks, found.weights) { weights[walk] = weight }
    return weights
  }
}
