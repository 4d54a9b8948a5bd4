import FoundationEssentials
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

  @Test func `a bar keeps between nothing and all`() {
    func share(_ value: Double) -> Double {
      DocumentBlock.Bar(share: value, text: "", alternative: "").share
    }
    #expect(share(-1) == 0 && share(2) == 1 && share(.nan) == 0 && share(0.25) == 0.25)
  }

  @Test func `runs join with a space and empty ones are left out`() {
    #expect(Prose(runs: [.init("one"), .init(""), .init("two", language: "es")]).plain == "one two")
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
