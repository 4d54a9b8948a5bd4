/// A running sum that loses next to nothing to rounding, so that the order of people does not show.
///
/// Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974).
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  /// Adds a finite number.
  mutating func add(_ value: Double) {
    let total = sum + value
    lost += abs(sum) >= abs(value) ? (sum - total) + value : (value - total) + sum
    sum = total
  }

  /// Adds all that another sum holds.
  mutating func add(_ other: CompensatedSum) {
    add(other.sum)
    lost += other.lost
  }

  var value: Double { sum + lost }
}
