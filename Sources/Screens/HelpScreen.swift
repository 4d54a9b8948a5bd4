import Interviewing
import Pages
import Questionnaires

/// Explains: what counts for the question, why it is asked, and every key that works now.
struct HelpScreen: Screen {
  var key: AnswerKey?
  /// What could be done on the screen below.
  let offers: [Offer]
  /// What the keys of the control did there.
  var operations: [OperationOffer] = []
  /// Whether printable keys type there.
  var inField = false

  func page(_ visit: Visit) -> Page {
    visit.page(
      "help", title: visit.say(.helpTitle), [.heading(visit.say(.helpTitle))] + about(visit) + keys(visit),
      offers: visit.overlayOffers + visit.offers(.helpLines) + visit.hideOffer)
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .asked(.back), .asked(.next): visit.go(.pop)
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    case .asked(.hide): visit.hide()
    default: break
    }
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
      blocks.append(.box(title: visit.text(box.title), text: visit.text(box.text)))
    }
    return blocks
  }

  private func keys(_ visit: Visit) -> [Block] {
    let canHide = offers.contains { $0.command == .hide }
    let answering: [Block] =
      operations.isEmpty ? [] : [.paragraph(visit.say(.helpAnswering)), .operations(operations)]
    return [.paragraph(visit.say(.helpKeys)), .commands(offers, inField: inField)] + answering
      + (inField ? [] : [.paragraph(visit.say(.helpNumbers))])
      + (canHide ? [.paragraph(visit.say(.helpHide))] : []) + [.paragraph(visit.say(.helpStaff))]
  }
}
