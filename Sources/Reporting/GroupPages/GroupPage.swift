/// A page about a group, by whom it is for.
package enum GroupPage: String, CaseIterable, Sendable {
  /// One sheet in large letters, to be read from two metres.
  case wall
  /// For those who answered.
  case participants
  /// For those who decide.
  case council
  /// Two waves beside each other.
  case change

  /// Whether it says what groups of people say; such a page compares groups by age unless others are named.
  package var showsGroups: Bool { self == .participants || self == .council }

  /// So many sheets it should take; nil where it does not matter.
  var sheets: Int? {
    switch self {
    case .participants: 2
    case .council, .wall: 1
    case .change: nil
    }
  }
}
