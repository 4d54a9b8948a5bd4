import Foundation
import Questionnaires
import TestSupport
import Testing

@testable import Reporting

/// The page without answers, as the shipped questionnaire has it.
@Suite struct HandoutTests {
  private static func handout(
    _ language: String, _ change: (inout Questionnaire) -> Void = { _ in }
  ) throws -> Document {
    var questionnaire = try ShippedPack.questionnaire
    change(&questionnaire)
    return try ShippedPack.forms(in: language, of: questionnaire).handout()
  }

  @Test(arguments: ["en", "es"]) func `the page reads as it was read before`(language: String) throws {
    let json = try Self.handout(language).json()
    try expectSnapshot(String(decoding: json, as: UTF8.self) + "\n", "Documents/handout.\(language).json")
  }

  @Test(arguments: ["en", "es"]) func `as text it is two pages at most`(language: String) throws {
    let text = TextRenderer().render(try Self.handout(language))
    #expect(text.split(separator: "\u{0C}").count <= 2)
    #expect(!text.contains("{") && !text.contains("forms."))
  }

  @Test func `it has the help lines, how to take part and the way to a change`() throws {
    let text = Self.flat(try Self.handout("en"))
    for words in [
      "Nobody's answers are on it.", "In danger now? Call 911.", "988 Suicide & Crisis Lifeline: 988.",
      "Quick: about 5 minutes. Standard: about 15 minutes. Full: about 30 minutes.",
      "You can skip any question, or stop at any time.", "Find out who decides.",
      "4. Spread what works. Ask for steady money and for written rules.",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(!text.contains("A study."))
  }

  @Test func `in Spanish it says the same`() throws {
    let text = Self.flat(try Self.handout("es"))
    for words in [
      "No lleva las respuestas de nadie.", "¿Está en peligro ahora? Llame al 911.",
      "Rápida: unos 5 minutos. Estándar: unos 15 minutos. Completa: unos 30 minutos.",
      "Puede saltar cualquier pregunta o parar cuando quiera.", "Averigüe quién decide.",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test func `it names the place and the month in which people hear back`() throws {
    let document = try Self.handout("en") { questionnaire in
      questionnaire.place.name = "Elm City Library"
      questionnaire.place.hearBack = "2027-02"
    }
    #expect(document.header == "Help lines and next steps, Elm City Library")
    #expect(Self.flat(document).contains("February 2027"))
    #expect(!Self.flat(try Self.handout("en")).contains("hear"))
  }

  @Test func `a length that screens do not offer is not promised`() throws {
    let document = try Self.handout("en") { questionnaire in
      for index in questionnaire.lengths.indices.dropFirst() {
        questionnaire.lengths[index].isOffered = false
      }
      questionnaire.lengths[0].minutes = 1
    }
    #expect(Self.flat(document).contains("Quick: about 1 minute."))
    #expect(!Self.flat(document).contains("Full:"))
  }

  @Test func `it carries no date and no code, so that every copy is the same`() throws {
    let document = try Self.handout("en")
    #expect(document.date.isEmpty && document.pageCode == nil && document.watermark == nil)
    #expect(try document.json() == Self.handout("en").json())
  }

  private static func flat(_ document: Document) -> String {
    TextRenderer().render(document).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
