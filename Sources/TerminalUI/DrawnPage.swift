import Pages

/// A page as it was laid out and drawn last, all but the focus.
///
/// Moving the focus is what people do most; with this it costs two marks instead of a whole page.
struct DrawnPage {
  let layout: PageLayout
  private let painter: Painter
  private let withoutFocus: Frame

  init(_ page: Page, _ layout: PageLayout, part: Int, digits: String) {
    self.layout = layout
    painter = Painter(page: page, layout: layout, part: part, digits: digits)
    withoutFocus = painter.frame()
  }

  /// The frame with the mark on an item, from 0.
  func frame(focus: Int) -> Frame {
    var frame = withoutFocus
    painter.mark(focus: focus, in: &frame)
    return frame
  }

  /// Whether the layout is that of a page in a window of this size.
  func isLaidOut(_ page: Page, size: Size, caret: Int) -> Bool {
    layout.geometry.size == size && layout.caret == caret && painter.page == page
  }

  /// Whether this part of the page is what was drawn.
  func shows(part: Int, digits: String) -> Bool { painter.part == part && painter.digits == digits }
}
