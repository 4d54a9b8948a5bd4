/// How often each level of each column occurs in each group: all that means and shares of groups need.
///
/// A column is counted at a time, so that its table stays in the processor's nearest cache, in numbers of 16
/// bits that are emptied before they can overflow.
package struct GroupedLevels: Equatable, Sendable {
  package let columns: Int
  package let groups: Int
  /// How many levels the scale has; every code from here on is missing.
  package let levels: Int
  /// `counts[(column · groups + group) · width + level]`, what is missing behind the levels.
  private let counts: [UInt32]
  private let shift: Int

  /// The most levels that are counted.
  package static let mostLevels = 15
  /// The most groups that a column can name.
  package static let mostGroups = Int(UInt16.max) + 1
  /// The most people that a count has room for.
  package static let mostPeople = Int(UInt32.max)

  /// `groupOf` holds one position a person; codes from `levels` on are missing.
  ///
  /// Refuses groups of another length or beyond `groups`, more than 65,536 groups, and scales without a level or
  /// with more than 15.
  package init(
    _ columns: CodedColumns, levels: Int, groupOf: [UInt16], groups: Int, by parallel: Parallel = .serial
  ) throws(ScoringError) {
    guard (1...Self.mostLevels).contains(levels) else { throw .unusableCode(levels) }
    guard groupOf.count == columns.people else { throw .unequalLengths(columns.people, groupOf.count) }
    guard groups >= 0 else { throw .negativeCount(groups) }
    guard groups <= Self.mostGroups else { throw .unusableCode(groups) }
    guard columns.people <= Self.mostPeople else { throw .unusableCode(columns.people) }
    if let highest = groupOf.max(), highest >= groups { throw .unknownItem(Int(highest)) }
    (self.columns, self.groups, self.levels) = (columns.count, groups, levels)
    let shift = levels < 2 ? 1 : (levels < 4 ? 2 : (levels < 8 ? 3 : 4))
    self.shift = shift
    let parts = parallel.collect(columns.count) { range in
      Self.count(columns, range, groupOf, levels: UInt8(levels), cells: groups << shift, shift: shift)
    }
    counts = parts.count == 1 ? parts[0] : parts.flatMap { $0 }
  }

  private static func count(
    _ columns: CodedColumns, _ range: Range<Int>, _ groupOf: [UInt16], levels: UInt8, cells: Int, shift: Int
  ) -> [UInt32] {
    var totals = [UInt32](repeating: 0, count: cells * range.count)
    var table = [UInt16](repeating: 0, count: cells)
    columns.codes.withUnsafeBufferPointer { codes in
      groupOf.withUnsafeBufferPointer { groupOf in
        guard let codes = codes.baseAddress, let groupOf = groupOf.baseAddress else { return }
        for (position, column) in range.enumerated() {
          for start in stride(from: 0, to: columns.people, by: Int(UInt16.max)) {
            let people = min(Int(UInt16.max), columns.people - start)
            table.withUnsafeMutableBufferPointer { table in
              guard let table = table.baseAddress else { return }
              count(
                codes + (column * columns.people + start), groupOf + start, people, levels: levels,
                shift: shift,
                in: table)
            }
            empty(&table, into: &totals, at: position * cells)
          }
        }
      }
    }
    return totals
  }

  /// Nothing is checked in the loop: groups were, and a level is cut to the scale.
  private static func count(
    _ codes: UnsafePointer<UInt8>, _ groupOf: UnsafePointer<UInt16>, _ people: Int, levels: UInt8, shift: Int,
    in table: UnsafeMutablePointer<UInt16>
  ) {
    let shift = UInt32(truncatingIfNeeded: shift)
    var person = 0
    while person < people {
      let level = min(codes[person], levels)
      let cell = (UInt32(groupOf[person]) &<< shift) | UInt32(level)
      table[Int(cell)] &+= 1
      person &+= 1
    }
  }

  private static func empty(_ table: inout [UInt16], into totals: inout [UInt32], at start: Int) {
    table.withUnsafeMutableBufferPointer { table in
      totals.withUnsafeMutableBufferPointer { totals in
        guard let from = table.baseAddress, let to = totals.baseAddress else { return }
        for cell in 0..<table.count {
          to[start &+ cell] &+= UInt32(from[cell])
          from[cell] = 0
        }
      }
    }
  }

  private func cell(_ column: Int, _ group: Int) -> Int { (column * groups + group) << shift }

  /// How many people of a group are on a level.
  package func count(column: Int, group: Int, level: Int) -> Int {
    Int(counts[cell(column, group) + level])
  }

  /// How many people of a group are on any level.
  package func answered(column: Int, group: Int) -> Int {
    let start = cell(column, group)
    var answered = 0
    for level in 0..<levels { answered += Int(counts[start + level]) }
    return answered
  }

  /// The mean level, 0…levels − 1; nil when nobody is on any.
  package func mean(column: Int, group: Int) -> Double? {
    let start = cell(column, group)
    var (sum, answered) = (0, 0)
    for level in 0..<levels {
      sum += level * Int(counts[start + level])
      answered += Int(counts[start + level])
    }
    return answered == 0 ? nil : Double(sum) / Double(answered)
  }

  /// The share of those on any level who are on one of the two highest, 0…1; nil when nobody is on any.
  package func topTwoShare(column: Int, group: Int) -> Double? {
    let answered = answered(column: column, group: group)
    guard answered > 0 else { return nil }
    let top = (max(0, levels - 2)..<levels).reduce(0) { $0 + count(column: column, group: group, level: $1) }
    return Double(top) / Double(answered)
  }
}
