import Reporting

extension BlockSetter {
  private static let gap = 10.0

  func table(_ table: DocumentBlock.Table) throws(PDFError) -> [Piece] {
    guard !table.columns.isEmpty else { return [] }
    let owner = StructureElement(.table, in: root)
    var pieces = try caption(table.caption, owner)
    let widths = try widths(of: table)
    let titles = StructureElement(.row, in: StructureElement(.tableHead, in: owner))
    let head = try row(table.columns.map(\.title), table.columns, widths, isBold: true) { _ in
      let cell = StructureElement(.header, in: titles)
      cell.scope = .column
      return cell
    }
    let body = table.rows.isEmpty ? nil : StructureElement(.tableBody, in: owner)
    let rows = try table.rows.map { cells throws(PDFError) in
      let part = StructureElement(.row, in: body)
      return try row(cells, table.columns, widths, isBold: false) { kind in
        let cell = StructureElement(kind == .name ? .header : .cell, in: part)
        if kind == .name { cell.scope = .row }
        return cell
      }
    }
    pieces += set(head, rows, total: widths.reduce(0, +))
    if let first = pieces.indices.first { pieces[first].space = looks.space(0.7) }
    return pieces
  }

  private func caption(_ caption: Prose?, _ table: StructureElement) throws(PDFError) -> [Piece] {
    guard let caption, !caption.plain.isEmpty else { return [] }
    let spans = setter.spans(caption, StructureElement(.caption, in: table), isBold: true)
    return [Stack(try setter.lines(spans, looks.body, width: width)).piece(keepsWithNext: true)]
  }

  /// Pieces of a table: headings stay with the first row and come again on every page.
  func set(_ head: TableRow, _ rows: [TableRow], total: Double) -> [Piece] {
    let most = looks.paper.size.height * 0.6
    var first = head.pieces(
      most: .infinity, rule: rule(width: total, thickness: 1), repeated: nil)
    for index in first.indices { first[index].keepsWithNext = !rows.isEmpty }
    let again = first.first.map { (marks: $0.marks.map(\.silent), height: $0.height) }
    let thin = rule(width: total, thickness: 0.5, gray: 0.5)
    return first + rows.flatMap { $0.pieces(most: most, rule: thin, repeated: again) }
  }

  /// One row; cells that a short row lacks are empty.
  private func row(
    _ cells: [Prose], _ columns: [DocumentBlock.Column], _ widths: [Double], isBold: Bool,
    _ part: (DocumentBlock.Column.Kind) -> StructureElement
  ) throws(PDFError) -> TableRow {
    var row = TableRow(cells: [], padding: looks.space(0.4))
    var start = 0.0
    for (index, column) in columns.enumerated() {
      let owner = part(column.kind)
      let text = index < cells.count ? language(cells[index], owner) : Prose("")
      let spans = setter.spans(text, owner, isBold: isBold)
      let style = column.kind == .number ? looks.body.aligned(.end) : looks.body
      let inner = max(widths[index] - Self.gap, 1)
      row.cells.append(spans.isEmpty ? [] : try setter.lines(spans, style, start: start, width: inner))
      start += widths[index]
    }
    return row
  }

  private func widths(of table: DocumentBlock.Table) throws(PDFError) -> [Double] {
    var natural: [Double] = []
    var least: [Double] = []
    for (index, column) in table.columns.enumerated() {
      let cells = table.rows.compactMap { $0.dropFirst(index).first }
      var (wide, narrow) = (0.0, 0.0)
      for (cell, isBold) in [(column.title, true)] + cells.map({ ($0, false) }) {
        let spans = setter.spans(cell, nil, isBold: isBold)
        guard !spans.isEmpty else { continue }
        wide = try max(wide, setter.layout(spans, looks.body, width: nil).width)
        narrow = try max(narrow, longestWord(spans))
      }
      natural.append(wide + Self.gap + 1)
      least.append(narrow + Self.gap + 1)
    }
    var widths = ColumnWidths.shared(natural: natural, least: least, room: width)
    // A table is as wide as the text, its names take what is left.
    let name = table.columns.firstIndex { $0.kind == .name } ?? 0
    widths[name] += max(width - widths.reduce(0, +), 0)
    return widths
  }

  private func longestWord(_ spans: [TextSpan]) throws(PDFError) -> Double {
    let words = spans.flatMap { span in span.text.split(separator: " ").map { (String($0), span.isBold) } }
    // The word with most letters is nearly always the widest; pango breaks the rare other one.
    guard let longest = words.max(by: { $0.0.count < $1.0.count }) else { return 0 }
    let span = TextSpan(text: longest.0, separator: "", isBold: longest.1)
    return try setter.layout([span], looks.body, width: nil).width
  }
}
