import Reporting
import Screens

/// A visitor's page on its way to the printer: set, counted where pages are counted, and given back where it does
/// not come out.
struct VisitorPrint: Sendable {
  let document: Document
  var looks = PageLooks()
  /// Nil where nobody counts.
  let counting: PageCounting?
  let printed: PrintedPages
  /// Seconds until a job that waits is called back.
  let patience: Double
  var filter = PDFFilter()
  var programs = ChildProcess()

  /// Prints, says when nothing is left to hand over, and waits until the page is out or called back.
  func run(onSent: () -> Void) -> EffectResult {
    guard let page else {
      onSent()
      return .notPrinted(.noLargePrint)
    }
    let day = Chance.day
    var isCounted = false
    do throws(PrintedPages.Failure) {
      if let counting {
        if counting.limit == 0 { throw .unreadable }
        try printed.take(page.pages, limit: counting.limit, on: day)
        isCounted = true
      }
    } catch {
      // Without a limit a count that fails keeps nobody from a page.
      guard counting?.limit == nil else {
        onSent()
        return .notPrinted(error == .overLimit ? .overLimit : .notCounted)
      }
    }
    let result = PrintJob(bytes: page.bytes, patience: patience, programs: programs).run(onSent: onSent)
    if case .notPrinted = result, isCounted { printed.giveBack(page.pages, of: day) }
    return result
  }

  /// PDF where the filter is there, and text elsewhere, whose pages end with a form feed; text has one size of
  /// letters, so that nil is left for who asked for large ones.
  private var page: (bytes: [UInt8], pages: Int)? {
    if let file = try? filter.file(of: document, looks: looks) { return (file.bytes, file.pages) }
    if looks.isLargePrint { return nil }
    let text = TextRenderer().render(document)
    return (Array(text.utf8), max(text.split(separator: "\u{0C}").count, 1))
  }
}
