import Scoring

/// Contributions as they are printed: rounded so that they still add up to the points beside them.
struct PrintedPoints {
  let severity: String
  let chosen: String

  init(_ score: PriorityScore, isWhole: Bool) {
    let unit = isWhole ? 1.0 : 10.0
    let total = (score.points * unit).rounded()
    let severity = min((score.contributions.severity * unit).rounded(), total)
    self.severity = Numbers.points(severity / unit, isWhole: isWhole)
    chosen = Numbers.points((total - severity) / unit, isWhole: isWhole)
  }
}
