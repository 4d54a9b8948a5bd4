import Reporting

/// Sets words into lines of marks, in the document's language and direction.
struct Typesetter {
  /// A line of marks, from the left of the text area and the top of the line.
  struct Line {
    var height: Double
    var marks: [Mark]
  }

  let fonts: FontShelf
  let looks: Looks
  /// BCP 47.
  let language: String

  var isRightToLeft: Bool { WritingDirection.isRightToLeft(language) }

  /// The left end of a stretch of `width` that begins `start` from where lines begin.
  func left(_ start: Double, _ width: Double) -> Double {
    isRightToLeft ? looks.width - start - width : start
  }

  // MARK: - Words

  /// The words of a part; where languages, links or footnotes begin, parts inside the line.
  func spans(_ prose: Prose, _ owner: StructureElement?, isBold: Bool = false) -> [TextSpan] {
    prose.spoken.flatMap { separator, run -> [TextSpan] in
      let text = PlainText.clean(run.text)
      guard !text.isEmpty else { return [] }
      var span = TextSpan(text: text, separator: separator, language: run.language, owner: owner)
      span.isBold = isBold || (run.isEmphasized && !looks.isLargePrint)
      span.isUnderlined = run.isEmphasized && looks.isLargePrint
      if let owner { span.owner = part(of: owner, run, text) }
      if run.safeLink != nil { span.isUnderlined = true }
      var spans = [span]
      if span.isUnderlined, !separator.isEmpty {
        // The line under words begins with the words.
        spans[0].separator = ""
        spans.insert(TextSpan(text: separator, separator: "", owner: owner), at: 0)
      }
      guard let mark = run.note.map({ PlainText.clean($0) }), !mark.isEmpty else { return spans }
      let reference = owner.map { StructureElement(.reference, inLine: $0) }
      return spans + [TextSpan(text: mark, separator: "", isRaised: true, owner: reference)]
    }
  }

  private func part(of owner: StructureElement, _ run: Prose.Run, _ text: String) -> StructureElement {
    let foreign = run.language.flatMap { $0 == language ? nil : $0 }
    if let address = run.safeLink {
      let link = StructureElement(.link, inLine: owner)
      (link.address, link.alternative, link.language) = (address, text, foreign)
      return link
    }
    guard let foreign else { return owner }
    let span = StructureElement(.span, inLine: owner)
    span.language = foreign
    return span
  }

  /// A layout, to measure or to take lines from.
  func layout(_ spans: [TextSpan], _ style: TextStyle, width: Double?) throws(PDFError) -> TextLayout {
    let key = LayoutMemo.Key(spans, style, width: width, language: language)
    return try fonts.layouts.layout(key) { () throws(PDFError) in
      try TextLayout(spans, style, width: width, fonts: fonts)
    }
  }

  // MARK: - Lines

  /// Lines that begin `start` from where lines begin; at least one.
  ///
  /// A layout that was measured on one line is used again where it fits.
  func lines(
    _ spans: [TextSpan], _ style: TextStyle, start: Double = 0, width: Double, measured: TextLayout? = nil
  ) throws(PDFError) -> [Line] {
    if let measured, measured.width <= width {
      let room = width - measured.width
      return lines(of: measured, spans, style, left: left(start, width)) { line in
        shift(style.alignment, line.isRightToLeft, room)
      }
    }
    let layout = try layout(spans, style, width: width)
    return lines(of: layout, spans, style, left: left(start, width)) { _ in 0 }
  }

  /// How far a line moves to the right in the room that it leaves.
  private func shift(_ alignment: TextStyle.Alignment, _ isRightToLeft: Bool, _ room: Double) -> Double {
    switch alignment {
    case .start: isRightToLeft ? room : 0
    case .center: room / 2
    case .end: isRightToLeft ? 0 : room
    }
  }

  private func lines(
    of layout: TextLayout, _ spans: [TextSpan], _ style: TextStyle, left: Double,
    _ shift: (TextLayout.Line) -> Double
  ) -> [Line] {
    layout.lines.map { line in
      let left = left + shift(line)
      return Line(
        height: line.height, marks: line.segments.flatMap { marks($0, line, layout, spans, style, left) })
    }
  }

  func lines(
    _ prose: Prose, _ owner: StructureElement?, _ style: TextStyle, start: Double = 0, width: Double
  ) throws(PDFError) -> [Line] {
    try lines(spans(prose, owner), style, start: start, width: width)
  }

  private func marks(
    _ segment: TextLayout.Segment, _ line: TextLayout.Line, _ layout: TextLayout, _ spans: [TextSpan],
    _ style: TextStyle, _ left: Double
  ) -> [Mark] {
    guard spans.indices.contains(segment.span) else { return [] }
    let span = spans[segment.span]
    let baseline = line.baseline - (span.isRaised ? style.size * 0.33 : 0)
    let box = Box(x: left + segment.x, y: 0, width: segment.width, height: line.height)
    let letters = Mark(paint: .letters(layout, segment, baseline: baseline), box: box, owner: span.owner)
    guard span.isUnderlined else { return [letters] }
    let rule = Box(
      x: box.x, y: line.baseline + style.size * 0.12, width: box.width, height: style.size * 0.06)
    return [letters, Mark(paint: .filled(gray: 0), box: rule, owner: span.owner)]
  }
}
