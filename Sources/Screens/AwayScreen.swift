import Interviewing
import Pages
import Questionnaires

/// Asks a person who has not touched anything for a while; then what is on the screen goes away.
///
/// What was counted in with a yes is finished and stays; every other walk is erased.
struct AwayScreen: Screen {
  /// How long the question stands.
  static let patience = 60.0

  private let finishes: Bool
  /// Set while the walk of somebody who has gone is being finished.
  private var isFinishing = false

  init(_ visit: Visit) { finishes = visit.walk?.interview.staysWithoutThePerson ?? false }

  func page(_ visit: Visit) -> Page {
    if isFinishing {
      return visit.page(
        "away/saving", title: visit.say(.awayTitle), [.paragraph(visit.say(.awaySaving))],
        offers: [Offer(.next, visit.say(.commandTryAgain))] + visit.offers(.helpLines))
    }
    let warning = visit.say(finishes ? .awayClear : .awayErase, ["n": "\(Int(Self.patience))"])
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
    guard let walk = visit.walk else { return visit.clearScreen() }
    let interview = walk.pending?.interview ?? walk.interview
    guard finishes else { return visit.eraseAndShow(nil, leavingTombstone: true) }
    guard !interview.isFinished else { return visit.clearScreen() }
    isFinishing = true
    try? visit.take([.finishForm(notShown: Set(interview.path.filter(interview.isWaiting)))])
  }

  /// Whether any key at all means that the person is still there.
  var isWarning: Bool { !isFinishing }
}

extension Visit {
  /// Back to the first screen, for the next person.
  mutating func clearScreen() {
    walk = nil
    notice = nil
    go(.home)
  }
}

extension Interview {
  /// Whether the person has said that the answers may be counted, so that they stay when the person has gone.
  var staysWithoutThePerson: Bool {
    guard !isFinished else { return true }
    guard case .choice(let name, _)? = countedAnswer(to: questionnaire.closing.count) else { return false }
    return name == questionnaire.closing.countYes
  }

  /// Whether the question at hand is one that decides what becomes of the answers.
  var isClosing: Bool {
    current.map { [questionnaire.closing.count, questionnaire.closing.page].contains($0.question) } ?? false
  }
}
