import Questionnaires
import TestSupport
import Testing

/// A mistake in the words of one language is no reason to ask nobody.
@Suite struct LeftOutLanguageTests {
  private static let path = "languages/es.yaml"

  /// What may be wrong with the file: nothing there, no YAML, another language, words of nothing.
  private static let mistakes: [@Sendable (inout [String: String]) -> Void] = [
    { $0[path] = nil },
    { $0[path] = "language: es\nquestions: [\n" },
    { $0[path] = $0[path]?.replacing("language: es", with: "language: fr") },
    { $0[path] = $0[path]?.replacing("woman: Mujer", with: "wman: Mujer") },
    { $0[path] = $0[path]?.replacing("woman: Mujer", with: "woman: [Mujer]") },
  ]

  @Test(arguments: mistakes.indices)
  func `the language is left out, with all that is wrong with it, and the others are asked`(index: Int) throws
  {
    let files = PackFixtures.lighting(Self.mistakes[index])
    let questionnaire = try PackReader.questionnaire(from: files)
    let spanish = try #require(questionnaire.pack.languages.last)
    let complaints = PackReader.check(files).complaints
    #expect(spanish.errors == complaints.filter { $0.severity == .error })
    #expect(spanish.isLeftOut)
    #expect(questionnaire.pack.languages.map(\.code) == ["en", "es"], "walks in it stay what they are")
    #expect(questionnaire.pack.readable.map(\.code) == ["en"])
    #expect(questionnaire.pack.readable("es") == "en" && questionnaire.pack.readable("en") == "en")
    #expect(questionnaire.question(named: "gender")?.label.translations == [:])
    let whole = try PackFixtures.lighting
    #expect(questionnaire.contentHash == whole.contentHash)
    #expect(questionnaire.questions.map(\.name) == whole.questions.map(\.name))
  }

  @Test func `of two languages only the one with the mistake is left out`() throws {
    let files = PackFixtures.lighting { texts in
      texts["pack.yaml"] = texts["pack.yaml"]?.replacing(
        "\nfiles:", with: "\n  - { code: fr, name: Français, reviewed: false }\nfiles:")
      texts["languages/fr.yaml"] = "language: fr\nquestions: { gendre: { label: Genre } }\n"
    }
    let pack = try PackReader.questionnaire(from: files).pack
    #expect(pack.languages.map(\.isLeftOut) == [false, false, true])
    #expect(pack.languages.last?.errors.map(\.code) == ["left-over-translation"])
    #expect(pack.readable.map(\.code) == ["en", "es"])
  }

  @Test func `a mistake elsewhere besides still leaves nothing to ask`() {
    let files = PackFixtures.lighting { texts in
      texts[Self.path] = nil
      texts["factors.yaml"] = nil
    }
    #expect(throws: PackError(PackReader.check(files).complaints)) {
      try PackReader.questionnaire(from: files)
    }
  }

  @Test func `the folder of the pack changes nothing`() throws {
    let files = PackFiles(folder: "Packs/lighting") { $0 == Self.path ? nil : PackFixtures.lightingTexts[$0] }
    #expect(try PackReader.questionnaire(from: files).pack.readable.map(\.code) == ["en"])
  }

  @Test func `nothing is left out of a sound pack`() throws {
    let pack = try PackFixtures.lighting.pack
    #expect(pack.readable == pack.languages && pack.readable("es") == "es")
  }
}
