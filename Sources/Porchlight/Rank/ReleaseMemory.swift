import FoundationEssentials
import Questionnaires
import Reporting
import Scoring
import Storage

/// What the log remembers of releases, so that the next one can be held against them.
struct ReleaseMemory {
  private static let stream = "releases"
  private static let kind = "released"

  private let log: EventLog
  private let questionnaire: Questionnaire
  /// Every set that was ever released and can be told today, oldest first.
  let sets: [ReleasedSet]
  /// How many releases cannot be held against another one.
  let unchecked: Int
  let conditions: [String: Questionnaires.Expression]

  /// Reads what was released from this store; what cannot be read, or asks what is not asked any more, is counted.
  ///
  /// With what was just remembered, only what stands before that is read: of two releases at the same moment the
  /// second finds the first.
  init(log: EventLog, questionnaire: Questionnaire, before last: [ReleasedSet]? = nil) throws {
    (self.log, self.questionnaire) = (log, questionnaire)
    let all = try log.events(of: Self.stream)
    let own = try last.flatMap { sets in
      let payload = try Self.payload(sets)
      return all.lastIndex { $0.payload == payload }
    }
    let releases = all[..<(own ?? all.endIndex)].map { event in
      try? JSONDecoder().decode([ReleasedSet].self, from: Data(event.payload.utf8))
    }
    let texts = Set(releases.compactMap(\.self).joined().compactMap(\.condition))
    let conditions = texts.reduce(into: [String: Questionnaires.Expression]()) { known, text in
      known[text] = try? PackReader.expression(text, named: "--where", in: questionnaire)
    }
    self.conditions = conditions
    func isKnown(_ set: ReleasedSet) -> Bool {
      let asked = [set.question].compactMap(\.self) + (set.target ?? []).map(\.question)
      return (set.condition.map { conditions[$0] != nil } ?? true)
        && (set.wave.map { WaveSpan($0) != nil } ?? true)
        && asked.allSatisfy { questionnaire.question(named: $0) != nil }
    }
    sets = releases.compactMap(\.self).joined().filter(isKnown)
    unchecked = releases.count { release in release.map { !$0.allSatisfy(isKnown) } ?? true }
  }

  /// What must be known of every walk to tell who was in the earlier sets.
  var facts: [WalkFact] {
    let questions = Set(sets.compactMap(\.question) + sets.flatMap { ($0.target ?? []).map(\.question) })
    var facts = conditions.sorted { $0.key < $1.key }.map { WalkFact.condition($0.value) }
    facts += questions.sorted().map { WalkFact.answer(to: $0) }
    if sets.contains(where: { $0.wave != nil }) { facts.append(.month) }
    return facts
  }

  func remember(_ sets: [ReleasedSet]) throws {
    let payload = try Self.payload(sets)
    try log.append([StoredEvent(stream: Self.stream, kind: Self.kind, schema: 1, payload: payload)])
  }

  private static func payload(_ sets: [ReleasedSet]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(sets), as: UTF8.self)
  }
}
