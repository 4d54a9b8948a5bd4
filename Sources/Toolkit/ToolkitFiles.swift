/// The texts of a pack's toolkit folder by their names in it, such as `cases.yaml` or `languages/es.yaml`.
/// The caller reads them from disk; this target opens no file.
package struct ToolkitFiles: Equatable, Sendable {
  package var texts: [String: String]
  /// The folder as the pack names it, for complaints; empty for none.
  package var folder: String

  /// Texts by their paths inside the folder.
  package init(_ texts: [String: String], folder: String = "") {
    self.texts = texts
    self.folder = folder
  }

  func shownPath(_ path: String) -> String { folder.isEmpty ? path : "\(folder)/\(path)" }

  /// The files of every toolkit. Help lines alone need only `helplines.yaml`.
  package static let names = [
    "sources.yaml", "indicators.yaml", "cases.yaml", "strategies.yaml", "helplines.yaml",
  ]

  /// Where the files of other languages lie, seen from the toolkit's folder.
  package static let languageFolder = "languages"

  /// The file with the words of a language other than the pack's own; it may be absent.
  package static func translation(_ language: String) -> String { "\(languageFolder)/\(language).yaml" }
}
