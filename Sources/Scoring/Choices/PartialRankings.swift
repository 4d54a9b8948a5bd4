/// People's picks from a list: some in order, first is highest, and some picked without an order after them.
package struct PartialRankings: Equatable, Sendable {
  /// How many items the list has.
  package let items: Int
  /// Picks one person after the other, those in order first.
  private(set) var picks: [UInt8] = []
  private(set) var people: [Person] = []

  /// Where one person's picks stand.
  struct Person: Equatable, Sendable {
    var start: Int32
    var ordered: UInt8
    var unordered: UInt8
  }

  /// More picks without an order than this are refused: the work doubles with each.
  package static let mostUnordered = 10
  /// More items than this are refused.
  package static let mostItems = 255

  /// Nobody has picked yet; refuses fewer than two items.
  package init(items: Int) throws(ScoringError) {
    guard items > 1 else { throw .tooFewItems(needed: 2, found: items) }
    guard items <= Self.mostItems else { throw .unusableCode(items) }
    self.items = items
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
  }

  /// One person in so many.
  func every(_ step: Int) -> PartialRankings {
    var some = self
    some.people = stride(from: 0, to: people.count, by: step).map { people[$0] }
    return some
  }

  /// Which items were picked while others were still on the list.
  ///
  /// A pick beats all that is neither picked before it nor beside it without an order.
  var graph: BeatsGraph {
    var graph = BeatsGraph(items: items)
    for person in people {
      let start = Int(person.start)
      let (middle, end) = (start + Int(person.ordered), start + Int(person.ordered) + Int(person.unordered))
      for place in start..<end {
        let item = Int(picks[place])
        // Soon every item has been somebody's first.
        if graph.beatsAll(item) { continue }
        graph.add(item, overAllBut: picks[start..<(place < middle ? place : end)])
      }
    }
    return graph
  }
}
