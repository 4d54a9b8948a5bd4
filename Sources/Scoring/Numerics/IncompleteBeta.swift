import RealModule

/// The regularised incomplete beta function I_x(a, b), 0…1.
enum IncompleteBeta {
  /// The share of a beta(a, b) variable below `x`, for x on 0…1 and a, b > 0.
  ///
  /// Continued fraction 26.5.8 of Abramowitz and Stegun, "Handbook of Mathematical Functions" (1964), summed
  /// by Lentz's method as modified by Thompson and Barnett (J. Comput. Phys. 64, 1986).
  static func regularized(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    // The fraction converges fast below the mean; the other side follows from I_x(a, b) = 1 − I_1−x(b, a).
    guard x <= (a + 1) / (a + b + 2) else { return 1 - regularized(1 - x, b, a) }
    let logFront =
      Double.logGamma(a + b) - Double.logGamma(a) - Double.logGamma(b) + a * Double.log(x)
      + b * Double.log(onePlus: -x)
    return min(1, Double.exp(logFront) * fraction(x, a, b) / a)
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    var lentz = LentzFraction(first: 1)
    lentz.extend(-(a + b) * x / (a + 1), 1)
    for round in 1...10_000 {
      let m = Double(round)
      lentz.extend(m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), 1)
      let change = lentz.extend(-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)), 1)
      if abs(change - 1) < 1e-16 { break }
    }
    return lentz.value
  }
}
