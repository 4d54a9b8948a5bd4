import FoundationEssentials
import Questionnaires
import Reporting
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

  /// Whether any earlier set and a new one differ by so few people that the two releases show them.
  func canBeSubtracted(_ new: [ReleasedSet], _ columns: WalkColumns, limit: Int) -> Bool {
    func isSmall(_ count: Int) -> Bool { (1..<limit).contains(abs(count)) }
    let earlier = sets.reduce(into: [ReleasedSet]()) { known, set in
      if !known.contains(set) { known.append(set) }
    }
    let members = new.map { self.members($0, columns) }
    return earlier.contains { old in
      let before = self.members(old, columns)
      return zip(new, members).contains { set, after in
        if set.isChosen(like: old) { return isSmall(set.people - old.people) }
        guard let before, let after else { return false }
        let (left, joined) = (before.subtracting(after).count, after.subtracting(before).count)
        return (left == 0 && isSmall(joined)) || (joined == 0 && isSmall(left))
      }
    }
  }

  /// Who is in a set today; nil where that cannot be told any more.
  private func members(_ set: ReleasedSet, _ columns: WalkColumns) -> Set<Int>? {
    var people = Set(0..<columns.people)
    if let text = set.condition {
      let condition =
        conditions[text] ?? (try? PackReader.expression(text, named: "--where", in: questionnaire))
      guard let condition, columns.column(.condition(condition)) != nil else { return nil }
      people.formIntersection(columns.walks(where: .condition(condition)))
    }
    if let question = set.question, let choice = set.choice {
      guard let column = columns.column(.answer(to: question)) else { return nil }
      people = people.filter { column[$0]?.split(separator: " ").contains(Substring(choice)) ?? false }
    }
    if let wave = set.wave {
      guard let span = WaveSpan(wave), let column = columns.column(.month) else { return nil }
      people = people.filter { column[$0].map(span.contains) ?? false }
    }
    return people
  }
}
