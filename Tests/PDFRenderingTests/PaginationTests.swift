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
