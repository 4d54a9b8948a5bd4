import Testing

/// Walks in a terminal with the mouse alone; only words are typed.
extension Tmux {
  /// From the first page to the first question, by clicks on what stands there.
  func beginByMouse(length: String) throws {
    for item in ["Answer the questions", "English", "Yes, start"] {
      wait(for: item)
      try click(on: item)
    }
    wait(for: "Your code")
    try clickOnward()
    wait(for: "Quick")
    try click(on: length)
    wait("the first question") { $0.question == 1 }
  }

  /// Does what a person does, by clicks.
  func takeByMouse(_ turn: Turn) throws {
    // Introductions are passed on the way to the question.
    if turn.deed == .goOn { return }
    if turn.isOwnWord {
      wait(for: "your own words")
    } else {
      reach(turn.number) { screen in
        if screen.words.contains("PgDn") { try? self.click(on: "PgDn") } else { try? self.clickOnward() }
      }
    }
    switch turn.deed {
    case .goOn: break
    case .skip: try click(on: "F6 skip")
    case .skipSection: try click(on: "p skip these")
    case .items(let labels, _):
      for label in labels { try mark(label) }
      try clickOnward()
    case .words(let words):
      type(words)
      try clickOnward()
    case .coins(let counts):
      for box in counts.indices where counts[box] > 0 { try share(counts[box], to: box) }
      try clickOnward()
    }
  }

  /// Clicks on an item of a menu, wherever on the page it stands.
  func choose(_ item: String) throws {
    let row = try #require(rowFound(of: item))
    click(row: row, column: 4)
  }

  /// Clicks on what goes on, in the last row.
  private func clickOnward() throws {
    let rows = screen.rows
    let row = try #require(rows.lastIndex { $0.contains("Enter ") }, "nothing goes on")
    let range = try #require(rows[row].firstRange(of: "Enter "))
    click(row: row, column: rows[row].distance(from: rows[row].startIndex, to: range.lowerBound))
  }

  /// Clicks on an answer and waits for its mark.
  private func mark(_ item: String) throws {
    let row = try #require(rowFound(of: item))
    let before = screen.rows[row]
    click(row: row, column: 12)
    wait("a mark before \(item)") { screen in
      screen.rows.contains { $0.hasSuffix(item) && Self.unfocused($0) != Self.unfocused(before) }
    }
  }

  /// One coin too many goes into a box, and is taken out again.
  private func share(_ count: Int, to box: Int) throws {
    for number in 1...count + 1 { try click(sign: "[+]", of: box, until: number) }
    try click(sign: "[-]", of: box, until: count)
  }

  private func click(sign: String, of box: Int, until count: Int) throws {
    let rows = screen.rows
    let row = rows.indices.filter { rows[$0].contains("[-]") }[box]
    let range = try #require(rows[row].firstRange(of: sign))
    click(row: row, column: rows[row].distance(from: rows[row].startIndex, to: range.lowerBound) + 1)
    wait("\(count) coins in box \(box)") { screen in
      let parts = screen.rows[row].split(separator: " ").filter { $0 != ">" }
      return parts.count > 1 && parts[1] == "\(count)"
    }
  }

  /// The row of an item: the wheel turns back to the first part of the page, clicks turn on from there. Behind the
  /// last part it begins anew: a window that was read in the middle of a change may have hidden a part.
  private func rowFound(of item: String) -> Int? {
    var last: Screen?
    var goesOn = false
    let found = wait("the item \(item)") { screen in
      if screen.number(of: item) != nil { return true }
      // One step at a time: what was sent has an effect before the next is.
      guard screen != last else { return false }
      last = screen
      if screen.words.contains("Part 1 of") { goesOn = true }
      if screen.isLastPart { goesOn = false }
      if goesOn { try? click(on: "PgDn more") } else { wheelUp() }
      return false
    }
    return found.rows.firstIndex { $0.hasSuffix(item) }
  }

  /// Turns the wheel away from the person, over the middle of the window.
  private func wheelUp() {
    tell(["send-keys", "-H"] + "\u{1B}[<64;10;10M".utf8.map { String($0, radix: 16) })
  }

  private static func unfocused(_ row: String) -> String { row.filter { $0 != ">" && $0 != " " } }
}
