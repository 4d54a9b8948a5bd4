import Reporting
import Screens
import Testing

@testable import porchlight

/// A visitor's page with its count, through printing programs that are played by shell scripts.
@Suite struct VisitorPrintTests {
  let folder = TemporaryFolder()
  private var printed: PrintedPages { PrintedPages(folder: folder.data) }

  private func document(pages: Int) -> Document {
    let blocks = (1...pages).flatMap { page -> [DocumentBlock] in
      [.paragraph(text: Prose("Page \(page)"))] + (page < pages ? [.pageBreak] : [])
    }
    return Document(title: "Page", language: "en", blocks: blocks)
  }

  private func printing(
    _ pages: Int, _ counting: PageCounting?, hasFilter: Bool = true, isLarge: Bool = false
  )
    -> EffectResult
  {
    var sent = 0
    var print = VisitorPrint(
      document: document(pages: pages), looks: PageLooks(isLargePrint: isLarge), counting: counting,
      printed: printed, patience: 0.5)
    print.programs = ChildProcess(folders: folder("bin") + ":/usr/bin:/bin")
    if !hasFilter { print.filter = PDFFilter(programs: ChildProcess(folders: folder("nowhere"))) }
    let result = print.run { sent += 1 }
    #expect(sent == 1, "said to be handed over \(sent) times")
    return result
  }

  private func problem(_ result: EffectResult) -> PrintProblem? {
    if case .notPrinted(let problem) = result { problem } else { nil }
  }

  @Test(arguments: [1, 2, 5], [true, false])
  func `the pages that come out are counted, as PDF and as text`(pages: Int, hasFilter: Bool) throws {
    try addPrinter()
    #expect(problem(printing(pages, PageCounting(), hasFilter: hasFilter)) == nil)
    #expect(folder.isPDF("page") == hasFilter)
    #expect(try printed.read()?.total == pages)
  }

  @Test func `where nobody counts there is no file`() throws {
    try addPrinter()
    #expect(problem(printing(2, nil)) == nil)
    #expect(folder.exists("page") && !folder.exists("data"))
  }

  @Test func `large letters are printed, or said not to be there`() throws {
    try addPrinter()
    #expect(problem(printing(1, nil, isLarge: true)) == nil)
    #expect(folder.isPDF("page"))
    try folder.write("", to: "page")
    #expect(problem(printing(1, nil, hasFilter: false, isLarge: true)) == .noLargePrint)
    #expect(folder.text("page").isEmpty)
    #expect(problem(printing(1, nil, hasFilter: false)) == nil)
    #expect(folder.text("page").contains("Page 1"))
  }

  @Test func `the page that would pass the limit is not sent`() throws {
    try addPrinter()
    #expect(problem(printing(2, PageCounting(limit: 3))) == nil)
    try folder.write("", to: "page")
    #expect(problem(printing(2, PageCounting(limit: 3))) == .overLimit)
    #expect(folder.text("page").isEmpty)
    #expect(try printed.read()?.total == 2)
    #expect(problem(printing(1, PageCounting(limit: 3))) == nil)
    #expect(folder.isPDF("page"))
  }

  @Test func `where nobody can tell the limit nothing is printed`() throws {
    try addPrinter()
    #expect(Host.safest.counting == PageCounting(limit: 0))
    #expect(problem(printing(1, Host.safest.counting)) == .notCounted)
    #expect(!folder.exists("page"))
  }

  @Test(arguments: [
    ("cat > /dev/null; exit 1", PrintProblem.refused),
    ("echo 'lp: Error - no default destination available.' >&2; exit 1", .noPrinter),
    ("cat > /dev/null; echo 'request id is Office-12 (0 file(s))'", .stuck),
    ("cat > /dev/null; echo 'request id is Office-13 (0 file(s))'", .stopped),
  ])
  func `a page that fails or is called back does not count`(script: String, expected: PrintProblem) throws {
    try folder.addScript("lp", script)
    try folder.addQueues(waiting: "Office-12 root 1024 today", state: "aborted")
    try folder.addScript("cancel", "true")
    for _ in 0..<2 { #expect(problem(printing(2, PageCounting(limit: 2))) == expected) }
    #expect(try printed.read()?.total == 0)
    try addPrinter()
    #expect(problem(printing(2, PageCounting(limit: 2))) == nil)
    #expect(try printed.read()?.total == 2)
  }

  @Test func `a page that may have come out counts`() throws {
    try addPrinter()
    try folder.addQueues(state: "")
    guard case .handedOver = printing(2, PageCounting(limit: 3)) else {
      Issue.record("called printed, or not printed")
      return
    }
    #expect(try printed.read()?.total == 2)
  }

  @Test func `with a damaged count nothing is printed under a limit, and everything without one`() throws {
    try addPrinter()
    #expect(problem(printing(1, PageCounting())) == nil)
    try folder.write("torn", to: "data/printed-pages.txt")
    try folder.write("", to: "page")
    #expect(problem(printing(1, PageCounting(limit: 9))) == .notCounted)
    #expect(folder.text("page").isEmpty)
    #expect(problem(printing(1, PageCounting())) == nil)
    #expect(folder.isPDF("page"))
    #expect(folder.text("data/printed-pages.txt") == "torn")
  }

  private func addPrinter() throws {
    try folder.addScript("lp", "cat > \(folder("page")); echo 'request id is Office-12 (0 file(s))'")
    try folder.addQueues()
  }
}
