/// A place in a ranking; equal points share it.
package struct Rank: Hashable, Sendable {
  /// 1 for the most points; after a tie of two at 2 comes 4.
  package var place: Int
  package var isTied: Bool

  /// Places count from 1.
  package init(place: Int, isTied: Bool) {
    self.place = place
    self.isTied = isTied
  }

  /// As printed: `3`, or `2=` in a tie.
  package var label: String { isTied ? "\(place)=" : "\(place)" }
}

/// Puts points into order.
package enum Ranking {
  /// Points that differ by no more than this share a rank.
  ///
  /// Sums of the same decimals in another order differ in their last bits (0.1 + 0.2 ≠ 0.3), by about 1e-14
  /// here; the smallest real difference that weights and scales of a pack make is many times larger than 1e-9.
  package static let tolerance = 1e-9

  /// The ranked positions, most points first, each with its rank; nil points are left out.
  ///
  /// A tie reaches as far as the tolerance from its highest points, so that chains of small differences do not
  /// join what is apart. Within a tie the order is that of the input.
  package static func order(_ points: [Double?]) -> [(index: Int, rank: Rank)] {
    let known = points.enumerated().compactMap { index, value in value.map { (index: index, points: $0) } }
    let sorted = known.sorted { $0.points == $1.points ? $0.index < $1.index : $0.points > $1.points }
    var order: [(index: Int, rank: Rank)] = []
    while order.count < sorted.count {
      let leader = sorted[order.count].points
      let tie = sorted[order.count...].prefix { leader - $0.points <= tolerance }
      let rank = Rank(place: order.count + 1, isTied: tie.count > 1)
      order += tie.map(\.index).sorted().map { (index: $0, rank: rank) }
    }
    return order
  }
}
