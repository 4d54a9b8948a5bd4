/// Fills pages with pieces.
struct Pagination {
  /// Lines a page holds.
  let height: Int
  private var pages: [[String]] = []
  private var page: [String] = []

  private init(height: Int) { self.height = height }

  /// The lines of each page, at least one page.
  static func pages(_ pieces: [TextPiece], height: Int) -> [[String]] {
    var pagination = Pagination(height: height)
    var rest = pieces[...]
    while !rest.isEmpty {
      let end = rest.firstIndex { !$0.keepsWithNext } ?? rest.endIndex - 1
      pagination.place(rest[...end])
      rest = rest[(end + 1)...]
    }
    return pagination.pages + (pagination.page.isEmpty && !pagination.pages.isEmpty ? [] : [pagination.page])
  }

  /// Puts a chain of pieces on one page; one that is longer than a page is broken between lines.
  private mutating func place(_ chain: ArraySlice<TextPiece>) {
    guard let first = chain.first else { return }
    if first.startsPage { turn() }
    if page.count + lines(chain).count > height { turn() }
    if page.isEmpty, first.repeatedHeader.count + lines(chain).count <= height { page = first.repeatedHeader }
    for line in lines(chain) {
      if page.count == height { turn() }
      page.append(line)
    }
  }

  private func lines(_ chain: ArraySlice<TextPiece>) -> [String] {
    var lines: [String] = []
    for piece in chain {
      let isAtTop = page.isEmpty && lines.isEmpty
      lines += Array(repeating: "", count: isAtTop ? 0 : piece.space) + piece.lines
    }
    return lines
  }

  private mutating func turn() {
    guard !page.isEmpty else { return }
    pages.append(page)
    page = []
  }
}
