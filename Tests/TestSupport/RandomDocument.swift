package import Reporting

/// Documents of all blocks with words that are hard to set.
package struct RandomDocument {
  private var random: SeededGenerator
  private let words: [String]

  /// Words are wide, combining, very long, steering, markup; `isPrintable` leaves out those that no font has.
  package init(seed: UInt64, isPrintable: Bool = false) {
    random = SeededGenerator(seed: seed)
    words = isPrintable ? Self.printable : Self.printable + Self.unprintable
  }

  private static let printable = [
    "street", "lamp", "a", "of", "neighborhood", "niñez", "e\u{301}e\u{301}", "العربية", "إنارة", "Tiếng",
    "đường", "<script>alert(1)</script>", "\"quoted\"", "&amp;", "it's", "\u{1B}[31mred", "a\u{202E}b",
    "tab\tstop", "line\nbreak", "\u{0C}", String(repeating: "long", count: 40), "ﬃ", "½", "—", "\u{200B}",
    "\u{AD}", "{n}", "100%", "(parenthesis", "back\\slash", "/P << /MCID 0 >> BDC",
  ]

  private static let unprintable = [
    "東京都", "안녕하세요", "👩‍👩‍👧‍👦", "🇺🇸🇲🇽", "zalgo" + String(repeating: "\u{0335}", count: 40),
    String(repeating: "寬", count: 90), String(repeating: "👩🏽‍", count: 60),
  ]

  package mutating func document() -> Document {
    Document(
      title: text(), language: random.pick(["en", "es", "vi", "ar"]) ?? "en",
      date: random.pick(["", "2026", "2026-11", "2026-11-21", "soon"]) ?? "", header: text(), footer: text(),
      pageLabel: "Page {n} of {total}", watermark: random.oneIn(3) ? "REHEARSAL" : nil,
      pageCode: random.oneIn(3) ? code() : nil, blocks: many(9) { $0.block() })
  }

  private mutating func many<Item>(_ most: Int = 5, _ make: (inout RandomDocument) -> Item) -> [Item] {
    (0..<random.below(most + 1)).map { _ in make(&self) }
  }

  private mutating func text() -> String {
    many(9) { $0.random.pick($0.words) ?? "" }.joined(separator: " ")
  }

  private mutating func prose() -> Prose {
    random.oneIn(2) ? Prose(text()) : Prose(runs: many(4) { $0.run() })
  }

  private mutating func run() -> Prose.Run {
    .init(
      text(), language: random.pick([nil, "es", "ar", "\"><img>"]) ?? nil, isEmphasized: random.oneIn(3),
      link: random.pick([nil, nil, "https://example.org/a?b=(c)&d", "javascript:alert(1)"]) ?? nil,
      note: random.oneIn(5) ? "1" : nil, isAttached: random.oneIn(3))
  }

  private mutating func bar() -> DocumentBlock.Bar {
    .init(share: number(), text: text(), alternative: text(), interval: random.oneIn(2) ? interval() : nil)
  }

  private mutating func interval() -> DocumentBlock.Interval {
    .init(low: number(), high: number(), text: text())
  }

  private mutating func number() -> Double { .random(in: -0.5...1.5, using: &random) }

  private mutating func code() -> DocumentBlock.QRCode {
    .init(content: "https://example.org/\(random.below(1000))", text: text(), alternative: text())
  }

  private mutating func block() -> DocumentBlock {
    switch random.below(17) {
    case 0: .heading(level: random.below(6), text: prose())
    case 1: .list(items: many { $0.prose() }, isNumbered: random.oneIn(2))
    case 2: .definitions(items: many { .init(term: $0.prose(), details: [$0.prose(), $0.prose()]) })
    case 3:
      .ranking(items: many { .init(rank: $0.text(), name: $0.prose(), bar: $0.bar(), notes: [$0.prose()]) })
    case 4: table()
    case 5: chart()
    case 6: .box(title: prose(), paragraphs: many { $0.prose() })
    case 7: .pageBreak
    case 8: rankSets()
    case 9: change()
    case 10: .quote(.init(text: prose(), source: random.oneIn(2) ? prose() : nil))
    case 11: .code(code())
    case 12: field()
    case 13: grid()
    case 14: .footnotes(items: many { .init(mark: $0.text(), text: $0.prose()) })
    default: .paragraph(text: prose())
    }
  }

  private mutating func table() -> DocumentBlock {
    let kinds: [DocumentBlock.Column.Kind] = [.text, .name, .number, .number]
    let columns = kinds.prefix(1 + random.below(4)).map { DocumentBlock.Column(prose(), kind: $0) }
    return .table(
      .init(caption: prose(), columns: columns, rows: many { make in columns.map { _ in make.prose() } }))
  }

  private mutating func chart() -> DocumentBlock {
    .bars(
      .init(
        caption: prose(), tableTitle: prose(), nameTitle: prose(), valueTitle: prose(),
        intervalTitle: random.oneIn(2) ? prose() : nil, rows: many { .init(label: $0.prose(), bar: $0.bar()) }
      ))
  }

  private mutating func rankSets() -> DocumentBlock {
    .rankSets(
      .init(
        caption: prose(), tableTitle: prose(), nameTitle: prose(), rankTitle: prose(), setTitle: prose(),
        places: random.below(40) - 2,
        rows: many {
          .init(
            name: $0.prose(), rank: $0.random.below(50) - 5, first: $0.random.below(50) - 5,
            last: $0.random.below(50) - 5, rankText: $0.text(), setText: $0.text())
        }))
  }

  private mutating func change() -> DocumentBlock {
    .change(
      .init(
        caption: prose(), tableTitle: prose(), nameTitle: prose(), beforeTitle: prose(), afterTitle: prose(),
        changeTitle: prose(),
        rows: many {
          .init(
            name: $0.prose(), before: $0.random.oneIn(3) ? nil : $0.bar(),
            after: $0.random.oneIn(3) ? nil : $0.bar(), changeText: $0.text())
        }))
  }

  private mutating func answers() -> [DocumentBlock.FormAnswer] {
    many {
      .init(
        code: String($0.random.below(99)), label: $0.prose(), next: $0.random.oneIn(3) ? $0.prose() : nil,
        hasLine: $0.random.oneIn(3))
    }
  }

  private mutating func kind() -> DocumentBlock.FormField.Kind {
    random.pick([.chooseOne, .chooseMany, .write]) ?? .write
  }

  private mutating func field() -> DocumentBlock {
    .field(
      .init(
        number: text(), question: prose(), hint: random.oneIn(2) ? prose() : nil, kind: kind(),
        answers: answers(), lines: random.below(40) - 5))
  }

  private mutating func grid() -> DocumentBlock {
    .grid(
      .init(
        kind: kind(), nameTitle: prose(), answers: answers(),
        rows: many { .init(number: $0.text(), label: $0.prose()) }))
  }
}
