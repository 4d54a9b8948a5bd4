import CPangoCairo

/// The few fonts that pages are set in, whatever else the machine has.
///
/// A private list instead of the machine's own: the same page on every machine, and found in a third of the time.
final class FontShelf {
  /// The Debian packages that hold them.
  static let packages = ["fonts-liberation2", "fonts-noto-core", "fonts-dejavu-core"]
  /// Tried in this order; after them whatever else of Noto Sans has the letter.
  private static let families = "Liberation Sans,Noto Sans,Noto Sans Arabic,DejaVu Sans"

  let context: OpaquePointer
  /// Whether lines of the document at hand begin on the right.
  private(set) var isRightToLeft = false
  /// What was set with these fonts lately.
  let layouts = LayoutMemo()
  private let fonts: UnsafeMutablePointer<PangoFontMap>
  private let config: OpaquePointer
  private let font: OpaquePointer

  init() throws(PDFError) {
    guard let config = FcConfigCreate() else { throw .noFonts }
    let isRead = FcConfigParseAndLoadFromMemory(config, Self.list, 1) != 0
    // Made the process's own before pango looks for one: it would read the whole machine's.
    guard isRead, FcConfigBuildFonts(config) != 0, Self.hasFonts(config), FcConfigSetCurrent(config) != 0,
      let fonts = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
    else {
      FcConfigDestroy(config)
      throw .noFonts
    }
    pl_use_fonts(fonts, config)
    // Pango counts 96 dots to the inch; with 72 a point is a point.
    pl_set_resolution(fonts, 72)
    self.config = config
    self.fonts = fonts
    font = pango_font_description_from_string(Self.families)
    context = pango_font_map_create_context(fonts)
    Self.measureExactly(context)
  }

  deinit {
    pango_font_description_free(font)
    pl_free_context(context)
    pl_free_fonts(fonts)
    FcConfigDestroy(config)
  }

  /// Makes ready for a document; lines of nothing but digits and signs then begin where its lines begin.
  func begin(language: String, isRightToLeft: Bool) {
    self.isRightToLeft = isRightToLeft
    pango_context_set_base_dir(context, isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
    pango_context_set_language(context, pango_language_from_string(language))
  }

  /// The fonts in the size and weight of a style; good until the next call.
  func description(_ style: TextStyle) -> OpaquePointer {
    pango_font_description_set_size(font, CInt((style.size * Double(PANGO_SCALE)).rounded()))
    pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    return font
  }

  private static func hasFonts(_ config: OpaquePointer) -> Bool {
    FcConfigGetFonts(config, FcSetSystem).map { $0.pointee.nfont > 0 } ?? false
  }

  /// Letters stand where the font says, not where a screen's dots are.
  private static func measureExactly(_ context: OpaquePointer) {
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
  }

  /// The caches are the machine's own; without them all fonts would be read at every start.
  private static let list = """
    <?xml version="1.0"?>
    <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
    <fontconfig>
      <dir>/usr/share/fonts/truetype/liberation2</dir>
      <dir>/usr/share/fonts/truetype/noto</dir>
      <dir>/usr/share/fonts/truetype/dejavu</dir>
      <dir>/usr/share/fonts/opentype/noto</dir>
      <cachedir>/var/cache/fontconfig</cachedir>
      <cachedir prefix="xdg">fontconfig</cachedir>
      <selectfont>
        <rejectfont><glob>*</glob></rejectfont>
        <acceptfont>
          <glob>*/LiberationSans-Regular.ttf</glob>
          <glob>*/LiberationSans-Bold.ttf</glob>
          <glob>*/NotoSans*-Regular.ttf</glob>
          <glob>*/NotoSans*-Bold.ttf</glob>
          <glob>*/NotoSansCJK-Regular.ttc</glob>
          <glob>*/NotoSansCJK-Bold.ttc</glob>
          <glob>*/DejaVuSans.ttf</glob>
          <glob>*/DejaVuSans-Bold.ttf</glob>
        </acceptfont>
      </selectfont>
    </fontconfig>
    """
}
