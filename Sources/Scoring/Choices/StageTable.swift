/// How many people stood before each set of what they had picked already.
///
/// What is still on the list depends on that set alone: neither on the order of what was picked nor on who picked
/// it. So the stages of a hundred thousand people with five picks of 26 are those of some ten thousand sets, and
/// are counted once for all steps of a fit.
struct StageTable: Sendable {
  /// One bit an item that was picked before.
  typealias ItemSet = UInt64

  /// Slots of a hash table, a power of two of them; nobody stands at a free slot.
  private var slots: [Stage]
  private var used = 0

  struct Stage: Sendable {
    var before: ItemSet = 0
    var people: Int32 = 0
  }

  /// Counts the picks with an order of some people.
  init(_ rankings: PartialRankings, people: Range<Int>) {
    // Many people fill as many in the end: growing to it step by step would count twice.
    slots = Array(repeating: Stage(), count: people.count > 1 << 12 ? 1 << 15 : 1 << 10)
    var left = rankings.people[people]
    while true {
      left = count(left, of: rankings.picks)
      if left.isEmpty { break }
      grow()
    }
    // Everybody stands before the empty set once.
    let first = rankings.people[people].count { $0.ordered > 0 }
    if first > 0 { add(0, people: Int32(first)) }
  }

  /// Counts people as long as free slots are sure to be enough, and tells who is left.
  private mutating func count(
    _ people: ArraySlice<PartialRankings.Person>, of picks: [UInt8]
  ) -> ArraySlice<PartialRankings.Person> {
    var room = mostUsed - used
    var (new, counted) = (0, 0)
    slots.withUnsafeMutableBufferPointer { slots in
      picks.withUnsafeBufferPointer { picks in
        for person in people {
          let stages = max(0, Int(person.ordered) - 1)
          room -= stages
          guard room >= 0 else { break }
          counted += 1
          var before: ItemSet = 0
          for place in 0..<stages {
            before |= 1 << ItemSet(picks[Int(person.start) + place])
            let isNew = Self.add(before, people: 1, in: slots)
            new += isNew ? 1 : 0
            // A set that was there already took no slot.
            room += isNew ? 0 : 1
          }
        }
      }
    }
    used += new
    return people.dropFirst(counted)
  }

  /// The sets at which anybody stood, in no order that means anything.
  var stages: [Stage] { slots.filter { $0.people > 0 } }

  /// Adds the people of another table.
  mutating func add(_ other: StageTable) {
    for stage in other.slots where stage.people > 0 { add(stage.before, people: stage.people) }
  }

  private mutating func add(_ before: ItemSet, people: Int32) {
    used += slots.withUnsafeMutableBufferPointer { Self.add(before, people: people, in: $0) ? 1 : 0 }
    if used > mostUsed { grow() }
  }

  /// With a third of the slots free a search is short.
  private var mostUsed: Int { 2 * slots.count / 3 }

  /// Whether the set was not there before.
  @inline(__always)
  private static func add(
    _ before: ItemSet, people: Int32, in slots: UnsafeMutableBufferPointer<Stage>
  ) -> Bool {
    // Knuth, "The Art of Computer Programming" 3, 6.4: the golden ratio spreads neighbors.
    let hash = before &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(hash >> ItemSet(ItemSet.bitWidth - slots.count.trailingZeroBitCount))
    while slots[slot].people > 0, slots[slot].before != before { slot = (slot + 1) & (slots.count - 1) }
    let isNew = slots[slot].people == 0
    slots[slot].before = before
    slots[slot].people += people
    return isNew
  }

  private mutating func grow() {
    let old = stages
    slots = Array(repeating: Stage(), count: 2 * slots.count)
    slots.withUnsafeMutableBufferPointer { slots in
      for stage in old { _ = Self.add(stage.before, people: stage.people, in: slots) }
    }
  }
}
