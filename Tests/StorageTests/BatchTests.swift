import Storage
import Testing

/// Many walks in one transaction, as an import adds them.
@Suite struct BatchTests {
  private let folder = TemporaryFolder()

  @Test(arguments: [1, 2, 3, 7, 100])
  func `every imported walk arrives, whatever the size of a batch`(size: Int) throws {
    let log = try EventLog(folder: folder.path)
    let walks = (0..<7).map { answers("walk \($0)", ["a", "b", "c"]) }
    for start in stride(from: 0, to: walks.count, by: size) {
      try log.append(walks[start..<min(start + size, walks.count)].flatMap { $0 })
    }
    #expect(try log.everything().map(\.events) == walks)
  }

  @Test func `a batch with a walk that cannot be stored leaves nothing, the one before it stays`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([answer("walk 0", "a"), answer("walk 1", "a")])
    #expect(throws: StorageError.self) {
      try log.append([answer("walk 2", "a"), answer("walk 3", "a\u{0}b"), answer("walk 4", "a")])
    }
    #expect(try log.everything().map(\.stream) == ["walk 0", "walk 1"])
  }

  @Test func `an importer can ask about tombstones on the way`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([answer("walk 1", "x")])
    try log.erase("walk 1", leavingTombstone: true)
    let walks = try (0..<4).map { "walk \($0)" }.filter { try !log.isErased($0) }
    try log.append(walks.map { answer($0, "a") })
    #expect(try log.everything().map(\.stream) == ["walk 0", "walk 2", "walk 3"])
  }

  @Test func `an importer that does not ask is told`() throws {
    let log = try EventLog(folder: folder.path)
    try log.erase("walk 1", leavingTombstone: true)
    let error = #expect(throws: StorageError.self) {
      try log.append((0..<4).map { answer("walk \($0)", "a") })
    }
    #expect(error?.reason == .erased)
    #expect(try log.count == 0)
  }

  @Test func `importing nothing is no error`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([])
    #expect(try log.count == 0)
  }
}
