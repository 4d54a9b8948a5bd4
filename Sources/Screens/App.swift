import Interviewing
package import Pages
import Questionnaires

/// The whole program as a value: a stack of screens, folded over actions and the results of effects.
package struct App: Sendable {
  package private(set) var visit: Visit
  private var stack: [any Screen]

  /// Begins with the first screen, or right with the choice of a language.
  package init(visit: Visit, straightToWalk: Bool = false) {
    self.visit = visit
    stack = straightToWalk ? [HomeScreen(), LanguageScreen(purpose: .beforeWalk)] : [HomeScreen()]
  }

  /// What to do once the first page has been painted.
  package var openingEffects: [Effect] { [.openQuestionnaire, .openStore] }

  package var page: Page { stack[stack.count - 1].page(visit) }

  /// Folds in what the person did.
  package mutating func apply(_ action: Action) -> [Effect] {
    visit.notice = nil
    if case .asked(let command) = action, let reason = unavailable(command) {
      visit.notice = Notice(.wrong, reason)
      return []
    }
    stack[stack.count - 1].apply(action, &visit)
    return settle()
  }

  /// Folds in what came of an effect.
  package mutating func receive(_ result: EffectResult) -> [Effect] {
    take(result)
    stack[stack.count - 1].receive(result, &visit)
    return settle()
  }

  private func unavailable(_ command: Command) -> String? {
    page.offers.first { $0.command == command }?.unavailable
  }

  /// What concerns every screen.
  private mutating func take(_ result: EffectResult) {
    switch result {
    case .openedQuestionnaire(let questionnaire): visit.questionnaire = questionnaire
    case .packBroken: visit.isPackBroken = true
    case .openedStore: visit.storeFailed = false
    case .storeClosed: visit.storeFailed = true
    case .openedWords(let words): visit.allWords[words.language] = words
    case .noWords(let code):
      if visit.language == code { visit.language = visit.manifest.baseLanguage }
    case .stored: visit.settle()
    case .notStored:
      visit.notice = Notice(.failed, visit.say(.noticeNotStored))
      visit.perform(.wake(seconds: 2))
    case .woke: visit.storePending()
    default: break
    }
  }

  private mutating func settle() -> [Effect] {
    for move in visit.moves { make(move) }
    visit.moves = []
    defer { visit.effects = [] }
    return visit.effects
  }

  private mutating func make(_ move: Move) {
    switch move {
    case .push(let screen): stack.append(screen)
    case .pop: if stack.count > 1 { stack.removeLast() }
    case .replace(let screen): stack[stack.count - 1] = screen
    case .home: stack = [HomeScreen()]
    case .restart(let screen): stack = [HomeScreen(), screen]
    }
  }
}

extension App {
  /// What to say when the input ends: how to go on with what has been stored.
  package var closingSentences: [String] {
    guard let walk = visit.walk, !walk.interview.isFinished else { return [] }
    return [visit.say(.stoppedSaved), visit.say(.stoppedCode, ["code": walk.code])]
  }
}
