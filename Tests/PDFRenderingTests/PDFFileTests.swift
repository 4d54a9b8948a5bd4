import TestSupport
import Testing

@testable import PDFRendering

@Suite struct PDFFileTests {
  private func parsed(_ text: String) throws -> String {
    var parser = PDFParser(Array(text.utf8), at: 0)
    var writer = PDFWriter()
    try writer.write(parser.object())
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("<< /A 1 /B [ 2 0 R (x) ] % note\n /C << >> >>", "<< /A 1 /B [2 0 R (x)] /C << >> >>"),
    ("[1 0 2 0 R -3.5 <AB> (a\\)(b)) true]", "[1 0 2 0 R -3.5 <AB> (a\\)(b)) true]"), ("/Name", "/Name"),
    ("12", "12"),
  ])
  func `values are read and written again`(text: String, expected: String) throws {
    #expect(try parsed(text) == expected)
  }

  @Test(arguments: [
    "", "<<", "[1 2", "(abc", "<AB", "<< 1 2 >>", "<< /A >>", ">>", "]", String(repeating: "[", count: 99),
  ])
  func `what is no value is refused with its place`(text: String) {
    #expect(throws: PDFError.self) { try parsed(text) }
  }

  @Test func `words cannot end the strings they stand in`() {
    func bytes(_ object: PDFObject) -> String {
      var writer = PDFWriter()
      writer.write(object)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
    #expect(bytes(.text("a)>é")) == "<FEFF00610029003E00E9>")
    #expect(bytes(.ascii("a(b)\\c\nd\u{E9}")) == "(a\\(b\\)\\\\cd)")
    #expect(bytes(.number(-12.3456)) == "-12.346" && bytes(.number(0.05)) == "0.050")
  }

  @Test func `only marks of cairo's are replaced, not words that look like them`() throws {
    let drawing = "q\n/P << /MCID 0 >>\nBDC\n(/P << /MCID 7 >> BDC) Tj EMC /P << /MCID 1 >> BDC f EMC /P gs"
    let root = StructureElement(.document)
    let part = StructureElement(.heading1, in: root)
    let marked = try PageMarks.replaced(Array(drawing.utf8), owners: [nil, part], page: 3)
    #expect(
      String(decoding: marked, as: UTF8.self)
        == "q\n/Artifact BMC\n(/P << /MCID 7 >> BDC) Tj EMC /H1 << /MCID 0 >> BDC f EMC /P gs")
    guard case .content(page: 3, mark: 0)? = part.kids.first else {
      Issue.record("the heading does not know its paint")
      return
    }
  }

  @Test func `a mark too many or too few is an error`() {
    let drawing = Array("/P << /MCID 0 >> BDC f EMC".utf8)
    #expect(throws: PDFError.self) { try PageMarks.replaced(drawing, owners: [], page: 0) }
    #expect(throws: PDFError.self) { try PageMarks.replaced(drawing, owners: [nil, nil], page: 0) }
  }

  @Test func `a damaged file is refused and never a trap`() throws {
    let whole = try PDFRenderer().render(SampleDocument.spanish.document)
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      var bytes = whole
      switch random.below(3) {
      case 0: bytes[random.below(bytes.count)] = UInt8(random.below(256))
      case 1: bytes.removeLast(random.below(bytes.count))
      default: bytes.removeSubrange(0..<random.below(bytes.count))
      }
      do throws(PDFError) {
        let file = try DrawnFile(bytes)
        for number in 1...30 { _ = try file.object(number) }
      } catch {
        #expect(error.description.hasPrefix("The drawn pages"))
      }
    }
  }
}

@Suite struct ColumnWidthsTests {
  @Test func `columns that fit are as wide as they would like`() {
    #expect(ColumnWidths.shared(natural: [100, 50], least: [40, 50], room: 200) == [100, 50])
  }

  @Test func `room that is short is shared by need`() {
    let widths = ColumnWidths.shared(natural: [300, 50], least: [60, 50], room: 200)
    #expect(widths == [150, 50])
    #expect(ColumnWidths.shared(natural: [900, 900], least: [800, 800], room: 200) == [100, 100])
  }
}

@Suite struct FlateTests {
  @Test func `what was packed comes back`() throws {
    for count in [0, 1, 5000, 300_000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 7) }
      #expect(try Flate.unpacked(Flate.packed(bytes)[...]) == bytes)
    }
    #expect(throws: PDFError.self) { try Flate.unpacked([1, 2, 3]) }
  }
}
