import Reporting

/// What stands on every page over and under the text: only to be seen, as the document says it itself.
struct RunningHeads {
  private static let edge = 26.0
  private static let codeSide = 54.0

  private let setter: Typesetter
  private let document: Document
  private let header: [Typesetter.Line]
  private let code: QRMatrix?
  private let across: TextLayout?

  init(_ document: Document, _ setter: Typesetter) throws(PDFError) {
    self.document = document
    self.setter = setter
    code = try document.pageCode.map { code throws(PDFError) in try code.matrix() }
    let room = setter.looks.width - (code == nil ? 0 : Self.codeSide + setter.looks.headGap)
    let spans = setter.spans(Prose(document.runningHeader), nil)
    // The longest names of places take three lines, in large letters five.
    let most = setter.looks.isLargePrint ? 5 : 3
    header = spans.isEmpty ? [] : Array(try setter.lines(spans, setter.looks.small, width: room).prefix(most))
    across = try Self.across(document, setter)
  }

  /// The word as large as fits from corner to corner.
  private static func across(_ document: Document, _ setter: Typesetter) throws(PDFError) -> TextLayout? {
    let spans = setter.spans(Prose(document.watermark ?? ""), nil, isBold: true)
    guard !spans.isEmpty else { return nil }
    let style = TextStyle(size: 100, leading: 1, isBold: true)
    let width = try setter.layout(spans, style, width: nil).width
    let size = min(100 * setter.looks.paper.size.width * 1.05 / max(width, 1), 150)
    return try setter.layout(spans, TextStyle(size: size, leading: 1, isBold: true), width: nil)
  }

  /// Where the text begins, from the upper edge.
  var top: Double {
    let height = max(header.reduce(0) { $0 + $1.height }, code == nil ? 0 : Self.codeSide)
    return max(setter.looks.margin, height == 0 ? 0 : Self.edge + height + setter.looks.headGap)
  }

  /// How high the text area is.
  func height() throws(PDFError) -> Double {
    // The number of the last page is not known yet; no number is wider than this.
    let under = try footer(page: 888, of: 888).reduce(0) { $0 + $1.height }
    let bottom = max(setter.looks.margin, under == 0 ? 0 : Self.edge + under + setter.looks.headGap)
    return setter.looks.paper.size.height - top - bottom
  }

  /// Paints the word across the page, under everything else.
  func paintGround(on canvas: PageCanvas) {
    if let across { canvas.paintAcross(across, setter.looks.paper) }
  }

  func paint(on canvas: PageCanvas, page: Int, of total: Int) throws(PDFError) {
    let margin = setter.looks.margin
    for mark in Stack(header).marks { canvas.paint(mark.moved(x: margin, y: Self.edge)) }
    if let code {
      let side = Self.codeSide
      let box = Box(x: setter.left(setter.looks.width - side, side), y: 0, width: side, height: side)
      let mark = Mark(paint: .cells(code.cells, side: code.side), box: box, owner: nil)
      canvas.paint(mark.moved(x: margin, y: Self.edge - 4))
    }
    let lines = Stack(try footer(page: page, of: total))
    let y = setter.looks.paper.size.height - Self.edge - lines.height
    for mark in lines.marks { canvas.paint(mark.moved(x: margin, y: y)) }
  }

  /// The footer and the page's number beside it; under it where there is no room.
  private func footer(page: Int, of total: Int) throws(PDFError) -> [Typesetter.Line] {
    let (style, width) = (setter.looks.small, setter.looks.width)
    let label = setter.spans(Prose(document.label(ofPage: page, of: total)), nil)
    let words = setter.spans(Prose(document.footer), nil)
    let right = style.aligned(.end)
    guard !words.isEmpty else {
      return label.isEmpty ? [] : Array(try setter.lines(label, right, width: width).prefix(1))
    }
    guard !label.isEmpty else { return Array(try setter.lines(words, style, width: width).prefix(2)) }
    let needed = try min(setter.layout(label, style, width: nil).width, width * 0.4) + 2
    let number = try setter.lines(label, right, start: width - needed, width: needed).prefix(1)
    var lines = Array(try setter.lines(words, style, width: width - needed - setter.looks.headGap).prefix(2))
    if let last = lines.indices.last { lines[last].marks += number.flatMap(\.marks) }
    return lines
  }
}
