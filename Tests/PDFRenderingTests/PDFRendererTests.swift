import Foundation
import PDFRendering
import Reporting
import TestSupport
import Testing

/// Every way a page can be asked for.
private let everyLooks = Paper.allCases.flatMap { paper in
  [false, true].map { Looks(paper: paper, isLargePrint: $0) }
}

@Suite(.serialized) struct PDFRendererTests {
  private func rendered(_ sample: SampleDocument, _ looks: Looks = Looks()) throws -> [UInt8] {
    try PDFRenderer().render(sample.document, looks: looks)
  }

  @Test(arguments: SampleDocument.allCases)
  func `a screen reader is told every part in order`(sample: SampleDocument) throws {
    let bytes = try rendered(sample)
    let told = try Tool.run(["pdfinfo", "-struct-text", "FILE"], on: bytes).output
    try expectSnapshot(told, "PDF/\(sample.rawValue).structure.txt")
  }

  @Test(arguments: SampleDocument.allCases)
  func `the words come in the order of reading`(sample: SampleDocument) throws {
    let text = try Tool.run(["pdftotext", "-enc", "UTF-8", "FILE", "-"], on: rendered(sample)).output
    try expectSnapshot(text, "PDF/\(sample.rawValue).reading.txt")
  }

  @Test(arguments: SampleDocument.allCases, everyLooks)
  func `the file is sound and every font is inside`(sample: SampleDocument, looks: Looks) throws {
    let bytes = try rendered(sample, looks)
    let check = try Tool.run(["qpdf", "--check", "FILE"], on: bytes)
    #expect(check.status == 0, "\(check.output)")
    let fonts = try Tool.run(["pdffonts", "FILE"], on: bytes).output
    let lines = fonts.split(separator: "\n").dropFirst(2)
    #expect(!lines.isEmpty && lines.allSatisfy { $0.contains(" yes yes yes ") }, "\(fonts)")
    let size = looks.paper == .letter ? "612 x 792 pts (letter)" : "595.276 x 841.89 pts (A4)"
    #expect(try Tool.run(["pdfinfo", "FILE"], on: bytes).output.contains(size))
  }

  @Test func `the file says its title, language and date`() throws {
    let bytes = try rendered(.spanish)
    let info = try Tool.run(["pdfinfo", "-isodates", "FILE"], on: bytes).output
    #expect(info.contains("Title:           Su resumen de seguridad"))
    #expect(info.contains("CreationDate:    2026-11-01") && info.contains("Tagged:          yes"))
    let plain = String(decoding: bytes, as: UTF8.self)
    for entry in ["/Lang (es)", "/DisplayDocTitle true", "<pdfuaid:part>1", "/Tabs /S", "/Marked true"] {
      #expect(plain.contains(entry), "\(entry)")
    }
    #expect(plain.contains("<xmp:CreateDate>2026-11<"))
  }

  @Test(arguments: SampleDocument.allCases, everyLooks)
  func `the same document gives the same bytes`(sample: SampleDocument, looks: Looks) throws {
    let renderer = try PDFRenderer()
    let first = try renderer.render(sample.document, looks: looks)
    #expect(try renderer.render(sample.document, looks: looks) == first)
    #expect(try rendered(sample, looks) == first)
  }

  @Test func `every mark on a page belongs to a part or is an artifact`() throws {
    for sample in SampleDocument.allCases {
      let plain = try Tool.run(
        ["qpdf", "--qdf", "--stream-data=uncompress", "FILE", "-"], on: rendered(sample)
      ).output
      var isMarked = false
      for line in plain.split(separator: "\n") {
        if line.hasSuffix(" BDC") && line.contains("/MCID") || line == "/Artifact BMC" { isMarked = true }
        let paints = line.hasSuffix(" Tj") || line.hasSuffix("]TJ") || line.hasSuffix(" f") || line == "S"
        #expect(!paints || isMarked, "\(sample): \(line)")
        if line == "endstream" { isMarked = false }
      }
    }
  }

  @Test func `a small document is the same to the byte as before`() throws {
    let document = Document(
      title: "Lamps", language: "en", date: "2026-11-21", header: "Head", footer: "Foot",
      pageLabel: "{n}/{total}",
      blocks: [.heading(level: 1, text: "Lamps"), .paragraph(text: "They are out.")])
    let bytes = try PDFRenderer().render(document)
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Snapshots/PDF/small.pdf")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" { try Data(bytes).write(to: file) }
    #expect(try Data(contentsOf: file) == Data(bytes))
  }

  @Test func `a letter that no font has is named with its text`() throws {
    let document = Document(title: "T", language: "en", blocks: [.paragraph(text: "Lamps \u{F0000} out")])
    let error = #expect(throws: PDFError.self) { try PDFRenderer().render(document) }
    let words = try #require(error).description
    #expect(words.contains("\"\u{F0000}\" (U+F0000) in \"Lamps \u{F0000} out\""), "\(words)")
  }

  @Test func `a word too long for a code is refused`() throws {
    let words = String(repeating: "long", count: 2000)
    let code = DocumentBlock.QRCode(content: words, text: "", alternative: "")
    #expect(throws: PDFError.self) {
      try PDFRenderer().render(Document(title: "T", language: "en", blocks: [.code(code)]))
    }
  }

  @Test func `levels of headings are never skipped`() throws {
    let blocks: [DocumentBlock] = [1, 3, 3, 2, 3, 1].map { .heading(level: $0, text: Prose("Level \($0)")) }
    let bytes = try PDFRenderer().render(Document(title: "T", language: "en", blocks: blocks))
    let told = try Tool.run(["pdfinfo", "-struct", "FILE"], on: bytes).output
    let levels = told.matches(of: /H([1-6])\s/).map { String($0.1) }
    #expect(levels == ["1", "2", "3", "2", "3", "1"])
  }

  @Test(arguments: 30...42)
  func `a heading is never the last on a page`(filler: Int) throws {
    let blocks: [DocumentBlock] =
      [.list(items: (1...filler).map { Prose("line \($0)") }, isNumbered: false)]
      + [.heading(level: 1, text: "Big"), .heading(level: 2, text: "Small"), .paragraph(text: "under it")]
    let bytes = try PDFRenderer().render(Document(title: "T", language: "en", blocks: blocks))
    let text = try Tool.run(["pdftotext", "-layout", "FILE", "-"], on: bytes).output
    for page in text.split(separator: "\u{0C}") {
      let last = page.split(whereSeparator: \.isNewline).last { !$0.allSatisfy(\.isWhitespace) } ?? ""
      #expect(!last.contains("Big") && !last.contains("Small"))
    }
  }
}

/// Pages of a group have the room that they are meant for, with the longest names and words.
@Suite(.serialized) struct GroupPagePaperTests {
  @Test(
    arguments: [
      (SampleDocument.wall, 1), (.spanishWall, 1), (.participants, 2), (.spanishParticipants, 2),
      (.council, 1), (.spanishCouncil, 1), (.change, 2), (.spanishChange, 2),
    ], Paper.allCases)
  func `a page takes no more sheets than it should`(sample: (SampleDocument, Int), paper: Paper) throws {
    let bytes = try PDFRenderer().render(sample.0.document, looks: Looks(paper: paper))
    let info = try Tool.run(["pdfinfo", "FILE"], on: bytes).output
    let pages = try #require(info.firstMatch(of: /Pages: +([0-9]+)/).flatMap { Int($0.1) })
    #expect((1...sample.1).contains(pages))
  }

  @Test(arguments: [SampleDocument.handout, .spanishHandout], Paper.allCases)
  func `the page without answers is one sheet, in large print two sides at most`(
    sample: SampleDocument, paper: Paper
  ) throws {
    for (isLargePrint, most) in [(false, 1), (true, 2)] {
      let looks = Looks(paper: paper, isLargePrint: isLargePrint)
      #expect(try PDFRenderer().file(of: sample.document, looks: looks).pages <= most)
    }
  }

  @Test func `letters on the wall are large whoever asks`() throws {
    for isLargePrint in [false, true] {
      let bytes = try PDFRenderer().render(
        SampleDocument.wall.document, looks: Looks(isLargePrint: isLargePrint))
      let boxes = try Tool.run(["pdftotext", "-bbox", "FILE", "-"], on: bytes).output
      let heights = boxes.matches(of: /yMin="([0-9.]+)" xMax="[0-9.]+" yMax="([0-9.]+)"/).compactMap {
        match in
        Double(match.2).flatMap { high in Double(match.1).map { high - $0 } }
      }
      #expect(!heights.isEmpty && heights.allSatisfy { $0 >= 24 })
    }
  }
}
