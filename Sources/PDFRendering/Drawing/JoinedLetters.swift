import CPangoCairo

/// Letters that stand from right to left, of which the font draws some as one glyph, such as lam and alef.
///
/// In the file each letter gets a glyph of its own, the last one the drawn glyph and the others one without ink:
/// readers that take the page glyph by glyph would turn round two letters that share a glyph.
struct JoinedLetters {
  private let scaled: OpaquePointer
  private let bytes: [UInt8]
  /// From left to right, at their places from the beginning of the letters.
  private var glyphs: [cairo_glyph_t] = []
  /// In the order of reading.
  private var clusters: [cairo_text_cluster_t] = []

  /// nil where no letters share a glyph; pango then shows them itself.
  init?(_ item: UnsafeMutablePointer<PangoGlyphItem>, in text: UnsafePointer<CChar>) {
    guard let about = item.pointee.item, about.pointee.analysis.level % 2 == 1,
      let font = about.pointee.analysis.font, let scaled = pl_scaled_font(font),
      let string = item.pointee.glyphs
    else { return nil }
    self.scaled = scaled
    let letters = UnsafeRawPointer(text + Int(about.pointee.offset))
    bytes = Array(UnsafeRawBufferPointer(start: letters, count: Int(about.pointee.length)))
    let stretches = Self.stretches(string, length: bytes.count)
    guard stretches.contains(where: { shared($0) > 1 }) else { return nil }
    let blank = pl_glyph(font, Self.nonJoiner)
    guard blank != 0 else { return nil }
    place(stretches, string, blank: UInt(blank))
  }

  /// Paints them from a place on the base line.
  func show(on cairo: OpaquePointer, x: Double, y: Double) {
    let moved = glyphs.map { cairo_glyph_t(index: $0.index, x: $0.x + x, y: $0.y + y) }
    cairo_set_scaled_font(cairo, scaled)
    bytes.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        cairo_show_text_glyphs(
          cairo, text.baseAddress, CInt(text.count), moved, CInt(moved.count), clusters, CInt(clusters.count),
          CAIRO_TEXT_CLUSTER_FLAG_BACKWARD)
      }
    }
  }

  // MARK: - Letters and their glyphs

  /// Glyphs that stand for some bytes of the text, from left to right.
  private struct Stretch {
    var glyphs: Range<Int>
    var bytes: Range<Int>
  }

  private static let nonJoiner: CUnsignedInt = 0x200C

  private static func stretches(_ string: UnsafeMutablePointer<PangoGlyphString>, length: Int) -> [Stretch] {
    var stretches: [Stretch] = []
    var end = length
    // The last glyph is the first to be read.
    var index = Int(string.pointee.num_glyphs) - 1
    var starts: [(glyphs: Range<Int>, byte: Int)] = []
    while index >= 0 {
      let byte = Int(string.pointee.log_clusters[index])
      let last = index
      while index > 0, Int(string.pointee.log_clusters[index - 1]) == byte { index -= 1 }
      starts.append((index..<last + 1, byte))
      index -= 1
    }
    for (glyphs, byte) in starts.reversed() {
      stretches.append(Stretch(glyphs: glyphs, bytes: byte..<end))
      end = byte
    }
    return stretches
  }

  /// How many letters share a glyph; signs over and under letters are none.
  private func shared(_ stretch: Stretch) -> Int {
    guard stretch.glyphs.count == 1 else { return 1 }
    let scalars = String(decoding: bytes[stretch.bytes], as: UTF8.self).unicodeScalars
    return scalars.allSatisfy { $0.properties.generalCategory == .otherLetter } ? scalars.count : 1
  }

  private mutating func place(
    _ stretches: [Stretch], _ string: UnsafeMutablePointer<PangoGlyphString>, blank: UInt
  ) {
    let scale = Double(PANGO_SCALE)
    var matrix = cairo_matrix_t()
    cairo_scaled_font_get_font_matrix(scaled, &matrix)
    let size = matrix.xx
    var x = 0.0
    for stretch in stretches {
      for index in stretch.glyphs {
        let glyph = string.pointee.glyphs[index]
        let offset = glyph.geometry
        glyphs.append(
          cairo_glyph_t(
            index: UInt(glyph.glyph), x: x + Double(offset.x_offset) / scale,
            y: Double(offset.y_offset) / scale))
        x += Double(offset.width) / scale
      }
      // A little inside the drawn glyph: what stands where the next glyph begins could be taken for its neighbor.
      glyphs += (1..<max(shared(stretch), 1)).map {
        cairo_glyph_t(index: blank, x: x - size * 0.02 * Double($0), y: 0)
      }
    }
    for stretch in stretches.reversed() { clusters += taken(stretch, letters: shared(stretch)) }
  }

  /// What each glyph of a stretch stands for, in the order of reading.
  private func taken(_ stretch: Stretch, letters: Int) -> [cairo_text_cluster_t] {
    guard letters > 1 else {
      return [
        cairo_text_cluster_t(num_bytes: CInt(stretch.bytes.count), num_glyphs: CInt(stretch.glyphs.count))
      ]
    }
    return String(decoding: bytes[stretch.bytes], as: UTF8.self).unicodeScalars.map {
      cairo_text_cluster_t(num_bytes: CInt(UTF8.width($0)), num_glyphs: 1)
    }
  }
}
