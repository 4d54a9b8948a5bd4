/// Fills pages with pieces.
struct Pagination {
  /// A piece at its place.
  struct Placed {
    var piece: Piece
    /// From the top of the text area.
    var y: Double
  }

  private let height: Double
  private var pages: [[Placed]] = []
  private var page: [Placed] = []
  private var used = 0.0

  private init(height: Double) { self.height = height }

  /// The pieces of each page, at least one page.
  static func pages(_ pieces: [Piece], height: Double) -> [[Placed]] {
    var pagination = Pagination(height: height)
    var rest = pieces[...]
    while !rest.isEmpty {
      let end = rest.firstIndex { !$0.keepsWithNext } ?? rest.endIndex - 1
      pagination.place(rest[...end])
      rest = rest[(end + 1)...]
    }
    return pagination.pages + (pagination.page.isEmpty && !pagination.pages.isEmpty ? [] : [pagination.page])
  }

  /// The same pages, but where little stands on the last one, so much of the page before it goes over that it is at
  /// least as full as `least`, in points; nothing that belongs together is parted.
  static func filled(_ pages: [[Placed]], height: Double, least: Double) -> [[Placed]] {
    guard pages.count > 1, let last = pages.last, bottom(last) < least else { return pages }
    let before = pages[pages.count - 2]
    for index in before.indices.dropFirst().reversed() where !before[index - 1].piece.keepsWithNext {
      let moved = Self.pages((before[index...] + last).map(\.piece), height: height)
      guard moved.count == 1 else { break }
      if bottom(moved[0]) >= least { return Array(pages.dropLast(2)) + [Array(before[..<index]), moved[0]] }
    }
    return pages
  }

  /// Where the last piece of a page ends.
  static func bottom(_ page: [Placed]) -> Double { page.last.map { $0.y + $0.piece.height } ?? 0 }

  /// Puts a chain of pieces on one page; one that is higher than a page is broken between pieces.
  private mutating func place(_ chain: ArraySlice<Piece>) {
    guard let first = chain.first else { return }
    if first.startsPage { turn() }
    if used + height(of: chain) > height { turn() }
    for piece in chain {
      if used + space(before: piece) + piece.height > height { turn() }
      if page.isEmpty, let head = piece.repeated, head.height + piece.height <= height {
        add(Piece(height: head.height, marks: head.marks))
      }
      add(piece)
    }
  }

  private mutating func add(_ piece: Piece) {
    let y = used + space(before: piece)
    page.append(Placed(piece: piece, y: y))
    used = y + piece.height
  }

  private func height(of chain: ArraySlice<Piece>) -> Double {
    chain.reduce(0) { $0 + $1.space + $1.height } - (page.isEmpty ? chain.first?.space ?? 0 : 0)
  }

  private func space(before piece: Piece) -> Double { page.isEmpty ? 0 : piece.space }

  private mutating func turn() {
    guard !page.isEmpty else { return }
    pages.append(page)
    (page, used) = ([], 0)
  }
}
