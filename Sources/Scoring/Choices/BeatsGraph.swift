/// Who was ever chosen over whom: tells what the choices compare and what only a prior does.
package struct BeatsGraph: Equatable, Sendable {
  package let items: Int
  /// `beats[i][j]`: i was chosen over j at least once.
  private var beats: [[Bool]]
  private var isAboveAll: [Bool]

  /// Nobody has chosen yet.
  init(items: Int) {
    self.items = items
    beats = Array(repeating: Array(repeating: false, count: items), count: items)
    isAboveAll = Array(repeating: false, count: items)
  }

  mutating func add(_ winner: Int, over loser: Int) {
    beats[winner][loser] = true
  }

  /// Whether every item was once chosen over all others, so that nothing can be added.
  var isComplete: Bool { isAboveAll.allSatisfy(\.self) }

  /// Adds a choice over the whole list but what was taken from it already.
  mutating func add(_ winner: Int, overAllBut taken: ArraySlice<UInt8>) {
    if isAboveAll[winner] { return }
    for loser in 0..<items where loser != winner && !taken.contains(UInt8(loser)) { add(winner, over: loser) }
    if taken.isEmpty { isAboveAll[winner] = true }
  }

  /// Groups of items that chains of choices lead from and back to; worths within a group are measured by the
  /// choices, those of different groups only with the help of a prior.
  ///
  /// One group means that the worths are finite without a prior: Ford, "Solution of a Ranking Problem from
  /// Binary Comparisons", Amer. Math. Monthly 64 (1957). Each group in ascending order, by its first item.
  package var components: [[Int]] {
    var reach = beats
    for middle in 0..<items {
      for from in 0..<items where reach[from][middle] {
        for to in 0..<items where reach[middle][to] { reach[from][to] = true }
      }
    }
    var components: [[Int]] = []
    for item in 0..<items {
      let known = components.firstIndex { reach[$0[0]][item] && reach[item][$0[0]] }
      if let known { components[known].append(item) } else { components.append([item]) }
    }
    return components
  }
}
