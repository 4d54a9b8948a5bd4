import CPangoCairo

/// Paints marks on pages with cairo and notes what belongs to which part.
final class PageCanvas {
  /// Cairo hands over the file in pieces; a file in memory cannot be cut off by a full disk.
  private final class Sink {
    var bytes: [UInt8] = []
  }

  private let surface: OpaquePointer
  private let cairo: OpaquePointer
  private let sink = Sink()
  private(set) var pages: DrawnPages
  private var owners: [StructureElement?] = []
  private var isOpen = false

  init(_ paper: Paper) throws(PDFError) {
    let size = paper.size
    pages = DrawnPages(height: size.height)
    let write: cairo_write_func_t = { sink, data, count in
      guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
      let bytes = UnsafeBufferPointer(start: data, count: Int(count))
      Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes.append(contentsOf: bytes)
      return CAIRO_STATUS_SUCCESS
    }
    let target = Unmanaged.passUnretained(sink).toOpaque()
    guard let surface = cairo_pdf_surface_create_for_stream(write, target, size.width, size.height),
      let cairo = cairo_create(surface)
    else { throw .drawing("there is no memory left") }
    (self.surface, self.cairo) = (surface, cairo)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  private var page: Int { pages.owners.count }

  func endPage() {
    close()
    cairo_show_page(cairo)
    pages.owners.append(owners)
    owners = []
  }

  /// The drawn file; nothing can be painted after it.
  func finished() throws(PDFError) -> DrawnPages {
    cairo_surface_finish(surface)
    for status in [cairo_status(cairo), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    pages.bytes = sink.bytes
    return pages
  }

  func add(_ bookmark: Piece.Bookmark, at top: Double) {
    pages.bookmarks.append(
      .init(level: bookmark.level, title: bookmark.title, page: page, top: pages.height - top))
  }

  /// Paints a mark that has been moved to its place on the page.
  func paint(_ mark: Mark) {
    open(mark.owner)
    draw(mark)
    mark.owner?.cover(page: page, mark.box)
    if let link = mark.owner, link.kind == .link, case .letters = mark.paint {
      pages.links.append(.init(link: link, words: link.alternative ?? "", page: page, box: mark.box))
    }
  }

  /// A word from corner to corner in a gray so light that everything over it can be read.
  func paintAcross(_ layout: TextLayout, _ paper: Paper) {
    open(nil)
    guard let line = layout.lines.first else { return }
    cairo_save(cairo)
    cairo_set_source_rgb(cairo, 0.9, 0.9, 0.9)
    cairo_translate(cairo, paper.size.width / 2, paper.size.height / 2)
    cairo_rotate(cairo, -0.9)
    for segment in line.segments {
      cairo_move_to(cairo, segment.x - layout.width / 2, line.baseline - line.height / 2)
      pango_cairo_show_glyph_item(cairo, layout.text, segment.item)
    }
    cairo_restore(cairo)
  }

  // MARK: - Marks of structure

  private func open(_ owner: StructureElement?) {
    if isOpen, let last = owners.last, last === owner { return }
    close()
    cairo_tag_begin(cairo, "P", nil)
    owners.append(owner)
    isOpen = true
  }

  private func close() {
    if isOpen { cairo_tag_end(cairo, "P") }
    isOpen = false
  }

  // MARK: - Paint

  private func draw(_ mark: Mark) {
    let box = mark.box
    gray(0)
    switch mark.paint {
    case .letters(let layout, let segment, let baseline):
      if let joined = JoinedLetters(segment.item, in: layout.text) {
        joined.show(on: cairo, x: box.x, y: box.y + baseline)
      } else {
        cairo_move_to(cairo, box.x, box.y + baseline)
        pango_cairo_show_glyph_item(cairo, layout.text, segment.item)
      }
    case .filled(let lightness):
      gray(lightness)
      cairo_rectangle(cairo, box.x, box.y, box.width, box.height)
      cairo_fill(cairo)
    case .outlined(let line):
      cairo_set_line_width(cairo, line)
      cairo_rectangle(
        cairo, box.x + line / 2, box.y + line / 2, max(box.width - line, 0), max(box.height - line, 0))
      cairo_stroke(cairo)
    case .circle(let line):
      cairo_set_line_width(cairo, line)
      cairo_new_sub_path(cairo)
      let radius = max(box.width - line, 0) / 2
      cairo_arc(cairo, box.x + box.width / 2, box.y + box.height / 2, radius, 0, 2 * .pi)
      cairo_stroke(cairo)
    case .cells(let cells, let side): draw(cells, side, in: box)
    }
  }

  private func draw(_ cells: [Bool], _ side: Int, in box: Box) {
    let size = box.width / Double(max(side, 1))
    for (index, isDark) in cells.enumerated() where isDark {
      let (column, row) = (Double(index % side), Double(index / side))
      cairo_rectangle(cairo, box.x + column * size, box.y + row * size, size, size)
    }
    cairo_fill(cairo)
  }

  private func gray(_ lightness: Double) { cairo_set_source_rgb(cairo, lightness, lightness, lightness) }
}
