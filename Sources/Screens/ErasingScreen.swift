import Pages

/// Waits until a walk is really gone; "erased" is said only then.
struct ErasingScreen: Screen {
  let walk: String
  /// What is shown when it is gone; nil for the first screen.
  let then: MessageScreen?
  let leavingTombstone: Bool

  func page(_ visit: Visit) -> Page {
    visit.page(
      "erasing", title: visit.say(.eraseTitle), [.paragraph(visit.say(.eraseWorking))],
      offers: [Offer(.next, visit.say(.commandTryAgain))] + visit.offers(.helpLines, .hide))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .asked(.next): visit.perform(.erase(walk: walk, leavingTombstone: leavingTombstone))
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    case .asked(.hide): visit.hide(erasing: walk, leavingTombstone: leavingTombstone)
    default: break
    }
  }

  /// Erasing goes on by itself, however long it takes.
  func patience(_ visit: Visit) -> Double? { nil }

  mutating func receive(_ result: EffectResult, _ visit: inout Visit) {
    switch result {
    case .erased:
      visit.walk = nil
      visit.notice = nil
      if let then { visit.go(.restart(then)) } else { visit.go(.home) }
    case .notErased:
      visit.notice = Notice(.failed, visit.say(.eraseNotYet))
      visit.perform(.wake(seconds: 2))
    case .woke: visit.perform(.erase(walk: walk, leavingTombstone: leavingTombstone))
    default: break
    }
  }
}

/// Asks once more before everything is erased.
struct EraseScreen: Screen {
  /// Whether all of it would go because of an age that was chosen: that may have been a slip.
  var isTooYoung = false

  func page(_ visit: Visit) -> Page {
    visit.page(
      "erase", title: visit.say(.eraseTitle), [.question(visit.say(isTooYoung ? .eraseAskYoung : .eraseAsk))],
      control: .menu(Menu([MenuItem(visit.say(.eraseNo)), MenuItem(visit.say(.eraseYes))])),
      offers: visit.offers(.back, .helpLines, .hide, .language))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .chose(1) where isTooYoung: visit.eraseAndShow(.youth, leavingTombstone: false)
    case .chose(1): visit.eraseAndShow(.erased, leavingTombstone: true)
    case .chose, .asked(.back): visit.go(.pop)
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    case .asked(.hide): visit.hide()
    default: break
    }
  }
}
