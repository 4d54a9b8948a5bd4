/// What `pack.yaml` says: which pack this is, its languages and its files.
package struct PackManifest: Equatable, Sendable {
  package var id: String
  package var version: String
  package var title: String
  /// The first is the language of the pack's own files.
  package var languages: [PackLanguage]
  package var files: Files
  /// The first version whose answers mean the same as today's; nil where only those of one version do.
  package var comparableSince: String? = nil

  /// Paths inside the pack's folder.
  package struct Files: Equatable, Sendable {
    package var questionnaire: String
    package var factors: String
    package var place: String
    /// A folder with one file a language, named after its code.
    package var languages: String
    package var toolkit: String

    /// Where the words of a language stand, but for the pack's own.
    package func path(ofLanguage code: String) -> String { "\(languages)/\(code).yaml" }
  }

  /// The title in a language, or as the pack itself has it.
  package func title(in language: String) -> String {
    languages.first { $0.code == language }?.title ?? title
  }

  /// The code of the language in which the pack itself is written.
  package var baseLanguage: String { languages.first?.code ?? "en" }

  /// The languages that can be offered; the pack's own is always among them.
  package var readable: [PackLanguage] { languages.filter { !$0.isLeftOut } }

  /// The language itself, or the pack's own where the other is left out.
  package func readable(_ code: String) -> String {
    languages.contains { $0.code == code && $0.isLeftOut } ? baseLanguage : code
  }
}

/// A language in which the pack can be taken.
package struct PackLanguage: Equatable, Sendable {
  /// BCP 47, such as `es`.
  package var code: String
  /// In the language itself, such as "Español".
  package var name: String
  /// Whether a native reader has approved the words.
  package var isReviewed: Bool
  /// The pack's title in this language; nil where it is not translated.
  package var title: String?
  /// The errors in its file; the language is left out for them. Empty while the file has not been read.
  package var errors: [Complaint] = []

  /// Whether its words cannot be used; walks that were taken in it stay as they are.
  package var isLeftOut: Bool { !errors.isEmpty }
}
