import Questionnaires
import Reporting
import Storage

/// Reads what a ranking needs from the log, has it made, and remembers what was released.
struct RankReading {
  let questionnaire: Questionnaire
  let plan: GroupPlan
  let words: InterfaceWords
  /// Opens the log of the place; whoever reads only other folders never does.
  let openLog: () throws -> EventLog

  /// What earlier releases mean for a new one.
  struct Earlier {
    var canBeSubtracted = false
    /// How many of them cannot be held against it.
    var unchecked = 0
  }

  /// Over all walks, or those of the plan's condition.
  func everybody() throws -> GroupTable {
    var (table, earlier) = try released(plan.facts) { columns, _ in
      let table = try builder.table(columns)
      return (table, ReleasedSet.sets(of: table, plan, upTo: columns.lastPlace))
    }
    table.take(earlier)
    return table
  }

  /// What pages say of all walks, or of those of the plan's condition.
  func findings(_ builder: GroupFindingsBuilder) throws -> GroupFindings {
    var (findings, earlier) = try released(builder.facts) { columns, log in
      let marked = builder.hasQuotes ? try QuoteMarks(log, questionnaire).markedTexts(columns) : []
      let findings = try builder.findings(columns, marked: marked)
      // A page on too few people shows nothing that could be subtracted.
      let shown = findings.isTooFew ? [] : [findings.table] + findings.breakdowns
      let sets = shown.flatMap { ReleasedSet.sets(of: $0, plan, upTo: columns.lastPlace) }
      return (findings, sets.enumerated().filter { !sets[..<$0].contains($1) }.map(\.element))
    }
    findings.table.take(earlier)
    return findings
  }

  /// Two waves: of this store by months, or of two folders.
  func waves(_ reading: WaveReading) throws -> GroupTable {
    switch reading {
    case .folders(let old, let new): return try folders(old, new)
    case .months(let old, let new):
      var (table, earlier) = try released(waveFacts) { columns, _ in
        let (before, after) = (wave(old, columns), wave(new, columns))
        let table = try builder.table(old: before, new: after, everybody: columns.people)
        let names = (old.name, new.name)
        let sets = [(names.0, before, true), (names.1, after, false)].compactMap { name, wave, isOld in
          released(wave, named: name, isOld: isOld, table)
        }
        return (table, sets)
      }
      table.take(earlier)
      return table
    }
  }

  /// Has something made of the walks; of what is published it remembers whom it shows, and says what earlier
  /// releases mean for it.
  private func released<Made>(
    _ facts: [WalkFact], _ make: (WalkColumns, EventLog) throws -> (made: Made, sets: [ReleasedSet])
  ) throws -> (made: Made, earlier: Earlier) {
    let log = try openLog()
    let releases = try ReleaseMemory(log: log, questionnaire: questionnaire)
    let columns = try columns(log, releases, facts)
    let (made, sets) = try make(columns, log)
    let earlier = try held(sets, log, releases, columns)
    try log.close()
    return (made, earlier)
  }

  private func columns(_ log: EventLog, _ releases: ReleaseMemory, _ facts: [WalkFact]) throws -> WalkColumns
  {
    try GroupCount.columns(
      log, questionnaire, facts: facts + (plan.release == .public ? releases.facts : []), words: words)
  }

  /// Remembers what is published, and holds it against what was released before, also while it was made.
  private func held(
    _ sets: [ReleasedSet], _ log: EventLog, _ releases: ReleaseMemory, _ columns: WalkColumns
  ) throws -> Earlier {
    guard plan.release == .public, !sets.isEmpty else { return Earlier() }
    try releases.remember(sets)
    let before = try ReleaseMemory(log: log, questionnaire: questionnaire, before: sets)
    let columns =
      before.sets == releases.sets ? columns : try self.columns(log, before, columns.facts)
    let audit = try ReleaseAudit(before, questionnaire, columns, plan)
    return Earlier(canBeSubtracted: audit.canBeSubtracted(sets), unchecked: before.unchecked)
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
    func within(_ walks: [Int]) -> [Int] { walks.filter { months?[$0].map(span.contains) ?? false } }
    return GroupTableBuilder.Wave(
      name: span.name, columns: columns, walks: within(chosen(columns)),
      everybody: within(Array(0..<columns.people)))
  }

  /// What a table shows of a wave.
  private func released(
    _ wave: GroupTableBuilder.Wave, named name: String?, isOld: Bool, _ table: GroupTable
  ) -> ReleasedSet? {
    let factors = (table.waves?.changes ?? []).map { isOld ? $0.old : $0.new }
    return ReleasedSet.set(
      ofWave: name, factors, people: wave.walks.count, plan, upTo: wave.columns.lastPlace)
  }

  /// Each folder remembers what was released of it.
  private func folders(_ old: String, _ new: String) throws -> GroupTable {
    let stores = try [old, new].map { folder in
      let log = try EventLog(folder: folder)
      let releases = try ReleaseMemory(log: log, questionnaire: questionnaire)
      let columns = try columns(log, releases, waveFacts)
      let wave = GroupTableBuilder.Wave(
        name: folder, columns: columns, walks: chosen(columns), everybody: Array(0..<columns.people))
      return (log: log, releases: releases, wave: wave)
    }
    var table = try builder.table(old: stores[0].wave, new: stores[1].wave, everybody: nil)
    for (number, store) in stores.enumerated() {
      let set = released(store.wave, named: nil, isOld: number == 0, table)
      table.take(try held([set].compactMap(\.self), store.log, store.releases, store.wave.columns))
      try store.log.close()
    }
    return table
  }
}

extension GroupTable {
  /// Says what earlier releases mean for it.
  fileprivate mutating func take(_ earlier: RankReading.Earlier) {
    canBeSubtracted = canBeSubtracted || earlier.canBeSubtracted
    uncheckedReleases += earlier.unchecked
  }
}

extension WalkColumns {
  /// The place in the log up to which its walks are known.
  fileprivate var lastPlace: Int64 { finishedAt.max() ?? 0 }
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
