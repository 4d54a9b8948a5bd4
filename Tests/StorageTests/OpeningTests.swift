import Foundation
import Testing

@testable import Storage

@Suite struct OpeningTests {
  private let folder = TemporaryFolder()

  @Test func `every commit is forced to the disk, also after opening again`() throws {
    #expect(try EventLog(folder: folder.path).synchronous == 2)
    let log = try EventLog(folder: folder.path)
    #expect(try log.synchronous == 2)
    try log.append([answer("a", "1")])
    try log.erase("a", leavingTombstone: true)
    #expect(try log.synchronous == 2)
  }

  @Test func `folder and files are made for their owner only, whatever the umask`() async throws {
    let path = folder.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      umask(0)
      let log = try EventLog(folder: path + "/made/on the/way")
      try log.append([answer("a", "1")])
      func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path + name)[.posixPermissions] as? Int
      }
      for step in ["/made", "/made/on the", "/made/on the/way"] { #expect(try mode(step) == 0o700) }
      for end in ["", "-shm", "-wal", ".lock"] {
        #expect(try mode("/made/on the/way/porchlight.sqlite" + end) == 0o600)
      }
      #expect(try log.count == 1)
    }
  }

  @Test func `files that others could read are closed to them on opening`() throws {
    let first = try EventLog(folder: folder.path)
    try first.append([answer("a", "1")])
    let files = try folder.names
    for file in files { try folder.setMode(0o664, of: file) }
    _ = try EventLog(folder: folder.path)
    for file in files { #expect(try folder.mode(of: file) == 0o600) }
    #expect(try first.events(of: "a") == [answer("a", "1")])
  }

  @Test func `a folder that is there keeps its mode`() throws {
    try folder.setMode(0o755)
    _ = try EventLog(folder: folder.path)
    #expect(try folder.mode() == 0o755)
  }

  @Test(arguments: ["", "/", "//"])
  func `a slash at the end of the folder does no harm`(end: String) throws {
    let path = folder("new") + end
    try EventLog(folder: path).append([answer("a", "1")])
    #expect(try EventLog(folder: folder("new")).count == 1)
  }

  @Test(arguments: 0..<5)
  func `threads that open a new folder at once all get the log`(round: Int) async throws {
    let path = folder("round \(round)")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for opener in 0..<8 {
        group.addTask { try EventLog(folder: path).append([answer("\(opener)", "1")]) }
      }
      try await group.waitForAll()
    }
    let log = try EventLog(folder: path)
    #expect(try Set(log.everything().map(\.stream)) == Set((0..<8).map(String.init)))
    try log.checkIntegrity()
  }

  @Test func `processes that open a new folder at once all get the log`() async throws {
    let path = folder("new")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for opener in 0..<4 {
        group.addTask {
          await #expect(processExitsWith: .success) { [path = path as String, opener = opener as Int] in
            try EventLog(folder: path).append([answer("\(opener)", "1")])
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try EventLog(folder: path).everything().count == 4)
  }

  @Test func `a process that never finishes opening does not keep others waiting for ever`() throws {
    _ = try EventLog(folder: folder.path, name: "log", patience: 10)
    let held = try FileLock(path: folder("log.lock"), patience: 0)
    let error = #expect(throws: StorageError.self) {
      try EventLog(folder: folder.path, name: "log", patience: 10)
    }
    #expect(error?.reason == .busy)
    held.release()
    _ = try EventLog(folder: folder.path, name: "log", patience: 10)
  }

  @Test func `an answer that was acknowledged survives the sudden end of the program`() async throws {
    let path = folder.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let log = try EventLog(folder: path)
      for number in 0..<20 { try log.append([answer("a", "\(number)")], handle: "BLUE-OTTER") }
      kill(getpid(), SIGKILL)
    }
    let log = try EventLog(folder: path)
    #expect(try log.events(of: "a") == answers("a", (0..<20).map(String.init)))
    #expect(try log.stream(forHandle: "BLUE-OTTER") == "a")
  }

  @Test func `a closed log leaves one whole file, and says so to who still writes`() throws {
    let log = try EventLog(folder: folder.path, name: "log")
    try log.append([answer("a", "1")])
    #expect(try folder.names == ["log", "log-shm", "log-wal", "log.lock"])
    try log.close()
    #expect(try folder.names == ["log", "log.lock"])
    let error = #expect(throws: StorageError.self) { try log.append([answer("a", "2")]) }
    #expect(error?.reason == .failed)
    try log.close()
    #expect(try EventLog(folder: folder.path, name: "log").events(of: "a") == [answer("a", "1")])
  }

  @Test func `a log of the first release still opens and goes on`() throws {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Fixtures/schema-1.sqlite")
    try FileManager.default.copyItem(atPath: fixture.path(percentEncoded: false), toPath: folder("log"))
    let log = try EventLog(folder: folder.path, name: "log")
    #expect(EventLog.schemaVersion == 2)
    #expect(
      try log.everything().map(\.events) == [
        [answer("walk-1", "", kind: "started"), answer("walk-1", "đèn đường")],
        [answer("walk-2", "", kind: "started")],
      ])
    #expect(try log.stream(forHandle: "BLUE-OTTER") == "walk-1")
    #expect(try log.stream(forHandle: "RED-HERON") == nil)
    #expect(try log.isErased("walk-3"))
    try log.append([answer("walk-2", "new")])
    #expect(try log.lastStream(containing: "answered") == "walk-2")
    try log.checkIntegrity()
  }
}
