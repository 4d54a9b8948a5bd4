import FoundationEssentials
import Scoring
import Storage

/// The steps in which a room is shown what all said: with each a whole group more is counted, and never one person.
///
/// The log remembers every step that was shown. Should somebody in it be erased later, then a picture of the others
/// would show beside the earlier one what that person had said; so the step is not shown again, and the next
/// one begins where it ended.
struct GroupSteps {
  private static let kind = "stepShown"

  /// People whose walks were finished up to a place in the log.
  struct Step: Equatable {
    var last: Int64
    var people: Int
  }

  private let log: EventLog
  /// Each questionnaire has its own: people of another are not counted with these.
  private let stream: String
  private let shown: [Step]

  init(_ log: EventLog, pack: String) throws {
    self.log = log
    stream = "steps/\(pack)"
    shown = try log.events(of: stream).compactMap { event in
      let numbers = try? JSONDecoder().decode([Int64].self, from: Data(event.payload.utf8))
      guard let numbers, numbers.count == 2 else { return nil }
      return Step(last: numbers[0], people: Int(numbers[1]))
    }
  }

  /// What may be shown, given where the walks were finished that may be counted, the earliest first; nobody, before
  /// everything, where there are too few. A new step is in the log before it is given.
  func step(of finishes: [Int64]) throws -> Step {
    func counted(until place: Int64) -> Int { finishes.count { $0 <= place } }
    let before = counted(until: shown.map(\.last).max() ?? 0)
    let more = (finishes.count - before) / Suppression.publicLimit * Suppression.publicLimit
    if more > 0 {
      let step = Step(last: finishes[before + more - 1], people: before + more)
      try remember(step)
      return step
    }
    let whole = shown.filter { counted(until: $0.last) == $0.people }
    return whole.max { $0.last < $1.last } ?? Step(last: 0, people: 0)
  }

  private func remember(_ step: Step) throws {
    let payload = "[\(step.last),\(step.people)]"
    try log.append([StoredEvent(stream: stream, kind: Self.kind, schema: 1, payload: payload)])
  }
}
