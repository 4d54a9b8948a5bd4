import Testing

/// Walks in a terminal, told in the person's verbs.
extension Tmux {
  /// From the first page to the first question, in a language and a length by their places on the page.
  func begin(language: Int = 1, length: Int, at place: SourceLocation = #_sourceLocation) {
    let isSpanish = language == 2
    wait(for: "Answer the questions", at: place)
    press("1")
    wait(for: "Español", at: place)
    press("\(language)")
    wait(for: isSpanish ? "Sí, empezar" : "Yes, start", at: place)
    press("1")
    wait(for: isSpanish ? "Su código" : "Your code", at: place)
    press("Enter")
    wait(for: isSpanish ? "Rápida" : "Quick", at: place)
    press("\(length)")
    wait("the first question", at: place) { $0.question == 1 }
  }

  /// Waits for a question by its number; goes on from the introduction and the text before it, by keys unless
  /// something else is said.
  @discardableResult
  func reach(
    _ number: Int, at place: SourceLocation = #_sourceLocation, goingOn: ((Screen) -> Void)? = nil
  ) -> Screen {
    let goOn = goingOn ?? { self.press($0.words.contains("PgDn") ? "PageDown" : "Enter") }
    var left: Screen?
    var last: Screen?
    return wait("what question \(number) asks", at: place) { screen in
      // Where the page needs every row it says no number; then it must be another page than before.
      guard screen.question == number || isOtherPage(screen) else {
        return false
      }
      // Caught halfway, a page may still show the field of the one before.
      guard screen == last else {
        last = screen
        return false
      }
      if screen.asks {
        reached = screen
        return true
      }
      if screen != left { goOn(screen) }
      left = screen
      return false
    }
  }

  private func isOtherPage(_ screen: Screen) -> Bool {
    guard let reached, screen.question == nil else { return false }
    return screen.heading != reached.heading
  }

  /// Marks items by their numbers, which work at once where there are at most nine, and goes on.
  func answer(_ number: Int, _ items: Int..., at place: SourceLocation = #_sourceLocation) {
    reach(number, at: place)
    for item in items { type("\(item)") }
    press("Enter")
  }

  /// Marks items of a list with more than nine, where several can be chosen, and goes on.
  func pick(_ number: Int, _ items: Int..., at place: SourceLocation = #_sourceLocation) {
    reach(number, at: place)
    for item in items {
      type("\(item)")
      press("Enter")
    }
    press("Enter")
  }

  /// Marks items by their words, on whichever part of the page they stand.
  func mark(_ number: Int, _ items: [String], at place: SourceLocation = #_sourceLocation) throws {
    reach(number, at: place)
    for item in items {
      let found = turn(to: item, at: place)
      type("\(try #require(found.number(of: item), sourceLocation: place))")
      press("Enter")
    }
    press("Enter")
  }

  /// Turns from the first part of a page on to the one with an item.
  private func turn(to item: String, at place: SourceLocation) -> Screen {
    if screen.number(of: item) != nil { return screen }
    press("Home")
    var seen = wait("the first item", at: place) { screen in
      screen.focused.map { $0.split { " >()[]x".contains($0) }.first == "1" } ?? false
    }
    return wait("the item \(item)", at: place) { screen in
      if screen.number(of: item) != nil { return true }
      if screen == seen { press("PageDown") }
      seen = screen == seen ? Screen("") : screen
      return false
    }
  }

  /// Types lines, one after the other, as they are asked for without a full screen.
  func enter(_ lines: some Sequence<String>) { type(lines.map { $0 + "\r" }.joined()) }

  /// Types words and goes on.
  func write(_ number: Int, _ words: String, at place: SourceLocation = #_sourceLocation) {
    reach(number, at: place)
    type(words)
    press("Enter")
  }
}
