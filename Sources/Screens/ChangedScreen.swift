import Interviewing
import Pages
import Questionnaires

/// Says what another version of the questionnaire has changed about a walk that is gone on with.
struct ChangedScreen: Screen {
  /// What could not be kept.
  let dropped: [AnswerKey]
  /// How many questions there are now that were not asked before.
  let newQuestions: Int
  /// What comes next.
  let next: any Screen

  init(_ replay: Replay, next: any Screen) {
    dropped = replay.dropped
    newQuestions = replay.added.count
    self.next = next
  }

  func page(_ visit: Visit) -> Page {
    var blocks: [Block] = [.heading(visit.say(.changedTitle)), .paragraph(visit.say(.changedSince))]
    if !dropped.isEmpty {
      blocks.append(.paragraph(visit.say(.changedDropped, count: dropped.count)))
      blocks.append(.list(labels(visit)))
      blocks.append(.paragraph(visit.say(.changedKept)))
    }
    if newQuestions > 0 { blocks.append(.paragraph(visit.say(.changedNew, count: newQuestions))) }
    return visit.page(
      "changed", title: visit.say(.changedTitle), blocks,
      offers: visit.offers(.next, .hide, .stop, .language, .helpLines))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .asked(.next): visit.go(.replace(next))
    case .asked(.stop): visit.go(.push(StopScreen()))
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    case .asked(.hide): visit.hide()
    default: break
    }
  }

  /// The words of the questions; those that are not there any more have none, and are counted.
  private func labels(_ visit: Visit) -> [String] {
    let known = dropped.compactMap { key in
      visit.questionnaire?.question(named: key.question).map { visit.text($0.label, for: key) }
    }
    let gone = dropped.count - known.count
    return known + (gone > 0 ? [visit.say(.changedGone, count: gone)] : [])
  }
}
