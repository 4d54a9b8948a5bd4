import Reporting

extension BlockSetter {
  func quote(_ quote: DocumentBlock.Quote) throws(PDFError) -> [Piece] {
    let block = StructureElement(.quote, in: root)
    let indent = looks.body.size * 1.4
    let owner = StructureElement(.paragraph, in: block)
    let text = try setter.lines(
      language(quote.text, owner), owner, looks.body, start: indent, width: width - indent)
    var pieces = flow(text, space: 0, keepsWithNext: quote.source != nil)
    if let source = quote.source {
      let owner = StructureElement(.paragraph, in: block)
      let words = Prose(runs: [.init("–")] + source.runs)
      pieces += flow(
        try setter.lines(words, owner, looks.body, start: indent, width: width - indent), space: 0)
    }
    for index in pieces.indices {
      let bar = Box(x: setter.left(0, 3), y: 0, width: 3, height: pieces[index].height)
      pieces[index].marks.insert(Mark(paint: .filled(gray: 0.6), box: bar, owner: nil), at: 0)
    }
    if let first = pieces.indices.first { pieces[first].space = looks.space(0.7) }
    return pieces
  }

  /// Stays on one page where it fits; otherwise its frame goes on over the next.
  func box(_ title: Prose, _ paragraphs: [Prose]) throws(PDFError) -> [Piece] {
    let padding = looks.body.size * 0.8
    let block = StructureElement(.division, in: root)
    let inner = width - 2 * padding
    var pieces: [Piece] = []
    for (index, text) in ([title] + paragraphs).enumerated() where !text.plain.isEmpty {
      let owner = StructureElement(.paragraph, in: block)
      let spans = setter.spans(language(text, owner), owner, isBold: index == 0)
      let lines = try setter.lines(spans, looks.body, start: padding, width: inner)
      pieces += flow(pieces.isEmpty ? lines : spaced(lines), space: 0)
    }
    return framed(pieces, padding)
  }

  func code(_ code: DocumentBlock.QRCode) throws(PDFError) -> [Piece] {
    let matrix = try code.matrix()
    let side = looks.isLargePrint ? 100.0 : 80.0
    let gap = looks.body.size * 1.2
    let figure = StructureElement(.figure, in: root)
    figure.alternative = PlainText.clean(code.alternative)
    let box = Box(x: setter.left(0, side), y: 0, width: side, height: side)
    let owner = StructureElement(.paragraph, in: root)
    var text = Stack(
      try setter.lines(Prose(code.text), owner, looks.body, start: side + gap, width: width - side - gap))
    if code.content != code.text {
      let owner = StructureElement(.paragraph, in: root)
      let words = Prose(runs: [.init(code.content, link: code.content)])
      text.add(try setter.lines(words, owner, looks.body, start: side + gap, width: width - side - gap))
    }
    var stack = Stack()
    stack.paint([Mark(paint: .cells(matrix.cells, side: matrix.side), box: box, owner: figure)])
    stack.paint(text.marks)
    stack.add(space: max(side, text.height))
    return [stack.piece(space: looks.space(1))]
  }

  /// Lines with a little room over them that belongs to the box.
  private func spaced(_ lines: [Typesetter.Line]) -> [Typesetter.Line] {
    guard let first = lines.first else { return [] }
    let room = looks.space(0.3)
    let moved = Typesetter.Line(height: first.height + room, marks: first.marks.map { $0.moved(y: room) })
    return [moved] + lines.dropFirst()
  }

  private func framed(_ pieces: [Piece], _ padding: Double) -> [Piece] {
    guard !pieces.isEmpty else { return [] }
    let line = 1.5
    var pieces = pieces
    for index in pieces.indices {
      let (isFirst, isLast) = (index == 0, index == pieces.count - 1)
      if isFirst {
        pieces[index].marks = pieces[index].marks.map { $0.moved(y: padding * 0.8) }
        pieces[index].height += padding * 0.8
      }
      if isLast { pieces[index].height += padding * 0.8 }
      pieces[index].space = isFirst ? looks.space(1) : 0
      pieces[index].keepsWithNext = !isLast
      let height = pieces[index].height
      var edges = [0, width - line].map { Box(x: $0, y: 0, width: line, height: height) }
      if isFirst { edges.append(Box(x: 0, y: 0, width: width, height: line)) }
      if isLast { edges.append(Box(x: 0, y: height - line, width: width, height: line)) }
      pieces[index].marks =
        edges.map { Mark(paint: .filled(gray: 0), box: $0, owner: nil) } + pieces[index].marks
    }
    return pieces
  }
}
