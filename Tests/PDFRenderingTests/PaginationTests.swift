import Testing

@testable import PDFRendering

@Suite struct PaginationTests {
  private func piece(_ height: Double, space: Double = 0, keeps: Bool = false) -> Piece {
    Piece(height: height, space: space, keepsWithNext: keeps, marks: [])
  }

  private func heights(_ pieces: [Piece], page: Double = 100) -> [[Double]] {
    Pagination.pages(pieces, height: page).map { $0.map(\.piece.height) }
  }

  @Test func `pieces that fit share a page, and space over the first is left out`() {
    let pages = Pagination.pages([piece(40, space: 30), piece(50, space: 10)], height: 100)
    #expect(pages.count == 1)
    #expect(pages[0].map(\.y) == [0, 50])
    #expect(heights([piece(40), piece(50, space: 11)]) == [[40], [50]])
  }

  @Test func `what belongs together goes over together`() {
    #expect(heights([piece(60), piece(20, keeps: true), piece(30)]) == [[60], [20, 30]])
  }

  @Test func `a chain higher than a page is broken between pieces`() {
    #expect(heights([piece(60, keeps: true), piece(60, keeps: true), piece(60)]) == [[60], [60], [60]])
  }

  @Test func `a piece higher than a page stands alone, and nothing gets lost`() {
    #expect(heights([piece(10), piece(300), piece(10)]) == [[10], [300], [10]])
    #expect(heights([]) == [[]])
    #expect(heights([piece(10, keeps: true)]) == [[10]])
  }

  @Test func `a last page that holds little gets more of the page before it`() {
    func filled(_ pieces: [Piece]) -> [[Double]] {
      Pagination.filled(Pagination.pages(pieces, height: 100), height: 100, least: 40).map {
        $0.map(\.piece.height)
      }
    }
    #expect(filled([piece(30), piece(30), piece(30), piece(20)]) == [[30, 30], [30, 20]])
    #expect(
      filled([piece(20), piece(30), piece(30, keeps: true), piece(20), piece(20)]) == [
        [20, 30], [30, 20, 20],
      ])
    // Enough stands there, nothing may be parted, or the page before it would be too full.
    #expect(filled([piece(60), piece(30), piece(40)]) == [[60, 30], [40]])
    #expect(filled([piece(60, keeps: true), piece(30), piece(20)]) == [[60, 30], [20]])
    #expect(filled([piece(5), piece(95), piece(20)]) == [[5, 95], [20]])
    #expect(filled([piece(20)]) == [[20]])
    var last = piece(20)
    last.startsPage = true
    #expect(filled([piece(30), piece(30), last]) == [[30, 30], [20]])
  }

  @Test func `a page begins where it is asked for, and once`() {
    var second = piece(10)
    second.startsPage = true
    #expect(heights([second, second]) == [[10], [10]])
  }

  @Test func `headings of a table come again on the next page`() {
    var row = piece(50)
    row.repeated = ([], 20)
    #expect(heights([piece(20, keeps: true), row, row, row]) == [[20, 50], [20, 50], [20, 50]])
    row.repeated = ([], 60)
    #expect(heights([row, row, row]) == [[50, 50], [50]])
  }
}
