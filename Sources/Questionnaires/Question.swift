/// One question of the pack, in XLSForm's terms.
package struct Question: Equatable, Sendable {
  /// What is answered, with XLSForm's list name where there is one.
  package enum Kind: Equatable, Sendable {
    case selectOne(String)
    case selectMultiple(String)
    case rank(String)
    /// A number of coins, shared out over the list's choices.
    case allocate(String)
    case text
    case integer(ClosedRange<Int>)

    package var listName: String? {
      switch self {
      case .selectOne(let list), .selectMultiple(let list), .rank(let list), .allocate(let list): list
      case .text, .integer: nil
      }
    }
  }

  /// A question with a screen of its own, before the walk proper begins (XLSForm's `appearance`).
  package enum Appearance: String, CaseIterable, Sendable { case language, consent }

  package var name: String
  /// As printed on paper, such as `D01`.
  package var number: String
  package var kind: Kind
  package var appearance: Appearance?
  package var label: Wording
  package var hint: Wording?
  /// Whether the hint is shown in the smallest window too.
  package var alwaysShowsHint: Bool
  /// Why we ask.
  package var guidanceHint: Wording?
  package var lengths: Set<String>
  /// Asked only when this holds; nil asks always.
  package var relevant: Expression?
  /// A choice is offered only when this holds for its `name`.
  package var choiceFilter: Expression?
  package var factor: String?
  package var domain: String?
  package var isSensitive: Bool
  package var isDemographic: Bool
  /// A control steers the walk: no Don't know, no Prefer not to say, no survey answer.
  package var isControl: Bool
  package var helpBox: String?
  /// How many may be chosen or put in order; nil where there is no limit.
  package var maximum: Int?
  /// How many coins may be shared out in all; nil where nothing is.
  package var total: Int?
  /// Lengths in which every choice opens a short text.
  package var details: Set<String>
  /// The choice that excludes all others, and its words.
  package var noneChoice: Choice?
  /// Choices come in an order drawn from the walk's seed.
  package var isRandomized: Bool
  /// Factors rated at this level or higher come first, as a group of their own.
  package var ratedFirst: String?
  /// The choice that takes any other cell of an answer file as its text.
  package var orOther: String?
  /// One more sentence by setting: `own`, `kiosk`, `session`.
  package var bySetting: [String: Wording]
  /// The question proper where the label is an explanation.
  package var ask: Wording?
  /// The choice that agrees to start; nil everywhere but on the screen that asks for consent.
  package var agreement: String?
  /// What stands for the answer in texts that speak of it, while there is none.
  package var pipedAs: Wording?
}
