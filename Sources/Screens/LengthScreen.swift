import Interviewing
import Pages
import Questionnaires

/// Chooses how much of the questionnaire is asked.
struct LengthScreen: Screen {
  /// Set while the choice waits to be stored.
  private var isStoring = false

  init() {}

  func page(_ visit: Visit) -> Page {
    let items = lengths(visit).map {
      MenuItem(visit.say(.lengthChoice, ["name": visit.text($0.label)], count: $0.minutes))
    }
    return visit.page(
      "length", title: visit.say(.lengthTitle), [.question(visit.say(.lengthAsk))],
      control: .menu(Menu(items)), offers: visit.offers(.back, .help, .hide, .stop, .language, .helpLines))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .chose(let index) where lengths(visit).indices.contains(index):
      isStoring = true
      try? visit.take([.chooseLength(lengths(visit)[index].name)])
    case .asked(.back): visit.go(.replace(CodeScreen()))
    case .asked(.stop): visit.go(.push(StopScreen()))
    case .asked(.help): visit.go(.push(HelpScreen(below: self)))
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    case .asked(.hide): visit.hide()
    default: break
    }
  }

  mutating func receive(_ result: EffectResult, _ visit: inout Visit) {
    if case .stored = result, isStoring { visit.go(.replace(WalkScreen())) }
  }

  private func lengths(_ visit: Visit) -> [Length] {
    visit.questionnaire?.lengths.filter(\.isOffered) ?? []
  }
}
