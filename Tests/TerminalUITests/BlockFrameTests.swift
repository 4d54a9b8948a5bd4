import Pages
import Testing

@testable import TerminalUI

/// How blocks that are read look, and how long pages are broken.
struct BlockFrameTests {
  static let results = Samples.page([
    .heading("What ranked first"),
    .paragraph("These are the factors that you rated as the biggest problems."),
    .bars([
      Bar(label: "Street lighting", share: 0.82, range: 0.7...0.9, value: "82 points"),
      Bar(label: "Traffic", share: 0.5, value: "50 points"),
    ]),
    .table(
      header: ["Factor", "Rank", "Why it is here"],
      rows: [["Street lighting", "1", "Big problem, your first"], ["Traffic", "12", "Medium"]]),
    .list(["One thing that is long enough to wrap in a narrow window", "Two"]),
    .box(title: "Good to know", text: "Cities often fix lamps in thirty days after a report."),
  ])

  @Test func `bars and tables are aligned where they fit`() {
    var visitor = Visitor(Self.results, size: Samples.usual)
    #expect(
      visitor.rows()[2...17].map { $0.dropFirst(2) }.joined(separator: "\n") == """
        What ranked first

        These are the factors that you rated as the biggest problems.

        Street lighting  |##########################[####  ]    |  82 points
        Traffic          |###################                   |  50 points

        Factor           Rank  Why it is here
        Street lighting     1  Big problem, your first
        Traffic            12  Medium

        - One thing that is long enough to wrap in a narrow window
        - Two

        | Good to know
        | Cities often fix lamps in thirty days after a report.
        """)
  }

  @Test func `narrow bars stand under their labels and wide tables are stacked`() {
    var visitor = Visitor(Self.results)
    let first = visitor.rows()
    #expect(
      first[5...8] == [
        "Street lighting", "  |#################[### ]  |  82 points", "Traffic",
        "  |#############            |  50 points",
      ])
    visitor.press(.pageDown)
    #expect(
      visitor.rows()[0...3] == [
        "Factor: Street lighting", "  Rank: 1", "  Why it is here: Big problem, your", "  first",
      ])
  }

  @Test(arguments: [(0.0, 0), (1.0, 23), (-3.0, 0), (7.0, 23), (.nan, 0), (.infinity, 0)])
  func `a bar never leaves its frame`(share: Double, length: Int) {
    let bar = Bar(label: "A", share: share, value: "v")
    let cells = BarLayout(measure: 40, bars: [bar]).chunks()[0].lines[0].cells
    #expect(cells.count { $0.base == "#" } == (length == 0 ? 0 : 32))
    #expect(cells.count == 3 + 34 + 3)
  }

  @Test func `bars with notes are as long as each other, and each keeps its note`() {
    let bars = Block.bars([
      Bar(label: "Lamps", share: 0.5, value: "50 points", note: "You said that lamps are a big problem."),
      Bar(label: "Safe crossings", share: 0.5, value: "50 points", note: "You chose it first."),
    ])
    var visitor = Visitor(Samples.page([bars]), size: Samples.usual)
    #expect(
      visitor.rows()[2...6].map { $0.dropFirst(2) }.joined(separator: "\n") == """
        Lamps           |###################                   |  50 points
          You said that lamps are a big problem.

        Safe crossings  |###################                   |  50 points
          You chose it first.
        """)
    var narrow = Visitor(Samples.page((1...5).map { .paragraph("Text \($0)") } + [bars]))
    narrow.press(.pageDown)
    #expect(narrow.rows()[0] == "Lamps" || narrow.rows()[0] == "Safe crossings")
  }

  @Test func `a telephone number is never broken`() {
    for column in 0..<40 {
      let text = String(repeating: "x", count: column) + " call 1-800-799-7233 or 988-line now"
      var visitor = Visitor(Samples.page([.paragraph(text)]))
      #expect(visitor.rows().contains { $0.contains("1-800-799-7233") }, "\(column)")
    }
  }

  @Test func `a box without a title or without a text is one line shorter`() {
    var visitor = Visitor(Samples.page([.box(title: "", text: "apple boat"), .box(title: "Code", text: "")]))
    #expect(visitor.rows()[0...3] == ["| apple boat", "", "| Code", ""])
  }

  @Test func `commands are named with their keys, in a field with those that do not type`() {
    let offers = [Offer(.back, "Back"), Offer(.help, "help")]
    func rows(_ inField: Bool) -> [String] {
      var visitor = Visitor(Samples.page([.commands(offers, inField: inField)]))
      return visitor.rows().filter { $0.hasPrefix("- ") }
    }
    #expect(rows(false) == ["- Esc, Left, Backspace: back", "- ?, F1: help"])
    #expect(rows(true) == ["- Esc: back", "- F1: help"])
  }

  @Test func `a range of no width is one line across the bar`() {
    let bar = Bar(label: "A", share: 0, range: 0...0, value: "v")
    let cells = BarLayout(measure: 40, bars: [bar]).chunks()[0].lines[0].cells
    #expect(cells[3].base == "|" && cells[4].base == "|" && cells[5].base == " ")
  }

  @Test func `a short row of a table leaves its last cells empty`() {
    let page = Samples.page([.table(header: ["A", "B"], rows: [["x"], ["y", "z"]])])
    var visitor = Visitor(page)
    #expect(visitor.rows()[0...2] == ["A  B", "x", "y  z"])
  }

  @Test func `a long page turns with Space, page keys and arrows`() {
    let page = Samples.page((1...20).map { .paragraph("Paragraph number \($0)") })
    var visitor = Visitor(page)
    #expect(visitor.rows()[10].hasPrefix("1/4 PgDn more - h help lines -"))
    visitor.press(.character(" "))
    #expect(visitor.rows()[0] == "Paragraph number 6")
    visitor.press(.down, .pageDown, .pageDown, .down)
    #expect(visitor.rows()[10].hasPrefix("4/4 - h help lines - q stop"))
    #expect(!visitor.rows()[10].contains("PgDn"))
    visitor.press(.up, .pageUp)
    #expect(visitor.rows()[10].hasPrefix("2/4 PgDn more"))
    visitor.press(.end)
    #expect(visitor.view.part == 3)
    visitor.press(.home)
    #expect(visitor.view.part == 0)
    #expect(visitor.did.isEmpty)
  }

  @Test func `a paragraph breaks between lines, leaving no line alone`() {
    let words = (1...100).map { "word\($0)" }.joined(separator: " ")
    var visitor = Visitor(Samples.page([.question("Read this"), .paragraph(words)]))
    var seen = visitor.rows()[1...9].joined(separator: " ")
    while !visitor.rows()[10].contains("4 of 4"), visitor.view.part < 5 {
      visitor.press(.pageDown)
      #expect(visitor.rows()[0] == "Read this")
      #expect(visitor.rows()[1...9].count { !$0.isEmpty } >= 2)
      seen += " " + visitor.rows()[1...9].joined(separator: " ")
      if !visitor.rows()[10].contains("PgDn") { break }
    }
    #expect(seen.split(separator: " ").joined(separator: " ") == words)
  }

  @Test func `a heading goes with what it heads`() {
    let fill = (1...4).map { Block.paragraph("Text \($0)") }
    let page = Samples.page(fill + [.heading("Late"), .paragraph("After the heading"), .paragraph("End")])
    var visitor = Visitor(page)
    visitor.press(.pageDown)
    #expect(visitor.rows()[0] == "Late" || !visitor.rows()[10].contains("Page"))
    #expect(visitor.rows().contains("After the heading"))
  }

  @Test func `a small window lets blank lines go before hints, and then hints`() {
    func rows(_ items: Int) -> [String] {
      let list = (1...items).map { ChoiceItem("Item \($0)") }
      var visitor = Visitor(
        Samples.page(
          [.question("Which?"), .hint("A hint", always: false)],
          control: .choose(Choose(items: list, maximum: 1))))
      return visitor.rows()
    }
    #expect(rows(6)[0...4] == ["Which?", "", "A hint", "", "> 1 ( ) Item 1"])
    #expect(rows(8)[0...2] == ["Which?", "A hint", "> 1 ( ) Item 1"])
    #expect(rows(9)[0...1] == ["Which?", "> 1 ( ) Item 1"])
  }

  @Test(arguments: [true, false]) func `a box gives way in a small window if it may`(always: Bool) {
    let list = (1...9).map { ChoiceItem("Item \($0)") }
    let box = Block.box(title: "Crisis", text: "Call 911. Call or text 988.", always: always)
    let page = Samples.page([box, .question("Which?")], control: .choose(Choose(items: list, maximum: 1)))
    var small = Visitor(page)
    #expect(small.rows()[0] == (always ? "| Crisis" : "Which?"))
    var usual = Visitor(page, size: Samples.usual)
    #expect(usual.rows()[2].hasSuffix("| Crisis"))
  }

  @Test func `a hint that must be seen is never left out`() {
    let list = (1...9).map { ChoiceItem("Item \($0)") }
    var visitor = Visitor(
      Samples.page(
        [.question("Which?"), .hint("Type no names", always: true)],
        control: .choose(Choose(items: list, maximum: 1))))
    #expect(visitor.rows().contains("Type no names"))
  }
}
