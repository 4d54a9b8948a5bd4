/// Words of the pack: as they stand in the pack itself, and their translations by language code.
package struct Wording: Equatable, Sendable {
  package var base: String
  package var translations: [String: String]
  /// Whether these are proper names, which are the same in every language.
  package var isName: Bool

  /// Translations by the code of their language.
  package init(_ base: String, translations: [String: String] = [:], isName: Bool = false) {
    self.base = base
    self.translations = translations
    self.isName = isName
  }

  /// The words in a language, or those of the pack itself where they are not translated.
  package func text(in language: String) -> String { translations[language] ?? base }

  /// Whether the words are there in a language; `base` is the one in which the pack is written.
  package func isTranslated(into language: String, base: String) -> Bool {
    isName || language == base || translations[language] != nil
  }
}
