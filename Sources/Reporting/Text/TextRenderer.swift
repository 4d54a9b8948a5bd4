/// A document as pages of plain text that any line printer takes: UTF-8, `\n`, and `\f` between pages.
package struct TextRenderer: Sendable {
  /// A line is at most this many columns wide, margins included.
  package static let columns = 80
  /// Lines of paper a page; the last stays empty, so that a printer that counts along adds no empty page.
  package static let lines = 60

  private static let margin = 4
  private static let width = columns - 2 * margin
  /// The header, the footer, an empty line beside each, and the empty last line.
  private static let body = lines - 5

  /// Pages of 80 columns.
  package init() {}

  /// Pages with form feeds between them, without control codes.
  package func render(_ document: Document) -> String {
    let pages = Pagination.pages(TextSetter(width: Self.width).pieces(document.blocks), height: Self.body)
    return pages.enumerated().map { index, lines in
      page(lines, document.label(ofPage: index + 1, of: pages.count), document)
    }.joined(separator: "\u{0C}")
  }

  private func page(_ lines: [String], _ label: String, _ document: Document) -> String {
    let filled = lines + Array(repeating: "", count: Self.body - lines.count)
    let across = Self.across(document.watermark ?? "")
    let all =
      [clipped(document.runningHeader, to: Self.width), across] + filled
      + [across, footer(document.footer, label)]
    let margin = String(repeating: " ", count: Self.margin)
    return all.map { $0.isEmpty ? "\n" : margin + $0 + "\n" }.joined()
  }

  /// A word again and again from margin to margin; nothing without one.
  private static func across(_ word: String) -> String {
    let step = DisplayWidth.of(word) + 4
    guard step > 4, step <= width + 4 else { return "" }
    let times = (width + 4) / step
    return Array(repeating: word, count: times).joined(separator: "    ")
  }

  private func footer(_ text: String, _ label: String) -> String {
    let label = clipped(label, to: Self.width / 2)
    guard !label.isEmpty else { return clipped(text, to: Self.width) }
    let room = Self.width - DisplayWidth.of(label)
    return Wrapping.padded(clipped(text, to: room - 2), to: room) + label
  }

  private func clipped(_ text: String, to width: Int) -> String {
    Wrapping.lines(text, width: width).first ?? ""
  }
}
