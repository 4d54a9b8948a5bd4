import CPangoCairo
import Synchronization

/// Words broken into lines and shaped by pango; lives as long as a mark draws from it.
///
/// Everything is read at once: pango breaks a layout anew when it is asked after the language of the context changed.
final class TextLayout {
  /// Letters of one span that stand together on a line.
  struct Segment {
    var item: UnsafeMutablePointer<PangoGlyphItem>
    /// Which span.
    var span: Int
    /// From the left of the layout, in points.
    var x: Double
    var width: Double
  }

  struct Line {
    /// From line to line, in points.
    var height: Double
    /// From the top of the line down.
    var baseline: Double
    var isRightToLeft: Bool
    /// In the order of reading.
    var segments: [Segment]
  }

  let layout: OpaquePointer
  private(set) var lines: [Line] = []
  /// The width of the widest line, in points.
  private(set) var width = 0.0

  /// Breaks at `width` points; nil sets everything on one line.
  init(_ spans: [TextSpan], _ style: TextStyle, width: Double?, fonts: FontShelf) throws(PDFError) {
    layout = pango_layout_new(fonts.context)
    let ends = fill(spans, style, fonts)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_width(layout, width.map { CInt(max($0, 1) * Self.scale) } ?? -1)
    pango_layout_set_alignment(layout, Self.alignment(style.alignment, fonts.isRightToLeft))
    guard breakLines() == 0 else { throw missing() }
    lines = measured(style, ends)
    self.width = widest()
  }

  deinit { pl_free_layout(layout) }

  /// One thread at a time: pango notes in one place of the whole process that it measures a font, and a second thread
  /// that measures then finds letters without width, for as long as the font lives (`_pango_cairo_font_get_metrics`).
  private static let breaking = Mutex(())

  /// Has pango shape the words and break them; returns the number of letters that no font has.
  private func breakLines() -> CInt {
    Self.breaking.withLock { _ in pango_layout_get_unknown_glyphs_count(layout) }
  }

  private func widest() -> Double {
    var logical = PangoRectangle()
    pango_layout_get_extents(layout, nil, &logical)
    return Double(logical.width) / Self.scale
  }

  var text: UnsafePointer<CChar> { pango_layout_get_text(layout) }

  private static let scale = Double(PANGO_SCALE)

  /// Pango turns it round in lines that run against the document.
  private static func alignment(_ alignment: TextStyle.Alignment, _ isRightToLeft: Bool) -> PangoAlignment {
    switch alignment {
    case .start: isRightToLeft ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT
    case .center: PANGO_ALIGN_CENTER
    case .end: isRightToLeft ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT
    }
  }

  /// Hands words and looks to pango; returns the byte at which each span ends.
  private func fill(_ spans: [TextSpan], _ style: TextStyle, _ fonts: FontShelf) -> [Int] {
    let attributes = TextAttributes()
    var text = ""
    var ends: [Int] = []
    for (index, span) in spans.enumerated() {
      let start = text.utf8.count
      text += span.separator + span.text
      ends.append(text.utf8.count)
      attributes.add(span, index, style, start..<text.utf8.count)
    }
    attributes.addPlainLetters(text.utf8.count)
    pango_layout_set_font_description(layout, fonts.description(style))
    pango_layout_set_text(layout, text, CInt(text.utf8.count))
    pango_layout_set_attributes(layout, attributes.list)
    return ends
  }

  // MARK: - Reading pango's lines

  private func measured(_ style: TextStyle, _ ends: [Int]) -> [Line] {
    guard let iterator = pango_layout_get_iter(layout) else { return [] }
    defer { pango_layout_iter_free(iterator) }
    var lines: [Line] = []
    repeat {
      var logical = PangoRectangle()
      pango_layout_iter_get_line_extents(iterator, nil, &logical)
      let baseline = Double(pango_layout_iter_get_baseline(iterator) - logical.y) / Self.scale
      let height = Double(logical.height) / Self.scale
      // Scripts with tall letters get more room, up to what their letters need.
      let pitch = max(style.pitch, min(height, style.size * 1.75))
      let line = pango_layout_iter_get_line_readonly(iterator)
      lines.append(
        Line(
          height: pitch, baseline: (pitch - height) / 2 + baseline,
          isRightToLeft: line?.pointee.resolved_dir == CUnsignedInt(PANGO_DIRECTION_RTL.rawValue),
          segments: segments(line, from: Double(logical.x) / Self.scale, ends)))
    } while pango_layout_iter_next_line(iterator) != 0
    return lines
  }

  private func segments(_ line: UnsafeMutablePointer<PangoLayoutLine>?, from left: Double, _ ends: [Int])
    -> [Segment]
  {
    var segments: [(offset: CInt, segment: Segment)] = []
    var x = left
    var run = line?.pointee.runs
    while let node = run {
      if let item = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self) {
        let offset = item.pointee.item.pointee.offset
        let width = Double(pango_glyph_string_get_width(item.pointee.glyphs)) / Self.scale
        let span = ends.firstIndex { Int(offset) < $0 } ?? ends.count - 1
        segments.append((offset, Segment(item: item, span: span, x: x, width: width)))
        x += width
      }
      run = node.pointee.next
    }
    return segments.sorted { $0.offset < $1.offset }.map(\.segment)
  }

  /// The first letter that no font has.
  private func missing() -> PDFError {
    let words = String(cString: text)
    for line in measured(TextStyle(size: 1, leading: 1), [words.utf8.count]) {
      for segment in line.segments {
        guard let glyphs = segment.item.pointee.glyphs, let item = segment.item.pointee.item else { continue }
        for index in 0..<Int(glyphs.pointee.num_glyphs)
        where pl_is_unknown(glyphs.pointee.glyphs[index].glyph) != 0 {
          let byte = Int(item.pointee.offset + glyphs.pointee.log_clusters[index])
          let place = words.utf8.index(words.startIndex, offsetBy: byte)
          if place < words.endIndex { return .noFont(for: words.unicodeScalars[place], in: words) }
        }
      }
    }
    return .drawing("a letter is missing in \"\(words.prefix(60))\"")
  }
}
