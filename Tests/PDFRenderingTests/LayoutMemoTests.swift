import Reporting
import TestSupport
import Testing

@testable import PDFRendering

@Suite struct LayoutMemoTests {
  private let fonts: FontShelf
  init() throws { fonts = try FontShelf() }

  private func key(_ text: String, width: Double? = 200, language: String = "en") -> LayoutMemo.Key {
    LayoutMemo.Key(
      [TextSpan(text: text, separator: "")], TextStyle(size: 12, leading: 1.15), width: width,
      language: language)
  }

  private func made(_ text: String) throws(PDFError) -> TextLayout {
    try TextLayout(
      [TextSpan(text: text, separator: "")], TextStyle(size: 12, leading: 1.15), width: 200, fonts: fonts)
  }

  @Test func `what comes again is set once more and then never`() throws {
    let memo = LayoutMemo()
    var times = 0
    let layouts = try (0..<5).map { _ in
      try memo.layout(key("Lamps are out.")) { () throws(PDFError) in
        times += 1
        return try made("Lamps are out.")
      }
    }
    #expect(times == 2)
    #expect(layouts[1] === layouts[4] && layouts[0] !== layouts[1])
  }

  @Test func `what is set once only takes no room`() throws {
    let memo = LayoutMemo()
    for number in 0..<50 {
      _ = try memo.layout(key("\(number)")) { () throws(PDFError) in try made("\(number)") }
    }
    #expect(memo.count == 0)
  }

  @Test func `never more than two generations are held, and what is used stays`() throws {
    let memo = LayoutMemo(most: 4)
    func ask(_ text: String) throws -> TextLayout {
      try memo.layout(key(text)) { () throws(PDFError) in try made(text) }
    }
    _ = try ask("always")
    let always = try ask("always")
    for number in 0..<40 {
      for _ in 0..<2 { _ = try ask("\(number % 20)") }
      #expect(try ask("always") === always)
      #expect(memo.count <= 8)
    }
  }

  @Test func `another width, language, look or weight is another layout`() {
    var bold = TextSpan(text: "a", separator: "")
    bold.isBold = true
    var raised = TextSpan(text: "a", separator: "")
    raised.isRaised = true
    let style = TextStyle(size: 12, leading: 1.15)
    let keys: Set = [
      key("a"), key("b"), key("a", width: 201), key("a", width: nil), key("a", language: "es"),
      LayoutMemo.Key([bold], style, width: 200, language: "en"),
      LayoutMemo.Key([raised], style, width: 200, language: "en"),
      LayoutMemo.Key([bold], style.aligned(.center), width: 200, language: "en"),
      LayoutMemo.Key([TextSpan(text: "a", separator: " ")], style, width: 200, language: "en"),
      LayoutMemo.Key([TextSpan(text: "a", separator: "", language: "ar")], style, width: 200, language: "en"),
    ]
    #expect(keys.count == 10)
  }

  /// Pango breaks a layout anew when it is asked after the language changed; what was read from it would be lost.
  @Test func `pages made one after another are those made alone, whatever languages they are in`() throws {
    let samples: [SampleDocument] = [.spanish, .handout, .spanishHandout, .spanishWall, .wall, .council]
    let alone = try samples.map { try PDFRenderer().render($0.document) }
    let renderer = try PDFRenderer()
    for round in 0..<4 {
      for (index, sample) in samples.enumerated() {
        #expect(try renderer.render(sample.document) == alone[index], "\(sample), round \(round)")
      }
    }
  }

  @Test func `drawn pages made one after another are those made alone`() throws {
    let renderer = try PDFRenderer()
    var documents: [Document] = []
    for seed in 0..<UInt64(40) {
      var generator = RandomDocument(seed: seed, isPrintable: true)
      documents.append(generator.document())
    }
    let alone = try documents.map { try PDFRenderer().render($0) }
    for _ in 0..<3 {
      for (document, bytes) in zip(documents, alone) { #expect(try renderer.render(document) == bytes) }
    }
  }
}
