/// A document as one HTML file that needs nothing else: no script, no font, no picture from outside.
package struct HTMLRenderer: Sendable {
  /// Larger letters without slants or thin lines, whatever the page asks for.
  private let isLargePrint: Bool

  /// Letters have the size of the page unless it is to be in large print.
  package init(isLargePrint: Bool = false) { self.isLargePrint = isLargePrint }

  /// The whole page as one file without links to others.
  package func render(_ document: Document) -> String {
    var writer = HTMLWriter()
    writer.raw("<!DOCTYPE html>")
    writer.block("html", HTMLWriter.direction(document.language)) { writer in
      writer.block("head") { head(document, &$0) }
      writer.block("body", style(document).map { [("class", $0)] } ?? []) { body(document, &$0) }
    }
    return writer.html
  }

  /// The class of the body; a poster's letters are larger than large print, and what may take so many sheets is
  /// printed close together.
  private func style(_ document: Document) -> String? {
    if document.letters == .poster { return "poster" }
    if isLargePrint { return "large" }
    return document.letters == .compact ? "compact" : document.sheets == nil ? nil : "fit"
  }

  private func head(_ document: Document, _ writer: inout HTMLWriter) {
    writer.raw("<meta charset=\"utf-8\">")
    writer.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    // Whatever words are in it, a browser loads and runs nothing.
    writer.raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    )
    writer.raw("<meta name=\"color-scheme\" content=\"light dark\">")
    writer.line("title", Prose(document.title))
    writer.block("style") { writer in
      writer.raw(HTMLStyle.sheet)
      writer.raw(HTMLStyle.heading(document.runningHeader))
    }
  }

  private func body(_ document: Document, _ writer: inout HTMLWriter) {
    let header = document.runningHeader
    if !header.isEmpty {
      writer.block("header") { writer in
        writer.line("p", Prose(header))
        if let code = document.pageCode { HTMLCode.write(code, &writer) }
      }
    }
    if let word = document.watermark, !word.isEmpty {
      writer.line("p", Prose(word), [("class", "watermark"), ("aria-hidden", "true")])
    }
    writer.block("main") { writer in
      for block in document.blocks { write(block, &writer) }
    }
    if !document.footer.isEmpty { writer.block("footer") { $0.line("p", Prose(document.footer)) } }
  }

  private func write(_ block: DocumentBlock, _ writer: inout HTMLWriter) {
    switch block {
    case .heading(let level, let text): writer.line("h\(min(max(level, 1), 3))", text)
    case .paragraph(let text): writer.line("p", text)
    case .list(let items, let isNumbered): list(items, isNumbered ? "ol" : "ul", &writer)
    case .definitions(let items): definitions(items, &writer)
    case .ranking(let items): ranking(items, &writer)
    case .table(let table): HTMLTable.write(table, &writer)
    case .bars(let chart): HTMLCharts.bars(chart, &writer)
    case .rankSets(let chart): HTMLCharts.rankSets(chart, &writer)
    case .change(let chart): HTMLCharts.change(chart, &writer)
    case .quote(let quote): self.quote(quote, &writer)
    case .code(let code): self.code(code, &writer)
    case .field(let field): HTMLForms.field(field, &writer)
    case .grid(let grid): HTMLForms.grid(grid, &writer)
    case .footnotes(let items): footnotes(items, &writer)
    case .box(let title, let paragraphs): box(title, paragraphs, &writer)
    case .pageBreak: writer.raw("<div class=\"break\"></div>")
    }
  }

  private func list(_ items: [Prose], _ tag: String, _ writer: inout HTMLWriter) {
    guard !items.isEmpty else { return }
    writer.block(tag) { writer in
      for item in items { writer.line("li", item) }
    }
  }

  private func definitions(_ items: [DocumentBlock.Definition], _ writer: inout HTMLWriter) {
    guard !items.isEmpty else { return }
    writer.block("dl") { writer in
      for item in items {
        writer.line("dt", item.term)
        for detail in item.details { writer.line("dd", detail) }
      }
    }
  }

  /// The places stand in the words, so that ties read right; `role` keeps it a list without its own numbers.
  private func ranking(_ items: [DocumentBlock.RankingItem], _ writer: inout HTMLWriter) {
    guard !items.isEmpty else { return }
    writer.block("ol", [("class", "ranking"), ("role", "list")]) { writer in
      for item in items {
        writer.block("li") { writer in
          writer.raw(
            "<p class=\"name\"><span class=\"rank\">\(HTMLEscape.text(item.rank))</span> "
              + HTMLWriter.inline(item.name) + "</p>")
          writer.raw(HTMLCharts.bar(item.bar))
          for note in item.notes { writer.line("p", note) }
        }
      }
    }
  }

  private func quote(_ quote: DocumentBlock.Quote, _ writer: inout HTMLWriter) {
    writer.block("blockquote") { writer in
      writer.line("p", quote.text)
      if let source = quote.source { writer.line("footer", source) }
    }
  }

  /// What the code says stands beside it, as a link where it is an address.
  private func code(_ code: DocumentBlock.QRCode, _ writer: inout HTMLWriter) {
    let link = Prose(runs: [.init(code.content, link: code.content)])
    box(Prose(code.text), code.content == code.text ? [] : [link], &writer) { HTMLCode.write(code, &$0) }
  }

  private func footnotes(_ items: [DocumentBlock.Footnote], _ writer: inout HTMLWriter) {
    guard !items.isEmpty else { return }
    writer.block("ul", [("class", "notes"), ("role", "list")]) { writer in
      for note in items {
        let mark = Prose.Run(note.mark)
        writer.line(
          "li", Prose(runs: [mark] + note.text.runs), [("id", "note-" + HTMLWriter.anchor(note.mark))])
      }
    }
  }

  private func box(
    _ title: Prose, _ paragraphs: [Prose], _ writer: inout HTMLWriter,
    before picture: (inout HTMLWriter) -> Void = { _ in }
  ) {
    writer.block("div", [("class", "box")]) { writer in
      picture(&writer)
      writer.line("p", title, [("class", "name")])
      for paragraph in paragraphs { writer.line("p", paragraph) }
    }
  }
}
