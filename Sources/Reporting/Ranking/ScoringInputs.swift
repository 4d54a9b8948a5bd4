package import Interviewing
package import Questionnaires
package import Scoring

extension PriorityWeights {
  /// The pack's weights.
  package init(_ rules: ScoringRules) throws(ScoringError) {
    try self.init(severity: rules.severityWeight, chosen: rules.chosenWeight)
  }
}

extension FactorEvidence {
  /// The evidence as numbers: severity = level ÷ (levels − 1), chosen = the pack's value of the place.
  package func priorityInput(_ rules: ScoringRules) -> PriorityInput {
    PriorityInput(severity: severity.onScale, chosen: pick.worth(rules))
  }

  /// Whether the rating of the whole area stands in for the factor's own.
  package var isAreaRated: Bool {
    if case .areaRated = severity { true } else { false }
  }
}

extension FactorEvidence.Severity {
  var onScale: Double? {
    switch self {
    case .rated(let level, let levels), .areaRated(let level, let levels, _):
      levels > 1 ? Double(level) / Double(levels - 1) : nil
    case .dontKnow, .preferNot, .notAnswered: nil
    }
  }

  /// The level of the scale that was chosen, for the factor or for its area.
  var level: Int? {
    switch self {
    case .rated(let level, _), .areaRated(let level, _, _): level
    case .dontKnow, .preferNot, .notAnswered: nil
    }
  }
}

extension FactorEvidence.Pick {
  /// Places beyond those that the pack values count as picked without a place.
  func worth(_ rules: ScoringRules) -> PriorityInput.Chosen {
    switch self {
    case .notAnswered: .notAnswered
    case .notPicked: .notPicked
    case .picked(let place?) where rules.orderedValues.indices.contains(place - 1):
      .picked(rules.orderedValues[place - 1])
    case .picked: .picked(rules.unorderedValue)
    }
  }
}
