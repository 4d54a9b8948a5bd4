/// Corrects chances for having looked in several places.
package enum MultipleTests {
  /// Adjusted so that the chance of any false alarm stays below the level: Holm, "A Simple Sequentially
  /// Rejective Multiple Test Procedure", Scand. J. Statist. 6 (1979). One chance a test on 0…1, as the result;
  /// refuses what is no chance.
  package static func holm(_ p: [Double]) throws(ScoringError) -> [Double] {
    let order = try ascending(p)
    var adjusted = p
    var highest = 0.0
    for (place, index) in order.enumerated() {
      highest = max(highest, min(1, Double(p.count - place) * p[index]))
      adjusted[index] = highest
    }
    return adjusted
  }

  /// Adjusted so that the expected share of false alarms among all alarms stays below the level: Benjamini
  /// and Hochberg, J. R. Statist. Soc. B 57 (1995). One chance a test on 0…1, as the result; refuses what is no
  /// chance.
  package static func benjaminiHochberg(_ p: [Double]) throws(ScoringError) -> [Double] {
    let order = try ascending(p)
    var adjusted = p
    var lowest = 1.0
    for (place, index) in order.enumerated().reversed() {
      lowest = min(lowest, Double(p.count) / Double(place + 1) * p[index])
      adjusted[index] = lowest
    }
    return adjusted
  }

  /// Positions from the smallest chance up; refuses what is no chance.
  private static func ascending(_ p: [Double]) throws(ScoringError) -> [Int] {
    for value in p where !(0...1).contains(value) { throw .unusableShare(value) }
    return p.indices.sorted { p[$0] == p[$1] ? $0 < $1 : p[$0] < p[$1] }
  }
}
