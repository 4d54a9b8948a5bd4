import RealModule

/// Student's t distribution (Student, "The Probable Error of a Mean", Biometrika 6, 1908).
package enum StudentT {
  /// The chance of a |t| at least this large, 0…1, with `degrees` > 0 degrees of freedom.
  package static func twoSided(_ t: Double, degrees: Double) -> Double {
    IncompleteBeta.regularized(degrees / (degrees + t * t), degrees / 2, 0.5)
  }

  /// The t that |t| stays under with a chance of `coverage`, as for an interval: 2.23 for 0.95 with 10;
  /// refuses less than one degree of freedom.
  ///
  /// Newton's method from 0: the distribution is concave above its middle, so that it never overshoots.
  package static func critical(coverage: Double, degrees: Double) throws(ScoringError) -> Double {
    guard coverage > 0, coverage < 1 else { throw .unusableShare(coverage) }
    guard degrees >= 1 else { throw .tooFewPeople(needed: 2, found: 1) }
    var t = 0.0
    for _ in 0..<1000 {
      let step = (twoSided(t, degrees: degrees) - (1 - coverage)) / (2 * density(t, degrees: degrees))
      t += step
      if abs(step) <= 1e-14 * max(1, t) { break }
    }
    return t
  }

  private static func density(_ t: Double, degrees: Double) -> Double {
    let logScale =
      Double.logGamma((degrees + 1) / 2) - Double.logGamma(degrees / 2)
      - Double.log(degrees * Double.pi) / 2
    return Double.exp(logScale - (degrees + 1) / 2 * Double.log(onePlus: t * t / degrees))
  }
}
