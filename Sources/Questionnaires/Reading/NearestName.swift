/// Finds the name that was probably meant.
package enum NearestName {
  /// The name with the fewest changes of a letter, when there are few enough of them.
  package static func of(_ mistyped: String, among names: some Sequence<String>) -> String? {
    let limit = max(1, mistyped.count / 3)
    let candidates = names.map { ($0, distance(mistyped, $0)) }.filter { $0.1 <= limit }
    return candidates.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// Levenshtein's distance, where two neighbours that changed places count once ("optimal string alignment").
  static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var rows = [Array(0...right.count)]
    for i in left.indices {
      rows.append([i + 1] + right.map { _ in 0 })
      for j in right.indices {
        let change = rows[i][j] + (left[i] == right[j] ? 0 : 1)
        rows[i + 1][j + 1] = min(change, rows[i + 1][j] + 1, rows[i][j + 1] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          rows[i + 1][j + 1] = min(rows[i + 1][j + 1], rows[i - 1][j - 1] + 1)
        }
      }
    }
    return rows[left.count][right.count]
  }
}
