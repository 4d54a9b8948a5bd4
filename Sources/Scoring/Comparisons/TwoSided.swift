/// The chance of a difference at least this large where there is none.
enum TwoSided {
  /// By t with `degrees` degrees of freedom, 0…1; 1 when two means neither differ nor vary, refused when they
  /// differ although nothing varies.
  static func p(
    _ one: Double, _ other: Double, standardError: Double, degrees: Double
  ) throws(ScoringError) -> Double {
    // What rounding leaves of a difference or a spread of 0.
    let nothing = 1e-13 * max(abs(one), abs(other))
    guard standardError > nothing else {
      guard abs(one - other) <= nothing else { throw .noSpread }
      return 1
    }
    return StudentT.twoSided((one - other) / standardError, degrees: degrees)
  }
}
