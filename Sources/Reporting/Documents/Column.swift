extension DocumentBlock {
  /// The heading of a table's column and what stands under it.
  package struct Column: Equatable, Sendable, Codable {
    /// What the cells of a column are.
    package enum Kind: String, Sendable, Codable { case name, text, number }

    package var title: Prose
    package var kind: Kind

    /// The kind decides how the cells are set.
    package init(_ title: Prose, kind: Kind) {
      self.title = title
      self.kind = kind
    }
  }
}
