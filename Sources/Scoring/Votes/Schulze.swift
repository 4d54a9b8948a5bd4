/// Ranks by the strongest chains of duels.
///
/// Schulze, "A New Monotonic, Clone-Independent, Reversal Symmetric, and Condorcet-Consistent Single-Winner
/// Election Method", Soc. Choice Welf. 36 (2011), with *winning votes*: a duel is as strong as the number of
/// people on the winning side.
package struct Schulze: Equatable, Sendable {
  /// `strengths[j][k]`: the weakest duel of the strongest chain from j to k; 0 where there is none.
  package let strengths: [[Int]]
  /// 1 + how many items have a stronger chain to the item than it has back; equal places are ties.
  package let ranks: [Rank]

  /// Finds the strongest paths between all pairs (Schulze 2011).
  package init(_ preferences: PreferenceMatrix) {
    var paths = (0..<preferences.items).map { j in
      (0..<preferences.items).map { k in
        preferences[j, k] > preferences[k, j] ? preferences[j, k] : 0
      }
    }
    for middle in paths.indices {
      for j in paths.indices where j != middle {
        for k in paths.indices where k != j && k != middle {
          paths[j][k] = max(paths[j][k], min(paths[j][middle], paths[middle][k]))
        }
      }
    }
    strengths = paths
    let places = paths.indices.map { j in 1 + paths.indices.count { paths[$0][j] > paths[j][$0] } }
    ranks = places.map { place in Rank(place: place, isTied: places.count { $0 == place } > 1) }
  }
}
