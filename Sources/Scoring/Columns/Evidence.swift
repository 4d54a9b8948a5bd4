/// What one person's answers say about one factor, in one byte: a rating in the low 5 bits, a pick above
/// them.
///
/// A group of a million people and 26 factors so fits into 26 MB, and every statistic of a factor follows
/// from how often each of the 256 bytes occurs.
package struct Evidence: Hashable, Sendable {
  /// The answer to *how big a problem*.
  package enum Rating: Hashable, Sendable {
    /// The factor's own level, from 0; at most `Evidence.levels` levels.
    case level(Int)
    /// The level of the factor's area, which stands in where the factor was not opened.
    case areaLevel(Int)
    case dontKnow
    /// Shown and left without an answer on the scale for another reason.
    case declined
    case notShown
  }

  /// The picks of what matters most.
  package enum Pick: Hashable, Sendable {
    /// The picks were not asked for or not answered.
    case notAnswered
    case notPicked
    /// A position in the pack's list of pick values, from 0; at most `Evidence.pickClasses` of them.
    case picked(Int)
  }

  /// How many levels a scale can have.
  package static let levels = 10
  /// How many different pick values there can be.
  package static let pickClasses = 6

  /// The byte, as it stands in a column.
  package let code: UInt8

  /// Refuses a level or a pick value that has no code.
  package init(rating: Rating, pick: Pick) throws(ScoringError) {
    code = try Self.code(rating) | (Self.code(pick) << 5)
  }

  /// Reads a byte; one that nothing writes counts as not shown.
  package init(code: UInt8) { self.code = code }

  package var rating: Rating {
    switch Int(code & 31) {
    case let level where level < Self.levels: .level(level)
    case let level where level < 2 * Self.levels: .areaLevel(level - Self.levels)
    case 20: .dontKnow
    case 21: .declined
    default: .notShown
    }
  }

  package var pick: Pick {
    switch Int(code >> 5) {
    case 0: .notPicked
    case 7: .notAnswered
    case let value: .picked(value - 1)
    }
  }

  private static func code(_ rating: Rating) throws(ScoringError) -> UInt8 {
    switch rating {
    case .level(let level): return try code(level: level)
    case .areaLevel(let level): return try code(level: level) + UInt8(levels)
    case .dontKnow: return 20
    case .declined: return 21
    case .notShown: return 22
    }
  }

  private static func code(level: Int) throws(ScoringError) -> UInt8 {
    guard (0..<levels).contains(level) else { throw .unusableCode(level) }
    return UInt8(level)
  }

  private static func code(_ pick: Pick) throws(ScoringError) -> UInt8 {
    switch pick {
    case .notPicked: return 0
    case .notAnswered: return 7
    case .picked(let value):
      guard (0..<pickClasses).contains(value) else { throw .unusableCode(value) }
      return UInt8(value + 1)
    }
  }
}
