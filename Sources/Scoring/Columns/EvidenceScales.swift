/// What the bytes of one factor are worth under a pack's rules.
package struct EvidenceScales: Equatable, Sendable {
  /// How many levels the factor's scale has; level k is worth k ÷ (levels − 1).
  package let levels: Int
  /// Worth of a pick by its position in the pack's list, 0…1.
  package let pickValues: [Double]
  package let weights: PriorityWeights

  /// P on 0…100 of those with both parts.
  package let priority: CodeScale
  /// What the rating brings to P, in points, of those with both parts.
  package let severityPoints: CodeScale
  /// What the pick brings to P, in points, of those with both parts.
  package let chosenPoints: CodeScale
  /// The factor's own rating on 0…1; an area's rating is none.
  package let severity: CodeScale

  /// Refuses scales and lists of picks that do not fit into a byte.
  package init(levels: Int, pickValues: [Double], weights: PriorityWeights) throws(ScoringError) {
    guard (2...Evidence.levels).contains(levels) else { throw .unusableCode(levels) }
    guard pickValues.count <= Evidence.pickClasses else { throw .unusableCode(pickValues.count) }
    for value in pickValues where !(0...1).contains(value) { throw .unusableShare(value) }
    (self.levels, self.pickValues, self.weights) = (levels, pickValues, weights)
    func both(_ evidence: Evidence) -> PriorityContributions? {
      let input = Self.input(evidence, levels: levels, pickValues: pickValues)
      guard let score = Priority(input, weights: weights).score, !score.isRatedOnly else { return nil }
      return score.contributions
    }
    priority = try CodeScale { both(Evidence(code: $0))?.sum }
    severityPoints = try CodeScale { both(Evidence(code: $0))?.severity }
    chosenPoints = try CodeScale { both(Evidence(code: $0))?.chosen }
    severity = try CodeScale {
      guard case .level(let level) = Evidence(code: $0).rating, level < levels else { return nil }
      return Double(level) / Double(levels - 1)
    }
  }

  /// The same evidence as numbers.
  package func input(_ evidence: Evidence) -> PriorityInput {
    Self.input(evidence, levels: levels, pickValues: pickValues)
  }

  private static func input(_ evidence: Evidence, levels: Int, pickValues: [Double]) -> PriorityInput {
    let severity: Double? =
      switch evidence.rating {
      case .level(let level), .areaLevel(let level):
        level < levels ? Double(level) / Double(levels - 1) : nil
      case .dontKnow, .declined, .notShown: nil
      }
    let chosen: PriorityInput.Chosen =
      switch evidence.pick {
      case .notAnswered: .notAnswered
      case .notPicked: .notPicked
      case .picked(let value): .picked(value < pickValues.count ? pickValues[value] : 0)
      }
    return PriorityInput(severity: severity, chosen: chosen)
  }
}
