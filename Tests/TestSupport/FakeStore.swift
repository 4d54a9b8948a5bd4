package import Interviewing
import Screens

/// An event store in memory that can be told to fail.
package struct FakeStore: Sendable {
  /// Whatever was appended, by walk; erased walks are not in it.
  package private(set) var walks: [String: [WalkEvent]] = [:]
  /// Walks by their code.
  package private(set) var codes: [String: String] = [:]
  /// Walks that were erased and leave a trace without content.
  package private(set) var tombstones: Set<String> = []
  /// How many of the next appends fail.
  package var failingAppends = 0
  /// Nothing can be appended until this is false again.
  package var isFull = false
  /// How many of the next erasures fail.
  package var failingErasures = 0
  /// The store cannot be opened, read or written.
  package var isClosed = false
  /// How often something was to be appended, also in vain.
  package private(set) var tries = 0

  package init() {}

  mutating func append(_ events: [WalkEvent], walk: String, code: CodeChange) -> EffectResult {
    tries += 1
    if failingAppends > 0 {
      failingAppends -= 1
      return .notStored
    }
    guard !isFull, !isClosed else { return .notStored }
    guard !tombstones.contains(walk) else { return .walkGone }
    switch code {
    case .keep: break
    case .give(let words):
      guard [walk, nil].contains(codes[words]) else { return .codeTaken }
      codes[words] = walk
    case .void: codes = codes.filter { $0.value != walk }
    }
    walks[walk, default: []] += events
    return .stored
  }

  /// True when it is erased, as from another screen.
  @discardableResult
  package mutating func erase(_ walk: String, leavingTombstone: Bool) -> Bool {
    if failingErasures > 0 {
      failingErasures -= 1
      return false
    }
    guard !isClosed else { return false }
    walks[walk] = nil
    codes = codes.filter { $0.value != walk }
    if leavingTombstone { tombstones.insert(walk) }
    return true
  }

  /// Puts a walk there as if it had been taken earlier.
  package mutating func put(_ events: [WalkEvent], walk: String, code: String) {
    walks[walk] = events
    codes[code] = walk
  }
}
