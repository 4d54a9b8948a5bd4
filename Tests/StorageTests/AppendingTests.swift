import Storage
import Testing

@Suite struct AppendingTests {
  private let folder = TemporaryFolder()

  @Test func `answers come back in the order they were given`() throws {
    let log = try EventLog(folder: folder.path)
    let walk = answers("a", ["one", "two", "three", "two"])
    for event in walk { try log.append([event]) }
    #expect(try log.events(of: "a") == walk)
  }

  @Test func `an event comes back whole`() throws {
    let log = try EventLog(folder: folder.path)
    let long = String(repeating: "đèn đường không sáng 🏮 ", count: 2000)
    let event = StoredEvent(stream: "ñ'\"; --", kind: "", schema: Int.max, payload: "{\"text\":\"\(long)\"}")
    try log.append([event])
    #expect(try log.events(of: event.stream) == [event])
  }

  @Test func `answers are there after the log was closed and opened again`() throws {
    let walk = answers("a", ["one", "two"])
    try EventLog(folder: folder.path).append(walk)
    let log = try EventLog(folder: folder.path)
    #expect(try log.events(of: "a") == walk)
    try log.append([answer("a", "three")])
    #expect(try log.events(of: "a") == walk + [answer("a", "three")])
  }

  @Test func `a stream that was never written has no events`() throws {
    let log = try EventLog(folder: folder.path)
    #expect(try log.events(of: "nobody") == [])
    #expect(try log.count == 0)
  }

  @Test func `appending nothing changes nothing`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([])
    try log.append([], handle: "BLUE-OTTER")
    #expect(try log.count == 0)
    #expect(try log.stream(forHandle: "BLUE-OTTER") == nil)
  }

  @Test func `behind streams that are there more can be added, and none comes back`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([answer("a", "one"), answer("gone", "x"), answer("cleared", "y")], handle: "BLUE-OTTER")
    try log.dropHandle(of: "a")
    try log.erase("gone", leavingTombstone: true)
    try log.erase("cleared", leavingTombstone: false)
    try log.appendBehind(["a", "gone", "cleared", "new"].map { answer($0, "late") })
    #expect(try log.events(of: "a") == [answer("a", "one"), answer("a", "late")])
    #expect(try log.count == 2)
  }

  @Test func `an event that cannot be kept takes the others of the same call along`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([answer("a", "before"), answer("gone", "x")])
    try log.erase("gone", leavingTombstone: true)
    let error = #expect(throws: StorageError.self) {
      try log.append([answer("a", "one"), answer("new", "two"), answer("gone", "three"), answer("a", "four")])
    }
    #expect(error?.reason == .erased)
    #expect(try log.events(of: "a") == [answer("a", "before")])
    #expect(try log.events(of: "new") == [])
    #expect(try log.count == 1)
    try log.append([answer("new", "later")])
    #expect(try log.everything().map(\.stream) == ["a", "new"])
  }

  @Test(arguments: [
    answer("a\0b", "one"), answer("a", "one", kind: "answ\0ered"), answer("a", "o\0ne"),
  ])
  func `text that SQLite would cut off is refused`(event: StoredEvent) throws {
    let log = try EventLog(folder: folder.path)
    let error = #expect(throws: StorageError.self) { try log.append([answer("a", "fine"), event]) }
    #expect(error?.reason == .unstorable)
    #expect(try log.count == 0)
  }

  @Test func `answers of several people in one call stay apart`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([answer("a", "1"), answer("b", "2"), answer("a", "3"), answer("b", "4")])
    #expect(try log.events(of: "a") == answers("a", ["1", "3"]))
    #expect(try log.events(of: "b") == answers("b", ["2", "4"]))
    #expect(try log.count == 4)
  }

  @Test func `two open logs write to the same file and see each other's answers`() throws {
    let kiosk = try EventLog(folder: folder.path)
    let projector = try EventLog(folder: folder.path)
    try kiosk.append([answer("a", "1")])
    try projector.append([answer("a", "2")])
    try kiosk.append([answer("a", "3")])
    #expect(try projector.events(of: "a") == answers("a", ["1", "2", "3"]))
  }

  @Test func `many threads append to one log without losing or mixing anything`() async throws {
    let log = try EventLog(folder: folder.path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for stream in 0..<8 {
        group.addTask {
          for number in 0..<25 { try log.append([answer("\(stream)", "\(number)")]) }
        }
      }
      try await group.waitForAll()
    }
    for stream in 0..<8 {
      #expect(try log.events(of: "\(stream)") == answers("\(stream)", (0..<25).map(String.init)))
    }
  }

  @Test func `a rehearsal keeps its own file in the same folder`() throws {
    let log = try EventLog(folder: folder.path)
    let rehearsal = try EventLog(folder: folder.path, name: "rehearsal.sqlite")
    try rehearsal.append([answer("a", "pretended")])
    #expect(try log.count == 0)
    #expect(try rehearsal.count == 1)
  }
}
