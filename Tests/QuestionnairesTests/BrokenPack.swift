import Questionnaires
import TestSupport
import Testing

/// A small pack, "lighting" unless said otherwise, with passages of its files replaced, and all that the reader
/// says about it.
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
  private let isGarden: Bool
  private let changes: [Change]
  private let complaints: String

  init(
    _ description: String, in file: String = "questionnaire.yaml", replacing passage: String,
    with replacement: String, also more: [Change] = [], ofGarden isGarden: Bool = false,
    says complaints: String
  ) {
    self.isGarden = isGarden
    testDescription = description
    changes = [Change(in: file, passage, replacement)] + more
    self.complaints = complaints
  }

  func expectComplaints(at place: SourceLocation = #_sourceLocation) {
    let files =
      isGarden
      ? PackFixtures.garden { change(&$0, place) } : PackFixtures.lighting { change(&$0, place) }
    // The garden is Spanish only in part, and rates few factors: that is not what is broken here.
    let usual = isGarden ? PackReader.check(PackFixtures.garden { _ in }).complaints.map(\.message) : []
    let told = PackReader.check(files).complaints.filter { !usual.contains($0.message) }
    let said = told.map(\.description).joined(separator: "\n\n")
    #expect(said == complaints, sourceLocation: place)
  }

  private func change(_ texts: inout [String: String], _ place: SourceLocation) {
    for change in changes {
      let text = texts[change.file] ?? ""
      #expect(text.contains(change.passage), "not in \(change.file)", sourceLocation: place)
      texts[change.file] = text.replacing(change.passage, with: change.replacement)
    }
  }
}
