import Foundation
import Testing

@testable import Storage

@Suite struct RefusalTests {
  private let folder = TemporaryFolder()

  @Test func `a log of a later release is refused with a sentence and left alone`() throws {
    try EventLog(folder: folder.path, name: "log").append([answer("a", "1")])
    try overwrite("log", at: 60, with: [0, 0, 0, 99])  // user_version, see SQLite's file format
    let before = try Data(contentsOf: URL(filePath: folder("log")))
    let error = try opening("log")
    #expect(error?.reason == .newerSchema)
    #expect(error?.description.contains("log was written by a later release") == true)
    #expect(try Data(contentsOf: URL(filePath: folder("log"))) == before)
  }

  @Test func `a database of another program is refused`() throws {
    try EventLog(folder: folder.path, name: "log").append([answer("a", "1")])
    try overwrite("log", at: 68, with: [0, 0, 0, 1])  // application_id
    let error = try opening("log")
    #expect(error?.reason == .damaged)
    #expect(error?.description.contains("another program") == true)
  }

  @Test(arguments: ["This is no database but a letter. ", "SQLite format 3\0 and then nothing of it "])
  func `a file that is no database is refused and left alone`(text: String) throws {
    let content = Data(String(repeating: text, count: 400).utf8)
    try content.write(to: URL(filePath: folder("log")))
    let error = try opening("log")
    #expect(error?.reason == .damaged)
    #expect(error?.description.contains(folder("log")) == true)
    #expect(try Data(contentsOf: URL(filePath: folder("log"))) == content)
  }

  @Test func `a damaged page is noticed, not read as answers`() throws {
    let log = try EventLog(folder: folder.path, name: "log")
    for number in 0..<400 { try log.append([answer("a", "\(number)")]) }
    try log.erase("nobody", leavingTombstone: false)  // everything is in the main file now
    let size = try Data(contentsOf: URL(filePath: folder("log"))).count
    for page in 2..<(size / 4096) {
      try overwrite("log", at: page * 4096, with: Array(repeating: 0xA5, count: 4096))
    }
    let again = try EventLog(folder: folder.path, name: "log")
    for call in [{ _ = try again.events(of: "a") }, { try again.checkIntegrity() }] {
      let error = #expect(throws: StorageError.self) { try call() }
      #expect(error?.reason == .damaged)
    }
  }

  @Test func `a folder that may not be written is refused with its name`() async throws {
    let path = folder.path
    try EventLog(folder: path, name: "log").append([answer("a", "1")])
    try folder.setMode(0o555)
    await #expect(processExitsWith: .success) { [path = path as String] in
      try becomeNobody()
      for folder in [path, path + "/new"] {
        let error = #expect(throws: StorageError.self) { try EventLog(folder: folder, name: "new") }
        #expect(error?.reason == .readOnly)
        #expect(error?.description.contains(folder) == true)
      }
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can leave a file to somebody else"))
  func `a file that others can read and that belongs to someone else is refused`() async throws {
    let path = folder.path
    try folder.setMode(0o777)
    try Data().write(to: URL(filePath: folder("log.lock")))
    try folder.setMode(0o666, of: "log.lock")
    await #expect(processExitsWith: .success) { [path = path as String] in
      try becomeNobody()
      let error = #expect(throws: StorageError.self) { try EventLog(folder: path, name: "log") }
      #expect(error?.reason == .cannotOpen)
      #expect(error?.description.contains("Others can read") == true)
    }
  }

  @Test func `a log that may not be written is refused on opening, not at the first answer`() async throws {
    let path = folder.path
    try EventLog(folder: path, name: "log").append([answer("a", "1")])
    try FileManager.default.removeItem(atPath: folder("log.lock"))
    try folder.setMode(0o777)
    try folder.setMode(0o400, of: "log")
    await #expect(processExitsWith: .success) { [path = path as String] in
      try becomeNobody()
      let error = #expect(throws: StorageError.self) { try EventLog(folder: path, name: "log") }
      #expect(error?.reason == .readOnly)
    }
    try folder.setMode(0o700)
    try folder.setMode(0o600, of: "log")
    try FileManager.default.removeItem(atPath: folder("log.lock"))
    #expect(try EventLog(folder: path, name: "log").count == 1)
  }

  @Test func `a file where the folder should be is refused`() throws {
    try Data("x".utf8).write(to: URL(filePath: folder("file")))
    for path in [folder("file"), folder("file/below")] {
      let error = #expect(throws: StorageError.self) { try EventLog(folder: path) }
      #expect(error?.reason == .cannotOpen)
      #expect(error?.description.contains(folder("file")) == true)
    }
  }

  @Test(arguments: ["log", "log-wal", "log-shm", "log.lock"])
  func `a link in the place of a file is refused and its target left alone`(name: String) throws {
    try Data("x".utf8).write(to: URL(filePath: folder("target")))
    try folder.setMode(0o644, of: "target")
    try FileManager.default.createSymbolicLink(atPath: folder(name), withDestinationPath: folder("target"))
    #expect(try opening("log")?.reason == .cannotOpen)
    #expect(try folder.mode(of: "target") == 0o644)
    #expect(try Data(contentsOf: URL(filePath: folder("target"))) == Data("x".utf8))
  }

  @Test func `a folder where the log should be is refused`() throws {
    try FileManager.default.createDirectory(atPath: folder("log"), withIntermediateDirectories: false)
    #expect(try opening("log")?.reason == .cannotOpen)
  }

  @Test func `a writer that does not let go makes an answer wait, then fail in words`() throws {
    let kiosk = try EventLog(folder: folder.path, name: "log", patience: 20)
    let other = try EventLog(folder: folder.path, name: "log", patience: 20)
    var error: StorageError?
    try other.commit { _ in
      error = #expect(throws: StorageError.self) { try kiosk.append([answer("a", "1")]) }
    }
    #expect(error?.reason == .busy)
    try kiosk.append([answer("a", "1")])
    #expect(try kiosk.count == 1)
  }

  private func opening(_ name: String) throws -> StorageError? {
    #expect(throws: StorageError.self) { try EventLog(folder: folder.path, name: name) }
  }

  private func overwrite(_ name: String, at offset: Int, with bytes: [UInt8]) throws {
    let file = try FileHandle(forUpdating: URL(filePath: folder(name)))
    try file.seek(toOffset: UInt64(offset))
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }
}

private struct CannotChangeUser: Error {}

/// Gives up the rights of root, to whom no folder is closed, where there are any to give up.
/// Only for a process of its own: there is no way back.
private func becomeNobody() throws {
  guard geteuid() == 0 else { return }
  guard setgid(65534) == 0, setuid(65534) == 0 else { throw CannotChangeUser() }
}
