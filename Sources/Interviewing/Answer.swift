/// What one question was answered for: a factor's name is there when the question is asked once a factor.
package struct AnswerKey: Hashable, Sendable {
  package var question: String
  package var factor: String?

  package init(_ question: String, factor: String? = nil) {
    self.question = question
    self.factor = factor
  }
}

/// One answer, by names of the pack, never by positions.
package enum Answer: Hashable, Sendable {
  /// One choice, with the person's own word where the choice asks for it.
  case choice(String, own: String?)
  /// Several choices in the order of the pack.
  case choices([String])
  /// Choices in the person's order, first place first.
  case order([String])
  case text(String)
  case integer(Int)
  case dontKnow
  /// Also what a skipped text is kept as.
  case preferNot

  /// Whether it says anything about the question; *Don't know* and *Prefer not to say* do not.
  package var isSubstantial: Bool { self != .dontKnow && self != .preferNot }

  /// The names chosen, in the order given.
  package var names: [String] {
    switch self {
    case .choice(let name, _): [name]
    case .choices(let names), .order(let names): names
    case .text, .integer, .dontKnow, .preferNot: []
    }
  }
}
