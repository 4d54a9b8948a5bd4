import Interviewing
package import Pages
import Questionnaires

/// The whole program as a value: a stack of screens, folded over actions and the results of effects.
package struct App: Sendable {
  package private(set) var visit: Visit
  private var stack: [any Screen]
  /// The page as it was made for what happened last; nil until somebody has settled on it.
  private var settled: Page?

  /// When the person last gave a sign, or what stands on the screen began to stand there.
  private var quietSince: Double
  /// What to do once the first page has been painted.
  package let openingEffects: [Effect]

  /// Where a sitting begins.
  package enum Beginning: Sendable {
    case home
    /// Right with the choice of a language.
    case walk
    /// The host's decisions about this computer.
    case setup
  }

  /// Begins at a time in seconds, on a clock that is never set; all later times are on the same one.
  package init(visit: Visit, beginning: Beginning = .home, at time: Double = 0) {
    self.visit = visit
    self.visit.now = time
    quietSince = time
    let first: any Screen =
      switch beginning {
      case .home: HomeScreen()
      case .walk: LanguageScreen(purpose: .beforeWalk, comesFirst: true)
      case .setup: SetupScreen(visit.host, languages: visit.manifest.languages)
      }
    // Where nothing can be answered, the first page says why.
    let isWalk = beginning == .walk && !visit.host.isUnclear
    stack = isWalk ? [HomeScreen(), first] : [beginning == .walk ? HomeScreen() : first]
    openingEffects = beginning == .setup ? [] : [.openQuestionnaire, .openStore]
  }

  /// What is shown now.
  package var page: Page { settled ?? stack[stack.count - 1].page(visit) }

  /// Keeps the page that is shown now, so that it is made once for all that an action sets off.
  package mutating func settle() { settled = page }

  /// Folds in what the person did; a command that the page does not offer does nothing.
  package mutating func apply(_ action: Action, at time: Double) -> [Effect] {
    visit.now = time
    visit.notice = nil
    guard let action = possible(action) else { return effects() }
    let depth = stack.count - 1
    let language = visit.language
    if action == .asked(.language) {
      visit.go(.push(LanguageScreen(purpose: .change)))
    } else {
      stack[depth].apply(action, &visit)
    }
    move(from: depth)
    tellLanguage(unless: language)
    return effects()
  }

  /// Folds in what came of an effect; screens below the present one get it too, for they may have asked.
  package mutating func receive(_ result: EffectResult, at time: Double) -> [Effect] {
    visit.now = time
    let language = visit.language
    take(result)
    for depth in stack.indices.reversed() where depth < stack.count {
      stack[depth].receive(result, &visit)
      move(from: depth)
    }
    tellLanguage(unless: language)
    return effects()
  }

  /// Screens that keep words get them anew when the language is no longer what it was.
  private mutating func tellLanguage(unless before: String) {
    guard visit.language != before else { return }
    for depth in stack.indices { stack[depth].languageChanged(&visit) }
  }

  /// The action as the page takes it; nil, with a notice where there is something to say, when it does not.
  private mutating func possible(_ action: Action) -> Action? {
    if case .chose(let index) = action, case .menu(let menu)? = page.control {
      return menu.items.indices.contains(index) ? action : nil
    }
    guard case .asked(let command) = action else { return action }
    let page = page
    guard let offer = page.offers.first(where: { $0.command == command }) else { return nil }
    if let reason = offer.unavailable {
      visit.notice = Notice(.wrong, reason)
      return nil
    }
    guard command == .next, case .menu(let menu)? = page.control else { return action }
    if menu.items.count == 1 { return .chose(0) }
    visit.notice = Notice(.wrong, visit.say(.noticeChooseOne))
    return nil
  }

  /// What concerns every screen.
  private mutating func take(_ result: EffectResult) {
    switch result {
    case .openedQuestionnaire(let questionnaire): visit.open(questionnaire)
    case .packBroken: visit.isPackBroken = true
    case .openedStore:
      if visit.storeFailed { visit.notice = nil }
      visit.storeFailed = false
    case .storeClosed: visit.loseStore()
    case .foundWalk, .noSuchWalk, .counted: visit.storeFailed = false
    case .openedWords(let words): visit.allWords[words.language] = words
    case .noWords(let code):
      guard visit.language == code else { return }
      visit.language = visit.manifest.baseLanguage
      visit.notice = Notice(.failed, visit.say(.noticeNoWords))
    case .stored: visit.settle()
    case .notStored:
      visit.notice = Notice(.failed, visit.say(.noticeNotStored))
      visit.perform(.wake(seconds: 2))
    case .walkGone:
      visit.walk = nil
      visit.notice = nil
      stack = [HomeScreen(), MessageScreen.gone]
    case .woke: visit.tryAgain()
    default: break
    }
  }

  private mutating func effects() -> [Effect] {
    let top = stack[stack.count - 1]
    visit.watch(top.timedQuestion(visit))
    settled = nil
    defer { visit.effects = [] }
    return visit.effects
  }
}

// MARK: - Moves

extension App {
  /// Makes the moves that the screen at this depth asked for; what lies over it stays where it is.
  private mutating func move(from depth: Int) {
    let moves = visit.moves
    visit.moves = []
    for move in moves { make(move, from: depth) }
  }

  private mutating func make(_ move: Move, from depth: Int) {
    let above = stack[(depth + 1)...]
    switch move {
    case .push(let screen): stack.insert(screen, at: depth + 1)
    case .cover(let screen): stack.append(screen)
    case .pop: if depth > 0 { stack.remove(at: depth) }
    case .replace(let screen): stack[depth] = screen
    case .home: stack = [HomeScreen()] + above
    case .restart(let screen): stack = [HomeScreen(), screen] + above
    }
  }
}

// MARK: - Whether somebody is there

extension App {
  /// Takes note of a sign of the person, and of what it did; true when the sign was all that was asked for.
  ///
  /// Hiding is never only a sign: whoever hides does so before the page comes back.
  package mutating func hear(_ actions: [Action], at time: Double) -> Bool {
    visit.now = time
    quietSince = time
    guard let away = stack.last as? AwayScreen, away.isWarning else { return false }
    stack.removeLast()
    visit.notice = nil
    _ = effects()
    return actions != [.asked(.hide)]
  }

  /// When something happens by itself if the person gives no sign; nil for never.
  package var wakeAt: Double? {
    guard visit.setting != .own, let patience = stack[stack.count - 1].patience(visit) else { return nil }
    return quietSince + patience
  }

  /// Time has passed.
  package mutating func tick(at time: Double) -> [Effect] {
    visit.now = time
    guard let wakeAt, time >= wakeAt else { return [] }
    quietSince = time
    let depth = stack.count - 1
    stack[depth].runOut(&visit)
    move(from: depth)
    return effects()
  }
}

extension App {
  /// The input has ended, or somebody ended the program: away from home that is walking away, and what is not
  /// counted is erased as the consent said. A walk that was stopped has its code and stays.
  package mutating func leave(at time: Double) -> [Effect] {
    visit.now = time
    guard visit.setting != .own, visit.walk != nil else { return [] }
    stack.append(AwayScreen())
    let depth = stack.count - 1
    stack[depth].runOut(&visit)
    move(from: depth)
    return effects()
  }

  /// What to say while the program stays for a page that is being printed.
  package var printingSentence: String { visit.say(.resultsPrinting) }

  /// What to say when the input ends: how to go on with what has been stored.
  package var closingSentences: [String] {
    guard visit.setting == .own, let walk = visit.walk, walk.interview.start != nil,
      !walk.interview.isFinished
    else { return [] }
    return [
      visit.say(walk.pending == nil ? .stoppedSaved : .stoppedLastLost),
      visit.say(.stoppedCode, ["code": walk.code]), visit.say(.stoppedHow),
    ]
  }
}
