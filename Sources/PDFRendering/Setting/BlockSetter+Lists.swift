import Reporting

extension BlockSetter {
  func list(_ items: [Prose], _ isNumbered: Bool) throws(PDFError) -> [Piece] {
    guard !items.isEmpty else { return [] }
    let list = StructureElement(.list, in: root)
    list.numbering = isNumbered ? .decimal : .disc
    let digits = Double(String(items.count).count)
    let indent = looks.body.size * (isNumbered ? 0.9 + 0.6 * digits : 1.2)
    var pieces: [Piece] = []
    for (index, item) in items.enumerated() {
      let part = StructureElement(.item, in: list)
      let sign = isNumbered ? "\(index + 1)." : "•"
      let label = try setter.lines(
        Prose(sign), StructureElement(.label, in: part), looks.body, width: indent)
      let body = StructureElement(.itemBody, in: part)
      let lines = try setter.lines(
        language(item, body), body, looks.body, start: indent, width: width - indent)
      pieces += flow(joined(label, lines), space: looks.space(index == 0 ? 0.4 : 0.2))
    }
    return pieces
  }

  /// The term in bold runs into what is said about it.
  func definitions(_ items: [DocumentBlock.Definition]) throws(PDFError) -> [Piece] {
    guard !items.isEmpty else { return [] }
    let list = StructureElement(.list, in: root)
    list.numbering = StructureElement.Numbering.none
    let indent = looks.body.size
    var pieces: [Piece] = []
    for item in items {
      let part = StructureElement(.item, in: list)
      var spans = setter.spans(item.term, StructureElement(.label, in: part), isBold: true)
      if let last = spans.indices.last, spans[last].text.last.map({ !"?:.!".contains($0) }) ?? false {
        spans[last].text += ":"
      }
      let body = StructureElement(.itemBody, in: part)
      for detail in item.details {
        var more = setter.spans(detail, body)
        if !spans.isEmpty, !more.isEmpty { more[0].separator = " " }
        spans += more
      }
      let lines = try setter.lines(spans, looks.body, start: indent, width: width - indent)
      pieces += flow(lines, space: looks.space(0.18))
    }
    return pieces
  }

  func ranking(_ items: [DocumentBlock.RankingItem]) throws(PDFError) -> [Piece] {
    guard !items.isEmpty else { return [] }
    let list = StructureElement(.list, in: root)
    list.numbering = StructureElement.Numbering.none
    var pieces: [Piece] = []
    for item in items { pieces += try self.item(item, StructureElement(.item, in: list)) }
    return pieces
  }

  private func item(_ item: DocumentBlock.RankingItem, _ part: StructureElement) throws(PDFError) -> [Piece] {
    let indent = looks.body.size * 2.4
    let room = width - indent
    // The bar stands beside the name, and under it where letters are large.
    let side = looks.isStacked ? 0 : room * 0.45
    let label = StructureElement(.label, in: part)
    let rank = try setter.lines(
      setter.spans(Prose(item.rank), label, isBold: true), looks.body, width: indent - 4)
    let body = StructureElement(.itemBody, in: part)
    let title = StructureElement(.paragraph, in: body)
    let name = try setter.lines(
      setter.spans(item.name, title, isBold: true), looks.body, start: indent, width: room - side)
    var head = Stack(joined(rank, name))
    let figure = StructureElement(.figure, in: body)
    figure.alternative = PlainText.clean(item.bar.alternative)
    if side > 0 {
      var bar = Stack()
      try add(item.bar, figure, start: indent + room - side, width: side, to: &bar)
      head.put(beside: bar)
    } else {
      try add(item.bar, figure, start: indent, width: room, to: &head)
    }
    var pieces = [head.piece(space: looks.space(0.35), keepsWithNext: !item.notes.isEmpty)]
    for note in item.notes {
      let owner = StructureElement(.paragraph, in: body)
      let lines = try setter.lines(language(note, owner), owner, looks.body, start: indent, width: room)
      pieces += flow(lines, space: 0)
    }
    return pieces
  }

  func footnotes(_ items: [DocumentBlock.Footnote]) throws(PDFError) -> [Piece] {
    let indent = looks.small.size * 1.6
    var pieces: [Piece] = []
    for (index, item) in items.enumerated() {
      let note = StructureElement(.note, in: root)
      var label = setter.spans(Prose(item.mark), StructureElement(.label, in: note))
      for index in label.indices { label[index].isRaised = true }
      let sign = try setter.lines(label, looks.small, width: indent)
      let lines = try setter.lines(
        language(item.text, note), note, looks.small, start: indent, width: width - indent)
      var stack = Stack()
      if index == 0 {
        stack.paint([rule(width: looks.body.size * 8, thickness: 0.75)])
        stack.add(space: 4)
      }
      let flowed = flow(joined(sign, lines), space: 0)
      guard let first = flowed.first else { continue }
      stack.paint(first.marks)
      stack.add(space: first.height)
      pieces.append(stack.piece(space: index == 0 ? looks.space(0.9) : 2))
      pieces += flowed.dropFirst()
    }
    return pieces
  }

  /// A label beside the first line of what it labels.
  func joined(_ label: [Typesetter.Line], _ lines: [Typesetter.Line]) -> [Typesetter.Line] {
    var lines = lines
    for (index, line) in label.enumerated() {
      guard index < lines.count else {
        lines.append(line)
        continue
      }
      lines[index].marks = line.marks + lines[index].marks
      lines[index].height = max(line.height, lines[index].height)
    }
    return lines
  }
}
