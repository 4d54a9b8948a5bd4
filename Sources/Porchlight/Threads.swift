import Dispatch
import Synchronization

/// Does several pieces of the same work at once.
enum Threads {
  /// What the work makes of each item, in the order of the items.
  static func map<Item: Sendable, Made: Sendable>(
    _ items: [Item], _ work: @Sendable (Item) throws -> Made
  ) throws -> [Made] {
    let made = Mutex<[Int: Result<Made, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: items.count) { index in
      let result = Result { try work(items[index]) }
      made.withLock { $0[index] = result }
    }
    return try made.withLock { made in try items.indices.compactMap { try made[$0]?.get() } }
  }
}
