/// A document as one HTML file that needs nothing else: no script, no font, no picture from outside.
package struct HTMLRenderer: Sendable {
  package init() {}

  package func render(_ document: Document) -> String {
    var writer = HTMLWriter()
    writer.raw("<!DOCTYPE html>")
    writer.block("html", [("lang", document.language)]) { writer in
      writer.block("head") { head(document, &$0) }
      writer.block("body") { body(document, &$0) }
    }
    return writer.html
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
    writer.block("style") { $0.raw(HTMLStyle.sheet) }
  }

  private func body(_ document: Document, _ writer: inout HTMLWriter) {
    if !document.header.isEmpty { writer.block("header") { $0.line("p", Prose(document.header)) } }
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
    case .table(let table): self.table(table, &writer)
    case .bars(let rows): bars(rows, &writer)
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
          bar(item.bar, &writer)
          for note in item.notes { writer.line("p", note) }
        }
      }
    }
  }

  private func bars(_ rows: [DocumentBlock.BarRow], _ writer: inout HTMLWriter) {
    guard !rows.isEmpty else { return }
    writer.block("ul", [("class", "bars"), ("role", "list")]) { writer in
      for row in rows {
        writer.block("li") { writer in
          writer.line("p", row.label, [("class", "name")])
          bar(row.bar, &writer)
        }
      }
    }
  }

  private func bar(_ bar: DocumentBlock.Bar, _ writer: inout HTMLWriter) {
    let tenths = Int((bar.share * 1000).rounded())
    writer.raw(
      "<p class=\"bar\">"
        + HTMLWriter.open(
          "svg",
          [
            ("role", "img"), ("aria-label", bar.alternative), ("viewBox", "0 0 1000 60"),
            ("preserveAspectRatio", "none"),
          ])
        + "<rect class=\"track\" width=\"1000\" height=\"60\"></rect>"
        + "<rect class=\"fill\" width=\"\(tenths)\" height=\"60\"></rect></svg> "
        + "<span class=\"number\">\(HTMLEscape.text(bar.text))</span></p>")
  }

  private func table(_ table: DocumentBlock.Table, _ writer: inout HTMLWriter) {
    writer.block("table") { writer in
      if let caption = table.caption { writer.line("caption", caption) }
      writer.block("thead") { writer in
        writer.block("tr") { writer in
          for column in table.columns { writer.line("th", column.title, [("scope", "col")] + style(column)) }
        }
      }
      writer.block("tbody") { writer in
        for row in table.rows { self.row(row, table.columns, &writer) }
      }
    }
  }

  private func row(_ cells: [Prose], _ columns: [DocumentBlock.Column], _ writer: inout HTMLWriter) {
    writer.block("tr") { writer in
      for (cell, column) in zip(cells, columns) {
        let isName = column.kind == .name
        writer.line(isName ? "th" : "td", cell, (isName ? [("scope", "row")] : []) + style(column))
      }
    }
  }

  private func style(_ column: DocumentBlock.Column) -> [(String, String)] {
    column.kind == .number ? [("class", "number")] : []
  }

  private func box(_ title: Prose, _ paragraphs: [Prose], _ writer: inout HTMLWriter) {
    writer.block("div", [("class", "box")]) { writer in
      writer.line("p", title, [("class", "name")])
      for paragraph in paragraphs { writer.line("p", paragraph) }
    }
  }
}
