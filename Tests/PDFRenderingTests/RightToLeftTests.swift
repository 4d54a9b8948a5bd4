import Foundation
@testable import PDFRendering
import Reporting
import TestSupport
import Testing

/// Pages in a language that is read from right to left.
@Suite struct RightToLeftTests {
  private static let words = "السلامة إلى لأن الأول آلاف الإسلام لا والسلام على أولادنا الله خلال"

  private func document(_ blocks: [DocumentBlock], letters: Document.Letters? = nil) -> Document {
    var document = Document(title: "ملخص السلامة", language: "ar", blocks: blocks)
    document.letters = letters
    return document
  }

  /// Lam and alef, and in some fonts other letters too, share a glyph.
  @Test(arguments: [nil, Document.Letters.poster, .compact], [false, true])
  func `letters that share a glyph are read in their order`(letters: Document.Letters?, isLarge: Bool) throws
  {
    let bytes = try PDFRenderer().render(
      document([.heading(level: 1, text: "السلامة"), .paragraph(text: Prose(Self.words))], letters: letters),
      looks: Looks(isLargePrint: isLarge))
    let text = try Tool.run(["pdftotext", "-enc", "UTF-8", "FILE", "-"], on: bytes).output
    let found = text.unicodeScalars.split { !$0.properties.isAlphabetic }.map { String($0) }
    for word in Self.words.split(separator: " ") {
      #expect(found.contains(String(word)), "\(word) in \(text)")
    }
    #expect(try Tool.run(["qpdf", "--check", "FILE"], on: bytes).status == 0)
  }

  @Test func `lines begin at the right margin, and those of another direction at the left`() throws {
    let foreign = Prose(runs: [.init("Street lamps are out.", language: "en")])
    let blocks: [DocumentBlock] = [
      .heading(level: 1, text: "السلامة"), .paragraph(text: "الشوارع"),
      .list(items: ["المكتبة"], isNumbered: true), .paragraph(text: foreign),
    ]
    let placed = try placed(PDFRenderer().render(document(blocks)))
    let right = Looks().paper.size.width - 48
    try #require(placed.arabic.count == 3)
    for line in placed.arabic.prefix(2) { #expect(abs(line.upperBound - right) < 1) }
    let number = try #require(placed.others.first { $0.key.contains("1") }?.value)
    #expect(number.upperBound <= right + 1 && placed.arabic[2].upperBound <= number.lowerBound)
    #expect(number.lowerBound - placed.arabic[2].upperBound < 20)
    #expect(abs(try #require(placed.others["Street"]).lowerBound - 48) < 1)
  }

  @Test func `a line from right to left in a page from left to right begins on the right`() throws {
    let arabic = Prose(runs: [.init("الشوارع", language: "ar")])
    let placed = try placed(
      PDFRenderer().render(
        Document(title: "T", language: "en", blocks: [.paragraph(text: "Lamps"), .paragraph(text: arabic)])))
    #expect(abs(try #require(placed.others["Lamps"]).lowerBound - 48) < 1)
    #expect(abs(try #require(placed.arabic.first).upperBound - (Looks().paper.size.width - 48)) < 1)
  }

  /// Where lines of Arabic and where other words lie, from the left edge of the paper in points; poppler tells of
  /// Arabic letter by letter.
  private func placed(
    _ bytes: [UInt8]
  ) throws -> (arabic: [ClosedRange<Double>], others: [String: ClosedRange<Double>]) {
    let told = try Tool.run(["pdftotext", "-bbox", "FILE", "-"], on: bytes).output
    var lines: [Double: ClosedRange<Double>] = [:]
    var others: [String: ClosedRange<Double>] = [:]
    for match in told.matches(of: /xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)"[^>]*>([^<]*)</) {
      guard let low = Double(match.1), let top = Double(match.2), let high = Double(match.3) else { continue }
      let word = String(match.4)
      if word.unicodeScalars.contains(where: { (0x600...0x6FF).contains($0.value) }) {
        let line = lines[top] ?? low...high
        lines[top] = min(low, line.lowerBound)...max(high, line.upperBound)
      } else {
        others[word] = low...high
      }
    }
    return (lines.sorted { $0.key < $1.key }.map(\.value), others)
  }
}
