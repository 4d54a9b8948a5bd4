/// Questions to answer with a pen: `( )` is one of several, `[ ]` as many as apply.
extension TextSetter {
  func field(_ field: DocumentBlock.FormField) -> [TextPiece] {
    let number = PlainText.clean(field.number)
    let first = number.isEmpty ? "" : number + "  "
    let blank = String(repeating: " ", count: min(DisplayWidth.of(first), width / 4))
    let hint = field.hint.map { Wrapping.lines($0.plain, first: blank, width: width) } ?? []
    let question = Wrapping.lines(field.question.plain, first: first, width: width) + hint
    let answers = field.answers.map { answer($0, field.mark(of: $0), indent: blank) }
    let lines = (0..<field.lineCount).map { _ in [line(indent: blank)] }
    let rest = answers + lines
    return [TextPiece(lines: question, space: 1, keepsWithNext: !rest.isEmpty)]
      + rest.enumerated().map { TextPiece(lines: $1, keepsWithNext: $0 < rest.count - 1) }
  }

  func grid(_ grid: DocumentBlock.FormGrid) -> [TextPiece] {
    let codes = grid.answers.map { answer in
      TextPiece(lines: Wrapping.lines(answer.full.plain, first: "\(answer.code) = ", width: width))
    }
    let sign = Self.mark(grid.kind)
    let cells = grid.answers.map { Prose(sign.isEmpty ? $0.code : "\(sign) \($0.code)") }
    let columns =
      [DocumentBlock.Column(grid.nameTitle, kind: .name)]
      + grid.answers.map { DocumentBlock.Column(Prose($0.code), kind: .number) }
    let rows = grid.rows.map { row in
      [Prose([row.number, row.label.plain].filter { !$0.isEmpty }.joined(separator: "  "))] + cells
    }
    return codes.enumerated().map { index, piece in
      TextPiece(lines: piece.lines, space: index == 0 ? 1 : 0, keepsWithNext: true)
    } + set(DocumentBlock.Table(columns: columns, rows: rows))
  }

  private func answer(
    _ answer: DocumentBlock.FormAnswer, _ kind: DocumentBlock.FormField.Kind, indent: String
  ) -> [String] {
    let first = [Self.mark(kind), PlainText.clean(answer.code)].filter { !$0.isEmpty }.joined(separator: " ")
    let lines = Wrapping.lines(answer.full.plain, first: indent + first + "  ", width: width)
    return lines + (answer.hasLine ? [line(indent: indent + "    ")] : [])
  }

  private func line(indent: String) -> String {
    indent + String(repeating: "_", count: max(width - DisplayWidth.of(indent), 1))
  }

  private static func mark(_ kind: DocumentBlock.FormField.Kind) -> String {
    switch kind {
    case .chooseOne: "( )"
    case .chooseMany: "[ ]"
    case .write: ""
    }
  }
}
