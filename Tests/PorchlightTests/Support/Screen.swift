/// What stands in a terminal.
struct Screen: Equatable, CustomStringConvertible {
  let rows: [String]

  init(_ captured: String) {
    rows = captured.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var description: String { rows.joined(separator: "\n") }

  /// All words with one blank between them, so that it does not matter where lines are broken.
  var words: String {
    rows.joined(separator: " ").split { $0.isWhitespace || $0 == "|" }.joined(separator: " ")
  }

  /// The number of the question at hand, as in "4 of 23".
  var question: Int? {
    let words = words.split(separator: " ")
    for index in words.indices.dropFirst().dropLast() where ["of", "de"].contains(words[index]) {
      guard index < 2 || !["Part", "Parte"].contains(words[index - 2]) else { continue }
      let total = words[index + 1].prefix(while: \.isNumber)
      if let number = Int(words[index - 1]), !total.isEmpty { return number }
    }
    return nil
  }

  /// Whether nothing of the page stands behind what is shown, as in "Part 4 of 4".
  var isLastPart: Bool {
    let words = words.split(separator: " ")
    guard let part = words.firstIndex(of: "Part"), part + 3 < words.count else { return false }
    return words[part + 1] == words[part + 3]
  }

  /// Whether something can be answered here: an item has the focus, or a field is open.
  var asks: Bool {
    let field = ["Type here:", "Escriba aquí:"].contains { words.contains($0) }
    return field || rows.contains { $0.drop { $0 == " " }.hasPrefix("> ") }
  }

  /// What stands above the first item.
  var heading: [String] { Array(rows.prefix { Self.item(in: $0) == nil }) }

  private static func item(in row: String) -> Int? {
    Int(row.drop { " >".contains($0) }.prefix(while: \.isNumber))
  }

  /// The number before an item, when it is on the screen.
  func number(of item: String) -> Int? {
    for row in rows where row.contains(item) {
      let parts = row.split { " >()[]x".contains($0) }
      if let number = parts.first.flatMap({ Int($0) }), row.hasSuffix(item) { return number }
    }
    return nil
  }

  /// The item that has the focus.
  var focused: String? { rows.first { $0.drop { $0 == " " }.hasPrefix("> ") } }
}
