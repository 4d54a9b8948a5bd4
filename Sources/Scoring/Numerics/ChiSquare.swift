import RealModule

/// The chi-square distribution.
package enum ChiSquare {
  /// The chance of a value at least this large, 0…1, with `degrees` > 0 degrees of freedom.
  ///
  /// Q(degrees/2, value/2) by the series 6.5.29 and the continued fraction 6.5.31 of Abramowitz and Stegun,
  /// "Handbook of Mathematical Functions" (1964).
  package static func upper(_ value: Double, degrees: Double) -> Double {
    guard value > 0 else { return 1 }
    let (x, a) = (value / 2, degrees / 2)
    let front = Double.exp(a * Double.log(x) - x - Double.logGamma(a))
    return x < a + 1 ? max(0, 1 - front * series(x, a)) : min(1, front * fraction(x, a))
  }

  private static func series(_ x: Double, _ a: Double) -> Double {
    var term = 1 / a
    var sum = term
    for round in 1...10_000 where abs(term) > 1e-17 * sum {
      term *= x / (a + Double(round))
      sum += term
    }
    return sum
  }

  private static func fraction(_ x: Double, _ a: Double) -> Double {
    var lentz = LentzFraction(first: x + 1 - a)
    for round in 1...10_000 {
      let i = Double(round)
      let change = lentz.extend(-i * (i - a), x + 2 * i + 1 - a)
      if abs(change - 1) < 1e-16 { break }
    }
    return lentz.value
  }
}
