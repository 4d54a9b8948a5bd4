import Interviewing
import Pages
import Questionnaires
import Reporting

/// Explains: what counts for the question, why it is asked, and every key that works now.
struct HelpScreen: Screen {
  /// The screen that help was asked for on, as it was then: its keys are named in the language at hand.
  let below: any Screen
  /// The question that is explained; nil where there is none.
  var key: AnswerKey?

  func page(_ visit: Visit) -> Page {
    visit.page(
      "help", title: visit.say(.helpTitle),
      [.heading(visit.say(.helpTitle))] + progress(visit) + about(visit) + keys(visit),
      offers: visit.overlayOffers + visit.offers(.helpLines, .language) + visit.hideOffer)
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .asked(.back), .asked(.next): visit.go(.pop)
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    case .asked(.hide): visit.hide()
    default: break
    }
  }

  /// A narrow window may have no room for the minutes elsewhere.
  private func progress(_ visit: Visit) -> [Block] {
    visit.progress.map { [.paragraph($0.text)] } ?? []
  }

  private func about(_ visit: Visit) -> [Block] {
    guard let key, let question = visit.questionnaire?.question(named: key.question) else {
      return [.paragraph(visit.say(.helpAbout)), .paragraph(visit.say(.helpPrivacy))]
    }
    var blocks: [Block] = []
    if let hint = question.hint {
      blocks.append(.box(title: visit.say(.helpHint), text: visit.text(hint, for: key)))
    }
    if let why = question.guidanceHint {
      blocks.append(.box(title: visit.say(.helpWhy), text: visit.text(why, for: key)))
    }
    if let box = question.helpBox.flatMap({ visit.questionnaire?.helpBoxes[$0] }) {
      blocks.append(.box(title: visit.text(box.title), text: visit.text(of: box)))
    }
    return blocks + strengths(question, visit)
  }

  /// What each answer means where answers are the good sides of factors.
  private func strengths(_ question: Question, _ visit: Visit) -> [Block] {
    guard let questionnaire = visit.questionnaire, questionnaire.strengthsQuestion?.name == question.name
    else { return [] }
    let items = questionnaire.choices(of: question).compactMap { choice -> String? in
      guard let factor = questionnaire.catalog.factor(choice.name) else { return nil }
      let values = ["name": visit.text(choice.label), "text": visit.text(factor.strength)]
      return visit.say(.helpChoice, values)
    }
    return items.isEmpty ? [] : [.list(items)]
  }

  private func keys(_ visit: Visit) -> [Block] {
    let page = below.page(visit)
    let inField = page.control.isField
    let canHide = page.offers.contains { $0.command == .hide }
    let taken = page.operations.flatMap(\.keys)
    return [.paragraph(visit.say(.helpKeys)), .commands(page.offers, inField: inField, taken: taken)]
      + answering(page, visit) + (inField ? [] : [numbers(page.control, visit)])
      + (canHide ? [.paragraph(visit.say(.helpHide))] : [])
      // On one's own computer nobody stands at a desk.
      + (visit.setting == .own ? [] : [.paragraph(visit.say(.helpStaff))])
  }

  private func answering(_ page: Page, _ visit: Visit) -> [Block] {
    guard let control = page.control, !page.operations.isEmpty else { return [] }
    return [.answering(title: visit.say(.helpAnswering), page.operations, in: control)]
  }

  /// Where coins are shared, a number is how many of them.
  private func numbers(_ control: Control?, _ visit: Visit) -> Block {
    if case .allocate? = control { return .handling(visit.say(.questionCoinsHow), always: true) }
    return .paragraph(visit.say(.helpNumbers))
  }
}
