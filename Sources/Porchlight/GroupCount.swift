import Interviewing
import Questionnaires
import Reporting
import Scoring
import Screens
import Storage

/// Counts the finished walks whose persons said that they may be counted.
enum GroupCount {
  static func ranking(_ log: EventLog, _ questionnaire: Questionnaire) throws -> GroupRanking {
    let reader = EvidenceReader(questionnaire)
    let walks = CountedWalks(log: log, questionnaire: questionnaire, needed: questionnaire.countedQuestions)
    let (parts, unreadable) = try walks.addUp(from: try GroupRanking(questionnaire)) { ranking, interview in
      if interview.mayBeCounted { try ranking.add(reader.evidence(of: interview)) }
    }
    var ranking = try GroupRanking(questionnaire)
    for part in parts { try ranking.add(part) }
    if unreadable > 0 { DiskFile.complain("\(unreadable) stored walks cannot be read and were left out.") }
    return ranking
  }

  /// What the screen shows; below the limit the ranking is left out before it gets there.
  static func result(_ table: GroupTable) -> GroupResult {
    guard table.people >= Visit.smallestGroup else { return GroupResult(people: table.people, lines: []) }
    return GroupResult(
      people: table.people,
      lines: table.factors.map {
        GroupLine(
          factor: $0.name, score: $0.result.bothParts >= Visit.smallestGroup ? $0.result.score : nil,
          rank: $0.result.rank?.label ?? "")
      })
  }
}

extension Interview {
  /// Whether the person finished and said that the answers may be counted.
  var mayBeCounted: Bool {
    guard isFinished, belongsToPack,
      case .choice(let name, _)? = countedAnswer(to: questionnaire.closing.count)
    else {
      return false
    }
    return name == questionnaire.closing.countYes
  }
}
