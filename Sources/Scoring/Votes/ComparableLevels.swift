/// Columns of points as small whole numbers that compare as the points do, 0 for missing.
struct ComparableLevels {
  private let people: Int
  private var levels: [UInt16]

  /// Points that differ by no more than `Ranking.tolerance` from the lowest of their level share it.
  init(_ columns: CodedColumns, scales: [CodeScale]) {
    people = columns.people
    let table = Self.table(scales)
    levels = Array(repeating: 0, count: columns.codes.count)
    for column in 0..<columns.count {
      for index in (column * people)..<((column + 1) * people) {
        levels[index] = table[256 * column + Int(columns.codes[index])]
      }
    }
  }

  /// The level of each code of each column.
  private static func table(_ scales: [CodeScale]) -> [UInt16] {
    var lowest: [Double] = []
    for value in Set(scales.flatMap { scale in (UInt8.min...UInt8.max).compactMap { scale[$0] } }).sorted() {
      if let last = lowest.last, value <= last + Ranking.tolerance { continue }
      lowest.append(value)
    }
    return scales.flatMap { scale in
      (UInt8.min...UInt8.max).map { code in
        guard let value = scale[code] else { return 0 }
        return UInt16(clamping: lowest.partitioningIndex { $0 > value })
      }
    }
  }

  /// How many people have both and put the first column above the second.
  func wins(_ winner: Int, _ loser: Int) -> Int {
    let (high, low) = (winner * people, loser * people)
    return levels.withUnsafeBufferPointer { levels in
      var wins = 0
      for person in 0..<people {
        let other = levels[low + person]
        wins &+= (levels[high + person] > other ? 1 : 0) & (other != 0 ? 1 : 0)
      }
      return wins
    }
  }
}

extension [Double] {
  /// The first position in a sorted list from which on `isBeyond` holds.
  fileprivate func partitioningIndex(where isBeyond: (Double) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
