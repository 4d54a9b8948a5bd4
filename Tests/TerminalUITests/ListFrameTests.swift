import Pages
import Testing

@testable import TerminalUI

/// How questions with items look at each size.
struct ListFrameTests {
  @Test func `a question fits a small window without its hint`() {
    var visitor = Visitor(Samples.rating(marked: [3]))
    #expect(
      visitor.frame().text == """
        How big a problem is street lighting
        here?

          1 ( ) Not a problem
          2 ( ) Small problem
          3 ( ) Medium problem
        > 4 (x) Big problem
          5 ( ) Very big problem
          6 ( ) Don't know
          7 ( ) Prefer not to say
        -- h help lines -- q stop --- 3 of 30 --
        Enter next  Esc back  ? help  F12 hide
        """)
  }

  @Test func `a question shows title, progress and hint where there is room`() {
    var visitor = Visitor(Samples.rating(), size: Samples.usual)
    let rows = visitor.rows()
    #expect(
      rows.prefix(13) == [
        "  Your neighborhood                    Question 3 of 30. About 5 minutes left.",
        "",
        "  How big a problem is street lighting here?",
        "",
        "  Count dark corners, broken lamps and lamps behind trees.",
        "",
        "  > 1 ( ) Not a problem",
        "    2 ( ) Small problem",
        "    3 ( ) Medium problem",
        "    4 ( ) Big problem",
        "    5 ( ) Very big problem",
        "    6 ( ) Don't know",
        "    7 ( ) Prefer not to say",
      ])
    #expect(rows[22] == "  -- q stop " + String(repeating: "-", count: 66))
    #expect(rows[23] == "  Enter next  Esc back  ? help  h help lines  r review  l language  F12 hide")
  }

  @Test func `text stands in the middle of a wide window, at most 80 columns wide`() {
    let words = String(repeating: "word ", count: 60)
    var visitor = Visitor(Samples.page([.paragraph(words)]), size: Samples.wide)
    let text = visitor.rows()[2...6].filter { !$0.isEmpty }
    #expect(text.allSatisfy { $0.hasPrefix(String(repeating: " ", count: 60) + "w") && $0.count <= 140 })
    #expect(text.count == 4)
    #expect(visitor.rows()[59].hasSuffix("q stop  F12 hide"))
  }

  @Test func `an order shows the places that were given`() {
    var visitor = Visitor(Samples.order(placed: [2, 0]))
    #expect(
      visitor.rows()[2...5] == [
        "> 1 (2) Lighting", "  2 ( ) Traffic", "  3 (1) Vacant lots", "  4 ( ) Don't know",
      ])
    visitor.page = Samples.order(placed: [3])
    #expect(visitor.rows()[5] == "  4 (x) Don't know")
  }

  @Test func `a menu has no marks and says why an item cannot be chosen`() {
    var visitor = Visitor(Samples.menu)
    #expect(
      visitor.rows()[2...5] == [
        "> 1 Answer the questions", "  2 Print a page", "    (No printer is set up.)", "  3 Help",
      ])
  }

  @Test func `several answers have square marks, headings and numbers in line`() {
    var visitor = Visitor(Samples.several(26, marked: [2], grouped: true))
    #expect(
      visitor.frame().text == """
        Which of these are the biggest problems?
        Group 1
        >  1 [ ] Factor number 1
           2 [ ] Factor number 2
           3 [x] Factor number 3
           4 [ ] Factor number 4
           5 [ ] Factor number 5
           6 [ ] Factor number 6
           7 [ ] Factor number 7
           8 [ ] Factor number 8
        1/4 PgDn more - h help lines --- 3 of 30
        Enter next  Esc back  ? help  F12 hide
        """)
  }

  @Test func `answers that just fit take the place of the rule`() {
    var page = Samples.rating()
    page.notice = Notice(.wrong, "Please choose one.")
    var visitor = Visitor(page)
    #expect(
      visitor.rows()[9...11] == [
        "  7 ( ) Prefer not to say", "-- h help lines -- q stop --- 3 of 30 --",
        "Enter next  Esc back  ? help  F12 hide",
      ])
    visitor.page.notice?.text = "Please choose one of these, or go on without."
    #expect(
      visitor.rows()[10...11] == ["  7 ( ) Prefer not to say", "Enter next  Esc back  ? help  F12 hide"])
    visitor.page.blocks.append(.hint("Type no names", always: true))
    #expect(visitor.rows()[10].hasPrefix("1/2 PgDn more - h help lines"))
  }

  @Test func `a long label hangs behind its gutter`() {
    let label = "Someone to call when the lamp on the corner is out again"
    let page = Samples.page(control: .choose(Choose(items: [ChoiceItem(label)], maximum: 1)))
    var visitor = Visitor(page)
    #expect(
      visitor.rows().prefix(2) == [
        "> 1 ( ) Someone to call when the lamp on", "        the corner is out again",
      ])
  }

  @Test func `focus is on the gutter only, and a chosen mark is bold`() {
    var visitor = Visitor(Samples.rating(marked: [3]))
    let frame = visitor.frame()
    #expect(frame.cursor == Position(row: 6, column: 0))
    #expect((0..<7).allSatisfy { frame[6, $0].style.reverse })
    #expect((7..<40).allSatisfy { !frame[6, $0].style.reverse })
    #expect(frame[6, 5].style == Style(bold: true, reverse: true, role: .chosen))
    #expect((0..<40).allSatisfy { !frame[5, $0].style.reverse })
  }

  @Test func `a notice stands on top of every part`() {
    var page = Samples.several(26)
    page.notice = Notice(.wrong, "Please choose one answer at least.")
    var visitor = Visitor(page)
    #expect(visitor.rows()[0] == "! Please choose one answer at least.")
    visitor.press(.pageDown)
    #expect(
      visitor.rows()[0...1] == [
        "! Please choose one answer at least.", "Which of these are the biggest problems?",
      ])
    #expect(visitor.frame()[0, 0].style.role == .warning)
  }

  @Test func `a notice that fills the window is read like a text, once`() {
    let words = (1...80).map { "word\($0)" }.joined(separator: " ")
    var page = Samples.rating()
    page.notice = Notice(.failed, words)
    var visitor = Visitor(page)
    var seen = visitor.rows()[0...9].joined(separator: " ")
    while visitor.rows()[10].contains("PgDn") {
      visitor.press(.pageDown)
      seen += " " + visitor.rows()[0...9].joined(separator: " ")
    }
    let read = seen.split(separator: " ").filter { $0.hasPrefix("word") }.joined(separator: " ")
    #expect(read == words)
    #expect(seen.contains("7 ( ) Prefer not to say"))
  }

  @Test func `a window that is too small says how large it must be`() {
    var visitor = Visitor(Samples.rating(), size: Size(columns: 30, rows: 8))
    #expect(
      visitor.rows().prefix(3) == [
        "This window is too small. It", "needs 40 columns and 12 rows.", "",
      ])
    visitor.press(.down, .character("3"), .enter, .escape)
    #expect(visitor.did.isEmpty)
    visitor.press(.function(12))
    #expect(visitor.did == [.asked(.hide)])
  }

  @Test(arguments: [(0, 0), (1, 1), (5, 0), (39, 11)])
  func `no window is too small to draw`(columns: Int, rows: Int) {
    var view = TerminalView()
    let frame = view.frame(of: Samples.rating(), size: Size(columns: columns, rows: rows))
    #expect(frame.cells.map(\.count) == Array(repeating: columns, count: rows))
  }
}
