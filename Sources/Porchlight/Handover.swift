import Dispatch
import Synchronization

/// Hands values from one thread to another in their order; the giver is never far ahead.
final class Handover<Value: Sendable>: Sendable {
  private struct State: Sendable {
    var waiting: [Value] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  private let given = DispatchSemaphore(value: 0)
  // A semaphore must not end below the value that it began with, so it begins with none.
  private let room = DispatchSemaphore(value: 0)

  /// At most so many values wait to be taken.
  init(ahead: Int) {
    for _ in 0..<ahead { room.signal() }
  }

  /// Waits for room and hands the value over; false when nobody takes any more.
  func give(_ value: Value) -> Bool {
    room.wait()
    let isClosed = state.withLock { state in
      if !state.isClosed { state.waiting.append(value) }
      return state.isClosed
    }
    if isClosed { room.signal() } else { given.signal() }
    return !isClosed
  }

  /// Waits for the next value.
  func take() -> Value {
    given.wait()
    let value = state.withLock { $0.waiting.removeFirst() }
    room.signal()
    return value
  }

  /// Says that nothing will be taken any more.
  func close() {
    state.withLock { $0.isClosed = true }
    room.signal()
  }
}
