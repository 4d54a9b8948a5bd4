import Glibc
import Testing

@testable import Storage

@Suite struct StorageErrorTests {
  @Test(
    arguments: [
      (ENOSPC, .diskFull), (EDQUOT, .diskFull), (EFBIG, .diskFull),
      (EACCES, .readOnly), (EPERM, .readOnly), (EROFS, .readOnly),
      (ENOTDIR, .cannotOpen), (EMFILE, .cannotOpen), (ENAMETOOLONG, .cannotOpen),
    ] as [(CInt, StorageError.Reason)])
  func `what the system refuses gets the reason to act by`(code: CInt, reason: StorageError.Reason) {
    #expect(StorageError(systemError: code, doing: "open", path: "/there").reason == reason)
  }

  @Test func `the sentence says what was tried, where and why not`() {
    let error = StorageError(systemError: EACCES, doing: "make the folder", path: "/there")
    #expect("\(error)" == "Cannot make the folder /there: Permission denied")
  }

  @Test func `no answer stands in the sentence about it`() throws {
    let folder = TemporaryFolder()
    let log = try EventLog(folder: folder.path)
    try log.append([answer("a", "1")], handle: "BLUE-OTTER")
    try log.limitGrowth(pages: 1)
    let secret = "what nobody else should read"
    let long = answer("a", secret + String(repeating: "x", count: 50_000))
    let errors = [
      #expect(throws: StorageError.self) { try log.append([long]) },
      #expect(throws: StorageError.self) { try log.append([answer("b", secret)], handle: "BLUE-OTTER") },
      #expect(throws: StorageError.self) { try log.append([answer("a", secret + "\0")]) },
    ]
    #expect(errors.map(\.?.reason) == [.diskFull, .handleTaken, .unstorable])
    for error in errors {
      let sentence = try #require(error?.description)
      #expect(!sentence.contains(secret))
      #expect(!sentence.contains("BLUE-OTTER"))
      #expect(!sentence.contains("\n"))
    }
  }
}
