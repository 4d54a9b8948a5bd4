/// Running words, of which parts may stand in another language than the document.
package struct Prose: Equatable, Sendable, Codable, ExpressibleByStringLiteral {
  /// A stretch in one language.
  package struct Run: Equatable, Sendable, Codable {
    package var text: String
    /// BCP 47; nil for the document's own language.
    package var language: String?

    package init(_ text: String, language: String? = nil) {
      self.text = text
      self.language = language
    }
  }

  /// Stand one after the other with a space between.
  package var runs: [Run]

  package init(runs: [Run]) { self.runs = runs }

  package init(_ text: String) { runs = [Run(text)] }

  package init(stringLiteral value: String) { self.init(value) }

  /// The words alone.
  package var plain: String { runs.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") }

  static func + (left: Prose, right: Prose) -> Prose { Prose(runs: left.runs + right.runs) }
}
