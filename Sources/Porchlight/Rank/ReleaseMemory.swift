import FoundationEssentials
import Questionnaires
import Reporting
import Scoring
import Storage

/// A set of people about whom something was released: never who they are, only how they were chosen.
struct ReleasedSet: Codable, Equatable {
  var condition: String?
  var question: String?
  /// A choice of the question.
  var choice: String?
  /// Months, such as `2026-03..2026-05`.
  var wave: String?
  var people: Int

  /// Everybody in a table, and each of its groups that is shown.
  static func sets(of table: GroupTable, _ plan: GroupPlan) -> [ReleasedSet] {
    let question = table.groups?.question
    let groups = table.groups?.groups.compactMap { group -> ReleasedSet? in
      guard let choice = group.id, let people = group.people else { return nil }
      return ReleasedSet(condition: plan.condition?.text, question: question, choice: choice, people: people)
    }
    return [ReleasedSet(condition: plan.condition?.text, people: table.people)] + (groups ?? [])
  }

  /// Whether two sets were chosen in the same way, whenever that was.
  func isChosen(like other: ReleasedSet) -> Bool {
    (condition, question, choice) == (other.condition, other.question, other.choice) && wave == other.wave
  }
}

/// What the log remembers of releases, so that the next one can be held against them.
struct ReleaseMemory {
  private static let stream = "releases"
  private static let kind = "released"

  private let log: EventLog
  private let questionnaire: Questionnaire
  /// Every set that was ever released, oldest first.
  let sets: [ReleasedSet]
  private let conditions: [String: Questionnaires.Expression]

  /// Reads what was released from this store; what a newer version wrote is passed over.
  init(log: EventLog, questionnaire: Questionnaire) throws {
    (self.log, self.questionnaire) = (log, questionnaire)
    sets = try log.events(of: Self.stream).flatMap { event in
      (try? JSONDecoder().decode([ReleasedSet].self, from: Data(event.payload.utf8))) ?? []
    }
    let texts = Set(sets.compactMap(\.condition))
    conditions = texts.reduce(into: [:]) { known, text in
      known[text] = try? PackReader.expression(text, named: "--where", in: questionnaire)
    }
  }

  /// What must be known of every walk to tell who was in the earlier sets.
  var facts: [WalkFact] {
    let questions = Set(sets.compactMap(\.question)).filter { questionnaire.question(named: $0) != nil }
    var facts = conditions.sorted { $0.key < $1.key }.map { WalkFact.condition($0.value) }
    facts += questions.sorted().map { WalkFact.answer(to: $0) }
    if sets.contains(where: { $0.wave != nil }) { facts.append(.month) }
    return facts
  }

  func remember(_ sets: [ReleasedSet]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let payload = String(decoding: try encoder.encode(sets), as: UTF8.self)
    try log.append([StoredEvent(stream: Self.stream, kind: Self.kind, schema: 1, payload: payload)])
  }

  /// Whether earlier sets and the new ones, added to and taken from each other, show so few people.
  func canBeSubtracted(_ new: [ReleasedSet], _ columns: WalkColumns, limit: Int) -> Bool {
    let earlier = sets.reduce(into: [ReleasedSet]()) { known, set in
      if !known.contains(set) { known.append(set) }
    }
    let hasGrown = earlier.contains { old in
      new.contains { $0.isChosen(like: old) && (1..<limit).contains(abs($0.people - old.people)) }
    }
    guard !hasGrown else { return true }
    let before = earlier.compactMap { members($0, columns) }
    let after = new.compactMap { members($0, columns) }
    return SubtractionAudit(before + after).showsFew(below: limit, earlier: before.count)
  }

  /// Who is in a set today; nil where that cannot be told any more.
  private func members(_ set: ReleasedSet, _ columns: WalkColumns) -> [Bool]? {
    var isMember = [Bool](repeating: true, count: columns.people)
    if let text = set.condition {
      let condition =
        conditions[text] ?? (try? PackReader.expression(text, named: "--where", in: questionnaire))
      guard let condition, columns.column(.condition(condition)) != nil else { return nil }
      let chosen = Set(columns.walks(where: .condition(condition)))
      for person in isMember.indices where !chosen.contains(person) { isMember[person] = false }
    }
    if let question = set.question, let choice = set.choice {
      guard let column = columns.column(.answer(to: question)) else { return nil }
      for person in isMember.indices
      where !(column[person]?.split(separator: " ").contains(Substring(choice)) ?? false) {
        isMember[person] = false
      }
    }
    if let wave = set.wave {
      guard let span = WaveSpan(wave), let column = columns.column(.month) else { return nil }
      for person in isMember.indices where !(column[person].map(span.contains) ?? false) {
        isMember[person] = false
      }
    }
    return isMember
  }
}
