package import Interviewing
import LineUI
package import Pages
package import Screens
package import TerminalUI
package import Questionnaires
package import Testing

/// A sitting told in the person's verbs: pages in, actions out, effects run in a world in memory.
package struct AppScenario: Sendable {
  package private(set) var app: App
  package var world: FakeWorld
  /// The window of `expectScreen` and of keys.
  package var size: Size
  /// Seconds on the clock of the sitting.
  package private(set) var time = 1_000.0
  private var terminal = TerminalView()
  private var lines = LineView()

  package init(
    _ pack: FakePack = .lighting, language: String = "en", setting: Setting = .own,
    purpose: String? = nil, beginning: App.Beginning = .home, size: Size = Size(columns: 80, rows: 24)
  ) throws {
    var host = Host(setting: setting, purpose: purpose)
    if let purpose { host.otherPurposes = ["es": purpose] }
    try self.init(pack, language: language, host: host, beginning: beginning, size: size)
  }

  /// On a computer of which the host has decided all of this, with as many languages of the pack.
  package init(
    _ pack: FakePack = .lighting, language: String = "en", host: Host, languages: Int = .max,
    beginning: App.Beginning = .home, size: Size = Size(columns: 80, rows: 24), today: Month? = nil
  ) throws {
    let words = try FakePack.words
    var questionnaire = try pack.questionnaire
    questionnaire.pack.languages = Array(questionnaire.pack.languages.prefix(languages))
    world = FakeWorld(questionnaire, words: words)
    let first = words[language] ?? .init(language: language, entries: [:])
    let visit = Visit(manifest: world.questionnaire.pack, host: host, words: first, today: today)
    app = App(visit: visit, beginning: beginning, at: time)
    self.size = size
  }

  package var page: Page { app.page }
  package var interview: Interview? { app.visit.walk?.interview }
  /// What the store holds of the walk at hand, without the time that each question took.
  package var stored: [WalkEvent] {
    (app.visit.walk.flatMap { world.store.walks[$0.id] } ?? []).withoutTimes
  }

  /// Folds an action in and runs what it asks for, as the program's loop does.
  package mutating func act(_ action: Action) { act([action]) }

  /// Folds in all that came of one key or line.
  package mutating func act(_ actions: [Action]) {
    if app.hear(actions, at: time) { return }
    defer { app.settle() }
    for action in actions {
      run(app.apply(action, at: time))
      if app.page.notice?.kind == .wrong { return }
    }
  }

  /// So many seconds pass without a sign of the person.
  package mutating func pass(seconds: Double) {
    let end = time + seconds
    while let wakeAt = app.wakeAt, wakeAt <= end {
      time = max(time, wakeAt)
      run(app.tick(at: time))
    }
    time = end
  }

  /// The window is closed, the input ends, or the program is ended from outside.
  package mutating func close() { run(app.leave(at: time)) }

  /// Something comes back from outside.
  package mutating func receive(_ result: EffectResult) { run(app.receive(result, at: time)) }

  private mutating func run(_ effects: [Effect]) {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      guard let result = world.run(effect) else { continue }
      waiting += app.receive(result, at: time)
    }
  }
}

extension [WalkEvent] {
  /// The same events without the time that each question took.
  package var withoutTimes: [WalkEvent] {
    map { event in
      guard case .answered(let key, let answer, _) = event else { return event }
      return .answered(key, answer)
    }
  }
}

// MARK: - What the person does

extension AppScenario {
  /// The first page has been painted: pack and store are opened.
  package mutating func open() { run(app.openingEffects) }

  /// Chooses an item by the words on the page.
  package mutating func choose(_ label: String, at place: SourceLocation = #_sourceLocation) {
    guard let index = page.items.firstIndex(of: label) else {
      Issue.record("\"\(label)\" is not among \(page.items) on \(page.id)", sourceLocation: place)
      return
    }
    act(.chose(index))
  }

  /// Marks items by their words and goes on.
  package mutating func answer(_ labels: String..., at place: SourceLocation = #_sourceLocation) {
    for label in labels { choose(label, at: place) }
    press(.next, at: place)
  }

  package mutating func type(_ text: String) { act(.typed(text)) }

  /// Uses a command that the page offers.
  package mutating func press(_ command: Command, at place: SourceLocation = #_sourceLocation) {
    if !page.offers.contains(where: { $0.command == command }) {
      Issue.record("\(command) is not offered on \(page.id)", sourceLocation: place)
    }
    act(.asked(command))
  }

  package mutating func back(at place: SourceLocation = #_sourceLocation) { press(.back, at: place) }
  package mutating func goOn(at place: SourceLocation = #_sourceLocation) { press(.next, at: place) }

  /// Time passes until the program wakes, if a screen asked for it.
  package mutating func wait(at place: SourceLocation = #_sourceLocation) {
    #expect(world.isWakeAsked, "nothing is tried again by itself", sourceLocation: place)
    world.isWakeAsked = false
    receive(.woke)
  }

  /// Presses keys of a terminal.
  package mutating func keys(_ keys: Key...) {
    for key in keys {
      act(terminal.actions(for: .key(key), on: page, size: size))
      _ = terminal.frame(of: page, size: size)
    }
  }

  /// Types a line; what is said to a line that means nothing is given back.
  @discardableResult
  package mutating func line(_ line: String) -> String? {
    switch lines.actions(for: line, on: page) {
    case .actions(let actions):
      act(actions)
      return nil
    case .say(let sentence): return sentence
    }
  }
}

// MARK: - What is expected

extension AppScenario {
  package func expectPage(contains text: String, at place: SourceLocation = #_sourceLocation) {
    let isThere = page.texts.contains { $0.contains(text) }
    #expect(isThere, "\"\(text)\" is not on \(page.id): \(page.texts)", sourceLocation: place)
  }

  package func expectPage(lacks text: String, at place: SourceLocation = #_sourceLocation) {
    let isThere = page.texts.contains { $0.contains(text) }
    #expect(!isThere, "\"\(text)\" is on \(page.id)", sourceLocation: place)
  }

  /// Expects a page by its id, without the language.
  package func expectPage(_ id: String, at place: SourceLocation = #_sourceLocation) {
    #expect(page.name == id, sourceLocation: place)
  }

  package func expectQuestion(_ name: String, at place: SourceLocation = #_sourceLocation) {
    #expect(page.name == "question/\(name)", sourceLocation: place)
  }

  /// Expects the sentence above the page; nil when there is none.
  package func expectNotice(_ text: String?, at place: SourceLocation = #_sourceLocation) {
    #expect(page.notice?.text == text, sourceLocation: place)
  }

  package func expectMarked(_ labels: String..., at place: SourceLocation = #_sourceLocation) {
    #expect(page.marked == labels, sourceLocation: place)
  }

  /// Expects the window as text, blanks at the ends of rows and empty rows at the end left out.
  package mutating func expectScreen(
    _ expected: String, columns: Int = 40, rows: Int = 12, at place: SourceLocation = #_sourceLocation
  ) {
    size = Size(columns: columns, rows: rows)
    let text = terminal.frame(of: page, size: size).text
    #expect(text == expected, "\n\(text)", sourceLocation: place)
  }

  /// Expects what line mode prints now.
  package mutating func expectLines(_ expected: String, at place: SourceLocation = #_sourceLocation) {
    let text = lines.lines(for: page).joined(separator: "\n")
    #expect(text == expected, "\n\(text)", sourceLocation: place)
  }
}

extension Page {
  /// The id without the language at its end.
  package var name: String { String(id.dropLast(language.count + 1)) }
}
