import Pages

/// Asks a person who has not touched anything for a while; then what is on the screen goes away.
///
/// What was counted in with a yes is finished and stays, and a walk that was stopped keeps its code; every other
/// walk is erased. What of that still waits to be stored is stored first.
struct AwayScreen: Screen {
  /// How long the question stands.
  static let patience = 60.0

  /// Set while the walk of somebody who has gone is being stored.
  private var isFinishing = false

  func page(_ visit: Visit) -> Page {
    if isFinishing {
      return visit.page(
        "away/saving", title: visit.say(.awayTitle), [.paragraph(visit.say(.awaySaving))],
        offers: [Offer(.next, visit.say(.commandTryAgain))] + visit.offers(.helpLines))
    }
    let word: ScreenWord = visit.departure == .erase ? .awayErase : .awayClear
    let warning = visit.say(word, ["n": "\(Int(Self.patience))"])
    return visit.page(
      "away", title: visit.say(.awayTitle), [.heading(visit.say(.awayTitle)), .paragraph(warning)],
      offers: [Offer(.next, visit.say(.awayHere))] + visit.hideOffer)
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .asked(.next): if isFinishing { visit.storePending() } else { visit.go(.pop) }
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    default: break
    }
  }

  mutating func receive(_ result: EffectResult, _ visit: inout Visit) {
    guard case .stored = result, isFinishing else { return }
    visit.clearScreen()
  }

  func patience(_ visit: Visit) -> Double? { isFinishing ? nil : Self.patience }

  mutating func runOut(_ visit: inout Visit) {
    switch visit.departure {
    case .clear: visit.clearScreen()
    case .erase: visit.eraseAndShow(nil, leavingTombstone: true)
    case .store:
      isFinishing = true
      visit.storePending()
    case .finish:
      isFinishing = true
      visit.finishWithoutThePerson()
    }
  }

  /// Whether any key at all means that the person is still there.
  var isWarning: Bool { !isFinishing }
}
