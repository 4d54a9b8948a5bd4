import Foundation
import Testing

@testable import Storage

@Suite struct RoomTests {
  private let folder = TemporaryFolder()

  private func size(of name: String = "log-wal") -> Int {
    (try? FileManager.default.attributesOfItem(atPath: folder(name))[.size] as? Int) ?? 0
  }

  private func open(_ folder: TemporaryFolder? = nil) throws -> EventLog {
    try EventLog(folder: (folder ?? self.folder).path, name: "log", patience: 30)
  }

  @Test func `answers do not lengthen a log that has room`() throws {
    let log = try open()
    log.makeRoom()
    let room = size()
    #expect(room > 4_000_000)
    for number in 0..<600 { try log.append([answer("a", "\(number)")]) }
    #expect(size() == room)
    #expect(try log.events(of: "a") == answers("a", (0..<600).map(String.init)))
    try log.checkIntegrity()
  }

  @Test(arguments: [0, 1, 3, 40])
  func `what stands before the zeros is found after a crash`(kept: Int) throws {
    let log = try open()
    log.makeRoom()
    for number in 0..<kept { try log.append([answer("a", "\(number)")]) }
    let copy = TemporaryFolder()
    for file in ["log", "log-wal"] {
      try FileManager.default.copyItem(atPath: folder(file), toPath: copy(file))
    }
    let reopened = try open(copy)
    #expect(try reopened.events(of: "a") == answers("a", (0..<kept).map(String.init)))
    try reopened.checkIntegrity()
  }

  @Test func `a second program makes room and no answer of the first is lost`() throws {
    let kiosk = try open()
    try kiosk.append([answer("a", "0")])
    for number in 1..<20 {
      let other = try open()
      other.makeRoom()
      try kiosk.append([answer("a", "\(number)")])
      kiosk.makeRoom()
      try other.append([answer("b", "\(number)")])
      if number.isMultiple(of: 5) { try other.erase("b", leavingTombstone: false) }
    }
    #expect(try kiosk.events(of: "a") == answers("a", (0..<20).map(String.init)))
    try kiosk.checkIntegrity()
  }

  @Test func `while another program writes, room is not made`() throws {
    let kiosk = try open()
    let other = try open()
    try other.commit { _ in
      kiosk.makeRoom()
      #expect(size() == 0)
    }
    kiosk.makeRoom()
    #expect(size() > 4_000_000)
  }

  @Test func `the room goes with what is erased and with the log`() throws {
    let log = try open()
    log.makeRoom()
    try log.append([answer("a", "needle")])
    try log.erase("a", leavingTombstone: false)
    #expect(size() == 0)
    log.makeRoom()
    #expect(size() > 4_000_000)
    #expect(try folder.files(containing: "needle") == [])
    try log.close()
    #expect(size() == 0)
  }

  /// A limit on file sizes stands in for a disk that is nearly full.
  @Test func `room that is not there is not taken`() async throws {
    await #expect(processExitsWith: .success) { [path = folder.path as String] in
      signal(SIGXFSZ, SIG_IGN)
      let log = try EventLog(folder: path, name: "log", patience: 30)
      var limit = rlimit(rlim_cur: 300_000, rlim_max: 300_000)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      log.makeRoom()
      var status = stat()
      #expect(stat(path + "/log-wal", &status) == 0)
      #expect(status.st_size == 0)
      try log.append([answer("a", "kept")])
      #expect(try log.events(of: "a") == [answer("a", "kept")])
    }
  }
}
