import Foundation
import Storage
import Testing

@Suite struct ScanningTests {
  private let folder = TemporaryFolder()

  /// What a scan of all runs sees, as texts.
  private func scanned(_ log: EventLog, runs count: Int) throws -> [String] {
    var seen: [String] = []
    for run in try log.runs(count) {
      try log.scan(run) { event in
        let (kind, text) = (
          String(decoding: event.kind, as: UTF8.self), String(decoding: event.payload, as: UTF8.self)
        )
        seen.append("\(event.stream) \(kind) \(event.schema) \(text)")
      }
    }
    return seen
  }

  private func written(_ log: EventLog) throws -> [String] {
    var all: [String] = []
    for (index, stream) in try log.everything().enumerated() {
      all += stream.events.map { "\(index + 1) \($0.kind) \($0.schema) \($0.payload)" }
    }
    return all
  }

  @Test(arguments: 1...5)
  func `however the streams are cut, every event is seen once and in order`(runs: Int) throws {
    let log = try EventLog(folder: folder.path)
    for number in 0..<60 {
      // Walks that are begun together and go on in turns.
      try log.append([
        answer("walk \(number / 4 * 4 + number % 3)", "é\"\(number)"), answer("walk \(number)", ""),
      ])
    }
    #expect(
      try scanned(log, runs: runs).map { $0.drop { $0 != " " } } == written(log).map { $0.drop { $0 != " " } }
    )
    #expect(try log.runs(runs).count <= runs)
  }

  @Test func `runs hold about as many events each`() throws {
    let log = try EventLog(folder: folder.path)
    for number in 0..<50 { try log.append(answers("walk \(number)", ["a", "b", "c", "d"])) }
    var sizes: [Int] = []
    for run in try log.runs(2) {
      var events = 0
      try log.scan(run) { _ in events += 1 }
      sizes.append(events)
    }
    #expect(sizes.count == 2 && sizes.reduce(0, +) == 200)
    #expect(sizes.allSatisfy { (80...120).contains($0) })
  }

  @Test func `an empty log has no runs, and one walk is one run`() throws {
    let log = try EventLog(folder: folder.path)
    #expect(try log.runs(2).isEmpty)
    try log.append([answer("a", "1")])
    #expect(try scanned(log, runs: 2) == [#"1 answered 1 {"text":"1"}"#])
  }

  @Test func `what was erased is not seen`() throws {
    let log = try EventLog(folder: folder.path)
    for stream in ["a", "b", "c", "d"] { try log.append(answers(stream, ["1", "2"])) }
    for stream in ["b", "d"] { try log.erase(stream, leavingTombstone: true) }
    for runs in 1...3 {
      #expect(try scanned(log, runs: runs).map { $0.prefix(1) } == ["1", "1", "3", "3"])
    }
  }

  @Test func `an error of the visitor ends the scan and comes out unchanged`() throws {
    struct Enough: Error {}
    let log = try EventLog(folder: folder.path)
    try log.append(answers("a", ["1", "2", "3"]))
    let run = try #require(try log.runs(1).first)
    #expect(throws: Enough.self) { try log.scan(run) { _ in throw Enough() } }
    try log.append([answer("a", "still open")])
    try log.erase("a", leavingTombstone: false)
  }

  @Test func `a scan sees one moment, whatever others write meanwhile`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append(answers("a", ["1", "2"]))
    let run = try #require(try log.runs(1).first)
    var events = 0
    try log.scan(run) { _ in
      events += 1
      try log.append([answer("a", "later")])
    }
    #expect(events == 2)
    #expect(try log.count == 4)
  }
}
