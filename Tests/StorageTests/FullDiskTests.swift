import Foundation
import Testing

@testable import Storage

@Suite struct FullDiskTests {
  private let folder = TemporaryFolder()

  @Test func `a full disk refuses the answer and keeps what was there`() throws {
    let log = try EventLog(folder: folder.path)
    try log.append([answer("a", "kept")], handle: "BLUE-OTTER")
    try log.limitGrowth(pages: 2)
    let long = String(repeating: "x", count: 50_000)
    let error = #expect(throws: StorageError.self) {
      try log.append([answer("a", "short"), answer("a", long)], handle: "RED-HERON")
    }
    #expect(error?.reason == .diskFull)
    #expect(error?.description.contains("no room left") == true)
    #expect(try log.events(of: "a") == [answer("a", "kept")])
    #expect(try log.stream(forHandle: "BLUE-OTTER") == "a")
    try log.limitGrowth(pages: 1000)
    try log.append([answer("a", long)])
    #expect(try log.events(of: "a") == answers("a", ["kept", long]))
    try log.checkIntegrity()
  }

  /// A limit on file sizes stands in for a disk or a quota that runs out in the middle of a write.
  @Test func `a write that the system cuts off keeps every answer that was acknowledged`() async throws {
    let path = folder.path
    await #expect(processExitsWith: .success) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      let log = try EventLog(folder: path)
      var limit = rlimit(rlim_cur: 300_000, rlim_max: 300_000)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      var kept = 0
      var failure: StorageError?
      while failure == nil, kept < 2000 {
        do throws(StorageError) {
          try log.append([answer("a", "\(kept)")])
          kept += 1
        } catch {
          failure = error
        }
      }
      #expect(failure?.reason == .diskFull)
      #expect(kept > 5)
      #expect(try log.events(of: "a") == answers("a", (0..<kept).map(String.init)))
      #expect(throws: StorageError.self) {
        try log.append([answer("a", String(repeating: "x", count: 500_000))])
      }
      #expect(try log.count == kept)
      try String(kept).write(toFile: path + "/kept", atomically: false, encoding: .utf8)
    }
    let kept = try Int(String(contentsOfFile: folder("kept"), encoding: .utf8)) ?? 0
    let log = try EventLog(folder: path)
    #expect(try log.events(of: "a") == answers("a", (0..<kept).map(String.init)))
    try log.checkIntegrity()
  }

  @Test func `an import that fills the disk keeps its whole batches`() throws {
    let log = try EventLog(folder: folder.path)
    try log.limitGrowth(pages: 100)
    let text = String(repeating: "x", count: 1000)
    let error = #expect(throws: StorageError.self) {
      for batch in 0..<100 {
        try log.append((0..<10).flatMap { answers("\(batch * 10 + $0)", [text, text]) })
      }
    }
    #expect(error?.reason == .diskFull)
    let walks = try log.everything()
    #expect(walks.count > 0)
    #expect(walks.count.isMultiple(of: 10))
    #expect(walks.allSatisfy { $0.events.count == 2 })
  }
}
