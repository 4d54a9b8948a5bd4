/// What the person did, never what to do about it.
package enum Action: Equatable, Sendable {
  /// Picked the item at this position: does a menu's item, marks or unmarks an answer, gives or takes a place,
  /// puts one coin into a box.
  case chose(Int)
  /// Named every wanted item at once, in this order, as in `1 4 2`.
  case named([Int])
  /// Wants so many coins in these boxes, by position; the other boxes keep theirs.
  case counted([Int: Int])
  /// The field holds this now.
  case typed(String)
  /// Used a command of the key table.
  case asked(Command)
}

/// What can be done on a page beside operating its control.
package enum Command: String, CaseIterable, Equatable, Sendable {
  case next, back, skip, skipSection, help, helpLines, review, language, stop, hide
}
