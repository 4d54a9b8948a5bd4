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
    return pages.bodies.indices.map { page($0, pages, document) }.joined(separator: "\u{0C}")
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
    let pieces = TextSetter(width: looks.width, isClose: looks.isClose).pieces(document.blocks)
    let room = Self.lines - 2 - head(document, looks).count
    var bodies: [[String]] = [[]]
    // A number with more digits may leave the words under the page less room, and they take another line.
    var under = 0
    while case let needed = foot(document, 1, of: bodies.count, looks).count, needed > under {
      under = needed
      bodies = Pagination.pages(pieces, height: room - under)
    }
    return Bodies(looks: looks, bodies: bodies)
  }

  /// The header and what stands across; the lines that would be empty are left out where lines stand close.
  private func head(_ document: Document, _ looks: Looks) -> [String] {
    let head = [clipped(document.runningHeader, to: looks.width), across(document, looks)]
    return looks.isClose && head[0].isEmpty ? head.filter { !$0.isEmpty } : head
  }

  private func page(_ index: Int, _ pages: Bodies, _ document: Document) -> String {
    let looks = pages.looks
    let head = head(document, looks)
    let foot = foot(document, index + 1, of: pages.bodies.count, looks)
    let lines = pages.bodies[index]
    let empty = Self.lines - 2 - head.count - lines.count - foot.count
    let all = head + lines + Array(repeating: "", count: empty) + [across(document, looks)] + foot
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

  /// The words under a page in up to three lines, the last with the page's number: what they end with, such as
  /// the language, is said on every page.
  private func foot(_ document: Document, _ number: Int, of total: Int, _ looks: Looks) -> [String] {
    func label(_ number: Int) -> String {
      clipped(document.label(ofPage: number, of: total), to: looks.width / 2)
    }
    // The widest number decides, so that the words stand alike on all pages.
    let widest = DisplayWidth.of(label(total))
    let room = looks.width - (widest == 0 ? 0 : widest + 2)
    var lines = Array(Wrapping.lines(document.footer, width: room).prefix(3))
    let (last, number) = (lines.count - 1, label(number))
    if !number.isEmpty {
      lines[last] = Wrapping.padded(lines[last], to: looks.width - DisplayWidth.of(number)) + number
    }
    return lines
  }

  private func clipped(_ text: String, to width: Int) -> String {
    Wrapping.lines(text, width: width).first ?? ""
  }
}
