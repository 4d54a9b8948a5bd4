/// How one person's answers rank one factor: a weighted sum of parts on 0…1, in points.
///
/// Simple additive weighting: Churchman and Ackoff, "An Approximate Measure of Value", J. Oper. Res. Soc. Am. 2
/// (1954).
package enum Priority: Equatable, Sendable {
  case ranked(PriorityScore)
  /// Not rated and not picked, which says nothing: unranked, never 0.
  case notEnoughAnswers
  /// Picked, but without an answer on how big a problem it is: unranked.
  case chosenNotRated

  /// P = 100 · (w_s·S + w_c·C) / (w_s + w_c) with both parts present, and P = 100 · S when picks were not
  /// answered at all; what was not answered is never a zero.
  package init(_ input: PriorityInput, weights: PriorityWeights) {
    switch (input.severity, input.chosen) {
    case (nil, .picked): self = .chosenNotRated
    case (nil, _): self = .notEnoughAnswers
    case (let severity?, .notAnswered):
      let parts = PriorityContributions(severity: 100 * severity, chosen: 0)
      self = .ranked(PriorityScore(contributions: parts, isRatedOnly: true))
    case (let severity?, .notPicked):
      self = .ranked(Self.both(severity, 0, weights))
    case (let severity?, .picked(let chosen)):
      self = .ranked(Self.both(severity, chosen, weights))
    }
  }

  /// The points of a factor that is ranked.
  package var score: PriorityScore? {
    if case .ranked(let score) = self { score } else { nil }
  }

  private static func both(_ severity: Double, _ chosen: Double, _ weights: PriorityWeights) -> PriorityScore
  {
    PriorityScore(
      contributions: PriorityContributions(
        severity: 100 * weights.severity * severity, chosen: 100 * weights.chosen * chosen),
      isRatedOnly: false)
  }
}

/// Points of a factor and where they come from.
package struct PriorityScore: Equatable, Sendable {
  package var contributions: PriorityContributions
  /// The picks were not answered, so the rating alone counts.
  package var isRatedOnly: Bool

  /// P on 0…100: the sum of the contributions, so that they add up to the last bit.
  package var points: Double { contributions.sum }
}

/// The points that each part brings in, 100 · w·x / Σw, each 0…100.
package struct PriorityContributions: Equatable, Sendable {
  package var severity: Double
  package var chosen: Double

  /// Both in points; they add up to the priority.
  package init(severity: Double, chosen: Double) {
    self.severity = severity
    self.chosen = chosen
  }

  /// P on 0…100.
  package var sum: Double { severity + chosen }
}
