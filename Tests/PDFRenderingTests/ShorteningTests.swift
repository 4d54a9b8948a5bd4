import Reporting
import Testing

@testable import PDFRendering

/// A document that would take a sheet too many is set in fewer words, where it has them.
@Suite struct ShorteningTests {
  private func document(lines: Int) -> Document {
    let list = DocumentBlock.list(items: (0..<lines).map { Prose("Line \($0)") }, isNumbered: false)
    var document = Document(title: "T", language: "en", sheets: 1, blocks: [.paragraph(text: "Start"), list])
    document.shorter = [
      [.init(at: 1, block: .paragraph(text: "Half as much")), .init(at: 7, block: .pageBreak)],
      [.init(at: 1, block: .list(items: [], isNumbered: false))],
    ]
    return document
  }

  private func words(_ document: Document, isLargePrint: Bool = false) throws -> String {
    let bytes = try PDFRenderer().render(document, looks: Looks(isLargePrint: isLargePrint))
    return try Tool.run(["pdftotext", "FILE", "-"], on: bytes).output
  }

  @Test func `what fits is said in full`() throws {
    #expect(try words(document(lines: 20)).contains("Line 19"))
  }

  @Test func `what does not fit is said in fewer words`() throws {
    let text = try words(document(lines: 120))
    #expect(text.contains("Half as much") && !text.contains("Line"))
    #expect(try PDFRenderer().file(of: document(lines: 120)).pages == 1)
  }

  @Test func `large print says everything`() throws {
    #expect(try words(document(lines: 120), isLargePrint: true).contains("Line 119"))
  }

  @Test func `where fewer words do not help either, all of them are there`() throws {
    var long = document(lines: 120)
    long.blocks.append(.list(items: (0..<120).map { Prose("More \($0)") }, isNumbered: false))
    #expect(try words(long).contains("Line 119"))
  }
}
