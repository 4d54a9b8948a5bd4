/// Whole numbers of which sums are known, and what each of them can still be.
///
/// Bounds are narrowed along the sums until nothing changes, then halved and tried: it knows nothing of how the
/// numbers were made, and stands apart from what hides them.
struct CountSolver {
  /// One number that is to be found.
  typealias Unknown = Int
  typealias Term = (unknown: Unknown, factor: Double)

  private var bounds: [ClosedRange<Int>] = []
  private var sums: [(terms: [Term], range: ClosedRange<Double>)] = []
  /// What rounding in a printed share leaves.
  private static let rounding = 1e-6

  /// A new number; those that are named first are tried first.
  mutating func unknown(_ range: ClosedRange<Int>) -> Unknown {
    bounds.append(range)
    return bounds.count - 1
  }

  /// A number that is the sum of others.
  mutating func sum(_ parts: [Unknown], atMost most: Int) -> Unknown {
    let sum = unknown(0...most)
    know(parts.map { ($0, 1) } + [(sum, -1)], is: 0)
    return sum
  }

  mutating func know(_ terms: [Term], is value: Double) {
    sums.append((terms, value - Self.rounding...value + Self.rounding))
  }

  mutating func know(_ terms: [Term], isAtLeast least: Double) {
    sums.append((terms, least - Self.rounding...Double.infinity))
  }

  /// Whether all that is known leaves it open that some of these numbers come to so much together.
  func canBe(_ unknowns: [Unknown], atLeast least: Int) -> Bool {
    var asked = self
    asked.know(unknowns.map { ($0, 1) }, isAtLeast: Double(least))
    return asked.fits(bounds)
  }

  private func fits(_ bounds: [ClosedRange<Int>]) -> Bool {
    guard let narrow = narrowed(bounds) else { return false }
    guard let open = narrow.firstIndex(where: { $0.count > 1 }) else { return true }
    let (low, high) = (narrow[open].lowerBound, narrow[open].upperBound)
    let middle = low + (high - low) / 2
    return [middle + 1...high, low...middle].contains { half in
      var tried = narrow
      tried[open] = half
      return fits(tried)
    }
  }

  /// Nil where no numbers fit.
  private func narrowed(_ bounds: [ClosedRange<Int>]) -> [ClosedRange<Int>]? {
    var bounds = bounds
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for sum in sums {
        guard let changed = narrow(&bounds, sum.terms, sum.range) else { return nil }
        hasChanged = hasChanged || changed
      }
    }
    return bounds
  }

  /// Whether a sum narrowed anything; nil where it cannot come to what it is.
  private func narrow(
    _ bounds: inout [ClosedRange<Int>], _ terms: [Term], _ range: ClosedRange<Double>
  ) -> Bool? {
    let ends = terms.map { term -> (low: Double, high: Double) in
      let two = [bounds[term.unknown].lowerBound, bounds[term.unknown].upperBound].map {
        Double($0) * term.factor
      }
      return (min(two[0], two[1]), max(two[0], two[1]))
    }
    let (low, high) = ends.reduce((0, 0)) { ($0.0 + $1.low, $0.1 + $1.high) }
    guard low <= range.upperBound, high >= range.lowerBound else { return nil }
    var hasChanged = false
    for (term, end) in zip(terms, ends) where term.factor != 0 {
      let quotients = [range.lowerBound - (high - end.high), range.upperBound - (low - end.low)]
        .map { $0 / term.factor }.sorted()
      let old = bounds[term.unknown]
      let least = max(Double(old.lowerBound), (quotients[0] - 1e-9).rounded(.up))
      let most = min(Double(old.upperBound), (quotients[1] + 1e-9).rounded(.down))
      guard least <= most else { return nil }
      bounds[term.unknown] = Int(least)...Int(most)
      hasChanged = hasChanged || bounds[term.unknown] != old
    }
    return hasChanged
  }
}
