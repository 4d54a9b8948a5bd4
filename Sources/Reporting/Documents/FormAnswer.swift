extension DocumentBlock {
  /// One answer to choose on paper.
  package struct FormAnswer: Equatable, Sendable, Codable {
    /// The number that is keyed in later.
    package var code: String
    package var label: Prose
    /// Where to go on after it, such as `Go to 9`.
    package var next: Prose?
    /// Whether a line to write on follows.
    package var hasLine: Bool

    /// The code is what staff type in; `next` says where to go from here.
    package init(code: String, label: Prose, next: Prose? = nil, hasLine: Bool = false) {
      self.code = code
      self.label = label
      self.next = next
      self.hasLine = hasLine
    }

    /// The label with where to go on, as a sentence of its own.
    package var full: Prose {
      guard let next else { return label }
      return label.ended(with: ".")
        + Prose(
          runs: next.runs.map { run in
            var run = run
            run.isEmphasized = true
            return run
          })
    }
  }
}
