import Interviewing
import Pages

/// Asks for the code of a walk that was stopped; no list of walks is ever shown.
struct ContinueScreen: Screen {
  private var typed = ""
  /// What stands in the field was tried: Enter alone is no new try.
  private var isWrong = false
  /// How many words a code has.
  private static let words = 4

  init() {}

  func page(_ visit: Visit) -> Page {
    visit.page(
      "continue", title: visit.say(.continueTitle), [.question(visit.say(.continueAsk))],
      control: .text(TextEntry(text: typed, limit: 80, counter: "", prompt: visit.say(.continueType))),
      offers: visit.offers(.next, .back, .helpLines, .language))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .typed(let text):
      typed = String(text.prefix(80))
      isWrong = false
    case .asked(.next): find(&visit)
    case .asked(.back): visit.go(.pop)
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    default: break
    }
  }

  mutating func receive(_ result: EffectResult, _ visit: inout Visit) {
    switch result {
    case .foundWalk(let id, let events): open(id, events, &visit)
    case .noSuchWalk: countWrongCode(&visit)
    case .storeClosed: visit.notice = Notice(.failed, visit.say(.noticeStore))
    default: break
    }
  }

  private func find(_ visit: inout Visit) {
    let code = Self.normal(typed)
    // What cannot be a code at all is no try.
    if code.split(separator: " ").count != Self.words {
      visit.notice = Notice(.wrong, visit.say(.continueEmpty))
    } else if isWrong {
      visit.notice = Notice(.wrong, visit.say(.continueWrong, count: Visit.codeTries - visit.wrongCodes))
    } else {
      visit.perform(.findWalk(code: code))
    }
  }

  private mutating func open(_ id: String, _ events: [WalkEvent], _ visit: inout Visit) {
    guard let questionnaire = visit.questionnaire else { return }
    let replay = Interview.replaying(events, questionnaire: questionnaire)
    let interview = replay.interview
    // A finished walk, or one through another questionnaire, cannot be gone on with here.
    guard interview.belongsToPack, !interview.isFinished else { return countWrongCode(&visit) }
    visit.wrongCodes = 0
    visit.walk = Walk(id: id, code: Self.normal(typed), interview: interview)
    visit.speak(interview.language)
    let next: any Screen = interview.length == nil ? LengthScreen() : WalkScreen()
    let hasNews = !replay.dropped.isEmpty || !replay.added.isEmpty
    visit.go(.restart(hasNews ? ChangedScreen(replay, next: next) : next))
  }

  /// The words stay: often one letter of one of them is wrong.
  private mutating func countWrongCode(_ visit: inout Visit) {
    visit.wrongCodes += 1
    isWrong = true
    let left = Visit.codeTries - visit.wrongCodes
    if left > 0 {
      visit.notice = Notice(.wrong, visit.say(.continueWrong, count: left))
    } else {
      visit.notice = Notice(.wrong, visit.say(.continueClosed))
      visit.go(.home)
    }
  }

  /// Small letters without accents and one blank between words, however it was typed: the words of codes have
  /// no accents, but people who can spell write them.
  static func normal(_ code: String) -> String {
    code.split { !$0.isLetter }.map { FoldedText.letters(of: String($0)).joined() }.joined(separator: " ")
  }
}
