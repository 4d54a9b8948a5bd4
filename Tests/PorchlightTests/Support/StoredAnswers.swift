import Foundation
import Interviewing
@testable import Storage
import Testing
@testable import porchlight

/// What the program has kept, read back through the event log.
struct StoredAnswers {
  /// The events of every walk, in the order in which walks began.
  let walks: [[WalkEvent]]
  /// Their ids, in the same order.
  let ids: [String]

  /// Opens the log of a folder, checks it whole and reads everything.
  init(_ folder: TemporaryFolder) throws {
    let log = try EventLog(folder: folder.data)
    try log.checkIntegrity()
    var walks: [(id: String, events: [WalkEvent])] = []
    // The log also remembers files of answers and marked texts, under names of their own.
    try log.forEachStream { id, events in
      if !id.hasPrefix("file-"), !id.hasPrefix("quotes/") {
        walks.append((id, try events.map { try WalkEvent($0) }))
      }
    }
    try log.close()
    (self.walks, ids) = (walks.map(\.events), walks.map(\.id))
  }

  /// The events of the only walk.
  func only(at place: SourceLocation = #_sourceLocation) throws -> [WalkEvent] {
    #expect(walks.count == 1, sourceLocation: place)
    return try #require(walks.first, sourceLocation: place)
  }
}

extension [WalkEvent] {
  /// Questions and answers in the order in which they were kept.
  var answers: [Given] {
    compactMap { if case .answered(let key, let answer, _) = $0 { Given(key.question, answer) } else { nil } }
  }

  /// The answer kept last for a question.
  func answer(to question: String) -> Answer? { answers.last { $0.question == question }?.answer }

  var isFinished: Bool { contains(.finished) }
}

/// An answer and the question that it was given to.
struct Given: Equatable {
  var question: String
  var answer: Answer

  init(_ question: String, _ answer: Answer) {
    self.question = question
    self.answer = answer
  }
}
