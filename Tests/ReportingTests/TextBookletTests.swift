import Questionnaires
import TestSupport
import Testing

@testable import Reporting

/// Booklets as text, page by page.
@Suite struct TextBookletTests {
  private func booklet(_ length: String, _ language: String) throws -> Document {
    let length = try #require(ShippedPack.questionnaire.length(named: length))
    return try ShippedPack.forms(in: language)
      .booklet(length, print: .init(number: #require(FormNumber(572))))
  }

  /// The lines of each page.
  private func pages(_ document: Document) -> [[String]] {
    TextRenderer().render(document).split(separator: "\u{0C}").map { page in
      page.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }

  @Test(arguments: ["en", "es"], ["quick", "standard", "full"])
  func `every page says at its foot which it is, the version and the language`(
    language: String, length: String
  ) throws {
    let document = try booklet(length, language)
    let version = try ShippedPack.questionnaire.pack.version
    let pages = pages(document)
    for (index, page) in pages.enumerated() {
      let foot = page.suffix(2).joined(separator: " ")
      #expect(foot.contains("\(version)."), "\(foot)")
      #expect(foot.contains(language == "en" ? "English." : "Español."), "\(foot)")
      #expect(foot.hasSuffix(document.label(ofPage: index + 1, of: pages.count)))
      #expect(page.count == TextRenderer.lines - 1)
      #expect(page.allSatisfy { DisplayWidth.of($0) <= 76 })
    }
  }

  @Test func `words under a page take as many lines on each of them`() {
    let items = (1...500).map { Prose("line \($0)") }
    var document = Document(
      title: "T", language: "en", footer: String(repeating: "foot ", count: 11) + "last",
      pageLabel: "Page {n} of {total}", blocks: [.list(items: items, isNumbered: false)])
    // Beside "Page 9 of 9" there would be room for all.
    let long = pages(document)
    #expect(long.count == 10)
    for page in long { #expect(page[57].hasSuffix("foot foot") && page[58].hasPrefix("    last ")) }
    document.blocks = [.paragraph(text: "one page")]
    let short = pages(document)
    #expect(short[0][57].isEmpty && short[0][58].contains("foot last  "))
  }

  @Test(arguments: ["en", "es"], ["quick", "standard", "full"])
  func `a section begins on the page of its first question`(language: String, length: String) throws {
    let document = try booklet(length, language)
    let titles = document.blocks.indices.compactMap { index -> (title: String, first: String)? in
      guard case .heading(2, let title) = document.blocks[index] else { return nil }
      return document.blocks[(index + 1)...].lazy.compactMap(Self.number).first.map { (title.plain, $0) }
    }
    #expect(titles.count > 5)
    let pages = pages(document)
    for (title, first) in titles.dropFirst() {
      let page = try #require(pages.first { $0.contains { $0.drop { $0 == " " } == title[...] } }, "\(title)")
      #expect(page.contains { $0.hasPrefix("    \(first) ") }, "\(title)")
    }
  }

  private static func number(_ block: DocumentBlock) -> String? {
    switch block {
    case .field(let field): field.number.isEmpty ? nil : field.number
    case .grid(let grid): grid.rows.first?.number
    default: nil
    }
  }

  @Test(arguments: [
    ("No", "No. Go to G4."), ("No, stop.", "No, stop. Go to G4."), ("Sure?", "Sure? Go to G4."),
  ])
  func `where to go on is a sentence of its own`(label: Prose, full: String) {
    let answer = DocumentBlock.FormAnswer(code: "2", label: label, next: "Go to G4.")
    #expect(answer.full.plain == full)
    #expect(DocumentBlock.FormAnswer(code: "2", label: label).full == label)
  }
}
