package import Questionnaires

/// Small packs held in memory.
///
/// "lighting" has three factors, the usual kinds of question, English and Spanish. "garden" has a closer look at
/// each pick, coins, hard and personal questions, and little Spanish.
package enum PackFixtures {
  /// The files of the pack "lighting" by path.
  package static let lightingTexts: [String: String] = [
    "pack.yaml": LightingPack.manifest,
    "questionnaire.yaml": LightingPack.questionnaire,
    "factors.yaml": LightingPack.factors,
    "places/here.yaml": LightingPack.place,
    "languages/es.yaml": LightingPack.spanish,
  ]

  /// The files of the pack "garden" by path.
  package static let gardenTexts: [String: String] = [
    "pack.yaml": GardenPack.manifest,
    "questionnaire.yaml": GardenPack.questionnaire,
    "factors.yaml": GardenPack.factors,
    "places/here.yaml": GardenPack.place,
    "languages/es.yaml": GardenPack.spanish,
  ]

  package static var lightingFiles: PackFiles { PackFiles(lightingTexts) }

  /// The pack "lighting" as it is asked.
  package static var lighting: Questionnaire {
    get throws { try PackReader.questionnaire(from: lightingFiles) }
  }

  /// The pack "garden" as it is asked.
  package static var garden: Questionnaire {
    get throws { try PackReader.questionnaire(from: PackFiles(gardenTexts)) }
  }

  /// The pack "garden" with a question that asks whether to start, as screens need it.
  static var consentedGarden: Questionnaire {
    get throws {
      var texts = gardenTexts
      let first = "    questions:\n      - name: age_group"
      let consent = """
            questions:
              - name: consent
                number: A0
                type: select_one yes_no
                appearance: consent
                lengths: [quick, standard, full]
                control: true
                label: Taking part is your choice.
                ask: Do you want to start?
                yes: "yes"
              - name: age_group
        """
      guard let range = GardenPack.questionnaire.firstRange(of: first) else { return try garden }
      texts["questionnaire.yaml"]?.replaceSubrange(range, with: consent)
      return try PackReader.questionnaire(from: PackFiles(texts))
    }
  }

  /// The pack "lighting" with one passage of one file replaced everywhere it stands in it.
  package static func lighting(
    replacing passage: String, with replacement: String, in file: String = "questionnaire.yaml"
  ) -> PackFiles {
    PackFiles(replaced(passage, replacement, file, lightingTexts))
  }

  /// The same for the pack "garden".
  package static func garden(
    replacing passage: String, with replacement: String, in file: String = "questionnaire.yaml"
  ) -> PackFiles {
    PackFiles(replaced(passage, replacement, file, gardenTexts))
  }

  /// The pack "lighting" with its files changed, or some of them taken away.
  package static func lighting(_ change: (inout [String: String]) -> Void) -> PackFiles {
    var texts = lightingTexts
    change(&texts)
    return PackFiles(texts)
  }

  /// The same for the pack "garden".
  package static func garden(_ change: (inout [String: String]) -> Void) -> PackFiles {
    var texts = gardenTexts
    change(&texts)
    return PackFiles(texts)
  }

  /// A passage that is not in the file gives a file of its name alone, so that the test fails.
  private static func replaced(
    _ passage: String, _ replacement: String, _ file: String, _ texts: [String: String]
  ) -> [String: String] {
    var texts = texts
    let text = texts[file] ?? ""
    texts[file] =
      text.contains(passage)
      ? text.split(separator: passage, omittingEmptySubsequences: false)
        .joined(separator: replacement) : "\(passage) is not in \(file)"
    return texts
  }
}
