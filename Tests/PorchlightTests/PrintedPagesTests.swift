import Dispatch
import Synchronization
import Testing
import TestSupport

@testable import porchlight

/// The count of pages that visitors printed, in its small file.
@Suite struct PrintedPagesTests {
  let folder = TemporaryFolder()
  private var printed: PrintedPages { PrintedPages(folder: folder.data) }
  private static let file = "data/printed-pages.txt"
  private static let whole = "porchlight: 1\nsince: 2026-11-20\ntotal: 9\nday: 2026-11-22\npages: 4\n"

  @Test func `pages add up over a day and over all days`() throws {
    #expect(try printed.read() == nil)
    try printed.take(2, limit: nil, on: "2026-11-22")
    try printed.take(1, limit: nil, on: "2026-11-22")
    try printed.take(3, limit: nil, on: "2026-11-23")
    let count = try #require(try printed.read())
    #expect(count == .init(since: "2026-11-22", total: 6, day: "2026-11-23", onDay: 3))
    #expect(count.pages(on: "2026-11-23") == 3 && count.pages(on: "2026-11-24") == 0)
  }

  @Test func `the file is for its owner only and tells no time finer than the day`() throws {
    try printed.take(2, limit: 5, on: "2026-11-22")
    #expect(try folder.mode(of: Self.file) == 0o600 && folder.mode(of: "data") == 0o700)
    #expect(
      folder.text(Self.file) == "porchlight: 1\nsince: 2026-11-22\ntotal: 2\nday: 2026-11-22\npages: 2\n")
    #expect(try folder.names(in: "data") == ["printed-pages.lock", "printed-pages.txt"])
  }

  @Test(arguments: [(3, 2, false), (3, 3, false), (3, 4, true), (1, 2, true), (9_999, 9_999, false)])
  func `a limit is kept to the page`(limit: Int, pages: Int, isOver: Bool) throws {
    if isOver {
      #expect(throws: PrintedPages.Failure.overLimit) {
        try printed.take(pages, limit: limit, on: "2026-11-22")
      }
      #expect(try printed.read() == nil)
    } else {
      try printed.take(pages, limit: limit, on: "2026-11-22")
      #expect(try printed.read()?.total == pages)
    }
  }

  @Test func `what is refused counts nothing, and the next day begins anew`() throws {
    try printed.take(2, limit: 2, on: "2026-11-22")
    #expect(throws: PrintedPages.Failure.overLimit) { try printed.take(1, limit: 2, on: "2026-11-22") }
    #expect(try printed.read()?.onDay == 2)
    try printed.take(2, limit: 2, on: "2026-11-23")
    #expect(try printed.read() == .init(since: "2026-11-22", total: 4, day: "2026-11-23", onDay: 2))
  }

  @Test func `what did not come out is taken back, also after midnight`() throws {
    try printed.take(2, limit: 2, on: "2026-11-22")
    printed.giveBack(2, of: "2026-11-22")
    try printed.take(2, limit: 2, on: "2026-11-22")
    try printed.take(1, limit: 2, on: "2026-11-23")
    printed.giveBack(2, of: "2026-11-22")
    #expect(try printed.read() == .init(since: "2026-11-22", total: 1, day: "2026-11-23", onDay: 1))
    printed.giveBack(7, of: "2026-11-23")
    #expect(try printed.read()?.total == 0)
  }

  @Test(arguments: [
    "", "porchlight: 1\n", "porchlight: 2\n", "\u{0}\u{1}", whole + "more: x\n", whole + "pages: 4\n",
    whole.replacing("4", with: "-4"), whole.replacing("4", with: "ten"), whole.replacing("4", with: "10"),
    whole.replacing("9", with: "99999999999999999999"), whole.replacing("2026-11-22", with: "2026-11"),
    whole.replacing("2026-11-22", with: "2026-13-22"), whole.replacing("2026-11-22", with: "today"),
    whole.replacing("total: 9\n", with: ""), String(repeating: whole, count: 200),
  ])
  func `a damaged file is no count, and is left as it is`(text: String) throws {
    try printed.take(1, limit: nil, on: "2026-11-22")
    try folder.write(text, to: Self.file)
    #expect(throws: PrintedPages.Failure.unreadable) { try printed.read() }
    for limit in [nil, 5] {
      #expect(throws: PrintedPages.Failure.unreadable) {
        try printed.take(1, limit: limit, on: "2026-11-22")
      }
    }
    printed.giveBack(1, of: "2026-11-22")
    #expect(folder.text(Self.file) == text)
  }

  @Test func `what is written by hand as the program writes it is read`() throws {
    try printed.take(1, limit: nil, on: "2026-11-20")
    try folder.write(Self.whole, to: Self.file)
    #expect(try printed.read() == .init(since: "2026-11-20", total: 9, day: "2026-11-22", onDay: 4))
  }

  @Test func `where nothing can be written nothing is counted`() throws {
    try folder.write("no folder", to: "data")
    #expect(throws: PrintedPages.Failure.notKept) { try printed.take(1, limit: nil, on: "2026-11-22") }
    #expect(try printed.read() == nil)
  }

  @Test func `of many at once exactly as many get a page as there are`() throws {
    let refused = Mutex(0)
    let printed = printed
    DispatchQueue.concurrentPerform(iterations: 40) { _ in
      do { try printed.take(1, limit: 25, on: "2026-11-22") } catch { refused.withLock { $0 += 1 } }
    }
    #expect(refused.withLock { $0 } == 15)
    #expect(try printed.read()?.onDay == 25)
  }

  /// Against a count in memory, over pages that come out and do not, on days that follow each other.
  @Test(arguments: 1...5) func `whatever happens, the file holds what came out`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var (total, byDay) = (0, [String: Int]())
    for step in 0..<60 {
      let day = "2026-11-\(10 + step / 12)"
      let (pages, limit) = (Int.random(in: 1...3, using: &random), Int.random(in: 4...12, using: &random))
      let isOver = byDay[day, default: 0] + pages > limit
      do throws(PrintedPages.Failure) {
        try printed.take(pages, limit: limit, on: day)
        #expect(!isOver)
      } catch {
        #expect(isOver && error == .overLimit)
        continue
      }
      if Bool.random(using: &random) {
        printed.giveBack(pages, of: day)
      } else {
        total += pages
        byDay[day, default: 0] += pages
      }
      let count = try #require(try printed.read())
      #expect(count.total == total && count.pages(on: day) == byDay[day, default: 0])
    }
  }
}
