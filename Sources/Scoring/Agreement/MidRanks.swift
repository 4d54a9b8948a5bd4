/// Ranks in which a tie gets the middle of the places that it takes (Kendall, "The Treatment of Ties in Ranking
/// Problems", Biometrika 33, 1945).
struct MidRanks {
  /// 1 for the highest score; two items tied at the top have 1.5 each.
  let ranks: [Double]
  /// Σ (t³ − t) over ties of t items.
  let tieTerm: Double

  init(_ scores: [Double]) {
    var ranks = [Double](repeating: 0, count: scores.count)
    var term = 0.0
    let order = Ranking.order(scores)
    let sizes = order.reduce(into: [:]) { $0[$1.rank.place, default: 0.0] += 1 }
    for (index, rank) in order { ranks[index] = Double(rank.place) + ((sizes[rank.place] ?? 1) - 1) / 2 }
    for size in sizes.values { term += size * size * size - size }
    self.ranks = ranks
    tieTerm = term
  }
}
