/// XLSForm's list of choices under one name.
package struct ChoiceList: Equatable, Sendable {
  package var name: String
  package var choices: [Choice]

  /// How many levels the scale has; nil when the list rates nothing.
  package var levels: Int? {
    choices.compactMap(\.level).max().map { $0 + 1 }
  }

  /// Nil when no choice has that name.
  package func choice(named name: String) -> Choice? { choices.first { $0.name == name } }
}

/// One answer that can be chosen.
package struct Choice: Equatable, Sendable {
  package var name: String
  package var label: Wording
  /// 0 for the lowest level of a rating scale.
  package var level: Int?
  /// Opens a short text for the person's own word.
  package var specify: Bool

  /// The level is nil on a list that is no scale.
  package init(name: String, label: Wording, level: Int? = nil, specify: Bool = false) {
    self.name = name
    self.label = label
    self.level = level
    self.specify = specify
  }
}
