import Pages
import Testing

@testable import TerminalUI

/// Header, rule and footer.
struct ChromeTests {
  @Test func `the footer keeps what is vital and drops the rest from the right`() {
    let line = Footer(page: Samples.rating(), width: 60).line()
    #expect(text(line) == "Enter next  Esc back  ? help  h help lines  F12 hide")
  }

  @Test func `longer words lose the labels that can best be guessed`() {
    let offers = [
      Offer(.next, "Siguiente"), Offer(.back, "Atrás"), Offer(.help, "Ayuda"), Offer(.hide, "Ocultar"),
    ]
    let page = Samples.page(offers: offers)
    #expect(text(Footer(page: page, width: 40).line()) == "Enter siguiente  Esc  ?  F12 ocultar")
  }

  @Test func `a command that cannot be used is not in the footer, but going on is`() {
    let offers = [
      Offer(.next, "Next", unavailable: "Please answer."), Offer(.back, "Back", unavailable: "First."),
    ]
    #expect(text(Footer(page: Samples.page(offers: offers), width: 40).line()) == "Enter next")
  }

  @Test func `only the first letter of a label is made small`() {
    let page = Samples.page(offers: [Offer(.help, "Call Ana")])
    #expect(text(Footer(page: page, width: 40).line()) == "? call Ana")
  }

  @Test func `the keys of a text field are named while it is open`() {
    let line = Footer(page: Samples.text(""), width: 40).line()
    #expect(text(line) == "Enter next  Esc back  F1 help  F12 hide")
  }

  @Test func `every named command can be clicked`() {
    let line = Footer(page: Samples.rating(), width: 40).line()
    #expect(
      line.regions.map(\.target) == [.command(.next), .command(.back), .command(.help), .command(.hide)])
    #expect(line.regions.map(\.columns) == [0..<10, 12..<20, 22..<28, 30..<38])
  }

  @Test func `the mark of a sitting stands before the title, and without a header in the rule`() {
    var page = Samples.rating()
    page.mark = "REHEARSAL"
    var large = Visitor(page, size: Size(columns: 60, rows: 16))
    #expect(large.rows()[0].hasPrefix("  REHEARSAL: "))
    var small = Visitor(page, size: Samples.small)
    let rows = small.rows()
    #expect(rows[rows.count - 2].hasPrefix("REHEARSAL - h help lines -"))
    #expect(!rows[0].contains("REHEARSAL"))
  }

  @Test func `a page with a mark and no title has a header all the same`() {
    var page = Samples.rating()
    (page.title, page.mark, page.progress) = ("", "REHEARSAL", nil)
    var visitor = Visitor(page, size: Size(columns: 80, rows: 24))
    #expect(visitor.rows()[0].split(separator: " ") == ["REHEARSAL"])
  }

  @Test func `a rule with a mark is never spared for one answer more`() {
    for answers in 1...9 {
      var page = Samples.page(
        control: .choose(
          Choose(items: (1...answers).map { ChoiceItem("Answer \($0)") }, maximum: 1)))
      page.mark = "REHEARSAL"
      var visitor = Visitor(page, size: Samples.small)
      #expect(visitor.rows().contains { $0.contains("REHEARSAL") }, "\(answers)")
    }
  }

  @Test func `a long title gives way to the progress`() {
    var page = Samples.rating()
    page.title = String(repeating: "Title ", count: 9)
    var visitor = Visitor(page, size: Size(columns: 60, rows: 16))
    #expect(visitor.rows()[0].hasSuffix("Title  3 of 30"))
  }

  @Test func `the rule drops what it can do without`() {
    var page = Samples.several(30)
    page.progress?.short = "Question 3 of 30"
    var visitor = Visitor(page)
    #expect(visitor.rows()[10] == "Page 1 of 4 - PgDn more - h help lines -")
    page.words.pageOf = "Page {n} of {total} of this long list"
    visitor = Visitor(page)
    #expect(visitor.rows()[10] == "1/4 PgDn more - h help lines - r review")
  }

  @Test func `the rule tells the minutes where nothing has to go for them`() {
    var page = Samples.rating()
    let without = "-- h help lines -- q stop --- 3 of 30 --"
    var visitor = Visitor(page)
    #expect(visitor.rows()[10] == without)
    page.progress?.timed = "3 of 30, 5 min"
    visitor = Visitor(page)
    #expect(visitor.rows()[10] == "h help lines - q stop --- 3 of 30, 5 min")
    page.progress?.timed = "3 of 30, about 5 min"
    visitor = Visitor(page)
    #expect(visitor.rows()[10] == without)
  }

  @Test func `the header tells the minutes in few words before it leaves them out`() {
    var page = Samples.rating()
    page.title = String(repeating: "Title ", count: 6)
    page.progress?.timed = "3 of 30, 5 min"
    var visitor = Visitor(page, size: Size(columns: 60, rows: 16))
    let row = visitor.rows()[0]
    #expect(row.contains("Title Title Title Title Title Title ") && row.hasSuffix(" 3 of 30, 5 min"))
  }

  @Test func `without progress and parts the rule is a line`() {
    var visitor = Visitor(Samples.page(progress: nil))
    #expect(visitor.rows()[10] == "-- h help lines -- r review -- q stop --")
    visitor = Visitor(Samples.page(progress: nil, offers: [Offer(.next, "Next")]))
    #expect(visitor.rows()[10] == String(repeating: "-", count: 40))
  }

  private func text(_ line: Line) -> String {
    String(String.UnicodeScalarView(line.cells.map(\.base)))
  }
}
