extension DocumentBlock {
  /// A word and what is said under it.
  package struct Definition: Equatable, Sendable, Codable {
    package var term: Prose
    package var details: [Prose]

    /// At least one detail, a paragraph each.
    package init(term: Prose, details: [Prose]) {
      self.term = term
      self.details = details
    }
  }
}
