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
    var top: Double
    var text: String
  }

  private func words(_ document: Document) throws -> [Word] {
    let told = try Tool.run(
      ["pdftotext", "-bbox", "FILE", "-"], on: PDFRenderer().render(document)
    ).output
    return told.matches(of: /<word xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" [^>]*>([^<]*)</)
      .compactMap { match in
        guard let left = Double(match.1), let top = Double(match.2), let right = Double(match.3) else {
          return nil
        }
        return Word(left: left, right: 612 - right, top: top, text: String(match.4))
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
    // Poppler cuts Arabic words where letters do not join, so that whole lines are looked at.
    let isArabic = { (word: Word) in word.text.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
    }
    let lines = Dictionary(grouping: words.filter(isArabic)) { Int($0.top) }
    #expect(lines.count == 4, "\(words)")
    // All begin at the margin, an item beside its number, and none at the other side of the page.
    for line in lines.values {
      #expect((47.0...80.0).contains(line.map(\.right).min() ?? 0), "\(line)")
    }
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
