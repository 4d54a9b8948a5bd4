@testable import Reporting

/// Documents of all blocks with words that are hard to set: wide, combining, very long, steering, markup.
struct RandomDocument {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let words = [
    "street", "lamp", "a", "of", "neighborhood", "niñez", "e\u{301}e\u{301}", "東京都", "안녕하세요", "👩‍👩‍👧‍👦",
    "🇺🇸🇲🇽", "العربية", "Tiếng", "<script>alert(1)</script>", "\"quoted\"", "&amp;", "it's", "\u{1B}[31mred",
    "a\u{202E}b", "tab\tstop", "line\nbreak", "\u{0C}", "zalgo" + String(repeating: "\u{0335}", count: 40),
    String(repeating: "long", count: 40), String(repeating: "寬", count: 90), "ﬃ", "½", "—", "\u{200B}",
    "\u{AD}",
    String(repeating: "👩🏽‍", count: 60), "{n}", "100%",
  ]

  mutating func document() -> Document {
    Document(
      title: text(), language: "en", header: text(), footer: text(), pageLabel: "Page {n} of {total}",
      blocks: (0..<Int.random(in: 0...9, using: &random)).map { _ in block() })
  }

  private mutating func text() -> String {
    (0..<Int.random(in: 0...9, using: &random)).map { _ in Self.words.randomElement(using: &random) ?? "" }
      .joined(separator: " ")
  }

  private mutating func prose() -> Prose {
    Bool.random(using: &random) ? Prose(text()) : Prose(runs: [.init(text()), .init(text(), language: "es")])
  }

  private mutating func bar() -> DocumentBlock.Bar {
    .init(share: .random(in: -0.5...1.5, using: &random), text: text(), alternative: text())
  }

  private mutating func block() -> DocumentBlock {
    let count = Int.random(in: 0...5, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return .heading(level: .random(in: 1...3, using: &random), text: prose())
    case 1: return .list(items: (0..<count).map { _ in prose() }, isNumbered: .random(using: &random))
    case 2:
      return .definitions(items: (0..<count).map { _ in .init(term: prose(), details: [prose(), prose()]) })
    case 3:
      return .ranking(
        items: (0..<count).map { _ in .init(rank: text(), name: prose(), bar: bar(), notes: [prose()]) })
    case 4: return table(rows: count)
    case 5: return .bars(items: (0..<count).map { _ in .init(label: prose(), bar: bar()) })
    case 6: return .box(title: prose(), paragraphs: [prose(), prose()])
    case 7: return .pageBreak
    default: return .paragraph(text: prose())
    }
  }

  private mutating func table(rows: Int) -> DocumentBlock {
    let kinds: [DocumentBlock.Column.Kind] = [.text, .name, .number, .number]
    let columns = kinds.prefix(.random(in: 1...4, using: &random)).map { kind in
      DocumentBlock.Column(prose(), kind: kind)
    }
    return .table(
      .init(caption: prose(), columns: columns, rows: (0..<rows).map { _ in columns.map { _ in prose() } }))
  }
}
