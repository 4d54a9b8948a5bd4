import PDFRendering
import Reporting
import Testing

/// A chart as high as a page goes over two of them with what stands before it.
@Suite struct ChartPageTests {
  private func chart(_ rows: Int) -> DocumentBlock {
    let rows = (1...rows).map { place in
      DocumentBlock.RankSetChart.Row(
        name: Prose("Topic \(place)"), rank: place, first: place, last: place, rankText: "\(place)",
        setText: "\(place)-\(place)")
    }
    return .rankSets(
      .init(
        caption: "All places", tableTitle: "", nameTitle: "Topic", rankTitle: "Place", setTitle: "could be",
        places: rows.count, rows: rows))
  }

  /// Lines with words of every page of a large print, after so many others and a paragraph of seven lines.
  private func pages(_ filler: Int, chart rows: Int) throws -> [[String]] {
    let words = String(repeating: "many topics ", count: 30)
    let blocks =
      [.list(items: (1...filler).map { Prose("line \($0)") }, isNumbered: false)]
      + [.paragraph(text: Prose(words)), chart(rows)]
    let document = Document(title: "T", language: "en", blocks: blocks)
    let bytes = try PDFRenderer().render(document, looks: Looks(isLargePrint: true))
    let text = try Tool.run(["pdftotext", "-layout", "FILE", "-"], on: bytes).output
    return text.split(separator: "\u{0C}").map { page in
      page.split(separator: "\n").map(String.init).filter { $0.contains { !$0.isWhitespace } }
    }
  }

  @Test(arguments: 8...24)
  func `no page before the last is nearly empty, and nothing is announced overleaf`(filler: Int) throws {
    let pages = try pages(filler, chart: 10)
    for (index, page) in pages.enumerated().dropLast() {
      #expect(page.count > 10, "page \(index + 1): \(page)")
    }
    let page = try #require(pages.first { $0.contains { $0.contains("All places") } })
    let place = try #require(page.firstIndex { $0.contains("All places") })
    #expect(place > 0 && page[place - 1].contains("many") && page.count > place + 4)
    let last = try #require(pages.last)
    #expect(last.contains { $0.contains("Topic 8") } && last.contains { $0.contains("Topic 10") })
  }

  @Test(arguments: 8...24) func `a small chart stays whole`(filler: Int) throws {
    let pages = try pages(filler, chart: 4)
    let page = try #require(pages.first { $0.contains { $0.contains("All places") } })
    #expect((1...4).allSatisfy { place in page.contains { $0.contains("Topic \(place)") } })
  }
}
