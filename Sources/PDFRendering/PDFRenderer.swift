package import Reporting

/// Documents as tagged PDF (ISO 32000-1, ISO 14289-1); one renderer makes as many as are asked of it.
package final class PDFRenderer {
  private let fonts: FontShelf

  /// Throws where the fonts are not installed.
  package init() throws(PDFError) { fonts = try FontShelf() }

  /// The bytes of the file; for the same document and looks always the same.
  package func render(_ document: Document, looks: Looks = Looks()) throws(PDFError) -> [UInt8] {
    try file(of: document, looks: looks).bytes
  }

  /// The same with the number of its pages.
  package func file(of document: Document, looks: Looks = Looks()) throws(PDFError) -> PagedFile {
    var looks = looks
    looks.isPoster = document.letters == .poster
    let setter = Typesetter(fonts: fonts, looks: looks, language: document.language)
    fonts.begin(language: document.language, isRightToLeft: setter.isRightToLeft)
    let root = StructureElement(.document)
    var blocks = BlockSetter(setter, root: root)
    let heads = try RunningHeads(document, setter)
    let pages = try Pagination.pages(blocks.pieces(document.blocks), height: heads.height())
    let canvas = try PageCanvas(looks.paper)
    for (index, page) in pages.enumerated() {
      heads.paintGround(on: canvas)
      for placed in page { paint(placed, on: canvas, looks.margin, heads.top) }
      try heads.paint(on: canvas, page: index + 1, of: pages.count)
      canvas.endPage()
    }
    let bytes = try TaggedFile(canvas.finished(), root: root, document: document).bytes()
    return PagedFile(bytes: bytes, pages: pages.count)
  }

  private func paint(_ placed: Pagination.Placed, on canvas: PageCanvas, _ left: Double, _ top: Double) {
    if let bookmark = placed.piece.bookmark { canvas.add(bookmark, at: top + placed.y) }
    for mark in placed.piece.marks { canvas.paint(mark.moved(x: left, y: top + placed.y)) }
  }
}
