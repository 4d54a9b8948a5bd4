package import Foundation
package import Reporting

/// Documents kept as JSON in `Tests/Snapshots/Documents`.
package enum SampleDocument: String, CaseIterable, Sendable {
  case everyBlock = "every-block.en"
  case longWords = "long-words.en"
  case summary = "summary.en"
  case spanishSummary = "summary.es"
  case spanish = "short.es"
  case vietnamese = "short.vi"
  case arabic = "short.ar"
  case wall = "wall.en"
  case spanishWall = "wall.es"
  case participants = "participants.en"
  case spanishParticipants = "participants.es"
  case council = "council.en"
  case spanishCouncil = "council.es"
  case change = "change.en"
  case spanishChange = "change.es"
  case handout = "handout.en"
  case spanishHandout = "handout.es"

  package var file: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Snapshots/Documents/\(rawValue).json")
  }

  package var document: Document {
    get throws { try JSONDecoder().decode(Document.self, from: Data(contentsOf: file)) }
  }
}
