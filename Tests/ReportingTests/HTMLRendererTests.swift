import Testing

@testable import Reporting

private func rendered(_ blocks: [DocumentBlock]) -> String {
  HTMLRenderer().render(
    Document(title: "T & <b>", language: "es", header: "Head", footer: "Foot", blocks: blocks))
}

@Suite struct HTMLRendererTests {
  @Test func `the file says its language and title and can stand alone`() {
    let html = rendered([.heading(level: 1, text: "Uno")])
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"es\">\n<head>\n<meta charset=\"utf-8\">\n"))
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
      .bars(items: [.init(label: Prose(nasty), bar: bar)]),
      .table(
        .init(caption: Prose(nasty), columns: [.init(Prose(nasty), kind: .name)], rows: [[Prose(nasty)]])),
      .box(title: Prose(nasty), paragraphs: [Prose(nasty)]),
    ])
    #expect(!html.contains("<script") && !html.contains("<img"))
    #expect(html.components(of: safe) == 15)
  }

  @Test func `a bar is a picture with words and a number beside it`() {
    let bar = DocumentBlock.Bar(share: 0.825, text: "82.5 points", alternative: "82.5 points of 100")
    let html = rendered([.bars(items: [.init(label: "Lamps", bar: bar)])])
    #expect(html.contains("<svg role=\"img\" aria-label=\"82.5 points of 100\""))
    #expect(html.contains("<rect class=\"fill\" width=\"825\""))
    #expect(html.contains("<span class=\"number\">82.5 points</span>"))
  }

  @Test func `a table names its columns and rows`() {
    let html = rendered([
      .table(
        .init(
          columns: [.init("Topic", kind: .name), .init("Points", kind: .number)], rows: [["Lamps", "82"]]))
    ])
    #expect(html.contains("<th scope=\"col\">Topic</th>\n<th scope=\"col\" class=\"number\">Points</th>"))
    #expect(html.contains("<th scope=\"row\">Lamps</th>\n<td class=\"number\">82</td>"))
  }

  @Test func `words in another language are marked`() {
    let html = rendered([
      .paragraph(text: Prose(runs: [.init("Hello", language: "en"), .init("(solo en inglés)")]))
    ])
    #expect(html.contains("<p><span lang=\"en\">Hello</span> (solo en inglés)</p>"))
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
