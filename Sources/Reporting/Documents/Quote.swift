extension DocumentBlock {
  /// What somebody said, as they said it.
  package struct Quote: Equatable, Sendable, Codable {
    package var text: Prose
    /// Whose words they are, as far as that may be told.
    package var source: Prose?

    /// The source is nil where nobody may be named.
    package init(text: Prose, source: Prose? = nil) {
      self.text = text
      self.source = source
    }
  }
}
