import CPangoCairo

/// What pango is told about parts of a text.
final class TextAttributes {
  let list: OpaquePointer?

  init() { list = pango_attr_list_new() }

  deinit { pango_attr_list_unref(list) }

  /// No letters melt into one, as f and i do: readers of the file would have to be told which they were.
  func addPlainLetters(_ bytes: Int) { insert(pango_attr_font_features_new("liga=0,clig=0"), 0..<bytes) }

  func add(_ span: TextSpan, _ index: Int, _ style: TextStyle, _ bytes: Range<Int>) {
    if let language = span.language {
      insert(pango_attr_language_new(pango_language_from_string(language)), bytes)
    }
    if span.isBold { insert(pango_attr_weight_new(PANGO_WEIGHT_BOLD), bytes) }
    if span.isRaised { insert(pango_attr_size_new(CInt(style.size * 0.65 * Double(PANGO_SCALE))), bytes) }
    guard index > 0 else { return }
    // A colour that is never used, another for each span: pango then never joins letters of two spans.
    insert(pango_attr_foreground_new(0, 0, UInt16(truncatingIfNeeded: index)), bytes)
  }

  private func insert(_ attribute: UnsafeMutablePointer<PangoAttribute>?, _ bytes: Range<Int>) {
    attribute?.pointee.start_index = CUnsignedInt(bytes.lowerBound)
    attribute?.pointee.end_index = CUnsignedInt(bytes.upperBound)
    pango_attr_list_insert(list, attribute)
  }
}
