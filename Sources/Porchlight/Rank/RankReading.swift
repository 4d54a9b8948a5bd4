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
    let releases = try ReleaseMemory(log: log, questionnaire: questionnaire)
    let earlier = plan.release == .public ? releases.facts : []
    let columns = try GroupCount.columns(log, questionnaire, facts: plan.facts + earlier, words: words)
    var table = try builder.table(columns)
    if plan.release == .public {
      let sets = ReleasedSet.sets(of: table, plan)
      table.canBeSubtracted = releases.canBeSubtracted(sets, columns, limit: plan.limit)
      try releases.remember(sets)
    }
    return table
  }

  /// Two waves: of this store by months, or of two folders.
  func waves(_ reading: WaveReading) throws -> GroupTable {
    switch reading {
    case .folders(let old, let new):
      return try builder.table(old: wave(folder: old), new: wave(folder: new), everybody: nil)
    case .months(let old, let new):
      let releases = try ReleaseMemory(log: log, questionnaire: questionnaire)
      let columns = try GroupCount.columns(
        log, questionnaire, facts: waveFacts + (plan.release == .public ? releases.facts : []), words: words)
      let (before, after) = (wave(old, columns), wave(new, columns))
      var table = try builder.table(old: before, new: after, everybody: columns.people)
      if plan.release == .public {
        let sets = [before, after].map {
          ReleasedSet(condition: plan.condition?.text, wave: $0.name, people: $0.walks.count)
        }
        table.canBeSubtracted = releases.canBeSubtracted(sets, columns, limit: plan.limit)
        try releases.remember(sets)
      }
      return table
    }
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

/// Where two waves are.
enum WaveReading: Equatable {
  case months(WaveSpan, WaveSpan)
  case folders(String, String)

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
