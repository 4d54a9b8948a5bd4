import Foundation
import Reporting
import TestSupport
import Testing

@testable import PDFRendering

/// Files for screen readers, as a checker by other people sees them: `pdfua`, which `make test` installs.
@Suite struct AccessibleFileTests {
  private static let checker = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: ".build/checker/bin/pdfua").path()

  private func findings(_ bytes: [UInt8]) throws -> Tool.Result {
    try #require(FileManager.default.isExecutableFile(atPath: Self.checker), "make test installs the checker")
    return try Tool.run([Self.checker, "check", "FILE"], on: bytes)
  }

  @Test(arguments: [
    SampleDocument.everyBlock, .spanishSummary, .participants, .handout, .arabic,
  ])
  func `a document has no finding`(sample: SampleDocument) throws {
    let result = try findings(PDFRenderer().render(sample.document))
    #expect(result.status == 0 && result.output.contains("PASS (no findings)"), "\(result.output)")
  }

  @Test func `forms have none`() throws {
    let maker = try ShippedPack.forms(in: "es")
    let print = FormMaker.Print(number: try #require(FormNumber(41_028)))
    for document in [maker.ballot(print: print), maker.guide()] {
      let result = try findings(PDFRenderer().render(document))
      #expect(result.status == 0, "\(document.title): \(result.output)")
    }
  }

  @Test func `a file that screen readers cannot read is found`() throws {
    let bytes = try PDFRenderer().render(SampleDocument.handout.document)
    let text = String(decoding: bytes, as: Unicode.ASCII.self)
    let language = try #require(text.range(of: "/Lang (en)"))
    let start = text.utf8.distance(from: text.startIndex, to: language.lowerBound)
    var broken = bytes
    broken.replaceSubrange(start..<(start + 10), with: Array("/Lung (en)".utf8))
    #expect(try findings(broken).status != 0)
  }
}
