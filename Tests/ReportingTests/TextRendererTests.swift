import TestSupport
import Testing

@testable import Reporting

private func rendered(_ blocks: [DocumentBlock]) -> String {
  TextRenderer().render(
    Document(
      title: "T", language: "en", header: "Head", footer: "Foot", pageLabel: "Page {n} of {total}",
      blocks: blocks))
}

private func pages(_ text: String) -> [[String]] {
  text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { page in
    page.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}

@Suite struct TextRendererTests {
  @Test func `a short page reads as it will be printed`() {
    let text = rendered([
      .heading(level: 1, text: "Lamps"), .paragraph(text: "They are out."),
      .ranking(items: [
        .init(
          rank: "2=", name: "Street lamps",
          bar: .init(share: 0.5, text: "50 points", alternative: "50 of 100"),
          notes: ["You said so."])
      ]),
      .list(items: ["One", "Two"], isNumbered: true),
    ])
    let lines = pages(text)[0]
    #expect(
      lines.prefix(14) == [
        "    Head", "", "    Lamps", "    =====", "", "    They are out.", "", "    2=  Street lamps",
        "        ###############---------------  50 points", "        You said so.", "", "    1.  One",
        "    2.  Two",
        "",
      ])
    #expect(lines.last == "    Foot" + String(repeating: " ", count: 57) + "Page 1 of 1")
    #expect(lines.count == 59)
  }

  @Test func `charts show what was measured and what could be`() {
    let bar = DocumentBlock.Bar(
      share: 0.5, text: "50", alternative: "", interval: .init(low: 0.4, high: 0.6, text: "40 to 60"))
    let bars = DocumentBlock.BarChart(
      caption: "How big", tableTitle: "", nameTitle: "", valueTitle: "",
      rows: [.init(label: "Lamps", bar: bar)])
    let sets = DocumentBlock.RankSetChart(
      caption: "", tableTitle: "", nameTitle: "Topic", rankTitle: "Place", setTitle: "could be", places: 6,
      rows: [.init(name: "Parks", rank: 3, first: 2, last: 5, rankText: "3", setText: "2 to 5")])
    let lines = pages(rendered([.bars(bars), .rankSets(sets)]))[0].filter { !$0.isEmpty }
    #expect(
      lines.dropFirst().prefix(5) == [
        "    How big", "    Lamps", "      ############======------------  50 (40 to 60)",
        "    Topic          Place  could be", "    -----  ------  -----  --------",
      ])
    #expect(lines.dropFirst(6).first == "    Parks  .=#==.      3    2 to 5")
  }

  @Test func `places are drawn smaller where names leave less room`() throws {
    let row = DocumentBlock.RankSetChart.Row(
      name: Prose(String(repeating: "n", count: 30)), rank: 30, first: 16, last: 30, rankText: "30",
      setText: "16-30")
    let sets = DocumentBlock.RankSetChart(
      caption: "", tableTitle: "", nameTitle: "Topic", rankTitle: "Place", setTitle: "Could be", places: 30,
      rows: [row])
    let line = try #require(pages(rendered([.rankSets(sets)]))[0].first { $0.contains("nnn") })
    #expect(line.hasSuffix("n  ...........===========#     30     16-30") && DisplayWidth.of(line) == 76)
  }

  // MARK: - So many sheets

  private func sheets(_ blocks: [DocumentBlock], _ sheets: Int?, shorter: [DocumentBlock]? = nil)
    -> [[String]]
  {
    var document = Document(
      title: "T", language: "en", footer: "Foot", pageLabel: "Page {n} of {total}", sheets: sheets,
      blocks: blocks)
    if let shorter { document.add(shorter: shorter) }
    return pages(TextRenderer().render(document))
  }

  /// Headings with a paragraph each: five lines, or four where lines stand close.
  private func parts(_ count: Int) -> [DocumentBlock] {
    (1...count).flatMap { [.heading(level: 2, text: Prose("Part \($0)")), .paragraph(text: "Words.")] }
  }

  @Test func `lines stand closer where that spares a sheet too many`() {
    #expect(sheets(parts(13), nil).count == 2)
    let one = sheets(parts(13), 1)
    #expect(one.count == 1 && one[0].count == TextRenderer.lines - 1)
    #expect(
      Array(one[0].prefix(6)) == ["  Part 1", "  ------", "  Words.", "", "  Part 2", "  ------"])
    #expect(one[0].last?.hasSuffix("Page 1 of 1") == true)
    // As long as there is room, nothing is changed.
    #expect(sheets(parts(9), 1) == sheets(parts(9), nil))
    #expect(sheets(parts(60), 1).count < sheets(parts(60), nil).count)
  }

  @Test(arguments: [
    SampleDocument.council, .spanishCouncil, .participants, .spanishParticipants, .wall, .spanishWall,
    .handout,
    .spanishHandout,
  ])
  func `pages of a group and to take away are as many sheets as they should be`(sample: SampleDocument) throws
  {
    let document = try sample.document
    let pages = pages(TextRenderer().render(document))
    #expect(pages.count <= (try #require(document.sheets)))
    for page in pages {
      #expect(page.count == TextRenderer.lines - 1 && page.allSatisfy { DisplayWidth.of($0) <= 78 })
    }
  }

  @Test func `more is said in fewer words where that is what spares a sheet`() {
    let long = parts(13) + [.list(items: (1...20).map { Prose("Item \($0)") }, isNumbered: false)]
    let short = parts(13) + [.list(items: [], isNumbered: false)]
    #expect(sheets(long, 1).count == 2)
    let one = sheets(long, 1, shorter: short)
    #expect(one.count == 1 && !one[0].contains { $0.contains("Item") })
    #expect(sheets(long, 2, shorter: short).joined().contains { $0.contains("Item 20") })
  }

  @Test func `bars stand beside names where lines stand close`() {
    func item(_ rank: String, _ name: Prose) -> DocumentBlock.RankingItem {
      .init(
        rank: rank, name: name, bar: .init(share: 0.5, text: "50 points", alternative: ""), notes: ["A note."]
      )
    }
    let names: [Prose] = ["Lamps", "Parks and paths"]
    let close = sheets(parts(13) + [.ranking(items: names.map { item("2=", $0) })], 1, shorter: nil).joined()
    #expect(close.contains("  2=  Lamps            ###############---------------  50 points"))
    #expect(close.contains("  2=  Parks and paths  ###############---------------  50 points"))
    let long = Prose(String(repeating: "long ", count: 12))
    let stacked = sheets(parts(13) + [.ranking(items: [item("1", long)])], 1).joined()
    #expect(stacked.contains("      ###############---------------  50 points"))
  }

  @Test func `a form can be filled with a pen`() {
    let field = DocumentBlock.FormField(
      number: "9", question: "Do you live here?", kind: .chooseOne,
      answers: [
        .init(code: "1", label: "Yes"), .init(code: "2", label: "No", next: "Go to 12."),
        .init(code: "8", label: "Other", hasLine: true),
      ], lines: 1)
    let line = String(repeating: "_", count: 69)
    #expect(
      pages(rendered([.field(field)]))[0].dropFirst(2).prefix(6) == [
        "    9  Do you live here?", "       ( ) 1  Yes", "       ( ) 2  No. Go to 12.", "       ( ) 8  Other",
        "           " + line.dropLast(4), "       " + line,
      ])
  }

  @Test func `pages are numbered and fed`() {
    let text = rendered((1...120).map { .paragraph(text: Prose("Paragraph \($0)")) })
    let pages = pages(text)
    #expect(pages.count == 5)
    #expect(!text.hasSuffix("\u{0C}") && !text.hasPrefix("\u{0C}"))
    for (index, page) in pages.enumerated() {
      #expect(page.count == 59)
      #expect(page.first == "    Head")
      #expect(page.last?.hasSuffix("Page \(index + 1) of 5") == true)
    }
  }

  @Test func `an empty document is one page`() {
    #expect(pages(rendered([])).count == 1)
    #expect(pages(rendered([.pageBreak, .pageBreak])).count == 1)
  }

  @Test func `a page break begins a page once`() {
    let pages = pages(
      rendered([.paragraph(text: "a"), .pageBreak, .pageBreak, .paragraph(text: "b"), .pageBreak]))
    #expect(pages.map { $0[2] } == ["    a", "    b"])
  }

  @Test(arguments: 40...60)
  func `a heading is never the last on a page`(filler: Int) throws {
    let blocks: [DocumentBlock] =
      [.list(items: (1...filler).map { Prose("line \($0)") }, isNumbered: false)]
      + [.heading(level: 2, text: "Big"), .heading(level: 3, text: "Small"), .paragraph(text: "under it")]
    for page in pages(rendered(blocks)) {
      let last = try #require(page.dropLast().last { !$0.isEmpty })
      #expect(!last.contains("Small") && !last.contains("Big") && !last.contains("---"))
    }
  }

  @Test(arguments: 40...60)
  func `a place in a ranking is never split`(filler: Int) throws {
    let item = DocumentBlock.RankingItem(
      rank: "1", name: "NAME", bar: .init(share: 1, text: "100 points", alternative: ""), notes: ["NOTE"])
    let blocks: [DocumentBlock] = [
      .list(items: (1...filler).map { Prose("line \($0)") }, isNumbered: false), .ranking(items: [item]),
    ]
    let page = try #require(pages(rendered(blocks)).first { $0.contains { $0.contains("NAME") } })
    #expect(page.contains { $0.contains("100 points") } && page.contains { $0.contains("NOTE") })
  }

  @Test func `a table says its headings again on every page`() {
    let columns: [DocumentBlock.Column] = [.init("Topic", kind: .name), .init("Points", kind: .number)]
    let rows = (1...130).map { [Prose("Topic \($0)"), Prose("\($0)")] }
    let pages = pages(rendered([.table(.init(columns: columns, rows: rows))]))
    #expect(pages.count == 3)
    for page in pages { #expect(page[2...3] == ["    Topic      Points", "    ---------  ------"]) }
    #expect(pages[2].filter { $0.contains("Topic ") }.last == "    Topic 130     130")
  }

  @Test func `a long paragraph leaves two lines on each page`() throws {
    let words = String(repeating: "walk ", count: 90)
    let blocks = [DocumentBlock](repeating: .paragraph(text: Prose(words)), count: 12)
    for page in pages(rendered(blocks)).dropLast() {
      let body = page.dropFirst(2).dropLast(2)
      let tail = body.reversed().drop { $0.isEmpty }.prefix { !$0.isEmpty }
      #expect(tail.count >= 2)
    }
  }

  @Test func `lines fit and nothing steers the printer`() {
    for seed in UInt64(0)..<500 {
      var generator = RandomDocument(seed: seed)
      let text = TextRenderer().render(generator.document())
      for page in text.split(separator: "\u{0C}", omittingEmptySubsequences: false) {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == TextRenderer.lines, "seed \(seed)")
        let long = lines.filter { DisplayWidth.of($0) > 76 }
        #expect(long.isEmpty, "seed \(seed)")
        let steering = page.unicodeScalars.filter { $0 != "\n" && $0.properties.generalCategory == .control }
        #expect(steering.isEmpty, "seed \(seed)")
      }
    }
  }
}

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("", 0), ("ñ", 1), ("n\u{303}", 1), ("東京", 4), ("안녕", 4), ("👍", 2), ("ﾊ", 1), ("Ａ", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{200B}", 0), ("—", 1), ("½", 1), ("\u{AD}", 0), ("ế", 1), ("。", 2),
  ])
  func `words are as wide as they print`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}

@Suite struct WrappingTests {
  @Test func `words break at blanks`() {
    #expect(Wrapping.lines("one two  three", width: 8) == ["one two", "three"])
    #expect(Wrapping.lines("", width: 8) == [""])
    #expect(Wrapping.lines("exactly8 x", width: 8) == ["exactly8", "x"])
  }

  @Test func `a word longer than the line is cut with its marks`() {
    #expect(Wrapping.lines("abcdefghij", width: 4) == ["abcd", "efgh", "ij"])
    #expect(Wrapping.lines("東京都庁", width: 5) == ["東京", "都庁"])
    #expect(Wrapping.lines("e\u{301}e\u{301}e\u{301}", width: 2) == ["e\u{301}e\u{301}", "e\u{301}"])
  }

  @Test func `later lines are indented under the first`() {
    #expect(Wrapping.lines("one two three", first: "* ", width: 9) == ["* one two", "  three"])
  }

  @Test func `marks piled on a letter are cut to four`() {
    let text = PlainText.clean("a" + String(repeating: "\u{301}", count: 9))
    #expect(text.unicodeScalars.count == 5)
  }
}

@Suite struct NumbersTests {
  @Test(arguments: [
    (0.0, "----------"), (0.001, "#---------"), (0.5, "#####-----"), (0.999, "#########-"), (1, "##########"),
  ])
  func `a bar is empty at nothing and full at all`(share: Double, bar: String) {
    #expect(Numbers.bar(share, width: 10) == bar)
  }

  @Test func `points have a decimal only where they need one`() {
    #expect(Numbers.points(82, isWhole: true) == "82")
    #expect(Numbers.points(51.666, isWhole: false) == "51.7")
    #expect(Numbers.points(99.96, isWhole: false) == "100.0")
    #expect(Numbers.areWhole([45 + 1e-12, 20]) && !Numbers.areWhole([45.5]))
  }
}
