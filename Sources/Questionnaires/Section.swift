/// A part of the questionnaire with a name of its own.
package struct Section: Equatable, Sendable {
  package var name: String
  /// As printed, such as `D`.
  package var number: String
  package var label: Wording
  /// Said once before the first question.
  package var intro: Wording?
  /// Stands above the label of every question of the section.
  package var leadIn: Wording?
  /// How to guide people through it; only in the facilitator's booklet.
  package var guidanceHint: Wording?
  package var openItems: OpenItems?
  /// Asks every question of the section once a factor.
  package var repeats: Repeat?
  /// Whether all that is left of the section can be skipped at once.
  package var isSkippable: Bool
  package var questions: [Question]
}

/// The rule of a short walk: areas that are rated highest open a few of this section's questions.
package struct OpenItems: Equatable, Sendable {
  /// Lengths in which the rule holds; in the others every question is asked.
  package var lengths: Set<String>
  /// The section whose questions rate the areas (by `domain`).
  package var from: String
  /// The level name from which on an area opens its questions.
  package var atLeast: String
  /// How many questions are opened at most.
  package var atMost: Int
}

/// The rule of a closer look: a section is asked once for each factor that was picked.
package struct Repeat: Equatable, Sendable {
  /// Questions whose answers name the factors: those of the first come first.
  package var over: [String]
  /// How many factors at most, by length; a length that is not named takes as many as there are.
  package var atMost: [String: Int]
}
