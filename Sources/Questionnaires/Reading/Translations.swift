import Yams

/// The words of the language files, by language and by path, such as `questions.age_group.label`.
final class Translations {
  /// A translated text and where it stands.
  private struct Entry {
    var text: String
    var place: YAMLPlace
  }

  private var entries: [String: [String: Entry]] = [:]
  /// Whatever the pack has words for.
  private(set) var paths: Set<String> = []
  private var excused: Set<String> = []
  /// Paths of which something has been said already: that they are no words, or were probably meant elsewhere.
  private(set) var told: Set<String> = []

  /// The codes of the languages whose files could be read.
  var languages: [String] { entries.keys.sorted() }

  init() {}

  /// Takes in one language file; the key `language` must name its code.
  func read(_ file: YAMLFile, language: String, diagnostics: Diagnostics) {
    guard let root = file.root else { return }
    guard let fields = Fields(root, of: "the language file", keys: [], file: file, diagnostics: diagnostics)
    else { return }
    let code = fields.text("language")
    if !code.isEmpty, code != language {
      diagnostics.add(
        "wrong-language", at: fields.place(of: "language"),
        "the file says `\(code)`, its name says `\(language)`",
        why: "its words would be shown to the wrong people.", fix: "write `language: \(language)`.")
    }
    var found: [String: Entry] = [:]
    for pair in fields.pairs where pair.key != "language" {
      collect(pair.value, path: pair.key, file: file, diagnostics: diagnostics, into: &found)
    }
    entries[language] = found
  }

  /// The words of the pack itself with all their translations.
  func wording(_ base: String, at path: String) -> Wording {
    paths.insert(path)
    return Wording(base, translations: entries.compactMapValues { $0[path]?.text })
  }

  /// The words at a path in a language, and where they stand.
  func entry(_ path: String, _ language: String) -> (text: String, place: YAMLPlace)? {
    entries[language]?[path].map { ($0.text, $0.place) }
  }

  /// Says nothing about translations of what could not be read.
  func excuse(_ parts: [String]) {
    for path in entries.values.flatMap(\.keys) where parts.contains(where: { path.hasPrefix("\($0).") }) {
      excused.insert(path)
    }
  }

  /// Complains about translations of what is not in the pack.
  func complainAboutLeftOvers(_ diagnostics: Diagnostics) {
    for language in entries.keys.sorted() {
      let translated = entries[language] ?? [:]
      let waiting = paths.subtracting(translated.keys)
      for (path, entry) in translated where !paths.contains(path) && !excused.contains(path) {
        let nearest = NearestName.of(path, among: waiting)
        if let nearest { told.insert(nearest) }
        diagnostics.add(
          "left-over-translation", at: entry.place, "`\(path)` is translated and not in the pack",
          why: "nobody would ever see these words.",
          fix: nearest.map { "did you mean `\($0)`?" }
            ?? "take the line out, or give it the name that the pack uses.")
      }
    }
  }

  private func collect(
    _ node: Node, path: String, file: YAMLFile, diagnostics: Diagnostics, into found: inout [String: Entry]
  ) {
    if let mapping = node.mapping {
      for (key, value) in mapping {
        let name = key.scalar?.string ?? ""
        collect(value, path: "\(path).\(name)", file: file, diagnostics: diagnostics, into: &found)
      }
    } else if let text = node.scalar?.string {
      // Nothing after the key is nothing translated.
      guard !text.isEmpty else { return }
      guard !text.isSilent else {
        told.insert(path)
        return diagnostics.add(
          "empty-text", at: file.place(of: node), "`\(path)` has nothing but blanks",
          why: "people would see nothing.", fix: "write the words, or take the line out.")
      }
      found[path] = Entry(text: text, place: file.place(of: node))
    } else {
      told.insert(path)
      diagnostics.add(
        "wrong-type", at: file.place(of: node), "`\(path)` must be a text", why: "only words are translated.",
        fix: "write the words after the key.")
    }
  }
}
