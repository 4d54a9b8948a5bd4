import Questionnaires
import Reporting
import TestSupport
import Testing

@testable import PDFRendering

@Suite struct GridColumnTests {
  private func sum(_ widths: [Double]) -> Double { widths.reduce(0, +) }

  @Test func `columns are alike where that fits, and as wide as the longest word`() {
    #expect(ColumnWidths.even(needed: [20, 30], usual: 40, least: 10, room: 100) == [40, 40])
    #expect(ColumnWidths.even(needed: [20, 45], usual: 40, least: 10, room: 100) == [45, 45])
    #expect(ColumnWidths.even(needed: [], usual: 40, least: 10, room: 100) == [])
  }

  @Test func `a column with a long word takes room from those that need less`() {
    let widths = ColumnWidths.even(needed: [60, 20, 20], usual: 30, least: 10, room: 100)
    #expect(widths[0] == 60 && widths[1] == widths[2] && widths[1] >= 20)
    #expect(sum(widths) <= 100 && sum(widths) > 99)
    // More room than the usual takes none of it.
    #expect(ColumnWidths.even(needed: [60, 5, 5], usual: 15, least: 10, room: 100) == [60, 15, 15])
  }

  @Test func `where no room is left the widest get less`() {
    let widths = ColumnWidths.even(needed: [90, 80, 20], usual: 30, least: 10, room: 100)
    #expect(widths[2] == 20 && widths[0] == widths[1] && sum(widths) <= 100 && sum(widths) > 99)
    let narrow = ColumnWidths.even(needed: [90, 80], usual: 30, least: 200, room: 100)
    #expect(sum(narrow) <= 100.01)
  }

  @Test(arguments: ["en", "es"], Paper.allCases)
  func `no word over the answers of a booklet is broken`(language: String, paper: Paper) throws {
    let maker = try ShippedPack.forms(in: language)
    let length = try #require(ShippedPack.questionnaire.length(named: "full"))
    var document = maker.booklet(length, print: .init(number: try #require(FormNumber(572))))
    let grids = document.blocks.compactMap { if case .grid(let grid) = $0 { grid } else { nil } }
    #expect(grids.count > 1)
    let words = Set(
      grids.flatMap { $0.answers }.flatMap { $0.full.plain.split(separator: " ").map(String.init) })
    // Only the headings, so that no word of a question is taken for one of theirs.
    document.blocks = grids.map { grid in
      var grid = grid
      grid.rows = []
      return .grid(grid)
    }
    (document.header, document.footer, document.pageCode, document.pageLabel) = ("", "", nil, "")
    let bytes = try PDFRenderer().render(document, looks: Looks(paper: paper))
    let said = try Tool.run(["pdftotext", "-raw", "FILE", "-"], on: bytes).output
    let title = Set(grids[0].nameTitle.plain.split(separator: " ").map(String.init))
    for word in said.split(whereSeparator: { $0.isWhitespace || $0 == "\u{0C}" }) {
      #expect(words.union(title).contains(String(word)), "\(word)")
    }
  }
}
