import Interviewing
import Pages

/// Asks at a kiosk which page is printed and in which letters, the one without answers first; the results below
/// print what is made.
struct PaperScreen: Screen {
  private enum Item: CaseIterable { case without, with, largeWithout, largeWith, none }

  func page(_ visit: Visit) -> Page {
    visit.page(
      "paper", title: visit.say(.paperTitle), [.question(visit.say(.paperAsk))],
      control: .menu(Menu(Item.allCases.map { MenuItem(visit.say(word($0))) })),
      offers: visit.offers(.back, .helpLines, .hide, .language))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .chose(let index) where Item.allCases.indices.contains(index):
      choose(Item.allCases[index], &visit)
    case .asked(.back): visit.go(.pop)
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    case .asked(.hide): visit.hide()
    default: break
    }
  }

  private func choose(_ item: Item, _ visit: inout Visit) {
    visit.go(.pop)
    visit.wantsLargePrint = item == .largeWithout || item == .largeWith
    switch item {
    case .without, .largeWithout: visit.perform(.makeHandout(language: visit.language))
    case .with, .largeWith:
      guard let interview = visit.walk?.interview else { return }
      visit.perform(.makePage(interview, language: visit.language))
    case .none: break
    }
  }

  private func word(_ item: Item) -> ScreenWord {
    switch item {
    case .without: .paperWithout
    case .with: .paperWith
    case .largeWithout: .paperLargeWithout
    case .largeWith: .paperLargeWith
    case .none: .paperNone
    }
  }
}
