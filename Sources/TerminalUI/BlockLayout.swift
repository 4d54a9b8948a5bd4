import Pages

/// Blocks that are read as chunks of lines.
struct BlockLayout {
  /// Columns of the text.
  let measure: Int

  /// The lines of one block; the first chunk opens it.
  func chunks(of block: Block) -> [Chunk] {
    var chunks = pieces(of: block)
    if !chunks.isEmpty { chunks[0].opensBlock = true }
    return chunks
  }

  /// A notice with its sign before it.
  func chunk(of notice: Notice) -> Chunk {
    let style = Style(bold: true, role: notice.kind == .said ? .accent : .warning)
    let sign = CellText.cells(of: "! ", style: style)
    return Chunk(lines: Line.wrapped(notice.text, width: measure, style: style, after: sign))
  }

  /// What must be seen with every item of a control: the coins that are left.
  func status(of control: Control?) -> [Chunk] {
    guard case .allocate(let allocate) = control else { return [] }
    let lines = wrapped(allocate.left, Style(bold: true, role: .accent))
    return [Chunk(lines: lines, opensBlock: true, isStatus: true, keepsNext: true)]
  }

  private func pieces(of block: Block) -> [Chunk] {
    switch block {
    case .heading(let text): [Chunk(lines: wrapped(text, Style(bold: true, role: .accent)), keepsNext: true)]
    case .question(let text): [Chunk(lines: wrapped(text, Style(bold: true)), isQuestion: true)]
    case .paragraph(let text): [Chunk(lines: wrapped(text), isBreakable: true)]
    case .hint(let text, let always), .handling(let text, let always):
      [Chunk(lines: wrapped(text), isBreakable: true, isDroppable: !always)]
    case .list(let items): items.map(listItem)
    case .box(let title, let text, let always): box(title: title, text: text, always: always)
    case .table(let header, let rows): TableLayout(measure: measure).chunks(header: header, rows: rows)
    case .bars(let bars): BarLayout(measure: measure, bars: bars).chunks()
    case .commands(let offers, let inField, let taken):
      offers.map { listItem($0.keys(inField: inField, taken: taken)) }
    case .answering(let title, let offers, _):
      [Chunk(lines: wrapped(title), keepsNext: true)] + offers.map { listItem($0.withKeys) }
    }
  }

  private func wrapped(_ text: String, _ style: Style = .plain) -> [Line] {
    Line.wrapped(text, width: measure, style: style)
  }

  private func listItem(_ text: String) -> Chunk {
    Chunk(
      lines: Line.wrapped(text, width: measure, after: CellText.cells(of: "- ")), isBreakable: true)
  }

  private func box(title: String, text: String, always: Bool) -> [Chunk] {
    let edge = CellText.cells(of: "| ", style: Style(role: .accent))
    func edged(_ text: String, _ style: Style) -> [Line] {
      CellText.rows(of: text, width: measure - edge.count, style: style).map { Line(cells: edge + $0) }
    }
    let head = Chunk(lines: edged(title, Style(bold: true)), isDroppable: !always, keepsNext: true)
    let body = Chunk(lines: edged(text, .plain), isBreakable: true, isDroppable: !always, isHelp: always)
    return (title.isEmpty ? [] : [head]) + (text.isEmpty ? [] : [body])
  }
}

extension Offer {
  /// All keys of the command and what it does, such as `Left, Backspace, Esc: back`.
  fileprivate func keys(inField: Bool, taken: [Key]) -> String {
    let binding = KeyTable.binding(for: command)
    let names = (inField ? binding.keysInText : binding.keys).filter { !taken.contains($0) }.map(\.name)
    return "\(names.joined(separator: ", ")): \(label.loweredAtStart)"
  }
}

extension OperationOffer {
  /// All keys and what they do, such as `+, =, Right: add a coin`.
  fileprivate var withKeys: String {
    "\(keys.map(\.name).joined(separator: ", ")): \(label.loweredAtStart)"
  }
}
