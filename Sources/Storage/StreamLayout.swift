import GRDB

/// Where the events of a run of streams lie in the log: reading them as they lie takes a good deal less time than
/// looking each of them up.
struct StreamLayout {
  /// The sequences from the first to the last event of streams that no other begins within; nil without any.
  private(set) var whole: ClosedRange<Int64>?
  /// The streams that another begins within, as when two people answer at a time, or somebody comes back.
  private(set) var scattered: Set<Int64> = []

  init(_ streams: ClosedRange<Int64>, _ database: Database) throws {
    // Streams are numbered in the order of their first events, so that only the next one need be looked at.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, (SELECT min(sequence) FROM event WHERE stream = id),
          (SELECT max(sequence) FROM event WHERE stream = id)
        FROM stream WHERE id >= ? ORDER BY id
        """, arguments: [streams.lowerBound])
    var last: (stream: Int64, events: ClosedRange<Int64>)?
    while let row = try rows.next() {
      guard let first: Int64 = row[1], let end: Int64 = row[2] else { continue }
      if let last { place(last.stream, last.events, isWhole: last.events.upperBound < first) }
      last = nil
      let stream: Int64 = row[0]
      guard streams.contains(stream) else { break }
      last = (stream, first...end)
    }
    if let last { place(last.stream, last.events, isWhole: true) }
  }

  private mutating func place(_ stream: Int64, _ events: ClosedRange<Int64>, isWhole: Bool) {
    guard isWhole else {
      scattered.insert(stream)
      return
    }
    whole = (whole?.lowerBound ?? events.lowerBound)...events.upperBound
  }
}
