import Questionnaires
import TestSupport
import Testing

/// The pack "lighting" with passages of its files replaced, and all that the reader says about it.
struct BrokenPack: Sendable, CustomTestStringConvertible {
  /// A passage of a file and what stands there instead.
  struct Change: Sendable {
    var file: String
    var passage: String
    var replacement: String

    init(in file: String = "questionnaire.yaml", _ passage: String, _ replacement: String) {
      (self.file, self.passage, self.replacement) = (file, passage, replacement)
    }
  }

  let testDescription: String
  private let changes: [Change]
  private let complaints: String

  init(
    _ description: String, in file: String = "questionnaire.yaml", replacing passage: String,
    with replacement: String, also more: [Change] = [], says complaints: String
  ) {
    testDescription = description
    changes = [Change(in: file, passage, replacement)] + more
    self.complaints = complaints
  }

  func expectComplaints(at place: SourceLocation = #_sourceLocation) {
    let files = PackFixtures.lighting { texts in
      for change in changes {
        let text = texts[change.file] ?? ""
        #expect(text.contains(change.passage), "not in \(change.file)", sourceLocation: place)
        texts[change.file] = text.replacing(change.passage, with: change.replacement)
      }
    }
    let said = PackReader.check(files).complaints.map(\.description).joined(separator: "\n\n")
    #expect(said == complaints, sourceLocation: place)
  }
}
