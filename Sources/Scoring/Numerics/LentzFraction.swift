/// The value of 1/(b₁ + a₂/(b₂ + a₃/(b₃ + …))), one term at a time.
///
/// Lentz's method as modified by Thompson and Barnett, "Coulomb and Bessel Functions of Complex Arguments and
/// Order", J. Comput. Phys. 64 (1986).
struct LentzFraction {
  private(set) var value: Double
  private var numerator: Double
  private var denominator: Double
  /// Stands in for a zero that would be divided by.
  private static let tiny = 1e-300

  /// Starts with b₁.
  init(first: Double) {
    denominator = 1 / Self.notZero(first)
    numerator = 1 / Self.tiny
    value = denominator
  }

  /// Adds the term a/(b + …) and returns the factor by which the value changed.
  @discardableResult
  mutating func extend(_ a: Double, _ b: Double) -> Double {
    denominator = 1 / Self.notZero(b + a * denominator)
    numerator = Self.notZero(b + a / numerator)
    let change = denominator * numerator
    value *= change
    return change
  }

  private static func notZero(_ number: Double) -> Double {
    abs(number) < tiny ? tiny : number
  }
}
