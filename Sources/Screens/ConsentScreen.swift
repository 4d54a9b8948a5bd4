import Interviewing
import Pages
import Questionnaires

/// Says what taking part means and asks whether to start; nothing is kept before the yes.
struct ConsentScreen: Screen {
  /// How often a code was drawn that another walk has.
  private var codesTaken = 0
  /// So many times over, chance is not the reason.
  private static let codeTries = 5

  init() {}

  func page(_ visit: Visit) -> Page {
    guard let question = visit.questionnaire?.question(appearing: .consent) else {
      return visit.page(
        "consent", title: visit.say(.consentTitle), [.paragraph(visit.say(.noticePack))],
        offers: visit.offers(.back))
    }
    let setting = question.bySetting[visit.setting.rawValue].map { [Block.paragraph(visit.text($0))] } ?? []
    let choices = visit.questionnaire?.choices(of: question) ?? []
    return visit.page(
      "consent", title: visit.say(.consentTitle),
      [.paragraph(visit.text(question.label))] + setting + purpose(visit)
        + [.question(visit.text(question.ask ?? question.label))],
      control: .menu(Menu(choices.map { MenuItem(visit.text($0.label)) })),
      offers: visit.offers(.back, .help, .helpLines, .language))
  }

  /// The host's words as they are.
  private func purpose(_ visit: Visit) -> [Block] {
    guard let purpose = visit.purpose else { return [] }
    return [.box(title: visit.say(.consentPurpose), text: purpose)]
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .chose(let index) where agrees(index, visit):
      if visit.walk == nil {
        visit.perform(.drawWalk(language: visit.language))
      } else {
        visit.storePending()
      }
    case .chose: leave(for: MessageScreen.declined, &visit)
    case .asked(.back): leave(for: LanguageScreen(purpose: .beforeWalk), &visit)
    case .asked(.help): visit.go(.push(HelpScreen(below: self)))
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    default: break
    }
  }

  mutating func receive(_ result: EffectResult, _ visit: inout Visit) {
    switch result {
    case .drewWalk(let new): begin(new, &visit)
    case .codeTaken: drawAgain(&visit)
    case .stored: visit.go(.replace(CodeScreen()))
    case .packBroken: visit.notice = Notice(.failed, visit.say(.noticePack))
    default: break
    }
  }

  private func agrees(_ index: Int, _ visit: Visit) -> Bool {
    guard let questionnaire = visit.questionnaire,
      let question = questionnaire.question(appearing: .consent)
    else { return false }
    return questionnaire.choices(of: question)[index].name == question.agreement
  }

  /// A yes that could not be stored so far is forgotten.
  private func leave(for screen: any Screen, _ visit: inout Visit) {
    visit.walk = nil
    visit.go(.replace(screen))
  }

  private mutating func drawAgain(_ visit: inout Visit) {
    visit.walk = nil
    codesTaken += 1
    if codesTaken < Self.codeTries { return visit.perform(.drawWalk(language: visit.language)) }
    codesTaken = 0
    visit.notice = Notice(.failed, visit.say(.noticeStore))
  }

  /// The yes itself is the first answer that is kept.
  private mutating func begin(_ new: NewWalk, _ visit: inout Visit) {
    guard let questionnaire = visit.questionnaire else { return }
    visit.walk = Walk(id: new.id, code: new.code, interview: Interview(questionnaire: questionnaire))
    let start = WalkStart(
      setting: visit.setting, language: visit.language, seed: new.seed, month: new.month,
      purpose: visit.purpose)
    try? visit.take([.start(start)] + openingAnswers(questionnaire, visit.language))
  }

  private func openingAnswers(_ questionnaire: Questionnaire, _ language: String) -> [Step] {
    var steps: [Step] = []
    if let question = questionnaire.question(appearing: .language),
      questionnaire.choices(of: question).contains(where: { $0.name == language })
    {
      steps.append(.answer(AnswerKey(question.name), .choice(language, own: nil)))
    }
    if let question = questionnaire.question(appearing: .consent),
      let yes = question.agreement
    {
      steps.append(.answer(AnswerKey(question.name), .choice(yes, own: nil)))
    }
    return steps
  }
}
