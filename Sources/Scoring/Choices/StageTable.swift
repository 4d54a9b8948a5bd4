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
    slots = Array(repeating: Stage(), count: 1 << 10)
    var first: Int32 = 0
    rankings.picks.withUnsafeBufferPointer { picks in
      for person in rankings.people[people] where person.ordered > 0 {
        // Everybody stands before the empty set once.
        first += 1
        var place = Int(person.start)
        let last = place + Int(person.ordered) - 1
        var before: ItemSet = 0
        while place < last {
          before |= 1 << ItemSet(picks[place])
          place += 1
          add(before, people: 1)
        }
      }
    }
    if first > 0 { add(0, people: first) }
  }

  /// The sets at which anybody stood, in no order that means anything.
  var stages: [Stage] { slots.filter { $0.people > 0 } }

  /// Adds the people of another table.
  mutating func add(_ other: StageTable) {
    for stage in other.slots where stage.people > 0 { add(stage.before, people: stage.people) }
  }

  private mutating func add(_ before: ItemSet, people: Int32) {
    let slot = slot(of: before)
    if slots[slot].people == 0 {
      slots[slot].before = before
      used += 1
    }
    slots[slot].people += people
    // With a third of the slots free a search is short.
    if 3 * used > 2 * slots.count { grow() }
  }

  /// Where the set stands, or the free slot where it would.
  @inline(__always)
  private func slot(of before: ItemSet) -> Int {
    // Knuth, "The Art of Computer Programming" 3, 6.4: the golden ratio spreads neighbors.
    let hash = before &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(hash >> ItemSet(ItemSet.bitWidth - slots.count.trailingZeroBitCount))
    while slots[slot].people > 0, slots[slot].before != before { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = stages
    slots = Array(repeating: Stage(), count: 2 * slots.count)
    for stage in old { slots[slot(of: stage.before)] = stage }
  }
}
