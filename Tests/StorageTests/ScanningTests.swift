import Foundation
import Storage
import TestSupport
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
    #expect(try byStream(scanned(log, runs: runs)) == byStream(written(log)))
    #expect(try log.runs(runs).count <= runs)
  }

  /// What was seen of each stream, in the order in which it was seen; nothing of two streams may be mixed.
  private func byStream(_ events: [String]) -> [String: [String]] {
    var streams: [String: [String]] = [:]
    var last = ""
    for event in events {
      let stream = String(event.prefix { $0 != " " })
      if stream != last { #expect(streams[stream] == nil, "\(stream) comes in pieces") }
      last = stream
      streams[stream, default: []].append(event)
    }
    return streams
  }

  @Test(arguments: 1...3)
  func `a walk that others lie within is seen whole, and theirs are too`(runs: Int) throws {
    let log = try EventLog(folder: folder.path)
    try log.append(answers("begun first, ended last", ["1", "2"]))
    try log.append(answers("alone", ["1", "2", "3"]))
    try log.append(answers("interrupted", ["1"]))
    try log.append([answer("begun first, ended last", "3")])
    try log.append([answer("interrupted", "2")])
    try log.append(answers("in turns", ["1"]))
    try log.append(answers("in turns too", ["1"]))
    try log.append([answer("in turns", "2"), answer("in turns too", "2")])
    try log.append([answer("begun first, ended last", "4")])
    try log.append(answers("alone at the end", ["1", "2"]))
    let seen = try byStream(scanned(log, runs: runs))
    #expect(seen == byStream(try written(log)))
    #expect(seen.count == 6 && seen["1"]?.count == 4 && seen["3"]?.count == 2)
  }

  @Test(arguments: 1...20)
  func `however events of many walks are mixed, each walk is seen whole`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let log = try EventLog(folder: folder.path)
    var open = 1
    for number in 0..<120 {
      if random.oneIn(3) { open += 1 }
      let stream = max(0, open - random.below(4))
      try log.append([answer("walk \(stream)", "\(number)")])
      if random.oneIn(17) {
        try log.erase("walk \(random.below(open))", leavingTombstone: false)
      }
    }
    for runs in 1...3 {
      let seen = try byStream(scanned(log, runs: runs))
      #expect(seen.values.map { $0.map(ending) }.sorted { $0[0] < $1[0] } == (try texts(log)))
    }
  }

  private func ending(_ event: String) -> String { String(event.drop { $0 != "{" }) }

  private func texts(_ log: EventLog) throws -> [[String]] {
    try log.everything().map { $0.events.map(\.payload) }.sorted { $0[0] < $1[0] }
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
