/// What one person's answers say about one factor, as numbers.
package struct PriorityInput: Equatable, Sendable {
  /// Whether the person picked the factor as one that matters most.
  package enum Chosen: Equatable, Sendable {
    /// The picks were not asked for or not answered.
    case notAnswered
    case notPicked
    /// What the pick is worth by its place, 0…1.
    case picked(Double)
  }

  /// How big a problem, as level ÷ (levels − 1) on 0…1; nil when there is no answer on the scale.
  package let severity: Double?
  package let chosen: Chosen

  /// Values outside 0…1 count as the nearer end, and what is no number counts as missing.
  package init(severity: Double?, chosen: Chosen) {
    self.severity = severity.flatMap(Self.onScale)
    self.chosen =
      if case .picked(let value) = chosen { .picked(Self.onScale(value) ?? 0) } else { chosen }
  }

  private static func onScale(_ value: Double) -> Double? {
    value.isNaN ? nil : min(max(value, 0), 1)
  }
}
