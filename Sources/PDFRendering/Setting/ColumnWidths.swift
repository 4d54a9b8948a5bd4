/// How wide the columns of a table are.
enum ColumnWidths {
  /// Points for each column; together `room`, or less where no column needs more.
  ///
  /// `natural` is the width without a line break, `least` that of the longest word.
  static func shared(natural: [Double], least: [Double], room: Double) -> [Double] {
    guard natural.reduce(0, +) > room else { return natural }
    let least = least.map { min($0, room * 0.6) }
    let needed = least.reduce(0, +)
    guard needed < room else { return least.map { $0 * room / max(needed, 1) } }
    // What is left goes to columns by how much more they would like.
    let wishes = zip(natural, least).map { max($0 - $1, 0) }
    let wished = max(wishes.reduce(0, +), 1)
    return zip(least, wishes).map { $0 + (room - needed) * $1 / wished }
  }

  /// Points for columns that are as wide as each other, together at most `room`.
  ///
  /// Where those that need more than `usual` leave no room for that, the others stay narrower, down to `least`;
  /// and where that is not enough, the widest get less than they need.
  static func even(needed: [Double], usual: Double, least: Double, room: Double) -> [Double] {
    let count = Double(max(needed.count, 1))
    let equal = max(needed.max() ?? 0, usual)
    guard equal * count > room else { return needed.map { _ in equal } }
    let least = min(least, room / count)
    let wishes = needed.map { max($0, least) }
    if wishes.reduce(0, +) > room {
      let most = level(least...equal) { most in wishes.reduce(0) { $0 + min($1, most) } <= room }
      return wishes.map { min($0, most) }
    }
    let lowest = level(least...max(usual, least)) { low in wishes.reduce(0) { $0 + max($1, low) } <= room }
    return wishes.map { max($0, lowest) }
  }

  /// The highest level that fits, to less than a hundredth of a point; the lowest of the range does.
  private static func level(_ range: ClosedRange<Double>, fits: (Double) -> Bool) -> Double {
    guard !fits(range.upperBound) else { return range.upperBound }
    var (low, high) = (range.lowerBound, range.upperBound)
    while high - low > 0.01 {
      let middle = (low + high) / 2
      if fits(middle) { low = middle } else { high = middle }
    }
    return low
  }
}
