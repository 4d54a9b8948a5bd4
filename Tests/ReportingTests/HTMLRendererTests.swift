import TestSupport
import Testing

@testable import Reporting

private func rendered(_ blocks: [DocumentBlock]) -> String {
  HTMLRenderer().render(
    Document(title: "T & <b>", language: "es", header: "Head", footer: "Foot", blocks: blocks))
}

private func chart(of row: DocumentBlock.BarRow) -> DocumentBlock.BarChart {
  .init(
    caption: "How big", tableTitle: "As a table", nameTitle: "Topic", valueTitle: "Points",
    intervalTitle: row.bar.interval.map { _ in "Could be" }, rows: [row])
}

@Suite struct HTMLRendererTests {
  @Test func `the file says its language and title and can stand alone`() {
    let html = rendered([.heading(level: 1, text: "Uno")])
    #expect(
      html.hasPrefix("<!DOCTYPE html>\n<html lang=\"es\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n"))
    #expect(html.contains("<title>T &amp; &lt;b&gt;</title>"))
    #expect(html.contains("name=\"viewport\""))
    for outside in ["<script", "http:", "https:", "src=", "href=", "url(", "@import", "<link"] {
      #expect(!html.contains(outside), "\(outside)")
    }
    for medium in ["prefers-color-scheme: dark", "prefers-contrast: more", "@media print"] {
      #expect(html.contains(medium))
    }
  }

  @Test func `words are escaped everywhere`() {
    let nasty = "<script>alert('x')</script> \"&\""
    let safe = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;&amp;&quot;"
    let bar = DocumentBlock.Bar(share: 0.5, text: nasty, alternative: nasty)
    let html = rendered([
      .heading(level: 2, text: Prose(nasty)),
      .paragraph(text: Prose(runs: [.init(nasty, language: "\"><img>")])),
      .ranking(items: [.init(rank: nasty, name: Prose(nasty), bar: bar, notes: [Prose(nasty)])]),
      .bars(chart(of: .init(label: Prose(nasty), bar: bar))), .quote(.init(text: Prose(nasty))),
      .code(.init(content: nasty, text: nasty, alternative: nasty)),
      .footnotes(items: [.init(mark: nasty, text: Prose(nasty))]),
      .table(
        .init(caption: Prose(nasty), columns: [.init(Prose(nasty), kind: .name)], rows: [[Prose(nasty)]])),
      .box(title: Prose(nasty), paragraphs: [Prose(nasty)]),
    ])
    #expect(!html.contains("<script") && !html.contains("<img"))
    #expect(html.components(of: safe) == 22)
  }

  @Test func `a bar is a picture with words and a number beside it`() {
    let bar = DocumentBlock.Bar(share: 0.825, text: "82.5 points", alternative: "82.5 points of 100")
    let html = rendered([.bars(chart(of: .init(label: "Lamps", bar: bar)))])
    #expect(html.contains("<svg role=\"img\" aria-label=\"82.5 points of 100\""))
    #expect(html.contains("<rect class=\"fill\" width=\"825\""))
    #expect(html.contains("<span class=\"number\">82.5 points</span>"))
  }

  @Test func `a code is a picture with a name, and its cells are those of the code`() throws {
    let code = DocumentBlock.QRCode(
      content: "123-4 Quick", text: "Form 123-4", alternative: "Code of form 123-4")
    let html = HTMLRenderer().render(
      Document(title: "T", language: "en", header: "Ballot", pageCode: code, blocks: [.paragraph(text: "A")]))
    let matrix = try #require(QRMatrix(code.content))
    let size = matrix.side + 8
    #expect(
      html.contains(
        "<header>\n<p>Form 123-4 · Ballot</p>\n<svg class=\"qr\" role=\"img\" aria-label=\"Code of form 123-4\" "
          + "viewBox=\"-4 -4 \(size) \(size)\""))
    let path = try #require(html.firstMatch(of: /<path d="([^"]+)">/)?.1)
    var cells = Array(repeating: false, count: matrix.cells.count)
    for stripe in path.matches(of: /M([0-9]+) ([0-9]+)h([0-9]+)v1h-([0-9]+)z/) {
      let numbers = try [stripe.1, stripe.2, stripe.3, stripe.4].map { try #require(Int($0)) }
      #expect(numbers[2] == numbers[3])
      for x in numbers[0]..<numbers[0] + numbers[2] { cells[numbers[1] * matrix.side + x] = true }
    }
    #expect(cells == matrix.cells)
  }

  @Test func `a code that would be too long leaves its words`() {
    let long = String(repeating: "x", count: 5_000)
    let html = rendered([.code(.init(content: long, text: "Words", alternative: "A"))])
    #expect(html.contains("<p class=\"name\">Words</p>\n<p>xxx") && !html.contains("<svg"))
    #expect(QRMatrix("") == nil)
  }

  @Test func `every sheet of paper has the line at the top, whatever is in it`() {
    let header = "Name\"; } </style><script> \\ é ñ"
    let html = HTMLRenderer().render(
      Document(title: "T", language: "en", header: header, blocks: [.paragraph(text: "A")]))
    let quoted =
      "Name\\22 \\3b \\20 \\7d \\20 \\3c \\2f style\\3e \\3c script\\3e \\20 \\5c \\20 \\e9 \\20 \\f1 "
    #expect(html.contains("@page { @top-left { content: \"\(quoted)\";"), "\(html.suffix(1500))")
    #expect(!html.contains("</style><script"))
    #expect(!HTMLRenderer().render(Document(title: "T", language: "en")).contains("top-left"))
  }

  @Test func `many short answers stand beside each other on paper, lines under each other`() {
    func html(_ answers: Int, lines: Int) -> String {
      let answers = (1...answers).map {
        DocumentBlock.FormAnswer(code: "\($0)", label: "A", hasLine: $0 <= lines)
      }
      return rendered([
        .field(.init(number: "1", question: "Q", kind: .chooseMany, answers: answers))
      ])
    }
    #expect(html(9, lines: 1).contains("<ul class=\"answers many\""))
    #expect(html(8, lines: 0).contains("<ul class=\"answers\""))
    #expect(html(9, lines: 2).contains("<ul class=\"answers\""))
  }

  @Test func `a chart has the same numbers as a table behind it`() {
    let bar = DocumentBlock.Bar(
      share: 0.5, text: "50", alternative: "50 of 100", interval: .init(low: 0.4, high: 0.6, text: "40 to 60")
    )
    let html = rendered([.bars(chart(of: .init(label: "Lamps", bar: bar)))])
    #expect(html.contains("<figure aria-label=\"How big\">\n<figcaption>How big</figcaption>"))
    #expect(html.contains("<rect class=\"range\" x=\"400\" y=\"22\" width=\"200\" height=\"16\">"))
    #expect(html.contains("<details>\n<summary>As a table</summary>\n<table class=\"stack\" role=\"table\">"))
    #expect(html.contains("<th scope=\"row\" role=\"rowheader\">Lamps</th>\n<td role=\"cell\" data-label="))
    #expect(html.contains(" class=\"number\">50</td>") && html.contains(" class=\"number\">40 to 60</td>"))
  }

  @Test func `only links that open a page, a letter or a call are links`() {
    func html(_ link: String) -> String {
      rendered([.paragraph(text: Prose(runs: [.init("x", link: link)]))])
    }
    #expect(
      html("https://example.org/?a=1&b=2").contains("<a href=\"https://example.org/?a=1&amp;b=2\">x</a>"))
    for link in ["javascript:alert(1)", "https://", "data:text/html,x", "https://a b", "file:///etc", ""] {
      #expect(!html(link).contains("href"), "\(link)")
    }
  }

  @Test func `a footnote is reached from its mark`() {
    let html = rendered([
      .paragraph(text: Prose(runs: [.init("Counts", note: "1*")])),
      .footnotes(items: [.init(mark: "1*", text: "of those who came")]),
    ])
    #expect(html.contains("Counts<sup><a href=\"#note-1-42\">1*</a></sup>"))
    #expect(html.contains("<li id=\"note-1-42\">1* of those who came</li>"))
  }

  @Test func `Arabic is written from the right`() {
    let document = Document(
      title: "ملخص", language: "ar", blocks: [.paragraph(text: Prose(runs: [.init("Hi", language: "en")]))])
    let html = HTMLRenderer().render(document)
    #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(html.contains("<span lang=\"en\" dir=\"ltr\">Hi</span>"))
    #expect(WritingDirection.isRightToLeft("fa-IR") && !WritingDirection.isRightToLeft("ar-Latn"))
  }

  @Test func `a rehearsal says so over the page and across it`() {
    let html = HTMLRenderer().render(
      Document(title: "T", language: "en", header: "Head", watermark: "REHEARSAL"))
    #expect(html.contains("<header>\n<p>REHEARSAL · Head</p>"))
    #expect(html.contains("<p class=\"watermark\" aria-hidden=\"true\">REHEARSAL</p>"))
  }

  @Test func `a table names its columns and rows`() {
    let html = rendered([
      .table(
        .init(
          columns: [.init("Topic", kind: .name), .init("Points", kind: .number)], rows: [["Lamps", "82"]]))
    ])
    #expect(html.contains("<th scope=\"col\" role=\"columnheader\">Topic</th>"))
    #expect(html.contains("<th scope=\"col\" role=\"columnheader\" class=\"number\">Points</th>"))
    #expect(html.contains("<th scope=\"row\" role=\"rowheader\">Lamps</th>"))
    #expect(html.contains("<td role=\"cell\" data-label=\"Points\" class=\"number\">82</td>"))
    #expect(!html.contains("class=\"stack\""), "two columns fit into any window")
  }

  @Test func `large letters are for whoever asks, and a poster keeps its own`() {
    func body(_ letters: Document.Letters?, isLarge: Bool) -> String? {
      let document = Document(title: "T", language: "en", letters: letters)
      let html = HTMLRenderer(isLargePrint: isLarge).render(document)
      return html.firstMatch(of: /<body[^>]*>/).map { String($0.0) }
    }
    #expect(body(nil, isLarge: false) == "<body>" && body(nil, isLarge: true) == "<body class=\"large\">")
    #expect(body(.poster, isLarge: true) == "<body class=\"poster\">")
  }

  @Test func `words in another language are marked`() {
    let html = rendered([
      .paragraph(text: Prose(runs: [.init("Hello", language: "en"), .init("(solo en inglés)")]))
    ])
    #expect(html.contains("<p><span lang=\"en\" dir=\"ltr\">Hello</span> (solo en inglés)</p>"))
  }

  @Test func `tags close in order whatever the words are`() throws {
    for seed in UInt64(0)..<200 {
      var generator = RandomDocument(seed: seed)
      let html = HTMLRenderer().render(generator.document())
      #expect(tagFault(in: html) == nil, "seed \(seed)")
      let steering = html.unicodeScalars.filter { $0 != "\n" && $0.properties.generalCategory == .control }
      #expect(steering.isEmpty, "seed \(seed)")
    }
  }

  @Test func `the check of tags finds faults`() {
    #expect(tagFault(in: "<p>a</p>") == nil)
    #expect(tagFault(in: "<p><b>a</p></b>") != nil)
    #expect(tagFault(in: "<p>") != nil)
  }
}

extension String {
  /// How often a text occurs.
  func components(of text: String) -> Int { ranges(of: text).count }
}

/// The first tag that does not close in order; nil when all do.
func tagFault(in html: String) -> String? {
  let alone: Set<String> = ["meta", "!DOCTYPE"]
  var open: [String] = []
  for match in html.matches(of: /<(\/?)([A-Za-z0-9!]+)[^<>]*>/) {
    let name = String(match.2)
    if alone.contains(name) { continue }
    if match.1.isEmpty {
      open.append(name)
    } else if open.popLast() != name {
      return "</\(name)>"
    }
  }
  return open.last.map { "<\($0)>" }
}
