/// Finds the name that was probably meant.
package enum NearestName {
  /// The name with the fewest changes of a letter, when there are few enough of them.
  package static func of(_ mistyped: String, among names: some Sequence<String>) -> String? {
    let limit = max(1, mistyped.count / 3)
    let candidates = names.map { ($0, distance(mistyped, $0)) }.filter { $0.1 <= limit }
    return candidates.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// Levenshtein's distance, with one row kept.
  static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (i, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in right.indices {
        let change = diagonal + (character == right[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
