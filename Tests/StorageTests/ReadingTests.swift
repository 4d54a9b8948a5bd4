import Storage
import Testing

@Suite struct ReadingTests {
  private let folder = TemporaryFolder()
  private struct Enough: Error, Equatable {}

  @Test func `streams come in the order of their first events, each complete`() throws {
    let log = try EventLog(folder: folder.path)
    let order = ["c", "a", "b"]
    for round in 0..<40 {
      for place in 0..<3 where round >= place * 3 {
        let stream = order[(round * 2 + place) % 3]
        try log.append([answer(stream, "\(round)")])
      }
    }
    let all = try log.everything()
    #expect(Set(all.map(\.stream)) == Set(order))
    #expect(all.map(\.events.count).reduce(0, +) == (try log.count))
    for (stream, events) in all { #expect(events == (try log.events(of: stream))) }
  }

  @Test func `a stream that began first stays first, however late it goes on`() throws {
    let log = try EventLog(folder: folder.path)
    for stream in ["c", "a", "b", "a", "b", "c", "a"] { try log.append([answer(stream, "x")]) }
    let all = try log.everything()
    #expect(all.map(\.stream) == ["c", "a", "b"])
    #expect(all.map(\.events.count) == [2, 3, 2])
  }

  @Test func `streams are found by the beginning of their names`() throws {
    let log = try EventLog(folder: folder.path)
    for stream in ["file-1", "fil", "file", "file-é", "g", "file-1", "FILE-2"] {
      try log.append([answer(stream, "x")])
    }
    #expect(Set(try log.streams(beginning: "file-")) == ["file-1", "file-é"])
    #expect(try log.streams(beginning: "h").isEmpty)
    try log.erase("file-1", leavingTombstone: true)
    #expect(try log.streams(beginning: "file-") == ["file-é"])
  }

  @Test func `a stream is found by the place of an event, until it is erased`() throws {
    let log = try EventLog(folder: folder.path)
    for stream in ["a", "b", "a"] { try log.append([answer(stream, "x")]) }
    #expect(try (1...4).map { try log.stream(holding: $0) } == ["a", "b", "a", nil])
    try log.erase("a", leavingTombstone: true)
    #expect(try (1...4).map { try log.stream(holding: $0) } == [nil, "b", nil, nil])
  }

  @Test func `an empty log visits nothing`() throws {
    let log = try EventLog(folder: folder.path)
    #expect(try log.everything().isEmpty)
  }

  @Test func `an error of the visitor ends the visit and comes out unchanged`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([answer("a", "1"), answer("b", "2"), answer("c", "3")])
    var visited: [String] = []
    #expect(throws: Enough()) {
      try log.forEachStream { stream, _ in
        visited.append(stream)
        if stream == "b" { throw Enough() }
      }
    }
    #expect(visited == ["a", "b"])
    try log.append([answer("a", "still open")])
  }

  @Test func `a visit sees one moment, whatever others write meanwhile`() throws {
    let report = try EventLog(folder: folder.path)
    let kiosk = try EventLog(folder: folder.path)
    try kiosk.append([answer("a", "1"), answer("b", "2")])
    var seen: [StoredEvent] = []
    try report.forEachStream { stream, events in
      try kiosk.append([answer("b", "later"), answer("c \(stream)", "later")])
      seen += events
    }
    #expect(seen == [answer("a", "1"), answer("b", "2")])
    #expect(try report.count == 6)
  }

  @Test func `a visitor may use the log it visits`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([answer("a", "1"), answer("b", "2"), answer("b", "3")])
    var counts: [Int] = []
    try log.forEachStream { _, _ in
      try log.forEachStream { stream, events in
        counts.append(try log.events(of: stream).count - events.count)
      }
    }
    #expect(counts == [0, 0, 0, 0])
  }

  @Test func `the session that was started last is found, not the one written last`() throws {
    let log = try EventLog(folder: folder.path)
    #expect(try log.lastStream(containing: "started") == nil)
    try log.append([answer("a", "", kind: "started"), answer("b", "", kind: "started"), answer("a", "x")])
    #expect(try log.lastStream(containing: "started") == "b")
    #expect(try log.lastStream(containing: "answered") == "a")
    #expect(try log.lastStream(containing: "finished") == nil)
    try log.append([answer("a", "", kind: "started")])
    #expect(try log.lastStream(containing: "started") == "a")
    try log.erase("a", leavingTombstone: true)
    #expect(try log.lastStream(containing: "started") == "b")
    #expect(try log.lastStream(containing: "answered") == nil)
  }
}
