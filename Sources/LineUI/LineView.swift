package import Pages

/// Prints pages and reads lines; remembers only what the person has already been told.
///
/// A page is printed whole when its id, language, title, blocks or the items of its control are new. Otherwise
/// only what is news is printed: the notice, the items that are marked now when the marks changed, the
/// prompt, and the commands when they changed. News is also that nothing came of the person's own action:
/// notice and prompt are then repeated. Progress alone (a minute gone by) is no news.
package struct LineView: Sendable {
  /// Characters in a line before it is broken at a space; nil leaves breaking to the terminal or the reader.
  package var width: Int?
  private var printed: Page?
  private var acted = false

  /// Lines are broken at the width, in columns; nil leaves them to the terminal.
  package init(width: Int? = nil) { self.width = width }

  /// The lines to print for a page that is new, changed or just acted upon, none holding a control character;
  /// empty when the person has nothing new to read.
  package mutating func lines(for page: Page) -> [String] {
    defer {
      printed = page
      acted = false
    }
    let texts = PageText(page: page)
    guard let printed else { return broken(texts.whole) }
    guard printed.withoutAnswers == page.withoutAnswers else { return [""] + broken(texts.whole) }
    return broken(news(on: page, since: printed))
  }

  /// What the person did by typing this line, or what to say when it means nothing on this page.
  package mutating func actions(for line: String, on page: Page) -> LineOutcome {
    let outcome = LineReading(page: page).outcome(of: line)
    if case .actions = outcome { acted = true }
    return outcome
  }

  private func news(on page: Page, since old: Page) -> [PrintedLine] {
    let now = PageText(page: page)
    let before = PageText(page: old)
    var lines = acted || page.notice != old.notice ? now.notice : []
    if now.markedItems != before.markedItems { lines += now.markedItems }
    let commands = now.commands == before.commands ? [] : now.commands
    return acted || !lines.isEmpty || !commands.isEmpty ? lines + now.prompt + commands : []
  }

  private func broken(_ lines: [PrintedLine]) -> [String] {
    guard let width else { return lines.map(\.text) }
    return lines.flatMap { PlainText.wrapped($0.text, width: width, hanging: $0.hanging) }
  }
}

extension Page {
  /// The page as it stood before anything was answered or said: what must differ to print it whole again.
  fileprivate var withoutAnswers: Page {
    var page = self
    page.progress = nil
    page.notice = nil
    page.offers = []
    page.control = control?.withoutAnswer
    return page
  }
}

extension Control {
  fileprivate var withoutAnswer: Control {
    switch self {
    case .menu: return self
    case .choose(var choose):
      choose.marked = []
      return .choose(choose)
    case .order(var order):
      order.placed = []
      return .order(order)
    case .allocate(var allocate):
      allocate.counts = allocate.counts.map { _ in 0 }
      allocate.marked = nil
      allocate.left = ""
      return .allocate(allocate)
    case .text(var entry):
      entry.text = ""
      entry.counter = ""
      return .text(entry)
    case .integer(var entry):
      entry.text = ""
      return .integer(entry)
    }
  }
}
