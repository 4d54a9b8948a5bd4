extension DocumentBlock {
  /// A labelled bar among others.
  package struct BarRow: Equatable, Sendable, Codable {
    package var label: Prose
    package var bar: Bar

    /// The label stands before the bar.
    package init(label: Prose, bar: Bar) {
      self.label = label
      self.bar = bar
    }
  }
}
