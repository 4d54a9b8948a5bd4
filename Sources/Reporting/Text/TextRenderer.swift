/// A document as pages of plain text that any line printer takes: UTF-8, `\n`, and `\f` between pages.
package struct TextRenderer: Sendable {
  /// A line is at most this many columns wide, margins included.
  package static let columns = 80
  /// Lines of paper a page; the last stays empty, so that a printer that counts along adds no empty page.
  package static let lines = 60

  /// Pages of 80 columns.
  package init() {}

  /// Pages with form feeds between them, without control codes; lines stand closer, and more is said in fewer words,
  /// where that spares sheets that the document should not take.
  package func render(_ document: Document) -> String {
    let pages = fitted(document)
    return pages.bodies.enumerated().map { index, lines in
      page(lines, document.label(ofPage: index + 1, of: pages.bodies.count), document, pages.looks)
    }.joined(separator: "\u{0C}")
  }

  /// How the lines of a document stand.
  private struct Looks {
    var isClose: Bool
    var margin: Int { isClose ? 2 : 4 }
    var width: Int { TextRenderer.columns - 2 * margin }
  }

  /// What stands between head and foot of each page.
  private struct Bodies {
    var looks: Looks
    var bodies: [[String]]
  }

  private func fitted(_ document: Document) -> Bodies {
    let usual = bodies(document, Looks(isClose: false))
    guard let sheets = document.sheets, usual.bodies.count > sheets else { return usual }
    let close = bodies(document, Looks(isClose: true))
    if close.bodies.count <= sheets { return close }
    for shorter in document.shortenings {
      let shortest = bodies(shorter, Looks(isClose: true))
      if shortest.bodies.count <= sheets { return shortest }
    }
    return close.bodies.count < usual.bodies.count ? close : usual
  }

  private func bodies(_ document: Document, _ looks: Looks) -> Bodies {
    let height = Self.lines - 3 - head(document, looks).count
    let pieces = TextSetter(width: looks.width, isClose: looks.isClose).pieces(document.blocks)
    return Bodies(looks: looks, bodies: Pagination.pages(pieces, height: height))
  }

  /// The header and what stands across; the lines that would be empty are left out where lines stand close.
  private func head(_ document: Document, _ looks: Looks) -> [String] {
    let head = [clipped(document.runningHeader, to: looks.width), across(document, looks)]
    return looks.isClose && head[0].isEmpty ? head.filter { !$0.isEmpty } : head
  }

  private func page(_ lines: [String], _ label: String, _ document: Document, _ looks: Looks) -> String {
    let head = head(document, looks)
    let filled = lines + Array(repeating: "", count: Self.lines - 3 - head.count - lines.count)
    let all = head + filled + [across(document, looks), footer(document.footer, label, looks.width)]
    let margin = String(repeating: " ", count: looks.margin)
    return all.map { $0.isEmpty ? "\n" : margin + $0 + "\n" }.joined()
  }

  /// The watermark again and again from margin to margin; nothing without one.
  private func across(_ document: Document, _ looks: Looks) -> String {
    let word = document.watermark ?? ""
    let step = DisplayWidth.of(word) + 4
    guard step > 4, step <= looks.width + 4 else { return "" }
    return Array(repeating: word, count: (looks.width + 4) / step).joined(separator: "    ")
  }

  private func footer(_ text: String, _ label: String, _ width: Int) -> String {
    let label = clipped(label, to: width / 2)
    guard !label.isEmpty else { return clipped(text, to: width) }
    let room = width - DisplayWidth.of(label)
    return Wrapping.padded(clipped(text, to: room - 2), to: room) + label
  }

  private func clipped(_ text: String, to width: Int) -> String {
    Wrapping.lines(text, width: width).first ?? ""
  }
}
