import Reporting

extension BlockSetter {
  private var sign: Double { looks.body.size }

  /// A question with its answers and lines stays on one page.
  func field(_ field: DocumentBlock.FormField) throws(PDFError) -> [Piece] {
    let indent = try indent(field.number)
    let part = StructureElement(.division, in: root)
    let owner = StructureElement(.paragraph, in: part)
    var digits = setter.spans(Prose(field.number), owner, isBold: true)
    // Not seen, but read: otherwise number and question are one word.
    if let last = digits.indices.last { digits[last].text += " " }
    let number = try setter.lines(digits, looks.body, width: max(indent - 4, 1))
    let question = try setter.lines(
      setter.spans(field.question, owner, isBold: true), looks.body, start: indent, width: width - indent)
    var stack = Stack(field.number.isEmpty ? question : joined(number, question))
    if let hint = field.hint, !hint.plain.isEmpty {
      let owner = StructureElement(.paragraph, in: part)
      stack.add(try setter.lines(hint, owner, looks.small, start: indent, width: width - indent))
    }
    stack.add(space: looks.space(0.15))
    var pieces = [stack.piece(space: looks.space(0.9))]
    pieces += try answers(field, part, start: indent)
    pieces += (0..<field.lineCount).map { _ in line(start: indent) }
    // A long list may go on overleaf, but neither begins nor ends there with a line of its own.
    let isLong = pieces.count > Self.longest
    for index in pieces.indices.dropLast() {
      pieces[index].keepsWithNext = !isLong || index < 3 || index > pieces.count - 4
    }
    return pieces
  }

  /// A list of more lines than this is no longer kept on one page.
  private static let longest = 18

  /// Room for the number beside the question.
  private func indent(_ number: String) throws(PDFError) -> Double {
    let spans = setter.spans(Prose(number), nil, isBold: true)
    guard !spans.isEmpty else { return 0 }
    return max(
      looks.body.size * 2.2, try setter.layout(spans, looks.body, width: nil).width + looks.body.size * 0.6)
  }

  /// Questions with the same answers: a table with a circle or square in every cell.
  func grid(_ grid: DocumentBlock.FormGrid) throws(PDFError) -> [Piece] {
    let owner = StructureElement(.table, in: root)
    let columns = try columns(of: grid)
    let titles = StructureElement(.row, in: StructureElement(.tableHead, in: owner))
    var head = TableRow(cells: [], padding: looks.space(0.4))
    for (index, column) in columns.enumerated() {
      let cell = StructureElement(.header, in: titles)
      cell.scope = .column
      let title = index == 0 ? grid.nameTitle : grid.answers[index - 1].full
      let style = index == 0 ? looks.body : titleStyle.aligned(.center)
      head.cells.append(
        try setter.lines(
          setter.spans(title, cell, isBold: true), style, start: column.start, width: column.width - 3))
    }
    let body = grid.rows.isEmpty ? nil : StructureElement(.tableBody, in: owner)
    let rows = try grid.rows.map { row throws(PDFError) in
      try self.row(row, grid, StructureElement(.row, in: body), columns)
    }
    var pieces = set(head, rows, total: width)
    if let first = pieces.indices.first { pieces[first].space = looks.space(0.9) }
    return pieces
  }

  private var titleStyle: TextStyle { looks.isLargePrint ? looks.body : looks.small }

  /// Where a column begins and how wide it is.
  private typealias GridColumn = (start: Double, width: Double)

  /// The names, then the answers: these share six tenths of the width, or seven where a word would be broken.
  private func columns(of grid: DocumentBlock.FormGrid) throws(PDFError) -> [GridColumn] {
    let needed = try grid.answers.map { answer throws(PDFError) in
      try longestWord(setter.spans(answer.full, nil, isBold: true), titleStyle) + 4
    }
    let usual = min(width * 0.6 / Double(max(needed.count, 1)), looks.body.size * 5.5)
    let widths = ColumnWidths.even(needed: needed, usual: usual, least: sign * 2.4, room: width * 0.7)
    var columns: [GridColumn] = [(0, width - widths.reduce(0, +))]
    for width in widths {
      let last = columns[columns.count - 1]
      columns.append((last.start + last.width, width))
    }
    return columns
  }

  private func row(
    _ row: DocumentBlock.FormGrid.Row, _ grid: DocumentBlock.FormGrid, _ part: StructureElement,
    _ columns: [GridColumn]
  ) throws(PDFError) -> TableRow {
    let header = StructureElement(.header, in: part)
    header.scope = .row
    let number = setter.spans(Prose(row.number), header, isBold: true)
    var label = setter.spans(row.label, header)
    if !number.isEmpty, !label.isEmpty { label[0].separator = "  " }
    var cells = [try setter.lines(number + label, looks.body, width: columns[0].width - 10)]
    for (answer, column) in zip(grid.answers, columns.dropFirst()) {
      let cell = StructureElement(.cell, in: part)
      cells.append([try mark(answer, grid.kind, cell, start: column.start, room: column.width - 6)])
    }
    return TableRow(cells: cells, padding: looks.space(0.35))
  }

  // MARK: - Answers

  private func answers(
    _ field: DocumentBlock.FormField, _ part: StructureElement, start: Double
  ) throws(PDFError) -> [Piece] {
    guard !field.answers.isEmpty else { return [] }
    let list = StructureElement(.list, in: part)
    list.numbering = StructureElement.Numbering.none
    // Lines to write on first, then what is marked instead of them.
    let isWritten = field.kind == .write
    let groups =
      isWritten ? [field.answers.filter(\.hasLine), field.answers.filter { !$0.hasLine }] : [field.answers]
    var pieces: [Piece] = []
    for group in groups where !group.isEmpty { pieces += try rows(of: group, field, list, start: start) }
    return pieces
  }

  private func rows(
    of answers: [DocumentBlock.FormAnswer], _ field: DocumentBlock.FormField, _ list: StructureElement,
    start: Double
  ) throws(PDFError) -> [Piece] {
    let columns = try columns(answers, start: start)
    let room = (width - start) / Double(columns)
    var pieces: [Piece] = []
    for first in stride(from: 0, to: answers.count, by: columns) {
      var row = TableRow(cells: [], padding: looks.space(0.2))
      for index in first..<min(first + columns, answers.count) {
        let left = start + room * Double(index - first)
        let mark = field.mark(of: answers[index])
        row.cells.append(try lines(answers[index], mark, list, start: left, room: room))
      }
      let height = row.height
      let marks = row.cells.flatMap { Stack($0).marks }
      pieces.append(Piece(height: height, marks: marks))
    }
    return pieces
  }

  /// Short answers stand beside each other, up to four in a row; so do lines where all have one.
  private func columns(_ answers: [DocumentBlock.FormAnswer], start: Double) throws(PDFError) -> Int {
    let lines = answers.count(where: \.hasLine)
    guard !looks.isLargePrint, lines == 0 || lines == answers.count else { return 1 }
    var widest = 0.0
    for answer in answers {
      let spans = setter.spans(answer.full, nil)
      if !spans.isEmpty { widest = try max(widest, setter.layout(spans, looks.body, width: nil).width) }
    }
    let rule = lines == 0 ? 0 : Self.shortestRule + 6
    let fitting = Int((width - start) / (widest + rule + labelWidth + inset + 1))
    return min(max(fitting, 1), 4, answers.count)
  }

  private var labelWidth: Double { sign * 2.9 }
  /// What stays free behind an answer.
  private var inset: Double { looks.body.size * 0.5 }
  /// A rule that is shorter goes into a line of its own.
  private static let shortestRule = 90.0

  private func lines(
    _ answer: DocumentBlock.FormAnswer, _ kind: DocumentBlock.FormField.Kind, _ list: StructureElement,
    start: Double, room: Double
  ) throws(PDFError) -> [Typesetter.Line] {
    let item = StructureElement(.item, in: list)
    let label = try mark(answer, kind, StructureElement(.label, in: item), start: start, room: nil)
    let body = StructureElement(.itemBody, in: item)
    let inner = room - labelWidth - inset
    var lines = joined(
      [label], try setter.lines(answer.full, body, looks.body, start: start + labelWidth, width: inner))
    guard answer.hasLine, let last = lines.indices.last else { return lines }
    let used =
      answer.full.plain.isEmpty || lines.count > 1
      ? inner : try setter.layout(setter.spans(answer.full, nil), looks.body, width: nil).width + 6
    let free = inner - used
    let (from, length) = free < Self.shortestRule ? (0, inner) : (used, free)
    if free < Self.shortestRule { lines.append(.init(height: looks.body.pitch * 1.3, marks: [])) }
    let end = lines.indices.last ?? last
    let rule = rule(start: start + labelWidth + from, width: length, thickness: 0.75)
    lines[end].marks.append(rule.moved(y: lines[end].height - looks.body.size * 0.25))
    return lines
  }

  /// The circle or square with its number; in the middle of `room` where one is given.
  private func mark(
    _ answer: DocumentBlock.FormAnswer, _ kind: DocumentBlock.FormField.Kind, _ owner: StructureElement,
    start: Double, room: Double?
  ) throws(PDFError) -> Typesetter.Line {
    let code = setter.spans(Prose(answer.code), owner)
    let codeWidth = code.isEmpty ? 0 : try setter.layout(code, looks.body, width: nil).width
    let gap = kind == .write ? 0 : sign * 1.3
    let inset = room.map { max(($0 - gap - codeWidth) / 2, 0) } ?? 0
    let lines =
      code.isEmpty
      ? [] : try setter.lines(code, looks.body, start: start + inset + gap, width: codeWidth + 1)
    var line = lines.first ?? Typesetter.Line(height: looks.body.pitch, marks: [])
    let box = Box(
      x: setter.left(start + inset, sign), y: (line.height - sign) / 2, width: sign, height: sign)
    switch kind {
    case .chooseOne: line.marks.insert(Mark(paint: .circle(line: 1), box: box, owner: owner), at: 0)
    case .chooseMany: line.marks.insert(Mark(paint: .outlined(line: 1), box: box, owner: owner), at: 0)
    case .write: break
    }
    return line
  }

  private func line(start: Double) -> Piece {
    let height = looks.lineHeight
    return Piece(
      height: height, marks: [rule(start: start, width: width - start, thickness: 0.75).moved(y: height - 2)])
  }
}
