import Questionnaires
import TestSupport
import Testing

/// The pack "lighting" with one passage of one file replaced, and all that the reader says about it.
struct BrokenPack: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let file: String
  private let passage: String
  private let replacement: String
  private let complaints: String

  init(
    _ description: String, in file: String = "questionnaire.yaml", replacing passage: String,
    with replacement: String, says complaints: String
  ) {
    testDescription = description
    (self.file, self.passage, self.replacement, self.complaints) = (file, passage, replacement, complaints)
  }

  func expectComplaints(at place: SourceLocation = #_sourceLocation) {
    let files = PackFixtures.lighting(replacing: passage, with: replacement, in: file)
    let said = PackReader.check(files).complaints.map(\.description).joined(separator: "\n\n")
    #expect(said == complaints, sourceLocation: place)
  }
}
