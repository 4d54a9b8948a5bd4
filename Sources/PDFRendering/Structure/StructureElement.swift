/// A part of the document as a screen reader knows it (ISO 32000-1, 14.7.2).
final class StructureElement {
  /// ISO 32000-1, 14.8.4: the standard types that pages of ours need.
  enum Kind: String {
    case document = "Document"
    case division = "Div"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case paragraph = "P"
    case list = "L"
    case item = "LI"
    case label = "Lbl"
    case itemBody = "LBody"
    case table = "Table"
    case caption = "Caption"
    case tableHead = "THead"
    case tableBody = "TBody"
    case row = "TR"
    case header = "TH"
    case cell = "TD"
    case figure = "Figure"
    case quote = "BlockQuote"
    case note = "Note"
    case span = "Span"
    case reference = "Reference"
    case link = "Link"
  }

  /// For which cells a heading of a table speaks.
  enum Scope: String { case column = "Column", row = "Row" }

  /// How a list is numbered (ISO 32000-1, table 347).
  enum Numbering: String { case none = "None", disc = "Disc", decimal = "Decimal" }

  enum Kid {
    case element(StructureElement)
    /// A stretch of paint: the page from 0, and its number on it.
    case content(page: Int, mark: Int)
  }

  let kind: Kind
  /// BCP 47, where it is not the language of what is round it.
  var language: String?
  /// Said instead of a figure.
  var alternative: String?
  var scope: Scope?
  var numbering: Numbering?
  /// Where a link leads.
  var address: String?
  private(set) var kids: [Kid] = []
  /// Where it was painted first, and the room it takes there.
  private(set) var bounds: (page: Int, box: Box)?
  /// Joins the part above once it has paint, so that parts inside a line keep the order of reading.
  private weak var waiting: StructureElement?

  init(_ kind: Kind, in parent: StructureElement? = nil) {
    self.kind = kind
    parent?.kids.append(.element(self))
  }

  /// A part of a line: stands among the paint of `line`.
  init(_ kind: Kind, inLine line: StructureElement) {
    self.kind = kind
    waiting = line
  }

  func paint(page: Int, mark: Int) {
    waiting?.kids.append(.element(self))
    waiting = nil
    kids.append(.content(page: page, mark: mark))
  }

  /// Takes in the room that something painted takes.
  func cover(page: Int, _ box: Box) {
    guard let bounds else { return self.bounds = (page, box) }
    if bounds.page == page { self.bounds = (page, bounds.box.union(box)) }
  }
}
