/// People's picks from a list: some in order, first is highest, and some picked without an order after them.
package struct PartialRankings: Equatable, Sendable {
  /// How many items the list has.
  package let items: Int
  /// Picks one person after the other, those in order first.
  private(set) var picks: [UInt8] = []
  private(set) var people: [Person] = []
  /// How often each item was picked.
  private(set) var pickCounts: [Int]
  /// How often each item was picked before all others.
  private(set) var firstCounts: [Int]

  /// Where one person's picks stand.
  struct Person: Equatable, Sendable {
    var start: Int32
    var ordered: UInt8
    var unordered: UInt8
  }

  /// More picks without an order than this are refused: the work doubles with each.
  package static let mostUnordered = 10
  /// More items than this are refused.
  package static let mostItems = 64

  /// Nobody has picked yet; refuses fewer than two items.
  package init(items: Int) throws(ScoringError) {
    guard items > 1 else { throw .tooFewItems(needed: 2, found: items) }
    guard items <= Self.mostItems else { throw .unusableCode(items) }
    self.items = items
    pickCounts = Array(repeating: 0, count: items)
    firstCounts = pickCounts
  }

  /// How many people picked anything.
  package var count: Int { people.count }

  /// Adds one person's picks; no picks at all say nothing and are left out.
  package mutating func add(ordered: [Int], unordered: [Int] = []) throws(ScoringError) {
    guard unordered.count <= Self.mostUnordered else {
      throw .tooManyUnordered(limit: Self.mostUnordered, found: unordered.count)
    }
    let all = ordered + unordered
    for (place, item) in all.enumerated() {
      guard (0..<items).contains(item) else { throw .unknownItem(item) }
      guard !all[..<place].contains(item) else { throw .repeatedItem(item) }
    }
    guard !all.isEmpty else { return }
    people.append(
      Person(start: Int32(picks.count), ordered: UInt8(ordered.count), unordered: UInt8(unordered.count)))
    picks += all.map { UInt8($0) }
    for item in all { pickCounts[item] += 1 }
    if let first = ordered.first { firstCounts[first] += 1 }
  }

  /// The set of one person's picks with an order, and the others.
  func parts(of person: Person) -> (before: StageTable.ItemSet, unordered: ArraySlice<UInt8>) {
    let start = Int(person.start)
    let middle = start + Int(person.ordered)
    let before = picks[start..<middle].reduce(into: StageTable.ItemSet(0)) {
      $0 |= 1 << StageTable.ItemSet($1)
    }
    return (before, picks[middle..<(middle + Int(person.unordered))])
  }

  /// Which items were picked while others were still on the list.
  ///
  /// A pick beats all that is neither picked before it nor beside it without an order.
  var graph: BeatsGraph {
    var graph = BeatsGraph(items: items)
    // Among many people every item is soon somebody's first.
    for person in people {
      if graph.isComplete { break }
      let start = Int(person.start)
      let (middle, end) = (start + Int(person.ordered), start + Int(person.ordered) + Int(person.unordered))
      for place in start..<end {
        graph.add(Int(picks[place]), overAllBut: picks[start..<(place < middle ? place : end)])
      }
    }
    return graph
  }
}
