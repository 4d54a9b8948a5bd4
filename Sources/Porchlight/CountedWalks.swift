import Interviewing
import Questionnaires
import Storage

/// Reads what the walks that may be counted answered to some questions, on two threads.
struct CountedWalks: Sendable {
  let log: EventLog
  let questionnaire: Questionnaire
  /// The questions whose answers are looked at; what decides about them is found by itself.
  let needed: [String]
  /// Those of them at which seconds are counted.
  var timed: Set<String> = []
  /// The place in the log after which walks were finished too late to be looked at; nil for none.
  var last: Int64?

  /// What one thread has made of its walks.
  struct Part<Made: Sendable>: Sendable {
    var made: Made
    /// Finished walks that could not be read.
    var unreadable = 0
  }

  /// Adds a walk to what has been made so far: its answers to the needed questions and no others, how long the
  /// person stayed at the timed ones, and the place in the log of the event that finished it.
  typealias Adding<Made> = @Sendable (inout Made, Interview, Stay, Int64) throws -> Void

  /// Where the walks that may be counted were finished in the log, the earliest first.
  func finishes() throws -> [Int64] {
    let (parts, _) = try addUp(from: [Int64](), visited: { _ in }) { places, _, _, place in
      places.append(place)
    }
    return parts.flatMap(\.self).sorted()
  }

  /// Adds up every finished walk through the questionnaire that may be counted; the parts come in the order of
  /// the walks. `visited` is told how many events each walk has, counted or not.
  ///
  /// One damaged walk, or one that a newer version wrote, must not take all the others along.
  func addUp<Made: Sendable>(
    from start: Made, visited: @escaping @Sendable (Int) -> Void, _ add: @escaping Adding<Made>
  ) throws -> (parts: [Made], unreadable: Int) {
    let parts = try Threads.map(try log.runs(2)) { run in
      var reading = Reading(
        part: Part(made: start), replay: PartialReplay(questionnaire, needing: needed, timing: timed),
        last: last, visited: visited, add: add)
      try log.scan(run) { try reading.take($0) }
      try reading.endWalk()
      return reading.part
    }
    return (parts.map(\.made), parts.reduce(0) { $0 + $1.unreadable })
  }
}

/// One thread's place among the events.
private struct Reading<Made: Sendable> {
  var part: CountedWalks.Part<Made>
  var replay: PartialReplay
  let last: Int64?
  let visited: (Int) -> Void
  let add: CountedWalks.Adding<Made>
  private let finished = Array(WalkEvent.Kind.finished.rawValue.utf8)
  private var stream: Int64 = 0
  private var isReadable = true
  /// Whether the walk came to its end behind what could not be read.
  private var isFinishedUnread = false
  private var events = 0
  private var finishedAt: Int64 = 0

  init(
    part: CountedWalks.Part<Made>, replay: PartialReplay, last: Int64?,
    visited: @escaping (Int) -> Void, add: @escaping CountedWalks.Adding<Made>
  ) {
    (self.part, self.replay, self.last, self.visited, self.add) = (part, replay, last, visited, add)
  }

  mutating func take(_ event: LyingEvent) throws {
    if event.stream != stream {
      try endWalk()
      stream = event.stream
    }
    events += 1
    if isReadable {
      do throws(EventError) {
        let wasFinished = replay.isFinished
        try replay.fold(kind: event.kind, schema: event.schema, payload: event.payload)
        if replay.isFinished, !wasFinished { finishedAt = event.sequence }
        return
      } catch {
        isReadable = false
      }
    }
    if event.kind.elementsEqual(finished) { isFinishedUnread = true }
  }

  /// Adds the walk at hand, if it is a whole one, and gets ready for the next.
  mutating func endWalk() throws {
    defer {
      visited(events)
      replay.begin()
      (isReadable, isFinishedUnread, events) = (true, false, 0)
    }
    if !isReadable, isFinishedUnread || replay.isFinished { part.unreadable += 1 }
    guard isReadable, replay.isFinished, !replay.isSurelyUncounted else { return }
    if let last, finishedAt > last { return }
    let interview = replay.end()
    if interview.mayBeCounted { try add(&part.made, interview, replay.stay, finishedAt) }
  }
}
