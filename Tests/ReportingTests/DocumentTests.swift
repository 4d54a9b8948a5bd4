import FoundationEssentials
import TestSupport
import Testing

@testable import Reporting

@Suite struct DocumentTests {
  @Test func `a document comes back from its JSON as it was`() throws {
    for seed in UInt64(0)..<50 {
      var generator = RandomDocument(seed: seed)
      let document = generator.document()
      let json = try JSONEncoder().encode(document)
      #expect(try JSONDecoder().decode(Document.self, from: json) == document)
    }
  }

  @Test(arguments: SampleDocument.allCases)
  func `every block reads the same in text and in HTML as before`(sample: SampleDocument) throws {
    let document = try sample.document
    try expectSnapshot(TextRenderer().render(document), "Reporting/\(sample.rawValue).txt")
    try expectSnapshot(HTMLRenderer().render(document), "Reporting/\(sample.rawValue).html")
  }

  @Test func `plain words are plain in JSON`() throws {
    func json(_ block: DocumentBlock) throws -> String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return try String(decoding: encoder.encode(block), as: UTF8.self)
    }
    #expect(try json(.paragraph(text: "Lamps")) == #"{"paragraph":"Lamps"}"#)
    #expect(try json(.pageBreak) == #"{"pageBreak":true}"#)
    let runs = Prose(runs: [.init("a"), .init("b", language: "es", isEmphasized: true)])
    #expect(
      try json(.heading(level: 2, text: runs))
        == #"{"heading":{"level":2,"text":["a",{"isEmphasized":true,"language":"es","text":"b"}]}}"#)
  }

  @Test(arguments: [
    #"{"poem":"Roses"}"#, #"{}"#, #"{"paragraph":"a","pageBreak":true}"#, #"{"paragraph":3}"#,
  ])
  func `a block that is no block is refused`(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(DocumentBlock.self, from: Data(json.utf8))
    }
  }

  @Test func `lengths from a file stay in bounds`() throws {
    let json = #"{"share":7,"text":"","alternative":"","interval":{"low":3,"high":-2,"text":""}}"#
    let bar = try JSONDecoder().decode(DocumentBlock.Bar.self, from: Data(json.utf8))
    #expect(bar.share == 1 && bar.interval?.low == 0 && bar.interval?.high == 1)
  }

  @Test func `a chart says its numbers in words`() throws {
    let blocks = try SampleDocument.everyBlock.document.blocks
    let charts = blocks.compactMap { block -> String? in
      switch block {
      case .bars(let chart): chart.alternative
      case .rankSets(let chart): chart.alternative
      case .change(let chart): chart.alternative
      default: nil
      }
    }
    #expect(
      charts.map { $0.split(separator: "; ").dropFirst().first ?? "" } == [
        "Street lamps, Points 82, Could be 70 to 91", "Street lamps, Place 1, Could be 1 to 2",
        "Street lamps, 2025 95, 2026 82, Change 13 points less",
      ])
  }

  @Test func `places outside of a chart are brought into it`() {
    let row = DocumentBlock.RankSetChart.Row(
      name: "a", rank: -4, first: 9, last: 2, rankText: "", setText: "")
    let chart = DocumentBlock.RankSetChart(
      caption: "", tableTitle: "", nameTitle: "", rankTitle: "", setTitle: "", places: 4, rows: [row])
    #expect(chart.span(of: row).rank == 0...0.25)
    #expect(chart.span(of: row).set == 0.75...1)
  }

  @Test func `a bar keeps between nothing and all`() {
    func share(_ value: Double) -> Double {
      DocumentBlock.Bar(share: value, text: "", alternative: "").share
    }
    #expect(share(-1) == 0 && share(2) == 1 && share(.nan) == 0 && share(0.25) == 0.25)
  }

  @Test func `runs join with a space and empty ones are left out`() {
    #expect(Prose(runs: [.init("one"), .init(""), .init("two", language: "es")]).plain == "one two")
    #expect(Prose(runs: [.init("one", note: "1"), .init(".", isAttached: true)]).plain == "one[1].")
  }
}

@Suite struct PaginationTests {
  private func piece(_ lines: String..., keeps: Bool = false, space: Int = 0) -> TextPiece {
    TextPiece(lines: lines, space: space, keepsWithNext: keeps)
  }

  @Test func `pieces that fit share a page`() {
    #expect(Pagination.pages([piece("a"), piece("b", space: 1)], height: 3) == [["a", "", "b"]])
    #expect(Pagination.pages([piece("a"), piece("b", space: 2)], height: 3) == [["a"], ["b"]])
  }

  @Test func `a chain goes over together`() {
    let pieces = [piece("a"), piece("head", keeps: true), piece("b")]
    #expect(Pagination.pages(pieces, height: 2) == [["a"], ["head", "b"]])
  }

  @Test func `a chain longer than a page is broken`() {
    let pieces = [piece("1", "2", keeps: true), piece("3", "4", "5")]
    #expect(Pagination.pages(pieces, height: 2) == [["1", "2"], ["3", "4"], ["5"]])
  }

  @Test func `a last piece that would keep with the next still prints`() {
    #expect(Pagination.pages([piece("head", keeps: true)], height: 2) == [["head"]])
    #expect(Pagination.pages([], height: 2) == [[]])
  }

  @Test func `headings too long to be said again are not`() {
    var row = piece("row")
    row.repeatedHeader = ["h", "h", "h"]
    #expect(Pagination.pages([piece("a", "a"), row], height: 2) == [["a", "a"], ["row"]])
    row.repeatedHeader = ["h"]
    #expect(Pagination.pages([piece("a", "a"), row], height: 2) == [["a", "a"], ["h", "row"]])
  }
}

@Suite struct TextTableTests {
  private func table(_ rows: [[Prose]]) -> DocumentBlock.Table {
    .init(columns: [.init("Topic", kind: .name), .init("Points", kind: .number)], rows: rows)
  }

  @Test func `numbers stand to the right`() {
    let text = TextTable(table([["Lamps", "5"], ["Parks", "100"]]), width: 40)
    #expect(text.header == ["Topic  Points", "-----  ------"])
    #expect(text.rows == [["Lamps       5"], ["Parks     100"]])
  }

  @Test func `the widest column wraps`() {
    let text = TextTable(table([["A very long name of a topic", "5"]]), width: 20)
    #expect(text.rows == [["A very long       5", "name of a", "topic"]] || text.rows[0].count == 3)
    #expect(text.rows[0].allSatisfy { DisplayWidth.of($0) <= 20 })
  }

  @Test func `a row that is too short leaves cells empty`() {
    #expect(TextTable(table([["Lamps"]]), width: 40).rows == [["Lamps"]])
  }
}
