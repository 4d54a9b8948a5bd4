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

  @Test func `what is read aloud has the letters in their order too`() throws {
    let bytes = try PDFRenderer().render(document([.paragraph(text: Prose(Self.words))]))
    let plain = try Tool.run(
      ["qpdf", "--qdf", "--stream-data=uncompress", "FILE", "-"], on: bytes
    ).output
    let spoken = plain.matches(of: /\/ActualText <feff([0-9a-f]+)>/).map { String($0.1) }
    #expect(!spoken.isEmpty && spoken.allSatisfy { $0.count == 4 }, "\(spoken)")
    #expect(spoken.contains("0644") && spoken.contains("0627"))
  }

  @Test func `lines begin at the right margin, and those of another direction at the left`() throws {
    let foreign = Prose(runs: [.init("Street lamps are out.", language: "en")])
    let blocks: [DocumentBlock] = [
      .heading(level: 1, text: "السلامة"), .paragraph(text: "الشوارع"),
      .list(items: ["المكتبة"], isNumbered: true), .paragraph(text: foreign),
    ]
    let boxes = try boxes(PDFRenderer().render(document(blocks)))
    let looks = Looks()
    let right = looks.paper.size.width - 48
    for word in ["السلامة", "الشوارع"] {
      #expect(abs(try #require(boxes[word]).upperBound - right) < 1, "\(word)")
    }
    let item = try #require(boxes["المكتبة"])
    let number = try #require(boxes.first { $0.key.contains("1") }?.value)
    #expect(number.upperBound <= right + 1 && item.upperBound <= number.lowerBound)
    #expect(number.lowerBound - item.upperBound < 20)
    #expect(abs(try #require(boxes["Street"]).lowerBound - 48) < 1)
  }

  @Test func `a line from right to left in a page from left to right begins on the right`() throws {
    let arabic = Prose(runs: [.init("الشوارع", language: "ar")])
    let boxes = try boxes(
      PDFRenderer().render(
        Document(title: "T", language: "en", blocks: [.paragraph(text: "Lamps"), .paragraph(text: arabic)])))
    #expect(abs(try #require(boxes["Lamps"]).lowerBound - 48) < 1)
    #expect(abs(try #require(boxes["الشوارع"]).upperBound - (Looks().paper.size.width - 48)) < 1)
  }

  /// Where each word lies, from the left edge of the paper in points; the last of those that are alike.
  private func boxes(_ bytes: [UInt8]) throws -> [String: ClosedRange<Double>] {
    let told = try Tool.run(["pdftotext", "-bbox", "FILE", "-"], on: bytes).output
    var boxes: [String: ClosedRange<Double>] = [:]
    for match in told.matches(of: /xMin="([0-9.]+)" yMin="[0-9.]+" xMax="([0-9.]+)"[^>]*>([^<]*)</) {
      guard let low = Double(match.1), let high = Double(match.2) else { continue }
      boxes[String(match.3)] = low...high
    }
    return boxes
  }
}
