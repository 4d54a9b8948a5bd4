/// Words in the language asked for or, where they are not translated, in that of the pack.
package struct LocalText: Equatable, Sendable {
  package var text: String
  /// False when the words stand in the pack's own language instead: the page then says so.
  package var isTranslated: Bool

  /// Not translated means in the toolkit's own language.
  package init(_ text: String, isTranslated: Bool = true) {
    self.text = text
    self.isTranslated = isTranslated
  }
}
