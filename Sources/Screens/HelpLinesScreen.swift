import Pages
import Questionnaires

/// Help lines, one key away from anywhere.
struct HelpLinesScreen: Screen {
  func page(_ visit: Visit) -> Page {
    let boxes = visit.questionnaire?.helpBoxes.values.sorted { $0.id < $1.id } ?? []
    return visit.page(
      "help-lines", title: visit.say(.helpLinesTitle),
      [
        .heading(visit.say(.helpLinesTitle)), .paragraph(visit.say(.helpLinesDanger)),
      ] + (boxes.isEmpty ? [.paragraph(visit.say(.helpLinesCrisis))] : [])
        + boxes.map { .box(title: visit.text($0.title), text: visit.text(of: $0)) },
      offers: visit.overlayOffers + visit.hideOffer + visit.offers(.language))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .asked(.back), .asked(.next): visit.go(.pop)
    case .asked(.hide): visit.hide()
    default: break
    }
  }
}
