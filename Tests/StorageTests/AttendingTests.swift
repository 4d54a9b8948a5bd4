import Foundation
import Testing

@testable import Storage

/// Several programs over one log: the first looks after what was left behind, and nobody is disturbed by it.
struct AttendingTests {
  let folder = TemporaryFolder()

  private func attend(_ log: EventLog) throws -> (lock: FileLock, wasAlone: Bool) {
    var wasAlone = false
    let lock = try log.attend { wasAlone = true }
    return (lock, wasAlone)
  }

  @Test func `only who is alone looks after the log`() throws {
    let logs = try (0..<3).map { _ in try EventLog(folder: folder.path) }
    let first = try attend(logs[0])
    #expect(first.wasAlone)
    let second = try attend(logs[1])
    #expect(!second.wasAlone)
    first.lock.release()
    let third = try attend(logs[2])
    #expect(!third.wasAlone, "the second is still there")
    second.lock.release()
    third.lock.release()
    #expect(try attend(logs[0]).wasAlone)
  }

  @Test func `nobody begins while another looks after the log`() throws {
    let logs = try (0..<2).map { _ in try EventLog(folder: folder.path) }
    let path = logs[1].files.attendance
    let lock = try logs[0].attend {
      #expect(throws: StorageError.self) { try FileLock(path: path, patience: 0, isShared: true) }
    }
    let second = try FileLock(path: path, patience: 0, isShared: true)
    #expect(throws: StorageError.self) { try FileLock(path: path, patience: 0) }
    second.release()
    lock.release()
  }

  @Test func `two logs in one folder are looked after apart`() throws {
    let real = try attend(try EventLog(folder: folder.path))
    let rehearsal = try attend(try EventLog(folder: folder.path, name: "rehearsal.sqlite"))
    #expect(real.wasAlone && rehearsal.wasAlone)
    [real.lock, rehearsal.lock].forEach { $0.release() }
  }

  // MARK: - Which streams

  private func event(_ stream: String, _ kind: String, _ payload: String = "{}") -> StoredEvent {
    StoredEvent(stream: stream, kind: kind, schema: 1, payload: payload)
  }

  @Test func `streams with a handle that have not come to an end are told by their beginnings`() throws {
    let log = try EventLog(folder: folder.path)
    for (number, name) in ["a", "b", "c", "d", "e", "f"].enumerated() {
      try log.append([event(name, "begun", "\(number)")], handle: "handle \(name)")
    }
    try log.append([event("without a handle", "begun")])
    try log.append([event("a", "ended"), event("b", "paused"), event("c", "more"), event("d", "ended")])
    try log.append([event("d", "more")])
    try log.erase("e", leavingTombstone: false)
    try log.dropHandle(of: "f")
    #expect(
      try log.beginnings(ofStreamsNotEndingIn: ["ended", "paused"])
        == [event("c", "begun", "2"), event("d", "begun", "3")])
    #expect(try log.beginnings(ofStreamsNotEndingIn: []).map(\.stream) == ["a", "b", "c", "d"])
  }

  @Test func `behind the end of a stream nothing is added by who thinks that it goes on`() throws {
    let log = try EventLog(folder: folder.path)
    let other = try EventLog(folder: folder.path)
    for name in ["finished", "erased"] { try log.append([event(name, "begun")], handle: name) }
    for name in ["finished", "erased"] { try other.append([event(name, "more")], isOpen: true) }
    try log.dropHandle(of: "finished")
    try log.erase("erased", leavingTombstone: true)
    let errors = ["finished", "erased", "never begun"].map { name in
      #expect(throws: StorageError.self) { try other.append([event(name, "more")], isOpen: true) }
    }
    #expect(errors.map(\.?.reason) == [.ended, .erased, .ended])
    #expect(try log.count == 2)
  }
}
