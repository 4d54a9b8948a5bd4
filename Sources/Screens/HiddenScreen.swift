import Interviewing
import Pages

/// A harmless page for when somebody looks over the shoulder; behind it the unfinished walk is erased.
struct HiddenScreen: Screen {
  /// The walk that must still be erased; nil when nothing is left of it.
  private var erasing: String?

  init(erasing: String?) { self.erasing = erasing }

  func page(_ visit: Visit) -> Page {
    visit.page(
      "hidden", title: visit.say(.hiddenTitle),
      [
        .heading(visit.say(.hiddenTitle)), .paragraph(visit.say(.hiddenLine1)),
        .paragraph(visit.say(.hiddenLine2)),
      ], offers: visit.offers(.next))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    guard case .asked(.next) = action else { return }
    if let erasing {
      visit.perform(.erase(walk: erasing, leavingTombstone: true))
    } else {
      visit.go(.home)
    }
  }

  mutating func receive(_ result: EffectResult, _ visit: inout Visit) {
    visit.notice = nil
    switch result {
    case .erased: erasing = nil
    case .notErased: visit.perform(.wake(seconds: 2))
    case .woke:
      if let erasing { visit.perform(.erase(walk: erasing, leavingTombstone: true)) }
    default: break
    }
  }
}

extension Visit {
  /// Shows a harmless page at once; an unfinished walk is erased behind it.
  mutating func hide() {
    let unfinished = walk.flatMap { $0.interview.isFinished ? nil : $0.id }
    walk = nil
    notice = nil
    go(.restart(HiddenScreen(erasing: unfinished)))
    if let unfinished { perform(.erase(walk: unfinished, leavingTombstone: true)) }
  }
}
