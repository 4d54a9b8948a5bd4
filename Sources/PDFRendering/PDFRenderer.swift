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
    let set = try fitted(document, looks: looks)
    let canvas = try PageCanvas(set.looks.paper)
    for (index, page) in set.pages.enumerated() {
      set.heads.paintGround(on: canvas)
      for placed in page { paint(placed, on: canvas, set.looks.margin, set.heads.top) }
      try set.heads.paint(on: canvas, page: index + 1, of: set.pages.count)
      canvas.endPage()
    }
    let bytes = try TaggedFile(canvas.finished(), root: set.root, document: document).bytes()
    return PagedFile(bytes: bytes, pages: set.pages.count)
  }

  /// A document set on pages, before anything is painted.
  private struct SetPages {
    var looks: Looks
    var root: StructureElement
    var heads: RunningHeads
    var pages: [[Pagination.Placed]]
  }

  /// Set as usual, or tighter where that spares a sheet too many, or one on which little would stand; and where that
  /// is not enough in fewer words.
  private func fitted(_ document: Document, looks: Looks) throws(PDFError) -> SetPages {
    var looks = looks
    looks.letters = document.letters
    let usual = try set(document, looks)
    let sheets = wanted(document.sheets, usual)
    guard usual.pages.count > sheets else { return usual }
    for tightness in Looks.Tightness.allCases.dropFirst() where !isMuch(usual, tightness) {
      looks.tightness = tightness
      let tighter = try set(document, looks)
      // What is one sheet shorter may end with little once more.
      if tighter.pages.count <= sheets {
        return document.sheets == nil ? try withFullerEnd(tighter) : tighter
      }
    }
    for shorter in looks.isLargePrint ? [] : document.shortenings {
      let tightest = try set(shorter, looks)
      if tightest.pages.count <= sheets { return tightest }
    }
    return try withFullerEnd(usual)
  }

  /// A last page that cannot be spared is given more to hold.
  private func withFullerEnd(_ set: SetPages) throws(PDFError) -> SetPages {
    guard isLittle(set) else { return set }
    var set = set
    let height = try set.heads.height()
    set.pages = Pagination.filled(set.pages, height: height, least: set.looks.paper.size.height / 4)
    return set
  }

  /// How many sheets are to be enough; smaller spaces between large letters spare one of them at best.
  private func wanted(_ sheets: Int?, _ usual: SetPages) -> Int {
    let count = usual.pages.count
    guard let sheets, !usual.looks.isLargePrint || count <= sheets + 1 else {
      return count - (isLittle(usual) ? 1 : 0)
    }
    return sheets
  }

  /// Whether the last of several pages is nearly empty.
  private func isLittle(_ set: SetPages) -> Bool {
    guard set.pages.count > 1, let last = set.pages.last else { return false }
    return Pagination.bottom(last) < set.looks.paper.size.height / 4
  }

  /// Whether so much stands on the last page that only the tightest looks can help.
  private func isMuch(_ set: SetPages, _ tightness: Looks.Tightness) -> Bool {
    guard tightness == .some, let last = set.pages.last?.last else { return false }
    return last.y + last.piece.height > set.looks.paper.size.height / 5
  }

  private func set(_ document: Document, _ looks: Looks) throws(PDFError) -> SetPages {
    let setter = Typesetter(fonts: fonts, looks: looks, language: document.language)
    fonts.begin(language: document.language, isRightToLeft: setter.isRightToLeft)
    let root = StructureElement(.document)
    var blocks = BlockSetter(setter, root: root)
    let heads = try RunningHeads(document, setter)
    let pages = try Pagination.pages(blocks.pieces(document.blocks), height: heads.height())
    return SetPages(looks: looks, root: root, heads: heads, pages: pages)
  }

  private func paint(_ placed: Pagination.Placed, on canvas: PageCanvas, _ left: Double, _ top: Double) {
    if let bookmark = placed.piece.bookmark { canvas.add(bookmark, at: top + placed.y) }
    for mark in placed.piece.marks { canvas.paint(mark.moved(x: left, y: top + placed.y)) }
  }
}
