import TestSupport
import Testing

@testable import Reporting

/// What practice leaves on paper must never pass for real answers.
@Suite struct RehearsalTests {
  private func document(_ language: String = "en") throws -> Document {
    try Town(23).document(.participants, language: language).rehearsed(SmallPack.words(language))
  }

  @Test(arguments: [("en", "REHEARSAL"), ("es", "ENSAYO")])
  func `every page of text says so at the top and across`(language: String, word: String) throws {
    let pages = TextRenderer().render(try document(language)).split(separator: "\u{0C}")
    #expect(pages.count > 1)
    for page in pages {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[0].drop { $0 == " " }.hasPrefix("\(word) · "))
      #expect(lines[1].matches(of: try Regex(word)).count > 3)
      #expect(lines.count { $0.contains("\(word)    \(word)") } == 2)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= TextRenderer.columns })
    }
  }

  @Test(arguments: [("en", "REHEARSAL"), ("es", "ENSAYO")])
  func `a web page says so in its header and across`(language: String, word: String) throws {
    let html = HTMLRenderer().render(try document(language))
    #expect(html.contains("<p>\(word) · "))
    #expect(html.contains("<p class=\"watermark\" aria-hidden=\"true\">\(word)</p>"))
  }

  @Test func `only the word is added`() throws {
    var marked = try document()
    marked.watermark = nil
    #expect(try marked == Town(23).document(.participants))
    #expect(!TextRenderer().render(marked).contains("REHEARSAL"))
  }

  @Test func `a word too long for a line is left to the header`() {
    let document = Document(title: "T", language: "en", watermark: String(repeating: "x", count: 90))
    let lines = TextRenderer().render(document).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= TextRenderer.columns } && lines[1].isEmpty)
  }
}
