/// Questions to answer with a pen: circles for one, squares for many, lines to write on.
enum HTMLForms {
  static func field(_ field: DocumentBlock.FormField, _ writer: inout HTMLWriter) {
    writer.block("div", [("class", "field")]) { writer in
      let number = field.number.isEmpty ? "" : "<span class=\"rank\">\(HTMLEscape.text(field.number))</span> "
      writer.raw("<p class=\"name\">\(number)\(HTMLWriter.inline(field.question))</p>")
      if let hint = field.hint { writer.line("p", hint, [("class", "hint")]) }
      if !field.answers.isEmpty {
        writer.block("ul", [("class", style(field)), ("role", "list")]) { writer in
          for answer in field.answers { writer.raw(item(answer, field.mark(of: answer))) }
        }
      }
      for _ in 0..<field.lineCount { writer.raw("<div class=\"line\"></div>") }
    }
  }

  /// Many short answers stand beside each other on paper; several with lines need the room.
  private static func style(_ field: DocumentBlock.FormField) -> String {
    let lines = field.answers.count { $0.hasLine }
    return field.answers.count >= 9 && lines <= 1 ? "answers many" : "answers"
  }

  static func grid(_ grid: DocumentBlock.FormGrid, _ writer: inout HTMLWriter) {
    let titles = ([grid.nameTitle] + grid.answers.map(\.full)).map { ($0, [(String, String)]()) }
    HTMLTable.write("stack grid", titles, &writer) { writer in
      for row in grid.rows { self.row(row, grid, &writer) }
    }
  }

  private static func row(
    _ row: DocumentBlock.FormGrid.Row, _ grid: DocumentBlock.FormGrid, _ writer: inout HTMLWriter
  ) {
    HTMLTable.row(&writer) { writer in
      let label = (row.number.isEmpty ? [] : [Prose.Run(row.number)]) + row.label.runs
      writer.line("th", Prose(runs: label), HTMLTable.rowHeader)
      for answer in grid.answers {
        let cell = HTMLWriter.open("td", HTMLTable.cell(under: answer.full))
        writer.raw(cell + mark(answer, grid.kind) + "</td>")
      }
    }
  }

  private static func item(_ answer: DocumentBlock.FormAnswer, _ kind: DocumentBlock.FormField.Kind) -> String
  {
    let line = answer.hasLine ? " <span class=\"blank\"></span>" : ""
    return "<li>" + mark(answer, kind) + " " + HTMLWriter.inline(answer.full) + line + "</li>"
  }

  private static func mark(_ answer: DocumentBlock.FormAnswer, _ kind: DocumentBlock.FormField.Kind) -> String
  {
    let code = "<span class=\"code\">\(HTMLEscape.text(answer.code))</span>"
    switch kind {
    case .chooseOne: return "<span class=\"mark one\"></span> " + code
    case .chooseMany: return "<span class=\"mark\"></span> " + code
    case .write: return code
    }
  }
}
