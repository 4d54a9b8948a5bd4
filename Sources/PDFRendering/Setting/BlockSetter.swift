import Reporting

/// Turns blocks into pieces for pages, and notes their structure.
struct BlockSetter {
  let setter: Typesetter
  let root: StructureElement
  /// Levels are never skipped, so that those who jump from heading to heading miss nothing.
  private var level = 0

  init(_ setter: Typesetter, root: StructureElement) {
    self.setter = setter
    self.root = root
  }

  var looks: Looks { setter.looks }
  var width: Double { looks.width }

  /// The pieces of all blocks, in order.
  mutating func pieces(_ blocks: [DocumentBlock]) throws(PDFError) -> [Piece] {
    var pieces: [Piece] = []
    var breaks = false
    for (index, block) in blocks.enumerated() {
      if block == .pageBreak {
        breaks = true
        continue
      }
      var next = try set(block)
      guard !next.isEmpty else { continue }
      if breaks { next[0].startsPage = true }
      breaks = false
      // What announces a list or a form stays with its beginning.
      if case .paragraph = block, index + 1 < blocks.count, blocks[index + 1].isAnnounced {
        next[next.count - 1].keepsWithNext = true
      }
      if case .field(let field) = block, field.isAnnouncing, index + 1 < blocks.count {
        next[next.count - 1].keepsWithNext = true
      }
      pieces += next
    }
    return pieces
  }

  private mutating func set(_ block: DocumentBlock) throws(PDFError) -> [Piece] {
    switch block {
    case .heading(let level, let text): try heading(level, text)
    case .paragraph(let text): try paragraph(text)
    case .list(let items, let isNumbered): try list(items, isNumbered)
    case .definitions(let items): try definitions(items)
    case .ranking(let items): try ranking(items)
    case .table(let table): try self.table(table)
    case .bars(let chart): try bars(chart)
    case .rankSets(let chart): try rankSets(chart)
    case .change(let chart): try change(chart)
    case .quote(let quote): try self.quote(quote)
    case .box(let title, let paragraphs): try box(title, paragraphs)
    case .code(let code): try self.code(code)
    case .field(let field): try self.field(field)
    case .grid(let grid): try self.grid(grid)
    case .footnotes(let items): try footnotes(items)
    case .pageBreak: []
    }
  }

  private mutating func heading(_ asked: Int, _ text: Prose) throws(PDFError) -> [Piece] {
    guard !text.plain.isEmpty else { return [] }
    level = min(min(max(asked, 1), 3), level + 1)
    let kinds: [StructureElement.Kind] = [.heading1, .heading2, .heading3]
    let owner = StructureElement(kinds[level - 1], in: root)
    let style = looks.heading(asked)
    let lines = try setter.lines(text, owner, style, width: width)
    var piece = Stack(lines).piece(
      space: looks.space(asked == 1 ? 1.2 : asked == 2 ? 1.0 : 0.7), keepsWithNext: true)
    piece.bookmark = Piece.Bookmark(level: level, title: PlainText.clean(text.plain))
    return [piece]
  }

  private func paragraph(_ text: Prose) throws(PDFError) -> [Piece] {
    guard !text.plain.isEmpty else { return [] }
    let owner = StructureElement(.paragraph, in: root)
    return flow(
      try setter.lines(language(text, owner), owner, looks.body, width: width), space: looks.space(0.5))
  }

  // MARK: - Shared

  /// A part all of whose words are in one other language says so itself.
  func language(_ text: Prose, _ owner: StructureElement) -> Prose {
    let languages = Set(text.runs.filter { !$0.text.isEmpty }.map { $0.language ?? setter.language })
    guard languages.count == 1, let only = languages.first, only != setter.language else { return text }
    owner.language = only
    return text
  }

  /// Lines that may go over two pages, with at least two on each.
  func flow(_ lines: [Typesetter.Line], space: Double, keepsWithNext: Bool = false) -> [Piece] {
    guard lines.count > 4 else {
      return [Stack(lines).piece(space: space, keepsWithNext: keepsWithNext)]
    }
    return [Stack(lines.prefix(2)).piece(space: space)]
      + lines.dropFirst(2).dropLast(2).map { Stack([$0]).piece() }
      + [Stack(lines.suffix(2)).piece(keepsWithNext: keepsWithNext)]
  }

  /// A line from side to side that is only seen.
  func rule(start: Double = 0, width: Double, thickness: Double, gray: Double = 0) -> Mark {
    let box = Box(x: setter.left(start, width), y: -thickness / 2, width: width, height: thickness)
    return Mark(paint: .filled(gray: gray), box: box, owner: nil)
  }
}
