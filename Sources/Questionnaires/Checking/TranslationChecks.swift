import Yams

/// How much of the pack's words a language has.
package struct Coverage: Equatable, Sendable {
  package var code: String
  /// In the language itself, such as "Español".
  package var name: String
  package var translated: Int
  package var total: Int

  /// Translated is at most total; both count texts.
  package init(code: String, name: String, translated: Int, total: Int) {
    (self.code, self.name, self.translated, self.total) = (code, name, translated, total)
  }

  /// Rounded down, so that only what is complete is 100.
  package var percent: Int { total == 0 ? 100 : translated * 100 / total }
}

extension PackChecks {
  /// How much of the words each language has, but the one that the pack is written in.
  var coverage: [Coverage] {
    let paths = wordPaths
    return questionnaire.pack.languages.dropFirst().map { language in
      let translated = paths.count { translations.entry($0, language.code) != nil }
      return Coverage(
        code: language.code, name: language.name, translated: translated + (language.title == nil ? 0 : 1),
        total: paths.count + 1)
    }
  }

  /// The paths of what can be translated: a text without a letter reads the same in every language.
  private var wordPaths: [String] {
    translations.paths.filter { places.words($0)?.node.scalar?.string.contains(where: \.isLetter) == true }
  }

  /// Names what is not translated, one complaint for each thing that lacks words.
  func checkTranslations() {
    let told = translations.told
    for language in questionnaire.pack.languages.dropFirst()
    where translations.languages.contains(language.code) {
      let missing = wordPaths.filter { translations.entry($0, language.code) == nil && !told.contains($0) }
      for (owner, paths) in Dictionary(grouping: missing, by: owner) {
        complain(owner, paths, language)
      }
      if language.title == nil { complainAboutTitle(language) }
    }
  }

  /// What the words belong to: `questions.age_group` for its label, the list for a choice.
  private func owner(of path: String) -> String {
    path.split(separator: ".").dropLast().prefix(2).joined(separator: ".")
  }

  private func complain(_ owner: String, _ paths: [String], _ language: PackLanguage) {
    let ordered = paths.map { (path: $0, place: places.place(ofWords: $0)) }.sorted {
      ($0.place.location.line, $0.place.location.column) < ($1.place.location.line, $1.place.location.column)
    }
    guard let first = ordered.first else { return }
    let keys = ordered.map { String($0.path.dropFirst(owner.count + 1)) }
    let verb = keys.count == 1 ? "is" : "are"
    diagnostics.add(
      "missing-translation", at: first.place,
      "\(together(keys)) of `\(owner)` \(verb) not translated into \(language.name)",
      why:
        "whoever chose \(language.name) would read \(questionnaire.pack.languages[0].name) here, marked so.",
      fix: "add the words to `\(questionnaire.pack.files.languages)/\(language.code).yaml` under "
        + "`\(owner.split(separator: ".").joined(separator: ": ")):`.",
      severity: .warning)
  }

  private func complainAboutTitle(_ language: PackLanguage) {
    diagnostics.add(
      "missing-translation", at: places.place("languages.\(language.code)"),
      "the pack's title is not translated into \(language.name)",
      why: "whoever chose \(language.name) would read \(questionnaire.pack.languages[0].name) here.",
      fix: "add `title: …` to the language.", severity: .warning)
  }
}
