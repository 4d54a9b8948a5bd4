/// The words of one language for a toolkit, by path: `holders.police`, `strategies.s-diversion.first_steps.0`.
final class Translation {
  /// The language is that of the pack itself: nothing needs translating.
  private let isOfPack: Bool
  private var unused: [String: Word] = [:]
  private var words: [String: Word] = [:]

  init(isOfPack: Bool) {
    self.isOfPack = isOfPack
  }

  /// - Parameter sections: the parts of the file to read, such as `help_lines`.
  func add(_ table: Table, language: String, sections: Set<String>, log: ProblemLog) {
    table.allowOnly(Self.sections.union(["language"]))
    let named = table.text("language")
    if !named.text.isEmpty, named.text != language {
      log.note("this says `\(named.text)`, but the file is named for `\(language)`", at: named.spot)
    }
    for (path, word) in table.flattened() where sections.contains(where: { path.hasPrefix($0 + ".") }) {
      words[path] = word
    }
    unused = words
  }

  /// The words that stand for the given ones.
  func local(_ original: String, _ path: String) -> LocalText {
    unused[path] = nil
    if isOfPack { return LocalText(original) }
    guard let word = words[path] else { return LocalText(original, isTranslated: false) }
    return LocalText(word.text)
  }

  /// Notes what translates nothing: a mistyped id, or one step too many.
  func noteUnused(log: ProblemLog) {
    for (path, word) in unused.sorted(by: { $0.value.spot.line < $1.value.spot.line }) {
      log.note("`\(path)` translates nothing: the pack has no such text", at: word.spot)
    }
  }

  static let sections: Set = [
    "categories", "holders", "deciders", "indicators", "cases", "strategies", "help_lines",
  ]
}
