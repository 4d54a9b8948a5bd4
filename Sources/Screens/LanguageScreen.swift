import Interviewing
import Pages
import Questionnaires

/// Chooses a language: before a walk begins, or anywhere to change the words and keep everything else.
struct LanguageScreen: Screen {
  enum Purpose: Sendable { case beforeWalk, change }

  let purpose: Purpose
  /// Shown before the questionnaire is there, and worded without it ever after: a page whose words change while
  /// it is read is read out twice.
  let comesFirst: Bool
  /// Set while the change waits to be stored.
  private var isStoring = false

  init(purpose: Purpose, comesFirst: Bool = false) {
    self.purpose = purpose
    self.comesFirst = comesFirst
  }

  func page(_ visit: Visit) -> Page {
    let names = languages(visit).map { MenuItem($0.name) }
    let asked = comesFirst ? nil : visit.questionnaire?.question(appearing: .language)
    return visit.page(
      "language", title: visit.say(.languageTitle),
      [.question(asked.map { visit.text($0.label) } ?? visit.say(.languageAsk))],
      control: .menu(Menu(names)), offers: visit.offers(.back, .helpLines) + visit.hideOffer)
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .chose(let index) where languages(visit).indices.contains(index):
      choose(languages(visit)[index].code, &visit)
    case .asked(.back): visit.go(.pop)
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    case .asked(.hide): visit.hide()
    default: break
    }
  }

  mutating func receive(_ result: EffectResult, _ visit: inout Visit) {
    if case .stored = result, isStoring { visit.go(.pop) }
  }

  private mutating func choose(_ code: String, _ visit: inout Visit) {
    visit.speak(code)
    guard purpose == .change else { return visit.go(.replace(ConsentScreen())) }
    if let walk = visit.walk, !walk.interview.isFinished { try? visit.take([.changeLanguage(code)]) }
    isStoring = visit.walk?.pending?.events.contains(.languageChanged(code)) ?? false
    if !isStoring { visit.go(.pop) }
  }

  /// The language in use first, so that going on quickly keeps it.
  private func languages(_ visit: Visit) -> [PackLanguage] {
    let all = visit.manifest.readable
    return all.filter { $0.code == visit.language } + all.filter { $0.code != visit.language }
  }
}
