/// The words of one language for a toolkit, by path: `holders.police`, `strategies.s-diversion.first_steps.0`.
final class Translation {
  /// The language is that of the pack itself: nothing needs translating.
  private let isOfPack: Bool
  private var unused: [String: Word] = [:]
  private var words: [String: Word] = [:]
  /// Every text that can be translated, and where it stands in the pack's own language.
  private var wanted: [String: Spot] = [:]

  init(isOfPack: Bool) {
    self.isOfPack = isOfPack
  }

  /// - Parameter sections: the parts of the file to read, such as `help_lines`.
  func add(_ table: Table, language: String, sections: Set<String>, log: ProblemLog) {
    table.allowOnly(Self.sections.union(["language"]))
    let named = table.text("language")
    if !named.text.isEmpty, named.text != language {
      log.note(
        .wrongLanguage, "this says `\(named.text)`, but the file is named for `\(language)`",
        at: named.spot)
    }
    for (path, word) in table.flattened() where sections.contains(where: { path.hasPrefix($0 + ".") }) {
      words[path] = word
    }
    unused = words
  }

  /// The words that stand for the given ones.
  func local(_ original: Word, _ path: String) -> LocalText {
    unused[path] = nil
    if isOfPack { return LocalText(original.text) }
    if isTranslatable(path), original.hasLetters { wanted[path] = original.spot }
    guard let word = words[path] else { return LocalText(original.text, isTranslated: false) }
    return LocalText(word.text)
  }

  /// What the language file can hold; records and results stay as their sources printed them.
  private func isTranslatable(_ path: String) -> Bool {
    Self.sections.contains { path.hasPrefix($0 + ".") }
  }

  /// How many of the texts that can be translated are.
  var coverage: (translated: Int, total: Int) {
    (wanted.keys.count { words[$0] != nil }, wanted.count)
  }

  /// Notes what is not translated, once for each entry; the file is where the words belong.
  func noteMissing(language: String, file: String, log: ProblemLog) {
    let missing = wanted.filter { words[$0.key] == nil }
    let entries = Dictionary(grouping: missing) {
      $0.key.split(separator: ".").prefix(2).joined(separator: ".")
    }
    for (entry, texts) in entries {
      guard let first = texts.map(\.value).min(by: { ($0.line, $0.column) < ($1.line, $1.column) }) else {
        continue
      }
      let keys = texts.map { "`\($0.key.dropFirst(entry.count + 1))`" }.sorted().joined(separator: ", ")
      let what = keys == "``" ? "`\(entry)` is" : "\(keys) of `\(entry)` \(texts.count == 1 ? "is" : "are")"
      log.note(
        .missingTranslation, "\(what) not translated into \(language)",
        fix: "add the words to `\(file)`.", isWarning: true, at: first)
    }
  }

  /// Notes what translates nothing: a mistyped id, or one step too many.
  func noteUnused(log: ProblemLog) {
    for (path, word) in unused.sorted(by: { $0.value.spot.line < $1.value.spot.line }) {
      log.note(.leftOver, "`\(path)` translates nothing: the pack has no such text", at: word.spot)
    }
  }

  static let sections: Set = [
    "categories", "holders", "deciders", "indicators", "cases", "strategies", "help_lines",
  ]
}
