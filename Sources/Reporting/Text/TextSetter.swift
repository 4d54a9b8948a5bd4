/// Turns blocks into pieces of lines for a page of a given width.
struct TextSetter {
  let width: Int
  /// Nothing stands between a heading and its words, and a place of a ranking has its bar beside its name.
  var isClose = false

  func pieces(_ blocks: [DocumentBlock]) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var breaks = false
    for (index, block) in blocks.enumerated() {
      if block == .pageBreak {
        breaks = true
        continue
      }
      var next = set(block)
      if breaks, !next.isEmpty {
        next[0].startsPage = true
        breaks = false
      }
      // What announces a list or a form stays with its beginning.
      if case .paragraph = block, index + 1 < blocks.count, blocks[index + 1].isAnnounced {
        next[next.count - 1].keepsWithNext = true
      }
      if case .field(let field) = block, field.isAnnouncing, index + 1 < blocks.count {
        next[next.count - 1].keepsWithNext = true
      }
      if isClose, index > 0, case .heading = blocks[index - 1], !next.isEmpty, !isHeading(block) {
        next[0].space = 0
      }
      pieces += next
    }
    return pieces
  }

  private func set(_ block: DocumentBlock) -> [TextPiece] {
    switch block {
    case .heading(let level, let text): [heading(level, text)]
    case .paragraph(let text): paragraph(Wrapping.lines(text.plain, width: width))
    case .list(let items, let isNumbered): list(items, isNumbered)
    case .definitions(let items): definitions(items)
    case .ranking(let items): ranking(items)
    case .table(let table): set(table)
    case .bars(let chart): bars(chart)
    case .rankSets(let chart): rankSets(chart)
    case .change(let chart): change(chart)
    case .quote(let quote): self.quote(quote)
    case .box(let title, let paragraphs): box(title, paragraphs)
    case .code(let code): box(Prose(code.text), code.content == code.text ? [] : [Prose(code.content)])
    case .field(let field): self.field(field)
    case .grid(let grid): self.grid(grid)
    case .footnotes(let items): footnotes(items)
    case .pageBreak: []
    }
  }

  private func isHeading(_ block: DocumentBlock) -> Bool {
    if case .heading = block { true } else { false }
  }

  private func heading(_ level: Int, _ text: Prose) -> TextPiece {
    var lines = Wrapping.lines(text.plain, width: width)
    if let rule = [1: "=", 2: "-"][level] {
      lines.append(String(repeating: rule, count: lines.map { DisplayWidth.of($0) }.max() ?? 0))
    }
    return TextPiece(lines: lines, space: level == 2 && !isClose ? 2 : 1, keepsWithNext: true)
  }

  /// A long paragraph may go over two pages, with at least two lines on each.
  func paragraph(_ lines: [String], space: Int = 1) -> [TextPiece] {
    guard lines.count > 4 else { return [TextPiece(lines: lines, space: space)] }
    return [TextPiece(lines: Array(lines.prefix(2)), space: space)]
      + lines.dropFirst(2).dropLast(2).map { TextPiece(lines: [$0]) }
      + [TextPiece(lines: Array(lines.suffix(2)))]
  }

  private func list(_ items: [Prose], _ isNumbered: Bool) -> [TextPiece] {
    items.enumerated().flatMap { index, item in
      let sign = isNumbered ? Wrapping.padded("\(index + 1).", to: 3) + " " : "* "
      return paragraph(Wrapping.lines(item.plain, first: sign, width: width), space: index == 0 ? 1 : 0)
    }
  }

  /// The term runs into its first details; terms follow each other without a blank line.
  private func definitions(_ items: [DocumentBlock.Definition]) -> [TextPiece] {
    items.enumerated().flatMap { index, item -> [TextPiece] in
      let term = item.term.plain
      let sign = term.last.map { "?:.".contains($0) } == true ? " " : ": "
      let details = item.details.map(\.plain).joined(separator: " ")
      let lines = Wrapping.lines(term + sign + details, width: width - 2)
      let indented = lines.enumerated().map { $0 == 0 ? $1 : "  " + $1 }
      return paragraph(indented, space: index == 0 ? 1 : 0)
    }
  }

  func set(_ table: DocumentBlock.Table) -> [TextPiece] {
    let text = TextTable(table, width: width)
    let caption = table.caption.map { Wrapping.lines($0.plain, width: width) } ?? []
    return [TextPiece(lines: caption + text.header, space: 1, keepsWithNext: !table.rows.isEmpty)]
      + text.rows.map { TextPiece(lines: $0, repeatedHeader: text.header) }
  }

  private func quote(_ quote: DocumentBlock.Quote) -> [TextPiece] {
    let lines = Wrapping.lines(quote.text.plain, width: width - 8).map { "    " + $0 }
    let source = quote.source.map { Wrapping.lines($0.plain, first: "    -- ", width: width - 4) } ?? []
    var pieces = paragraph(lines)
    if !source.isEmpty {
      pieces[pieces.count - 1].keepsWithNext = true
      pieces.append(TextPiece(lines: source))
    }
    return pieces
  }

  private func footnotes(_ items: [DocumentBlock.Footnote]) -> [TextPiece] {
    items.enumerated().flatMap { index, note in
      let lines = Wrapping.lines(note.text.plain, first: "[\(PlainText.clean(note.mark))] ", width: width)
      return paragraph(lines, space: index == 0 ? 1 : 0)
    }
  }

  private func box(_ title: Prose, _ paragraphs: [Prose]) -> [TextPiece] {
    let rule = "+" + String(repeating: "-", count: width - 2) + "+"
    let inner = ([title] + paragraphs).flatMap { Wrapping.lines($0.plain, width: width - 4) }
    let lines = inner.map { "| " + Wrapping.padded($0, to: width - 4) + " |" }
    return [TextPiece(lines: [rule] + lines.prefix(1), space: 1, keepsWithNext: true)]
      + lines.dropFirst().map { TextPiece(lines: [$0], keepsWithNext: true) }
      + [TextPiece(lines: [rule])]
  }
}
