import Questionnaires
import Reporting
import Storage

/// Reads what a ranking needs from the log, has it made, and remembers what was released.
struct RankReading {
  let questionnaire: Questionnaire
  let plan: GroupPlan
  let words: InterfaceWords
  let log: EventLog

  /// Over all walks, or those of the plan's condition.
  func everybody() throws -> GroupTable {
    let (table, canBeSubtracted) = try released(plan.facts) { columns in
      let table = try builder.table(columns)
      return (table, ReleasedSet.sets(of: table, plan))
    }
    return table.saying(canBeSubtracted)
  }

  /// What pages say of all walks, or of those of the plan's condition.
  func findings(_ builder: GroupFindingsBuilder) throws -> GroupFindings {
    var (findings, canBeSubtracted) = try released(builder.facts) { columns in
      let findings = try builder.findings(columns)
      // A page on too few people shows nothing that could be subtracted.
      let shown = findings.isTooFew ? [] : [findings.table] + findings.breakdowns
      let sets = shown.flatMap { ReleasedSet.sets(of: $0, plan) }
      return (findings, sets.enumerated().filter { !sets[..<$0].contains($1) }.map(\.element))
    }
    findings.table.canBeSubtracted = canBeSubtracted
    return findings
  }

  /// Two waves: of this store by months, or of two folders.
  func waves(_ reading: WaveReading) throws -> GroupTable {
    switch reading {
    case .folders(let old, let new):
      return try builder.table(old: wave(folder: old), new: wave(folder: new), everybody: nil)
    case .months(let old, let new):
      let (table, canBeSubtracted) = try released(waveFacts) { columns in
        let (before, after) = (wave(old, columns), wave(new, columns))
        let sets = [before, after].map {
          ReleasedSet(condition: plan.condition?.text, wave: $0.name, people: $0.walks.count)
        }
        return (try builder.table(old: before, new: after, everybody: columns.people), sets)
      }
      return table.saying(canBeSubtracted)
    }
  }

  /// Has something made of the walks; of what is published it remembers whom it shows, and says whether an earlier
  /// release can be subtracted from it.
  private func released<Made>(
    _ facts: [WalkFact], _ make: (WalkColumns) throws -> (made: Made, sets: [ReleasedSet])
  ) throws -> (made: Made, canBeSubtracted: Bool) {
    let releases = try ReleaseMemory(log: log, questionnaire: questionnaire)
    let isPublic = plan.release == .public
    let columns = try GroupCount.columns(
      log, questionnaire, facts: facts + (isPublic ? releases.facts : []), words: words)
    let (made, sets) = try make(columns)
    guard isPublic, !sets.isEmpty else { return (made, false) }
    let canBeSubtracted = releases.canBeSubtracted(sets, columns, limit: plan.limit)
    try releases.remember(sets)
    return (made, canBeSubtracted)
  }

  private var builder: GroupTableBuilder {
    get throws { try GroupTableBuilder(questionnaire, plan: plan, language: words.language) }
  }

  private var waveFacts: [WalkFact] { plan.facts + [.month, .packVersion] }

  private func chosen(_ columns: WalkColumns) -> [Int] {
    columns.walks(where: plan.condition.map { .condition($0.expression) })
  }

  private func wave(_ span: WaveSpan, _ columns: WalkColumns) -> GroupTableBuilder.Wave {
    let months = columns.column(.month)
    return GroupTableBuilder.Wave(
      name: span.name, columns: columns,
      walks: chosen(columns).filter { months?[$0].map(span.contains) ?? false })
  }

  private func wave(folder: String) throws -> GroupTableBuilder.Wave {
    let log = try EventLog(folder: folder)
    let columns = try GroupCount.columns(log, questionnaire, facts: waveFacts, words: words)
    try log.close()
    return GroupTableBuilder.Wave(name: folder, columns: columns, walks: chosen(columns))
  }
}

extension GroupTable {
  /// The same, with what must be said of earlier releases.
  fileprivate func saying(_ canBeSubtracted: Bool) -> GroupTable {
    var table = self
    table.canBeSubtracted = canBeSubtracted
    return table
  }
}

/// Where two waves are.
enum WaveReading: Equatable {
  case months(WaveSpan, WaveSpan)
  case folders(String, String)

  /// Whether the answers lie elsewhere than those of the place.
  var areFolders: Bool { if case .folders = self { true } else { false } }

  /// Nil where no waves are asked for.
  static func names(_ waves: [String]) throws(RankError) -> WaveReading? {
    guard !waves.isEmpty else { return nil }
    guard waves.count == 2 else { throw .wavesNeedTwo(found: waves.count) }
    let spans = waves.map(WaveSpan.init)
    if let old = spans[0], let new = spans[1] {
      guard !old.overlaps(new) else { throw .sameWave(new.name) }
      return .months(old, new)
    }
    for (name, span) in zip(waves, spans) where span == nil {
      guard DiskFile.isThere("\(name)/porchlight.sqlite") else { throw .unknownWave(name) }
    }
    guard spans[0] == nil, spans[1] == nil else { throw .mixedWaves }
    guard !DiskFile.areSame(waves[0], waves[1]) else { throw .sameFolder(waves[1]) }
    return .folders(waves[0], waves[1])
  }
}
