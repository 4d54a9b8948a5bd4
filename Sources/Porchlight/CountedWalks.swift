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
  /// The streams that are looked at; nil for all.
  var only: Set<Int64>?

  /// What one thread has made of its walks.
  struct Part<Made: Sendable>: Sendable {
    var made: Made
    /// Finished walks that could not be read.
    var unreadable = 0
  }

  /// Adds a walk to what has been made so far: its answers to the needed questions and no others, and how long
  /// the person stayed at the timed ones; the last is the number of its stream.
  typealias Adding<Made> = @Sendable (inout Made, Interview, Stay, Int64) throws -> Void

  /// The streams of all walks that may be counted, in the order in which they were finished.
  func inOrderOfFinishing() throws -> [Int64] {
    let (parts, _) = try addUp(from: Set<Int64>(), visited: { _ in }) { streams, _, _, stream in
      streams.insert(stream)
    }
    let counted = parts.reduce(into: Set()) { $0.formUnion($1) }
    return try log.streams(inOrderOf: WalkEvent.Kind.finished.rawValue).filter(counted.contains)
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
        only: only, visited: visited, add: add)
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
  let only: Set<Int64>?
  let visited: (Int) -> Void
  let add: CountedWalks.Adding<Made>
  private let finished = Array(WalkEvent.Kind.finished.rawValue.utf8)
  private var stream: Int64 = 0
  private var isReadable = true
  /// Whether the walk came to its end behind what could not be read.
  private var isFinishedUnread = false
  private var events = 0

  init(
    part: CountedWalks.Part<Made>, replay: PartialReplay, only: Set<Int64>?,
    visited: @escaping (Int) -> Void, add: @escaping CountedWalks.Adding<Made>
  ) {
    (self.part, self.replay, self.only, self.visited, self.add) = (part, replay, only, visited, add)
  }

  mutating func take(_ event: LyingEvent) throws {
    if event.stream != stream {
      try endWalk()
      stream = event.stream
    }
    events += 1
    if isReadable {
      do throws(EventError) {
        return try replay.fold(kind: event.kind, schema: event.schema, payload: event.payload)
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
    guard only?.contains(stream) ?? true else { return }
    let interview = replay.end()
    if interview.mayBeCounted { try add(&part.made, interview, replay.stay, stream) }
  }
}
