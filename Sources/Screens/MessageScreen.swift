import Pages

/// A page that ends something: it says one thing and goes back to the first screen.
struct MessageScreen: Screen {
  let id: String
  let title: ScreenWord
  let lines: [ScreenWord]
  var filled: [String: String] = [:]

  static let declined = MessageScreen(id: "declined", title: .consentTitle, lines: [.consentDeclined])
  static let youth = MessageScreen(id: "youth", title: .youthTitle, lines: [.youthText])
  static let erased = MessageScreen(id: "erased", title: .eraseTitle, lines: [.eraseDone])

  static let gone = MessageScreen(id: "gone", title: .stoppedGoneTitle, lines: [.stoppedGone])

  static func stopped(code: String) -> MessageScreen {
    MessageScreen(
      id: "stopped", title: .stoppedTitle, lines: [.stoppedSaved, .stoppedCode, .stoppedHow],
      filled: ["code": code])
  }

  func page(_ visit: Visit) -> Page {
    visit.page(
      id, title: visit.say(title),
      [.heading(visit.say(title))] + lines.map { .paragraph(visit.say($0, filled)) },
      control: .menu(Menu([MenuItem(visit.say(.done))])), offers: visit.offers(.helpLines, .language))
  }

  mutating func apply(_ action: Action, _ visit: inout Visit) {
    switch action {
    case .chose, .asked(.next), .asked(.back): visit.go(.home)
    case .asked(.helpLines): visit.go(.push(HelpLinesScreen()))
    default: break
    }
  }
}
