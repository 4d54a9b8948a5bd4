extension DocumentBlock {
  /// What is said below about something above.
  package struct Footnote: Equatable, Sendable, Codable {
    /// The mark that the run carries, such as `1`.
    package var mark: String
    package var text: Prose

    package init(mark: String, text: Prose) {
      self.mark = mark
      self.text = text
    }
  }
}
