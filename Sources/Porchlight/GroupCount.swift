import Interviewing
import Questionnaires
import Reporting
import Scoring
import Screens
import Storage
import Synchronization

/// Reads the finished walks whose persons said that they may be counted: the one way from the log to columns.
enum GroupCount {
  /// The walks as columns, all or only those of some streams; complains about those that cannot be read.
  static func columns(
    _ log: EventLog, _ questionnaire: Questionnaire, facts: [WalkFact] = [], words: InterfaceWords? = nil,
    only: Set<Int64>? = nil
  ) throws -> WalkColumns {
    let needed = questionnaire.countedQuestions + facts.flatMap { $0.questions(in: questionnaire) }
    let walks = CountedWalks(
      log: log, questionnaire: questionnaire, needed: needed,
      timed: Set(questionnaire.ratings.compactMap(\.self)), only: only)
    let progress = Mutex(words.map { ReadingProgress(log: log, words: $0) })
    let empty = WalkColumns(questionnaire, facts: facts)
    let (parts, unreadable) = try walks.addUp(
      from: empty, visited: { events in progress.withLock { $0?.read(events: events) } },
      { columns, interview, stay, _ in try columns.add(interview, stay: stay) })
    progress.withLock { $0?.clear() }
    let columns = parts.reduce(into: empty) { $0.add($1) }
    if unreadable > 0 { DiskFile.complain("\(unreadable) stored walks cannot be read and were left out.") }
    return columns
  }

  /// The streams of the walks that were finished first, as many as make whole groups of the smallest size that is
  /// shown: so with each look a whole group more is counted, and never one person.
  static func steps(_ log: EventLog, _ questionnaire: Questionnaire) throws -> Set<Int64> {
    let walks = CountedWalks(log: log, questionnaire: questionnaire, needed: questionnaire.countedQuestions)
    let streams = try walks.inOrderOfFinishing()
    return Set(streams.prefix(streams.count / Visit.smallestGroup * Visit.smallestGroup))
  }

  /// What the screen shows to a room; below the limit the ranking is left out before it gets there.
  static func result(
    _ log: EventLog, _ questionnaire: Questionnaire, words: InterfaceWords, inSteps: Bool
  ) throws -> GroupResult {
    var plan = GroupPlan(weights: try PriorityWeights(questionnaire.scoring), seed: RankPlan.standardSeed)
    plan.release = .public
    let builder = try GroupTableBuilder(questionnaire, plan: plan, language: words.language)
    let only = inSteps ? try steps(log, questionnaire) : nil
    let table = try builder.table(columns(log, questionnaire, only: only))
    guard table.people >= Visit.smallestGroup else { return GroupResult(people: table.people, lines: []) }
    let sentences = RankingSentences(questionnaire: questionnaire, words: words)
    return GroupResult(
      people: table.people,
      lines: table.factors.map {
        GroupLine(
          factor: $0.name, score: $0.score, rank: $0.rank?.label ?? "", heard: sentences.heard($0) ?? "")
      }, sentences: sentences.tiers(table) + sentences.ranges(table))
  }
}
