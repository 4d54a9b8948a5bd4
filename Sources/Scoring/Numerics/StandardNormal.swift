import RealModule

/// The normal distribution with mean 0 and spread 1.
package enum StandardNormal {
  /// The share below `value`, 0…1.
  package static func cumulative(_ value: Double) -> Double {
    Double.erfc(-value / 2.0.squareRoot()) / 2
  }

  /// The value below which a share of 0…1 lies; ±infinity at the ends is refused.
  ///
  /// Newton's method on the share above 1/2: the function is concave there, so that it comes from below and
  /// never overshoots.
  package static func quantile(_ share: Double) throws(ScoringError) -> Double {
    guard share > 0, share < 1 else { throw .unusableShare(share) }
    guard share != 0.5 else { return 0 }
    let tail = min(share, 1 - share)
    var value = 0.0
    for _ in 0..<1000 {
      let density = Double.exp(-value * value / 2) / (2 * Double.pi).squareRoot()
      let step = (cumulative(-value) - tail) / density
      value += step
      if abs(step) <= 1e-15 * max(1, value) { break }
    }
    return share < 0.5 ? -value : value
  }
}
