import Storage
import Testing

@Suite struct HandleTests {
  private let folder = TemporaryFolder()

  @Test func `a person comes back with the code they were given`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([answer("a", "1")], handle: "BLUE-OTTER")
    try log.append([answer("b", "1")], handle: "RED-HERON")
    #expect(try log.stream(forHandle: "BLUE-OTTER") == "a")
    #expect(try EventLog(folder: folder.path).stream(forHandle: "RED-HERON") == "b")
  }

  @Test(arguments: ["", "blue-otter", "BLUE-OTTER ", "BLUE%", "BLUE-OTTE"])
  func `only the code itself finds the walk`(other: String) throws {
    let log = try EventLog(folder: folder.path)
    try log.append([answer("a", "1")], handle: "BLUE-OTTER")
    try log.append([answer("b", "1")], handle: "RED-HERON")
    try log.dropHandle(of: "b")
    #expect(try log.stream(forHandle: other) == nil)
  }

  @Test func `a dropped code finds nothing and can be given to another`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([answer("a", "1")], handle: "BLUE-OTTER")
    try log.dropHandle(of: "a")
    #expect(try log.stream(forHandle: "BLUE-OTTER") == nil)
    #expect(try log.events(of: "a") == [answer("a", "1")])
    try log.append([answer("b", "1")], handle: "BLUE-OTTER")
    #expect(try log.stream(forHandle: "BLUE-OTTER") == "b")
  }

  @Test func `a code is not given twice, and nothing of the second walk is kept`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([answer("a", "1")], handle: "BLUE-OTTER")
    let error = #expect(throws: StorageError.self) {
      try log.append([answer("b", "1")], handle: "BLUE-OTTER")
    }
    #expect(error?.reason == .handleTaken)
    #expect(try log.events(of: "b") == [])
    #expect(try log.stream(forHandle: "BLUE-OTTER") == "a")
    try log.append([answer("b", "1")], handle: "RED-HERON")
    #expect(try log.stream(forHandle: "RED-HERON") == "b")
  }

  @Test func `the same code for the same walk again is no error`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([answer("a", "1")], handle: "BLUE-OTTER")
    try log.append([answer("a", "2")], handle: "BLUE-OTTER")
    #expect(try log.stream(forHandle: "BLUE-OTTER") == "a")
  }

  @Test func `a new code takes the place of the old one`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([answer("a", "1")], handle: "BLUE-OTTER")
    try log.append([answer("a", "2")], handle: "RED-HERON")
    #expect(try log.stream(forHandle: "BLUE-OTTER") == nil)
    #expect(try log.stream(forHandle: "RED-HERON") == "a")
  }

  @Test func `dropping the code of a walk without one is no error`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([answer("a", "1")])
    try log.dropHandle(of: "a")
    try log.dropHandle(of: "nobody")
    #expect(try log.count == 1)
  }

  @Test func `a code with a NUL character is refused with its walk`() throws {
    let log = try EventLog(folder: folder.path)
    let error = #expect(throws: StorageError.self) { try log.append([answer("a", "1")], handle: "BLUE\0") }
    #expect(error?.reason == .unstorable)
    #expect(try log.count == 0)
  }
}
