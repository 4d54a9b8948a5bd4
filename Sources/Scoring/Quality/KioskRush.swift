/// Finds walks that came so fast after one another that one person may have made them.
package enum KioskRush {
  /// How many walks, within how many seconds.
  package static let walks = 3
  package static let seconds = 300.0

  /// Whether each walk is one of three at its kiosk within five minutes; `starts` in seconds, in any order,
  /// both lists one entry a walk, nil for a walk at no kiosk. Refuses times that are no finite numbers.
  package static func flags(starts: [Double], kiosks: [Int?]) throws(ScoringError) -> [Bool] {
    guard starts.count == kiosks.count else { throw .unequalLengths(starts.count, kiosks.count) }
    guard starts.allSatisfy(\.isFinite) else { throw .notANumber }
    var flags = [Bool](repeating: false, count: starts.count)
    let byKiosk = Dictionary(grouping: starts.indices.filter { kiosks[$0] != nil }) { kiosks[$0] }
    for walks in byKiosk.values {
      let inOrder = walks.sorted { (starts[$0], $0) < (starts[$1], $1) }
      for (first, last) in zip(inOrder.indices, inOrder.indices.dropFirst(Self.walks - 1))
      where starts[inOrder[last]] - starts[inOrder[first]] <= seconds {
        for index in first...last { flags[inOrder[index]] = true }
      }
    }
    return flags
  }
}
