import Interviewing
import Pages
import Questionnaires
import Reporting
import Scoring

/// What ranked first and why, and what can be done with it: a page to keep, or everything erased.
struct ResultsScreen: Screen {
  private enum Item: CaseIterable { case why, print, largePrint, savePage, saveText, erase, done }
  private enum Job: Equatable { case print, save(PageFormat) }

  private let ranking: WalkRanking?
  /// What the page that is being made is for.
  private var job: Job?

  /// Shows the results of the walk at hand, and makes the page at once when it was asked for.
  init(_ visit: inout Visit) {
    let interview = visit.walk?.interview
    ranking = interview.flatMap { try? WalkRanking($0) }
    guard let interview, interview.wantsAPage else { return }
    print(&visit)
  }

  func page(_ visit: Visit) -> Page {
    visit.page(
      "results", title: visit.say(.resultsTitle), [.heading(visit.say(.resultsTitle))] + blocks(visit),
      control: .menu(Menu(items(visit).map { item($0, visit) })),
      offers: visit.offers(.helpLines, .language, .hide))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .chose(let index) where items(visit).indices.contains(index): choose(items(visit)[index], &visit)
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    case .asked(.hide): visit.hide()
    default: break
    }
  }

  mutating func receive(_ result: EffectResult, _ visit: inout Visit) {
    switch result {
    case .madePage(let document): use(document, &visit)
    case .noPage: visit.notice = Notice(.failed, visit.say(.resultsNoPage))
    case .printed: visit.notice = Notice(.said, visit.say(.resultsPrinted))
    case .handedOver:
      let isOwn = visit.setting == .own
      visit.notice = Notice(.said, visit.say(isOwn ? .resultsHandedOver : .resultsHandedOverHere))
    case .notPrinted(let problem): visit.notice = Notice(.failed, visit.say(word(problem, visit)))
    case .saved(let path): visit.notice = Notice(.said, visit.say(.resultsSaved, ["path": path]))
    case .notSaved: visit.notice = Notice(.failed, visit.say(.resultsNotSaved))
    default: break
    }
  }

  /// On a computer for many people no page stays behind in a file; a kiosk asks which page and which letters.
  private func items(_ visit: Visit) -> [Item] {
    Item.allCases.filter { item in
      switch item {
      case .savePage, .saveText: visit.setting == .own
      case .largePrint: visit.setting != .kiosk
      default: true
      }
    }
  }

  private func item(_ item: Item, _ visit: Visit) -> MenuItem {
    let hasPlaces = ranking.map { !$0.entries.isEmpty } ?? false
    let reason = item == .why && !hasPlaces ? visit.words(ReportWord.nothingRanked) : nil
    return MenuItem(visit.say(word(item)), unavailable: reason)
  }

  private mutating func choose(_ item: Item, _ visit: inout Visit) {
    if let reason = self.item(item, visit).unavailable {
      visit.notice = Notice(.wrong, reason)
      return
    }
    switch item {
    case .why: if let ranking { visit.go(.push(WhyScreen(ranking: ranking))) }
    case .print: print(&visit)
    case .largePrint: print(&visit, isLarge: true)
    case .savePage: make(.save(.pdf), &visit)
    case .saveText: make(.save(.text), &visit)
    case .erase: visit.go(.push(EraseScreen()))
    case .done:
      visit.walk = nil
      visit.go(.home)
    }
  }

  /// At a kiosk others may see what comes out, so that a page without answers is offered first.
  private mutating func print(_ visit: inout Visit, isLarge: Bool = false) {
    visit.wantsLargePrint = isLarge
    guard visit.setting == .kiosk else { return make(.print, &visit) }
    job = .print
    visit.go(.push(PaperScreen()))
  }

  private mutating func make(_ job: Job, _ visit: inout Visit) {
    guard let interview = visit.walk?.interview else { return }
    self.job = job
    visit.perform(.makePage(interview, language: visit.language))
  }

  private mutating func use(_ document: Document, _ visit: inout Visit) {
    switch job {
    case .print?:
      visit.notice = Notice(.said, visit.say(.resultsPrinting))
      visit.perform(
        .print(document, counting: visit.host.counting, isLarge: visit.wantsLargePrint))
    case .save(let format)?: visit.perform(.save(document, format))
    case nil: break
    }
    job = nil
  }

  private func word(_ item: Item) -> ScreenWord {
    switch item {
    case .why: .resultsWhy
    case .print: .resultsPrint
    case .largePrint: .resultsLargePrint
    case .savePage: .resultsSavePage
    case .saveText: .resultsSaveText
    case .erase: .resultsErase
    case .done: .resultsDone
    }
  }

  /// Where others look after the printer they are asked, and where no page can be saved, saving is not held out.
  private func word(_ problem: PrintProblem, _ visit: Visit) -> ScreenWord {
    let isOwn = visit.setting == .own
    return switch problem {
    case .noPrinter: isOwn ? .resultsNoPrinter : .resultsNoPrinterHere
    case .stuck: isOwn ? .resultsStuck : .resultsStuckHere
    case .refused: isOwn ? .resultsNotPrinted : .resultsNotPrintedHere
    case .stopped: isOwn ? .resultsStopped : .resultsStoppedHere
    case .noLargePrint: .resultsNoLargePrint
    case .overLimit: .resultsOverLimit
    case .notCounted: .resultsNotCounted
    }
  }
}

// MARK: - The ranking on the screen

extension ResultsScreen {
  /// How many factors are shown with their reasons.
  private static let top = 5

  private func blocks(_ visit: Visit) -> [Block] {
    guard let ranking, let questionnaire = visit.walk?.interview.questionnaire else {
      return [.paragraph(visit.say(.resultsNoPage))]
    }
    let sentences = RankingSentences(questionnaire: questionnaire, words: visit.words)
    return top(ranking, sentences, visit) + others(ranking, sentences, visit)
      + unranked(ranking, sentences, visit) + [.paragraph(visit.say(.resultsThanks))]
  }

  private func top(_ ranking: WalkRanking, _ sentences: RankingSentences, _ visit: Visit) -> [Block] {
    guard !ranking.entries.isEmpty else { return [.paragraph(visit.words(ReportWord.nothingRanked))] }
    let leaders = ranking.leaders(Self.top)
    let bars = leaders.map { entry in
      Bar(
        label: "\(entry.rank.label) \(visit.text(entry.factor.name))", share: entry.score.points / 100,
        value: sentences.points(entry.score.points, in: ranking), note: sentences.reason(for: entry))
    }
    let meaning = sentences.ties(in: ranking, leaders: leaders) + [visit.words(ReportWord.pointsMeaning)]
    return (bars.isEmpty ? [] : [.heading(visit.say(.resultsTopHeading))])
      + sentences.ratedOnly(in: ranking).map { .paragraph($0) } + (bars.isEmpty ? [] : [.bars(bars)])
      + [.hint(meaning.joined(separator: " "), always: true)]
  }

  private func others(_ ranking: WalkRanking, _ sentences: RankingSentences, _ visit: Visit) -> [Block] {
    let rest = ranking.entries.dropFirst(ranking.leaders(Self.top).count)
    let lines = rest.map { entry in
      let name = visit.text(entry.factor.name) + sentences.areaMark(on: entry)
      return "\(entry.rank.label) \(name): \(sentences.points(entry.score.points, in: ranking))"
    }
    guard !lines.isEmpty else { return [] }
    return [.heading(visit.say(.resultsOthers)), .list(lines)]
      + sentences.areaNote(for: rest).map { .hint($0, always: true) }
  }

  private func unranked(_ ranking: WalkRanking, _ sentences: RankingSentences, _ visit: Visit) -> [Block] {
    var blocks: [Block] = []
    if !ranking.chosenNotRated.isEmpty {
      blocks.append(.heading(visit.words(ReportWord.chosenNotRated)))
      blocks.append(.list(ranking.chosenNotRated.map { visit.text($0.factor.name) }))
    }
    if !ranking.notEnough.isEmpty {
      blocks.append(.heading(visit.words(ReportWord.notEnough)))
      blocks.append(.list(ranking.notEnough.map { visit.text($0.factor.name) }))
    }
    return blocks
  }
}
