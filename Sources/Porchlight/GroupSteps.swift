import FoundationEssentials
import Scoring
import Storage

/// The steps in which a room is shown what all said: with each a whole group more is counted, and never one person.
///
/// The log remembers every step that was shown. Should somebody in it be erased later, then a picture of the others
/// would show beside the earlier one what that person had said; so the step is not shown again, and the next
/// one begins where it ended.
struct GroupSteps {
  private static let stream = "steps"
  private static let kind = "stepShown"

  /// People whose walks were finished up to a place in the log.
  private struct Step {
    var last: Int64
    var people: Int
  }

  private let log: EventLog
  private let shown: [Step]

  init(_ log: EventLog) throws {
    self.log = log
    shown = try log.events(of: Self.stream).compactMap { event in
      let numbers = try? JSONDecoder().decode([Int64].self, from: Data(event.payload.utf8))
      guard let numbers, numbers.count == 2 else { return nil }
      return Step(last: numbers[0], people: Int(numbers[1]))
    }
  }

  /// Where the last walk was finished that may be shown, given where all were that may be counted, earliest first;
  /// 0, before everything, where there are too few. A new step is in the log before it is given.
  func last(of finishes: [Int64]) throws -> Int64 {
    func counted(until place: Int64) -> Int { finishes.count { $0 <= place } }
    let before = counted(until: shown.map(\.last).max() ?? 0)
    let more = (finishes.count - before) / Suppression.publicLimit * Suppression.publicLimit
    if more > 0 {
      let step = Step(last: finishes[before + more - 1], people: before + more)
      try remember(step)
      return step.last
    }
    return shown.filter { counted(until: $0.last) == $0.people }.map(\.last).max() ?? 0
  }

  private func remember(_ step: Step) throws {
    let payload = "[\(step.last),\(step.people)]"
    try log.append([StoredEvent(stream: Self.stream, kind: Self.kind, schema: 1, payload: payload)])
  }
}
