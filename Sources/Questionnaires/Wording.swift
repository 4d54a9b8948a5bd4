/// Words of the pack: as they stand in the pack itself, and their translations by language code.
package struct Wording: Equatable, Sendable {
  package var base: String
  package var translations: [String: String]

  /// Translations by the code of their language.
  package init(_ base: String, translations: [String: String] = [:]) {
    self.base = base
    self.translations = translations
  }

  /// The words in a language, or those of the pack itself where they are not translated.
  package func text(in language: String) -> String { translations[language] ?? base }

  /// Whether the words are there in a language; `base` is the one in which the pack is written.
  package func isTranslated(into language: String, base: String) -> Bool {
    language == base || translations[language] != nil
  }
}
