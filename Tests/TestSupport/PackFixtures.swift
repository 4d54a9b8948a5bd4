package import Questionnaires

/// The small pack "lighting", held in memory: three factors, every kind of question, English and Spanish.
package enum PackFixtures {
  /// The files of the pack by path.
  package static let lightingTexts: [String: String] = [
    "pack.yaml": LightingPack.manifest,
    "questionnaire.yaml": LightingPack.questionnaire,
    "factors.yaml": LightingPack.factors,
    "places/here.yaml": LightingPack.place,
    "languages/es.yaml": LightingPack.spanish,
  ]

  package static var lightingFiles: PackFiles { PackFiles(lightingTexts) }

  /// The pack as it is asked.
  package static var lighting: Questionnaire {
    get throws { try PackReader.questionnaire(from: lightingFiles) }
  }

  /// The pack with one passage of one file replaced everywhere it stands in it.
  ///
  /// A passage that is not in the file gives a file of its name alone, so that the test fails.
  package static func lighting(
    replacing passage: String, with replacement: String, in file: String = "questionnaire.yaml"
  ) -> PackFiles {
    lighting { texts in
      let text = texts[file] ?? ""
      texts[file] =
        text.contains(passage)
        ? text.split(separator: passage, omittingEmptySubsequences: false)
          .joined(separator: replacement) : "\(passage) is not in \(file)"
    }
  }

  /// The pack with its files changed, or some of them taken away.
  package static func lighting(_ change: (inout [String: String]) -> Void) -> PackFiles {
    var texts = lightingTexts
    change(&texts)
    return PackFiles(texts)
  }
}
