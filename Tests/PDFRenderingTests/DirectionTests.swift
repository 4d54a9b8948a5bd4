import Foundation
import PDFRendering
import Reporting
import TestSupport
import Testing

/// Where lines stand on a page, from right to left and from left to right.
@Suite(.serialized) struct DirectionTests {
  /// The box of each word, from the left and the right edge of a page that is 612 points wide.
  private struct Word {
    var left: Double
    var right: Double
    var text: String
  }

  private func words(_ document: Document) throws -> [Word] {
    let told = try Tool.run(
      ["pdftotext", "-bbox", "FILE", "-"], on: PDFRenderer().render(document)
    ).output
    return told.matches(of: /<word xMin="([0-9.]+)" .*xMax="([0-9.]+)" [^>]*>([^<]*)</).compactMap { match in
      guard let left = Double(match.1), let right = Double(match.2) else { return nil }
      return Word(left: left, right: 612 - right, text: String(match.3))
    }
  }

  private func document(_ language: String, _ blocks: [DocumentBlock]) -> Document {
    Document(
      title: "T", language: language, date: "2026-11", footer: "السلام", pageLabel: "{n}", blocks: blocks)
  }

  @Test func `a page from right to left begins its lines at the right`() throws {
    let arabic = "شوارع"
    let words = try words(
      document(
        "ar",
        [
          .heading(level: 1, text: Prose(arabic)), .paragraph(text: Prose(arabic)),
          .list(items: [Prose(arabic)], isNumbered: true),
        ]))
    let ends = words.filter { $0.text.count == arabic.count && $0.left > 100 }.map(\.right)
    #expect(ends.count == 3, "\(words.map(\.text))")
    // Heading and paragraph begin at the margin, the item beside its number, and not at the other side of the page.
    #expect(ends.allSatisfy { (47.0...80.0).contains($0) }, "\(ends)")
  }

  @Test func `a line that runs the other way begins at its own side`() throws {
    let words = try words(
      document("ar", [.paragraph(text: Prose(runs: [.init("Street lamps are out.", language: "en")]))]))
    let first = try #require(words.first { $0.text.contains("Street") })
    #expect((47.0...50.0).contains(first.left), "\(first.left)")
  }

  @Test(arguments: ["en", "es", "vi"]) func `all other pages begin their lines at the left`(language: String)
    throws
  {
    let words = try words(
      document(language, [.heading(level: 1, text: Prose("Street")), .paragraph(text: Prose("lamps"))]))
    #expect(
      words.filter { ["Street", "lamps"].contains($0.text) }.allSatisfy { (47.0...50.0).contains($0.left) })
  }
}
