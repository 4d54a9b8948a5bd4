/// Measures that the words of the pack keep to.
enum Readability {
  /// The number of words in the longest sentence. Colons and semicolons end none.
  static func longestSentence(_ text: String) -> Int {
    var longest = 0
    var words = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      words += 1
      longest = max(longest, words)
      if endsSentence(word) { words = 0 }
    }
    return longest
  }

  static func words(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

  /// `{local_victim_help}` and the like, in alphabetical order.
  static func placeholders(_ text: String) -> [String] {
    text.matches(of: /\{[^}]*\}/).map { String($0.output) }.sorted()
  }

  /// The names of keys in a text. They differ between machines and stand in no text of a pack.
  static func keyNames(_ text: String) -> [String] {
    text.matches(of: /\b(F[0-9]{1,2}|Enter|Esc|Escape|Tab|Ctrl|Intro|Backspace)\b/).map {
      String($0.output.0)
    }
  }

  private static func endsSentence(_ word: Substring) -> Bool {
    let bare = word.drop { "¿¡«\"'(".contains($0) }
    let abbreviations = ["St.", "U.S.", "EE.", "UU.", "Rep.", "Inc."]
    guard !abbreviations.contains(String(bare)) else { return false }
    return word.last { !"»\"')".contains($0) }.map { ".!?".contains($0) } ?? false
  }
}
