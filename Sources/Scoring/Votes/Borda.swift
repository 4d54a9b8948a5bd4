/// Points for how many others an item is put above.
package enum Borda {
  /// The classic count from who is put above whom: the number of times an item beats any other.
  ///
  /// Borda, "Mémoire sur les élections au scrutin" (1781).
  package static func scores(_ preferences: PreferenceMatrix) -> [Int] {
    (0..<preferences.items).map { item in
      (0..<preferences.items).reduce(0) { $0 + preferences[item, $1] }
    }
  }

  /// The mean over people of (m − midrank)/(m − 1), 0…1, over the m ≥ 2 items that the person answered; ties
  /// get the middle of their ranks. One row a person, nil for missing; nil for an item that nobody compared.
  ///
  /// Dummett, "The Borda Count and Agenda Manipulation", Soc. Choice Welf. 15 (1998), for ties. Refuses nobody, rows
  /// of unequal lengths and ratings that are no finite numbers.
  package static func normalized(_ ratings: [[Double?]]) throws(ScoringError) -> [Double?] {
    guard let items = ratings.first?.count else { throw .noAnswers }
    var tally = BordaTally(items: items)
    for row in ratings {
      guard row.count == items else { throw .unequalLengths(items, row.count) }
      guard row.allSatisfy({ $0?.isFinite ?? true }) else { throw .notANumber }
      tally.add(row)
    }
    return tally.means
  }

  /// The same from one column an item, each code worth what its scale says.
  package static func normalized(
    _ columns: CodedColumns, scales: [CodeScale]
  ) throws(ScoringError) -> [Double?] {
    guard scales.count == columns.count else { throw .unequalLengths(columns.count, scales.count) }
    guard columns.people > 0 else { throw .noAnswers }
    var tally = BordaTally(items: columns.count)
    var row = [Double?](repeating: nil, count: columns.count)
    for person in 0..<columns.people {
      for column in row.indices { row[column] = scales[column][columns[person, column]] }
      tally.add(row)
    }
    return tally.means
  }
}

/// Adds up one person's mid-ranks after another's.
private struct BordaTally {
  private var sums: [CompensatedSum]
  private var people: [Int]

  init(items: Int) {
    sums = Array(repeating: CompensatedSum(), count: items)
    people = Array(repeating: 0, count: items)
  }

  mutating func add(_ row: [Double?]) {
    var (answered, below, equal) = (0, 0, 0)
    for case _? in row { answered += 1 }
    guard answered > 1 else { return }
    for (item, value) in row.enumerated() {
      guard let value else { continue }
      (below, equal) = (0, -1)
      for case let other? in row {
        if other < value { below += 1 } else if other == value { equal += 1 }
      }
      // m − midrank = items below + half of the items that are equal.
      sums[item].add((Double(below) + Double(equal) / 2) / Double(answered - 1))
      people[item] += 1
    }
  }

  var means: [Double?] {
    zip(sums, people).map { $1 == 0 ? nil : $0.value / Double($1) }
  }
}
