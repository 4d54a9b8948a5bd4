import Questionnaires
import TestSupport
import Testing

/// A small pack, "lighting" unless said otherwise, with one passage of one file replaced, and all that the reader says about it.
struct BrokenPack: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let isGarden: Bool
  private let file: String
  private let passage: String
  private let replacement: String
  private let complaints: String

  init(
    _ description: String, in file: String = "questionnaire.yaml", replacing passage: String,
    with replacement: String, ofGarden isGarden: Bool = false, says complaints: String
  ) {
    self.isGarden = isGarden
    testDescription = description
    (self.file, self.passage, self.replacement, self.complaints) = (file, passage, replacement, complaints)
  }

  func expectComplaints(at place: SourceLocation = #_sourceLocation) {
    let files =
      isGarden
      ? PackFixtures.garden(replacing: passage, with: replacement, in: file)
      : PackFixtures.lighting(replacing: passage, with: replacement, in: file)
    let said = PackReader.check(files).complaints.map(\.description).joined(separator: "\n\n")
    #expect(said == complaints, sourceLocation: place)
  }
}
