/// What one question was answered for: a factor's name is there when the question is asked once a factor.
package struct AnswerKey: Hashable, Sendable {
  package let question: String
  package let factor: String?
  /// Of both names, worked out once: an answer is looked up again and again.
  private let fingerprint: UInt64

  /// The factor is nil where the question is asked once.
  package init(_ question: String, factor: String? = nil) {
    self.question = question
    self.factor = factor
    let own = RawBytes.hash(question)
    fingerprint = factor.map { own &* 31 &+ RawBytes.hash($0) } ?? own
  }

  /// Nearly all keys that are held against each other differ, and one number tells.
  package static func == (one: AnswerKey, other: AnswerKey) -> Bool {
    one.fingerprint == other.fingerprint && one.question == other.question && one.factor == other.factor
  }

  /// Hashes what tells keys apart, and nothing twice.
  package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}

/// How many coins one choice was given.
package struct Share: Hashable, Sendable, Codable {
  package var choice: String
  package var count: Int

  /// So many coins, from 0, for a choice by its name.
  package init(_ choice: String, _ count: Int) {
    self.choice = choice
    self.count = count
  }
}

/// One answer, by names of the pack, never by positions.
package enum Answer: Hashable, Sendable {
  /// One choice, with the person's own word where the choice asks for it.
  case choice(String, own: String?)
  /// Several choices in the order of the pack, with the person's own words by the choices that ask for one.
  case choices([String], own: [String: String] = [:])
  /// Choices in the person's order, first place first.
  case order([String])
  /// Coins on choices, in the order of the pack; a choice without coins is not among them.
  case allocation([Share])
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
    case .choices(let names, _), .order(let names): names
    case .allocation(let shares): shares.map(\.choice)
    case .text, .integer, .dontKnow, .preferNot: []
    }
  }
}
