import Reporting

extension BlockSetter {
  private static let gap = 10.0

  /// Words of a cell, already shaped on one line.
  private struct Cell {
    var spans: [TextSpan]
    var layout: TextLayout?
  }

  func table(_ table: DocumentBlock.Table) throws(PDFError) -> [Piece] {
    guard !table.columns.isEmpty else { return [] }
    let owner = StructureElement(.table, in: root)
    var pieces = try caption(table.caption, owner)
    let titles = StructureElement(.row, in: StructureElement(.tableHead, in: owner))
    let head = try cells(table.columns.map(\.title), table.columns, isBold: true) { _ in
      let cell = StructureElement(.header, in: titles)
      cell.scope = .column
      return cell
    }
    let body = table.rows.isEmpty ? nil : StructureElement(.tableBody, in: owner)
    let rows = try table.rows.map { row throws(PDFError) in
      let part = StructureElement(.row, in: body)
      return try cells(row, table.columns, isBold: false) { kind in
        let cell = StructureElement(kind == .name ? .header : .cell, in: part)
        if kind == .name { cell.scope = .row }
        return cell
      }
    }
    let widths = try widths(of: table.columns, [head] + rows)
    let set = try rows.map { row throws(PDFError) in try self.row(row, table.columns, widths) }
    pieces += try self.set(row(head, table.columns, widths), set, total: widths.reduce(0, +))
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

  /// The cells of a row; those that a short row lacks are empty.
  private func cells(
    _ row: [Prose], _ columns: [DocumentBlock.Column], isBold: Bool,
    _ part: (DocumentBlock.Column.Kind) -> StructureElement
  ) throws(PDFError) -> [Cell] {
    var cells: [Cell] = []
    for (index, column) in columns.enumerated() {
      let owner = part(column.kind)
      let text = index < row.count ? language(row[index], owner) : Prose("")
      let spans = setter.spans(text, owner, isBold: isBold)
      cells.append(
        Cell(spans: spans, layout: spans.isEmpty ? nil : try setter.layout(spans, looks.body, width: nil)))
    }
    return cells
  }

  private func row(_ cells: [Cell], _ columns: [DocumentBlock.Column], _ widths: [Double]) throws(PDFError)
    -> TableRow
  {
    var row = TableRow(cells: [], padding: looks.space(0.4))
    var start = 0.0
    for (index, cell) in cells.enumerated() {
      let style = columns[index].kind == .number ? looks.body.aligned(.end) : looks.body
      let inner = max(widths[index] - Self.gap, 1)
      row.cells.append(
        cell.spans.isEmpty
          ? [] : try setter.lines(cell.spans, style, start: start, width: inner, measured: cell.layout))
      start += widths[index]
    }
    return row
  }

  private func widths(of columns: [DocumentBlock.Column], _ rows: [[Cell]]) throws(PDFError) -> [Double] {
    let natural = columns.indices.map { column in
      (rows.map { $0[column].layout?.width ?? 0 }.max() ?? 0) + Self.gap + 1
    }
    var least = natural
    if natural.reduce(0, +) > width {
      for column in columns.indices {
        var widest = 0.0
        for row in rows { widest = try max(widest, longestWord(row[column].spans)) }
        least[column] = widest + Self.gap + 1
      }
    }
    var widths = ColumnWidths.shared(natural: natural, least: least, room: width)
    // A table is as wide as the text, its names take what is left.
    let name = columns.firstIndex { $0.kind == .name } ?? 0
    widths[name] += max(width - widths.reduce(0, +), 0)
    return widths
  }

  /// The width of the word with most letters.
  func longestWord(_ spans: [TextSpan], _ style: TextStyle? = nil) throws(PDFError) -> Double {
    let words = spans.flatMap { span in span.text.split(separator: " ").map { (String($0), span.isBold) } }
    // The word with most letters is nearly always the widest; pango breaks the rare other one.
    guard let longest = words.max(by: { $0.0.count < $1.0.count }) else { return 0 }
    let span = TextSpan(text: longest.0, separator: "", isBold: longest.1)
    return try setter.layout([span], style ?? looks.body, width: nil).width
  }
}
