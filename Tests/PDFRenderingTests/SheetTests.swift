import Interviewing
import Questionnaires
import Reporting
import TestSupport
import Testing
import Toolkit

@testable import PDFRendering

/// A person's summary is two pages at 12 points, whatever was answered.
@Suite struct SheetTests {
  /// Lines in own words are as long as their writers like, so they stand in no walk here.
  @Test(arguments: ["en", "es"], ["quick", "standard", "full"])
  func `a summary is two pages whatever was answered`(language: String, length: String) throws {
    let maker = try SummaryDocuments(language)
    let renderer = try PDFRenderer()
    for seed in UInt64(0)..<UInt64(Soak.count(25)) {
      let document = try maker.document(length: length, seed: seed)
      for paper in Paper.allCases {
        let pages = try renderer.file(of: document, looks: Looks(paper: paper)).pages
        #expect(pages <= 2, "\(length) \(language) \(paper) seed \(seed): \(pages) pages")
      }
    }
  }

  /// What is said on the page without answers is the same for everyone, also for who needs large letters.
  @Test(arguments: ["en", "es"], [false, true])
  func `the page without answers is two pages at most, and nothing is left out`(
    language: String, isLargePrint: Bool
  ) throws {
    var questionnaire = try ShippedPack.questionnaire
    questionnaire.place.name = "Elm City Public Library and Neighborhood Center"
    questionnaire.place.hearBack = "2027-02"
    let document = try ShippedPack.forms(in: language, of: questionnaire).handout()
    let renderer = try PDFRenderer()
    for paper in Paper.allCases {
      let file = try renderer.file(of: document, looks: Looks(paper: paper, isLargePrint: isLargePrint))
      #expect(file.pages <= (isLargePrint ? 2 : 1), "\(language) \(paper): \(file.pages) pages")
      let said = Self.letters(try Tool.run(["pdftotext", "FILE", "-"], on: file.bytes).output)
      let words = TextRenderer().render(document).split(whereSeparator: \.isWhitespace)
      for word in words.map({ Self.letters(String($0)) }) where !word.isEmpty {
        #expect(said.contains(word), "\(word)")
      }
    }
  }

  private static func letters(_ text: String) -> String {
    text.filter { $0.isLetter || $0.isNumber }
  }

  private func filler(_ count: Int) -> Document {
    let blocks = (0..<count).map { DocumentBlock.paragraph(text: Prose("Paragraph \($0).")) }
    return Document(title: "T", language: "en", blocks: blocks)
  }

  @Test func `spaces shrink only where that spares a sheet`() throws {
    let renderer = try PDFRenderer()
    var document = filler(40)
    document.sheets = 9
    let usual = try renderer.render(document)
    document.sheets = 2
    #expect(try renderer.render(document) == usual, "it fits as it is")
    document = filler(44)
    document.sheets = 9
    #expect(try renderer.file(of: document).pages == 2)
    document.sheets = 1
    #expect(try renderer.file(of: document).pages == 1)
    #expect(try renderer.file(of: document, looks: Looks(isLargePrint: true)).pages > 1)
  }

  @Test(arguments: [false, true]) func `a last page with little on it is spared`(isLargePrint: Bool) throws {
    let renderer = try PDFRenderer()
    func pages(_ count: Int, sheets: Int? = nil) throws -> Int {
      var document = filler(count)
      document.sheets = sheets
      return try renderer.file(of: document, looks: Looks(isLargePrint: isLargePrint)).pages
    }
    // Where many sheets are enough, nothing is spared.
    let first = try #require(try (1...90).first { try pages($0, sheets: 9) == 2 })
    #expect(try pages(first) == 1)
    #expect(try pages(first + first / 2) == 2)
  }

  @Test(arguments: [false, true]) func `a long name of a place stands whole on every form`(isLargePrint: Bool)
    throws
  {
    var questionnaire = try ShippedPack.questionnaire
    questionnaire.place.name =
      "Centro Comunitario y Biblioteca Pública del Vecindario de San Juan Bautista de las Montañas Azules del Norte"
    let number = try #require(FormNumber(41_028))
    var document = try ShippedPack.forms(in: "es", of: questionnaire)
      .ballot(print: .init(number: number, isLargePrint: isLargePrint))
    document.watermark = "ENSAYO"
    let bytes = try PDFRenderer().render(document, looks: Looks(isLargePrint: isLargePrint))
    let text = try Tool.run(["pdftotext", "-l", "1", "FILE", "-"], on: bytes).output
    #expect(
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("Montañas Azules del Norte"))
  }

  /// Booklets end with help lines and a sentence: those few lines get no sheet of their own.
  @Test(arguments: ["en", "es"], [false, true])
  func `a booklet's last page is worth its sheet`(language: String, isLargePrint: Bool) throws {
    let maker = try ShippedPack.forms(in: language)
    let renderer = try PDFRenderer()
    let number = try #require(FormNumber(41_028))
    // Large print takes long: the shortest length stands for the others.
    let lengths = try ShippedPack.questionnaire.lengths.filter(\.isOffered).prefix(isLargePrint ? 1 : 9)
    for length in lengths {
      let document = maker.booklet(length, print: .init(number: number, isLargePrint: isLargePrint))
      for paper in Paper.allCases {
        let looks = Looks(paper: paper, isLargePrint: isLargePrint)
        let file = try renderer.file(of: document, looks: looks)
        let words = ["pdftotext", "-layout", "-f", "\(file.pages)", "FILE", "-"]
        let lines = try Tool.run(words, on: file.bytes).output.split(separator: "\n").filter { line in
          line.contains { !$0.isWhitespace }
        }
        #expect(lines.count > 9, "\(length.name) \(language) \(paper): \(lines)")
      }
    }
  }

  @Test func `what cannot fit is set as usual`() throws {
    let renderer = try PDFRenderer()
    var document = filler(400)
    let usual = try renderer.render(document)
    document.sheets = 1
    #expect(try renderer.render(document) == usual)
  }

  @Test func `letters keep their size however tight the looks are`() {
    for tightness in Looks.Tightness.allCases {
      var looks = Looks()
      looks.tightness = tightness
      #expect(looks.body.size == 12 && looks.small.size == 10 && looks.heading(3).size >= 12)
      #expect(looks.margin >= 36 && looks.body.pitch >= 12.6)
    }
  }
}

/// Summaries of drawn walks through the shipped questionnaire, of a place with a long name.
private struct SummaryDocuments {
  private let words: InterfaceWords
  private let toolkit: ToolkitLibrary
  private let questionnaire: Questionnaire

  init(_ language: String) throws {
    words = try ShippedPack.words(in: language)
    toolkit = try ShippedPack.toolkit(in: language)
    var questionnaire = try ShippedPack.questionnaire
    questionnaire.place.name = "Elm City Public Library and Neighborhood Center"
    questionnaire.place.hearBack = "2027-02"
    questionnaire.closing.quoteYes = "nobody says so"
    self.questionnaire = questionnaire
  }

  func document(length: String, seed: UInt64) throws -> Document {
    var walk = RandomWalk(questionnaire, length: length, seed: seed, detours: 0)
    walk.answerAll()
    let interview = walk.scenario.interview
    let ranking = PaperRanking(try WalkRanking(interview), of: interview)
    return WalkSummary.document(
      interview: interview, ranking: ranking,
      explanations: ranking.explanations(questionnaire: questionnaire, toolkit: toolkit, words: words),
      helpLines: toolkit.helpLines, words: words)
  }
}
