/// People's answers as bytes, one column after another: `codes[column · people + person]`.
package struct CodedColumns: Equatable, Sendable {
  package let people: Int
  /// How many columns there are.
  package let count: Int
  package let codes: [UInt8]

  /// Takes columns laid end to end; refuses a length that is not people × columns.
  package init(people: Int, count: Int, codes: [UInt8]) throws(ScoringError) {
    let expected = people.multipliedReportingOverflow(by: count)
    guard people >= 0, count >= 0, !expected.overflow, codes.count == expected.partialValue else {
      throw .unequalLengths(expected.partialValue, codes.count)
    }
    self.people = people
    self.count = count
    self.codes = codes
  }

  /// Takes one row a person; refuses rows of unequal lengths.
  package init(rows: [[UInt8]]) throws(ScoringError) {
    let count = rows.first?.count ?? 0
    for row in rows where row.count != count { throw .unequalLengths(count, row.count) }
    people = rows.count
    self.count = count
    codes = (0..<count).flatMap { column in rows.map { $0[column] } }
  }

  /// Ratings of one row a person, nil for missing, which becomes 255; refuses ratings outside 0..<255.
  package init(ratings rows: [[Int?]]) throws(ScoringError) {
    var coded: [[UInt8]] = []
    for row in rows {
      var bytes: [UInt8] = []
      for level in row {
        guard level.map({ (0..<255).contains($0) }) ?? true else { throw .unusableCode(level ?? 0) }
        bytes.append(level.map(UInt8.init) ?? 255)
      }
      coded.append(bytes)
    }
    try self.init(rows: coded)
  }

  /// The bytes of one column.
  package subscript(column: Int) -> ArraySlice<UInt8> {
    codes[(column * people)..<((column + 1) * people)]
  }

  /// The code of one person in one column.
  package subscript(person: Int, column: Int) -> UInt8 { codes[column * people + person] }

  /// How often each of the 256 codes occurs in a column.
  package func histogram(_ column: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: 256)
    for code in self[column] { counts[Int(code)] += 1 }
    return counts
  }

  /// How often each code occurs in a column, for each group; `groups` holds one position a person. Refuses groups
  /// of another length or outside the list.
  package func histograms(_ column: Int, groups: [Int], of groupCount: Int) throws(ScoringError) -> [[Int]] {
    guard groups.count == people else { throw .unequalLengths(people, groups.count) }
    guard groupCount >= 0 else { throw .negativeCount(groupCount) }
    var counts = [Int](repeating: 0, count: 256 * groupCount)
    for (code, group) in zip(self[column], groups) {
      guard (0..<groupCount).contains(group) else { throw .unknownItem(group) }
      counts[256 * group + Int(code)] += 1
    }
    return (0..<groupCount).map { Array(counts[(256 * $0)..<(256 * ($0 + 1))]) }
  }

  /// The same columns with only some of the people, in the order given; refuses people who are not there.
  package func only(_ chosen: [Int]) throws(ScoringError) -> CodedColumns {
    for person in chosen where !(0..<people).contains(person) { throw .unknownItem(person) }
    let picked = (0..<count).flatMap { column in chosen.map { codes[column * people + $0] } }
    return try CodedColumns(people: chosen.count, count: count, codes: picked)
  }
}
