/// How much each part of a priority counts, as shares w/Σw that add up to 1.
///
/// Only the proportion matters: 0.6 and 0.4 rank as 3 and 2 do.
package struct PriorityWeights: Equatable, Sendable {
  /// The share of *how big a problem*, 0…1.
  package let severity: Double
  /// The share of *chosen as what matters most*, 0…1.
  package let chosen: Double

  /// Refuses weights that are negative, infinite or not a number, and two zeros.
  package init(severity: Double, chosen: Double) throws(ScoringError) {
    for weight in [severity, chosen] where !(weight >= 0 && weight.isFinite) {
      throw .unusableWeight(weight)
    }
    // Dividing by the larger first keeps the sum finite for weights of any size.
    let larger = max(severity, chosen)
    guard larger > 0 else { throw .allWeightsZero }
    let sum = severity / larger + chosen / larger
    self.severity = severity / larger / sum
    self.chosen = chosen / larger / sum
  }
}
