import Reporting

extension BlockSetter {
  func bars(_ chart: DocumentBlock.BarChart) throws(PDFError) -> [Piece] {
    try charted(chart, chart.rows.map(\.label)) { index, figure, start, width, stack throws(PDFError) in
      try add(chart.rows[index].bar, figure, start: start, width: width, to: &stack)
    }
  }

  func rankSets(_ chart: DocumentBlock.RankSetChart) throws(PDFError) -> [Piece] {
    try charted(chart, chart.rows.map(\.name)) { index, figure, start, width, stack throws(PDFError) in
      let row = chart.rows[index]
      let span = chart.span(of: row)
      let text = [row.rankText, row.setText.isEmpty ? "" : "(\(row.setText))"].filter { !$0.isEmpty }
      try add(
        [(span.set, 0.75, 1), (span.rank, 0, 1)], text.joined(separator: " "), figure, start: start,
        width: width, to: &stack)
    }
  }

  func change(_ chart: DocumentBlock.ChangeChart) throws(PDFError) -> [Piece] {
    try charted(chart, chart.rows.map(\.name)) { index, figure, start, width, stack throws(PDFError) in
      let row = chart.rows[index]
      for (title, bar, gray) in [(chart.beforeTitle, row.before, 0.7), (chart.afterTitle, row.after, 0.25)] {
        guard let bar else { continue }
        let text = [title.plain, bar.text].filter { !$0.isEmpty }.joined(separator: ": ")
        try add([(0...bar.share, gray, 1)], text, figure, start: start, width: width, to: &stack)
      }
      guard !row.changeText.isEmpty else { return }
      stack.add(try setter.lines(Prose(row.changeText), figure, looks.body, start: start, width: width))
    }
  }

  /// A bar with its number; how far the number could lie is a thin line with ends.
  func add(
    _ bar: DocumentBlock.Bar, _ figure: StructureElement, start: Double, width: Double,
    to stack: inout Stack
  ) throws(PDFError) {
    let text = [bar.text, bar.interval.map { "(\($0.text))" } ?? ""].filter { !$0.isEmpty }
    let interval = bar.interval.map { [($0.low...$0.high, 0.0, 0.1)] } ?? []
    try add(
      [(0...bar.share, bar.interval == nil ? 0.25 : 0.6, 1)] + interval, text.joined(separator: " "), figure,
      start: start, width: width, to: &stack)
  }

  // MARK: - Rows

  /// Stretches of a track, each from…to in shares, with its gray and its share of the height.
  private typealias Stretch = (span: ClosedRange<Double>, gray: Double, height: Double)

  private func charted(
    _ chart: some Chart, _ names: [Prose],
    _ draw: (Int, StructureElement, Double, Double, inout Stack) throws(PDFError) -> Void
  ) throws(PDFError) -> [Piece] {
    guard !names.isEmpty else { return [] }
    var pieces: [Piece] = []
    if !chart.caption.plain.isEmpty {
      let spans = setter.spans(chart.caption, StructureElement(.paragraph, in: root), isBold: true)
      let lines = try setter.lines(spans, looks.body, width: width)
      pieces.append(Stack(lines).piece(space: looks.space(0.8)))
    }
    let figure = StructureElement(.figure, in: root)
    figure.alternative = PlainText.clean(chart.alternative)
    for (index, name) in names.enumerated() {
      let row = try self.row(name, index, figure, draw)
      pieces.append(row.piece(space: looks.space(index == 0 ? 0.3 : 0.35)))
    }
    return kept(pieces)
  }

  /// A chart stays whole; one so high that it could leave half a page empty goes on overleaf, with some rows on
  /// each page.
  private func kept(_ pieces: [Piece]) -> [Piece] {
    var pieces = pieces
    let height = pieces.reduce(0) { $0 + $1.space + $1.height }
    let isHigh = height > looks.paper.size.height * 0.4
    for index in pieces.indices.dropLast() {
      pieces[index].keepsWithNext = !isHigh || index < 3 || index > pieces.count - 4
    }
    return pieces
  }

  /// The name beside the bar; over it where letters are large.
  private func row(
    _ name: Prose, _ index: Int, _ figure: StructureElement,
    _ draw: (Int, StructureElement, Double, Double, inout Stack) throws(PDFError) -> Void
  ) throws(PDFError) -> Stack {
    guard !looks.isStacked else {
      var stack = Stack(try setter.lines(name, figure, looks.body, width: width))
      try draw(index, figure, 0, width, &stack)
      return stack
    }
    let part = width * 0.4
    let label = Stack(try setter.lines(name, figure, looks.body, width: part - 10))
    var bars = Stack()
    try draw(index, figure, part, width - part, &bars)
    var stack = Stack()
    stack.paint(label.marks + bars.marks)
    stack.add(space: max(label.height, bars.height))
    return stack
  }

  /// A framed track with its stretches, and words beside it, or under it where they have no room.
  private func add(
    _ stretches: [Stretch], _ text: String, _ figure: StructureElement, start: Double, width: Double,
    to stack: inout Stack
  ) throws(PDFError) {
    let spans = setter.spans(Prose(text), figure)
    let words = spans.isEmpty ? nil : try setter.layout(spans, looks.body, width: nil)
    let needed = words.map { $0.width + 8 } ?? 0
    let isBeside = needed < width * 0.55
    // Bars of one chart are as long as each other, so that they can be compared.
    let length = width * 0.45
    let pitch = looks.body.pitch
    let height = looks.body.size * 0.8
    let track = Box(
      x: setter.left(start, length), y: (pitch - height) / 2, width: length, height: height)
    stack.paint(stretches.flatMap { self.marks($0, track, figure) })
    stack.paint([Mark(paint: .outlined(line: 0.75), box: track, owner: figure)])
    guard isBeside else {
      stack.add(space: pitch)
      return stack.add(try setter.lines(spans, looks.body, start: start, width: width))
    }
    let lines = try setter.lines(
      spans, looks.body, start: start + length + 8, width: width - length - 8, measured: words)
    stack.add(spans.isEmpty ? [Typesetter.Line(height: pitch, marks: [])] : lines)
  }

  private func marks(_ stretch: Stretch, _ track: Box, _ figure: StructureElement) -> [Mark] {
    let (low, high) = (stretch.span.lowerBound, stretch.span.upperBound)
    let left = setter.isRightToLeft ? 1 - high : low
    let height = track.height * stretch.height
    let box = Box(
      x: track.x + left * track.width, y: track.y + (track.height - height) / 2,
      width: (high - low) * track.width, height: height)
    let fill = Mark(paint: .filled(gray: stretch.gray), box: box, owner: figure)
    guard stretch.height < 1 else { return high > low ? [fill] : [] }
    let ends = [box.x, box.x + box.width].map { x in
      Box(x: x - 0.5, y: track.y + track.height * 0.2, width: 1, height: track.height * 0.6)
    }
    return [fill] + ends.map { Mark(paint: .filled(gray: stretch.gray), box: $0, owner: figure) }
  }
}
