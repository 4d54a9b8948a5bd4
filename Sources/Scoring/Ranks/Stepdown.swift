/// Tells which items are above which others, with a stated chance of no mistake at all.
///
/// Mogstad, Romano, Shaikh and Wilhelm, "Inference for Ranks with Applications to Mobility across
/// Neighbourhoods and Academic Achievement across Countries", Rev. Econ. Stud. 91 (2024), section 3:
/// hypotheses H_kl: θ_k ≤ θ_l, statistics T_kl = (x_k − x_l)/s_kl, the critical value a quantile of the
/// largest (Z_k − Z_l)/s_kl over the pairs still in play, Z ~ N(0, Σ); rejected pairs leave, and the rest is
/// tested again until nothing more is rejected (Romano and Wolf, JASA 100, 2005).
package struct Stepdown: Sendable {
  /// The hypothesis that item k is at most as high as item l.
  private struct Pair {
    var k: Int
    var l: Int
    var statistic: Double
    /// 1 ÷ s_kl.
    var scale: Double
  }

  /// How many items there are.
  package let items: Int
  private let pairs: [Pair]
  private let draws: GaussianDraws
  private let coverage: Double
  private let parallel: Parallel

  /// One estimate an item and the covariance Σ of the estimates; pairs with s_kl = 0 are ties, never
  /// rejected.
  ///
  /// Refuses fewer than two items, values that are no finite numbers, and what is no covariance.
  package init(
    estimates: [Double], covariance: SquareMatrix, settings: StepdownSettings, by parallel: Parallel = .serial
  ) throws(ScoringError) {
    guard estimates.count > 1 else { throw .tooFewItems(needed: 2, found: estimates.count) }
    guard covariance.size == estimates.count else {
      throw .unequalLengths(estimates.count, covariance.size)
    }
    guard estimates.allSatisfy(\.isUsable) else { throw .notANumber }
    items = estimates.count
    coverage = settings.coverage
    draws = try GaussianDraws(
      covariance: covariance, count: settings.draws, seed: settings.seed, by: parallel)
    pairs = Self.pairs(estimates, covariance)
    self.parallel = parallel
  }

  private static func pairs(_ estimates: [Double], _ covariance: SquareMatrix) -> [Pair] {
    var pairs: [Pair] = []
    for k in estimates.indices {
      for l in estimates.indices where l != k {
        let variance = covariance.varianceOfDifference(k, l)
        // What rounding leaves of a variance of 0.
        guard variance > 1e-12 * (covariance[k, k] + covariance[l, l]) else { continue }
        let scale = 1 / variance.squareRoot()
        pairs.append(Pair(k: k, l: l, statistic: (estimates[k] - estimates[l]) * scale, scale: scale))
      }
    }
    return pairs
  }

  /// Sets that hold all true ranks at once with the stated chance.
  package func simultaneous() -> RankSets {
    rejecting(pairs)
  }

  /// Sets that hold the true rank of each item with the stated chance, one item at a time.
  package func marginal() -> [ClosedRange<Int>] {
    (0..<items).map { item in
      rejecting(pairs.filter { $0.k == item || $0.l == item }).sets[item]
    }
  }

  /// The sets that follow from the hypotheses which do not stand.
  private func rejecting(_ tested: [Pair]) -> RankSets {
    var isAbove = [[Bool]](repeating: [Bool](repeating: false, count: items), count: items)
    var active = tested
    var critical = 0.0
    while !active.isEmpty {
      critical = criticalValue(active)
      let before = active.count
      active.removeAll { pair in
        if pair.statistic > critical { isAbove[pair.k][pair.l] = true }
        return pair.statistic > critical
      }
      if active.count == before { break }
    }
    return RankSets(isAbove: isAbove, critical: active.isEmpty ? 0 : critical)
  }

  /// The ⌈coverage · (R + 1)⌉-th smallest of the largest differences, one a draw.
  private func criticalValue(_ active: [Pair]) -> Double {
    let contests = Contest.all(active.map { (k: $0.k, l: $0.l, scale: $0.scale) }, items: items)
    let largest = parallel.collect(draws.blocks.count) { range in
      draws.blocks[range].flatMap { Contest.largest(contests, in: $0) }
    }.flatMap(\.self)
    let position = Int((coverage * Double(draws.count + 1)).rounded(.up)) - 1
    return Selection.smallest(min(position, draws.count - 1), of: largest)
  }
}
