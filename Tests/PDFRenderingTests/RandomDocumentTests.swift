import Foundation
import PDFRendering
import Reporting
import TestSupport
import Testing

@Suite struct RandomDocumentTests {
  private static let count = ProcessInfo.processInfo.environment["PORCHLIGHT_SOAK"] == nil ? 1000 : 10_000

  @Test func `random documents pass through all three renderers`() throws {
    let renderer = try PDFRenderer()
    for seed in 0..<UInt64(Self.count) {
      var generator = RandomDocument(seed: seed, isPrintable: true)
      let document = generator.document()
      let looks = Looks(paper: seed % 2 == 0 ? .letter : .a4, isLargePrint: seed % 3 == 0)
      let bytes = try renderer.render(document, looks: looks)
      #expect(bytes.starts(with: Array("%PDF-1.7".utf8)), "seed \(seed)")
      #expect(TextRenderer().render(document).hasSuffix("\n"), "seed \(seed)")
      #expect(HTMLRenderer().render(document).hasSuffix("</html>\n"), "seed \(seed)")
      guard seed % 50 == 0 else { continue }
      let check = try Tool.run(["qpdf", "--check", "FILE"], on: bytes)
      #expect(check.status == 0, "seed \(seed): \(check.output)")
    }
  }

  @Test func `letters that no font has are an error and never a trap`() throws {
    let renderer = try PDFRenderer()
    var refused = 0
    for seed in 0..<UInt64(100) {
      var generator = RandomDocument(seed: seed)
      do throws(PDFError) {
        _ = try renderer.render(generator.document())
      } catch {
        refused += 1
        #expect(error.description.hasPrefix("No font has the letter"), "seed \(seed): \(error)")
      }
    }
    #expect(refused > 50)
  }
}
