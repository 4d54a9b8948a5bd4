import Storage
import Testing

@Suite struct BatchTests {
  private let folder = TemporaryFolder()
  private struct FileEnds: Error, Equatable {}

  @Test(arguments: [1, 2, 3, 7, 100])
  func `every imported walk arrives, whatever the size of a batch`(size: Int) throws {
    let log = try EventLog(folder: folder.path)
    let walks = (0..<7).map { answers("walk \($0)", ["a", "b", "c"]) }
    try log.withBatches(of: size) { add in
      for walk in walks { try add(walk) }
    }
    #expect(try log.everything().map(\.events) == walks)
  }

  @Test func `what was committed before a bad line stays, the batch of the bad line does not`() throws {
    let log = try EventLog(folder: folder.path)
    #expect(throws: FileEnds()) {
      try log.withBatches(of: 2) { add in
        for walk in 0..<5 { try add([answer("walk \(walk)", "a")]) }
        throw FileEnds()
      }
    }
    #expect(try log.everything().map(\.stream) == ["walk 0", "walk 1", "walk 2", "walk 3"])
  }

  @Test func `an importer can ask about tombstones on the way`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([answer("walk 1", "x")])
    try log.erase("walk 1", leavingTombstone: true)
    try log.withBatches(of: 2) { add in
      for walk in 0..<4 where try !log.isErased("walk \(walk)") { try add([answer("walk \(walk)", "a")]) }
    }
    #expect(try log.everything().map(\.stream) == ["walk 0", "walk 2", "walk 3"])
  }

  @Test func `an importer that does not ask is told`() throws {
    let log = try EventLog(folder: folder.path)
    try log.erase("walk 1", leavingTombstone: true)
    let error = #expect(throws: StorageError.self) {
      try log.withBatches(of: 2) { add in
        for walk in 0..<4 { try add([answer("walk \(walk)", "a")]) }
      }
    }
    #expect(error?.reason == .erased)
    #expect(try log.count == 0)
  }

  @Test func `importing nothing is no error`() throws {
    let log = try EventLog(folder: folder.path)
    try log.withBatches { _ in }
    #expect(try log.count == 0)
  }
}
