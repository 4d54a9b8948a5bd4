extension DocumentBlock {
  /// What is said below about something above.
  package struct Footnote: Equatable, Sendable, Codable {
    /// The mark that the run carries, such as `1`.
    package var mark: String
    package var text: Prose

    /// The mark is that of the run which it belongs to.
    package init(mark: String, text: Prose) {
      self.mark = mark
      self.text = text
    }
  }
}
