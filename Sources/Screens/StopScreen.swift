import Interviewing
import Pages

/// Asks what to do with the answers of a walk that is being left.
struct StopScreen: Screen {
  /// Set while the stop waits to be stored.
  private var isStopping = false

  init() {}

  func page(_ visit: Visit) -> Page {
    visit.page(
      "stop", title: visit.say(.stopTitle), [.question(visit.say(.stopAsk))],
      control: .menu(
        Menu([
          MenuItem(visit.say(.stopGoOn)), MenuItem(visit.say(.stopKeep)), MenuItem(visit.say(.stopErase)),
        ])),
      offers: visit.offers(.back, .helpLines, .hide, .language))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .chose(0), .asked(.back):
      visit.takeBack(.stop)
      visit.go(.pop)
    case .chose(1):
      guard visit.walk?.interview.isFinished == false else { return visit.go(.pop) }
      isStopping = true
      try? visit.take([.stop])
    case .chose(2):
      // A stop that is stored later must not take the walk away under the question whether to erase it.
      isStopping = false
      visit.takeBack(.stop)
      visit.go(.push(EraseScreen()))
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    case .asked(.hide): visit.hide()
    default: break
    }
  }

  mutating func receive(_ result: EffectResult, _ visit: inout Visit) {
    guard case .stored = result, isStopping, let code = visit.walk?.code else { return }
    visit.walk = nil
    visit.go(.restart(MessageScreen.stopped(code: code)))
  }
}
