import Pages
import Questionnaires
import Reporting

/// The first screen: what can be done here.
struct HomeScreen: Screen {
  private enum Item: CaseIterable { case answer, goOn, results, help, leave }

  func page(_ visit: Visit) -> Page {
    let title = visit.manifest.title(in: visit.language)
    var page = visit.page(
      "home", title: title,
      [
        .heading(title), .paragraph(visit.say(.homeWelcome)),
        .hint(visit.say(.homeNoRight), always: false),
      ] + rehearsal(visit),
      control: .menu(Menu(Item.allCases.map { item($0, visit) })),
      offers: visit.offers(.help, .helpLines, .language) + [Offer(.stop, visit.say(.commandLeave))])
    if let trouble = trouble(visit), page.notice == nil { page.notice = Notice(.failed, trouble) }
    return page
  }

  /// The mark over the page is there in every window; what it means, where there is room.
  private func rehearsal(_ visit: Visit) -> [Block] {
    visit.host.isRehearsal ? [.hint(visit.words(ReportWord.rehearsalNote), always: false)] : []
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .chose(let index) where Item.allCases.indices.contains(index): choose(Item.allCases[index], &visit)
    case .asked(.help): visit.go(.push(HelpScreen(below: self)))
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    case .asked(.stop): visit.perform(.leave)
    default: break
    }
  }

  func patience(_ visit: Visit) -> Double? { nil }

  private func choose(_ item: Item, _ visit: inout Visit) {
    if self.item(item, visit).unavailable != nil {
      visit.notice = trouble(visit).map { Notice(.failed, $0) } ?? Notice(.wrong, visit.say(.continueClosed))
      if visit.storeFailed { visit.perform(.openStore) }
      return
    }
    switch item {
    case .answer: visit.go(.push(LanguageScreen(purpose: .beforeWalk)))
    case .goOn: visit.go(.push(ContinueScreen()))
    case .results:
      visit.go(.push(GroupScreen()))
      visit.countGroup()
    case .help: visit.go(.push(HelpScreen(below: self)))
    case .leave: visit.perform(.leave)
    }
  }

  /// The reason stands above the page; beside an item it would be said three times.
  private func item(_ item: Item, _ visit: Visit) -> MenuItem {
    let notNow = trouble(visit) == nil ? nil : visit.say(.homeNotNow)
    switch item {
    case .answer: return MenuItem(visit.say(.homeAnswer), unavailable: notNow)
    case .goOn:
      let isClosed = visit.wrongCodes >= Visit.codeTries
      return MenuItem(visit.say(.homeContinue), unavailable: isClosed ? visit.say(.homeNotNow) : notNow)
    case .results: return MenuItem(visit.say(.homeResults), unavailable: notNow)
    case .help: return MenuItem(visit.say(.homeHelp))
    case .leave: return MenuItem(visit.say(.homeLeave))
    }
  }

  /// Why nothing can be answered here just now.
  private func trouble(_ visit: Visit) -> String? {
    if visit.host.isUnclear { return visit.say(.noticeUnclear) }
    if visit.isPackBroken { return visit.say(.noticePack) }
    return visit.storeFailed ? visit.say(.noticeStore) : nil
  }
}
