/// Running words, of which parts may stand in another language than the document.
package struct Prose: Equatable, Sendable, ExpressibleByStringLiteral {
  /// Stand one after the other, with a space between where the later one does not say otherwise.
  package var runs: [Run]

  /// Runs in reading order.
  package init(runs: [Run]) { self.runs = runs }

  /// One run, in the document's language.
  package init(_ text: String) { runs = [Run(text)] }

  /// The same, for texts that stand in tests.
  package init(stringLiteral value: String) { self.init(value) }

  /// The words alone, with the marks of footnotes in brackets.
  package var plain: String {
    spoken.reduce("") { $0 + $1.separator + $1.run.text + ($1.run.note.map { "[\($0)]" } ?? "") }
  }

  /// The runs that hold words, each with what stands before it.
  package var spoken: [(separator: String, run: Run)] {
    runs.filter { !$0.text.isEmpty }.enumerated().map { index, run in
      (index == 0 || run.isAttached ? "" : " ", run)
    }
  }

  /// With a sign at the end; a full stop is not put after another, nor anything after nothing.
  func ended(with sign: String) -> Prose {
    guard let last = plain.last, !(sign == "." && ".?!".contains(last)) else { return self }
    var prose = self
    prose.runs[prose.runs.count - 1].text += sign
    return prose
  }

  static func + (left: Prose, right: Prose) -> Prose { Prose(runs: left.runs + right.runs) }
}

/// In JSON words without anything else are a string, others an array of their runs.
extension Prose: Codable {
  /// Reads a text alone, or a list of runs.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self.init(text)
    } else {
      try self.init(runs: container.decode([Run].self))
    }
  }

  /// Writes a text alone where that says everything.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let only = runs.first, runs.count == 1, only == Run(only.text) {
      try container.encode(only.text)
    } else {
      try container.encode(runs)
    }
  }
}
