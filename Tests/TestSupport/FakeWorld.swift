import Interviewing
package import Questionnaires
package import Reporting
package import Screens

/// What the effects of screens meet in a test: a store, a printer and a disk in memory, and fixed chance.
package struct FakeWorld: Sendable {
  /// What comes of a page that is sent to the printer.
  package enum Printer: Equatable, Sendable {
    case prints
    case fails(PrintProblem)
    /// Says nothing yet; `AppScenario.printerSays` does it later.
    case works
  }

  package var questionnaire: Questionnaire
  package var words: [String: InterfaceWords]
  package var store = FakeStore()
  package var isPackBroken = false
  package var printer = Printer.prints
  package var canMakePages = true
  package var canSave = true
  /// What all who may be counted said.
  package var group = GroupResult(people: 0, lines: [])
  package var seed: UInt64 = 7

  /// What the host has decided about the computer.
  package private(set) var savedHost: Host?
  package private(set) var printed: [Document] = []
  /// How pages were to be counted, of each that was sent to the printer.
  package private(set) var printedCounting: [PageCounting?] = []
  /// Whether each page that was printed is in large letters.
  package private(set) var printedLarge: [Bool] = []
  package private(set) var saved: [SavedPage] = []
  package private(set) var countedLanguages: [String] = []
  /// Whether each of these counts was in steps.
  package private(set) var countedInSteps: [Bool] = []
  package private(set) var drawnWalks = 0
  /// Whether a screen asked to be woken.
  package internal(set) var isWakeAsked = false
  package private(set) var hasLeft = false

  /// A page on the disk.
  package struct SavedPage: Equatable, Sendable {
    package var document: Document
    package var format: PageFormat
  }

  package init(_ questionnaire: Questionnaire, words: [String: InterfaceWords]) {
    self.questionnaire = questionnaire
    self.words = words
  }

  /// The codes that are drawn, one walk after the other.
  package static let codes = ["apple boat cloud door", "echo fern glow hill", "ink jam kite lamp"]

  /// The title of the page without answers.
  package static let handout = "Handout"

  mutating func run(_ effect: Effect) -> EffectResult? {
    switch effect {
    case .openQuestionnaire: return isPackBroken ? .packBroken : .openedQuestionnaire(questionnaire)
    case .openStore: return store.isClosed ? .storeClosed : .openedStore
    case .openWords(let code): return words[code].map(EffectResult.openedWords) ?? .noWords(code)
    case .drawWalk: return drawWalk()
    case .append(let walk, let events, let code): return store.append(events, walk: walk, code: code)
    case .findWalk(let code): return find(code)
    case .erase(let walk, let leavingTombstone):
      return store.erase(walk, leavingTombstone: leavingTombstone) ? .erased : .notErased
    case .makePage(let interview, _): return makePage(interview)
    case .makeHandout(let language):
      return canMakePages ? .madePage(Document(title: Self.handout, language: language)) : .noPage
    case .save(let document, let format): return save(document, format)
    case .print(let document, let counting, let isLarge): return send(document, counting, isLarge: isLarge)
    case .countGroup(let language, let inSteps):
      countedLanguages.append(language)
      countedInSteps.append(inSteps)
      return store.isClosed ? .storeClosed : .counted(group)
    case .saveHost(let host):
      guard canSave else { return .notSavedHost }
      savedHost = host
      return .savedHost
    case .wake: isWakeAsked = true
    case .leave: hasLeft = true
    }
    return nil
  }

  private mutating func drawWalk() -> EffectResult {
    defer { drawnWalks += 1 }
    let code = Self.codes[drawnWalks % Self.codes.count]
    return .drewWalk(NewWalk(id: "walk-\(drawnWalks + 1)", seed: seed, code: code, month: "2026-11"))
  }

  private func find(_ code: String) -> EffectResult {
    guard !store.isClosed else { return .storeClosed }
    guard let walk = store.codes[code] else { return .noSuchWalk }
    return .foundWalk(id: walk, events: store.walks[walk] ?? [])
  }

  private func makePage(_ interview: Interview) -> EffectResult {
    guard canMakePages else { return .noPage }
    return .madePage(
      Document(title: "Page of \(interview.answers.count) answers", language: interview.language))
  }

  private mutating func save(_ document: Document, _ format: PageFormat) -> EffectResult {
    guard canSave else { return .notSaved }
    saved.append(SavedPage(document: document, format: format))
    return .saved(path: "safety-summary.\(format == .pdf ? "pdf" : "txt")")
  }

  private mutating func send(_ document: Document, _ counting: PageCounting?, isLarge: Bool) -> EffectResult?
  {
    printedCounting.append(counting)
    switch printer {
    case .prints:
      printed.append(document)
      printedLarge.append(isLarge)
      return .printed
    case .fails(let problem): return .notPrinted(problem)
    case .works: return nil
    }
  }
}
