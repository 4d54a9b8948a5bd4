import Interviewing
import Pages

/// A harmless page for when somebody looks over the shoulder; behind it the unfinished walk is erased.
struct HiddenScreen: Screen {
  /// The walk that must still be erased; nil when nothing is left of it.
  private var erasing: String?
  private let leavesTombstone: Bool

  init(erasing: String?, leavingTombstone: Bool) {
    self.erasing = erasing
    leavesTombstone = leavingTombstone
  }

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
    if erasing == nil { visit.go(.home) } else { erase(&visit) }
  }

  mutating func receive(_ result: EffectResult, _ visit: inout Visit) {
    visit.notice = nil
    switch result {
    case .erased: erasing = nil
    case .notErased: visit.perform(.wake(seconds: 2))
    case .woke: erase(&visit)
    default: break
    }
  }

  /// It is there to stand on the screen.
  func patience(_ visit: Visit) -> Double? { nil }

  private func erase(_ visit: inout Visit) {
    guard let erasing else { return }
    visit.perform(.erase(walk: erasing, leavingTombstone: leavesTombstone))
  }
}

extension Visit {
  /// Shows a harmless page at once; an unfinished walk is erased behind it.
  mutating func hide() {
    hide(erasing: walk.flatMap { $0.interview.isFinished ? nil : $0.id }, leavingTombstone: true)
  }

  /// Shows a harmless page at once and erases a walk behind it.
  mutating func hide(erasing unfinished: String?, leavingTombstone: Bool) {
    walk = nil
    notice = nil
    go(.restart(HiddenScreen(erasing: unfinished, leavingTombstone: leavingTombstone)))
    if let unfinished { perform(.erase(walk: unfinished, leavingTombstone: leavingTombstone)) }
  }
}
