import Interviewing
import Pages
import Questionnaires

/// Chooses a language: before a walk begins, or anywhere to change the words and keep everything else.
struct LanguageScreen: Screen {
  enum Purpose: Sendable { case beforeWalk, change }

  let purpose: Purpose

  func page(_ visit: Visit) -> Page {
    let names = visit.manifest.languages.map { MenuItem($0.name) }
    return visit.page(
      "language", title: visit.say(.languageTitle),
      [.question(visit.questionnaire?.question(appearing: .language).map { visit.text($0.label) }
        ?? visit.say(.languageAsk))],
      control: .menu(Menu(names)), offers: visit.offers(.back, .helpLines))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .chose(let index) where visit.manifest.languages.indices.contains(index):
      choose(visit.manifest.languages[index].code, &visit)
    case .asked(.back): visit.go(.pop)
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    default: break
    }
  }

  mutating func receive(_ result: EffectResult, _ visit: inout Visit) {
    if case .stored = result, purpose == .change { visit.go(.pop) }
  }

  private func choose(_ code: String, _ visit: inout Visit) {
    visit.speak(code)
    guard purpose == .change else {
      visit.go(.replace(ConsentScreen()))
      return
    }
    let isOpen = visit.walk.map { !$0.interview.isFinished } ?? false
    guard isOpen, visit.walk?.interview.language != code, (try? visit.take([.changeLanguage(code)])) != nil
    else {
      visit.go(.pop)
      return
    }
  }
}
