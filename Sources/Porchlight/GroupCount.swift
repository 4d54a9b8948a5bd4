import Interviewing
import Questionnaires
import Reporting
import Scoring
import Screens
import Storage
import Synchronization

/// Reads the finished walks whose persons said that they may be counted: the one way from the log to columns.
enum GroupCount {
  /// The walks as columns, all or only those that were finished up to a place in the log; complains about those that
  /// cannot be read.
  static func columns(
    _ log: EventLog, _ questionnaire: Questionnaire, facts: [WalkFact] = [], words: InterfaceWords,
    showsProgress: Bool = true, last: Int64? = nil
  ) throws -> WalkColumns {
    let needed = questionnaire.countedQuestions + facts.flatMap { $0.questions(in: questionnaire) }
    let walks = CountedWalks(
      log: log, questionnaire: questionnaire, needed: needed,
      timed: Set(questionnaire.ratings.compactMap(\.self)), last: last)
    let progress = Mutex(showsProgress ? ReadingProgress(log: log, words: words) : nil)
    let empty = WalkColumns(questionnaire, facts: facts)
    let (parts, unreadable) = try walks.addUp(
      from: empty, visited: { events in progress.withLock { $0?.read(events: events) } },
      { columns, interview, stay, place in try columns.add(interview, stay: stay, finishedAt: place) })
    progress.withLock { $0?.clear() }
    let columns = parts.reduce(into: empty) { $0.add($1) }
    complain(ofUnreadable: unreadable, words)
    return columns
  }

  /// Says on standard error how many walks cannot be read; nothing where all can.
  static func complain(ofUnreadable walks: Int, _ words: InterfaceWords) {
    if walks > 0 { DiskFile.complain(words(ReportWord.unreadableWalks, count: walks)) }
  }

  /// Whom a room may be shown.
  static func step(_ log: EventLog, _ questionnaire: Questionnaire) throws -> GroupSteps.Step {
    let walks = CountedWalks(log: log, questionnaire: questionnaire, needed: questionnaire.countedQuestions)
    return try GroupSteps(log, pack: questionnaire.pack.id).step(of: walks.finishes())
  }

  /// What the screen shows to a room; below the limit the ranking is left out before it gets there.
  static func result(
    _ log: EventLog, _ questionnaire: Questionnaire, words: InterfaceWords, inSteps: Bool
  ) throws -> GroupResult {
    var plan = GroupPlan(weights: try PriorityWeights(questionnaire.scoring), seed: RankPlan.standardSeed)
    plan.release = .public
    let builder = try GroupTableBuilder(questionnaire, plan: plan, language: words.language)
    let step = inSteps ? try step(log, questionnaire) : nil
    let table = try builder.table(
      columns(log, questionnaire, words: words, showsProgress: false, last: step?.last))
    // Somebody who was erased between the two looks would be the difference to what was shown before.
    if let step, step.people != table.people { return GroupResult(people: 0, lines: []) }
    guard table.people >= Suppression.publicLimit else { return GroupResult(people: table.people, lines: []) }
    let sentences = RankingSentences(questionnaire: questionnaire, words: words)
    return GroupResult(
      people: table.people,
      lines: (table.isFew ? table.byCount : table.factors).map {
        GroupLine(
          factor: $0.name, score: $0.score, place: sentences.places($0), tier: $0.tier,
          heard: sentences.heard($0) ?? "")
      }, sentences: sentences.oneTier(table) + (table.isFew ? [] : sentences.ranges(table)))
  }
}
