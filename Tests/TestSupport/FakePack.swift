package import Questionnaires

/// The packs that screens are tested on, each read once.
package enum FakePack: String, Sendable {
  case lighting, garden, shipped

  private static let lightingRead = Result { try PackFixtures.lighting }
  private static let gardenRead = Result { try PackFixtures.consentedGarden }
  private static let shippedRead = Result { try ShippedPack.questionnaire }
  private static let wordsRead = Result {
    try ["en": ShippedPack.words(in: "en"), "es": ShippedPack.words(in: "es")]
  }

  package var questionnaire: Questionnaire {
    get throws {
      switch self {
      case .lighting: try Self.lightingRead.get()
      case .garden: try Self.gardenRead.get()
      case .shipped: try Self.shippedRead.get()
      }
    }
  }

  /// The shipped words of screens, by language.
  package static var words: [String: InterfaceWords] {
    get throws { try wordsRead.get() }
  }
}
