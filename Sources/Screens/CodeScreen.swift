import Pages

/// Shows the code with which the walk can be gone on with.
struct CodeScreen: Screen {
  func page(_ visit: Visit) -> Page {
    visit.page(
      "code", title: visit.say(.codeTitle),
      [
        .heading(visit.say(.codeTitle)), .box(title: "", text: visit.walk?.code ?? ""),
        .paragraph(visit.say(.codeKeep)), .hint(visit.say(.codeWhat), always: false),
      ], offers: visit.offers(.next, .hide, .stop, .language, .helpLines))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .asked(.next): visit.go(.replace(LengthScreen()))
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    case .asked(.stop): visit.go(.push(StopScreen()))
    case .asked(.hide): visit.hide()
    default: break
    }
  }
}
