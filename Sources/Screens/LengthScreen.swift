import Interviewing
import Pages
import Questionnaires

/// Chooses how much of the questionnaire is asked.
struct LengthScreen: Screen {
  func page(_ visit: Visit) -> Page {
    let items = lengths(visit).map {
      MenuItem(visit.say(.lengthChoice, ["name": visit.text($0.label)], count: $0.minutes))
    }
    return visit.page(
      "length", title: visit.say(.lengthTitle), [.question(visit.say(.lengthAsk))],
      control: .menu(Menu(items)), offers: visit.offers(.help, .helpLines, .language, .hide))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .chose(let index) where lengths(visit).indices.contains(index):
      try? visit.take([.chooseLength(lengths(visit)[index].name)])
    case .asked(.help): visit.go(.push(HelpScreen()))
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    case .asked(.language): visit.go(.push(LanguageScreen(purpose: .change)))
    case .asked(.hide): visit.hide()
    default: break
    }
  }

  mutating func receive(_ result: EffectResult, _ visit: inout Visit) {
    if case .stored = result { visit.go(.replace(WalkScreen())) }
  }

  private func lengths(_ visit: Visit) -> [Length] {
    visit.questionnaire?.lengths.filter(\.isOffered) ?? []
  }
}
