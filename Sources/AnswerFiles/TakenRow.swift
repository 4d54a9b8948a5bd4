package import Interviewing
package import Questionnaires

/// What became of one person's row.
package struct TakenRow: Equatable, Sendable {
  /// The row's line in the file.
  package var line: Int
  /// What the file calls the person, for messages only; nil where it has no such column.
  package var person: String?
  /// What is to be kept, in walk order; empty when nothing is stored.
  package var events: [WalkEvent]
  package var state: State
  /// Whether the walk is finished and says yes to being counted.
  package var mayBeCounted: Bool
  /// Whether the file asks for consent at all.
  package var hasConsentColumn: Bool
  package var refusedCells: [RefusedCell]
  /// Nil without a file of seconds, and when nothing is stored.
  package var seconds: TakenSeconds?
  /// How many cells of the row met which fate; they add up to the columns of the header.
  package var cells: [CellFate: Int]

  /// How far the person came.
  package enum State: Equatable, Sendable {
    case finished
    /// These columns, or questions without one, still wait for an answer.
    case unfinished(waiting: [String])
    case nothingStored(NotStoredReason)
  }

  /// Why nothing of a person is stored.
  package enum NotStoredReason: CaseIterable, Hashable, Sendable {
    /// The person said no.
    case declined
    /// Nothing in the row says yes.
    case noConsent
    case tooYoung
  }
}

/// What became of a cell.
package enum CellFate: CaseIterable, Hashable, Sendable {
  case stored, refused
  /// `NS` and `NR`.
  case notShown, notReached
  case empty
  /// It names the row, its length or its month.
  case aboutRow
  /// Its column is unknown or doubled.
  case leftOut
  /// It belongs to a person of whom nothing is stored.
  case notKept
}

/// A cell that said something and was not taken.
package struct RefusedCell: Equatable, Sendable {
  /// The column's name in the header.
  package var column: String
  package var line: Int
  /// Cleaned and shortened for messages.
  package var text: String
  package var reason: CellRefusal

  /// The text comes cleaned and shortened, as it is shown.
  package init(column: String, line: Int, text: String, reason: CellRefusal) {
    self.column = column
    self.line = line
    self.text = text
    self.reason = reason
  }
}

extension TakenRow.NotStoredReason {
  /// The words for the reason, with the number of people.
  package var word: AnswerFileWord {
    switch self {
    case .declined: .notStoredDeclined
    case .noConsent: .notStoredNoConsent
    case .tooYoung: .notStoredTooYoung
    }
  }
}

extension TakenRow {
  /// A sentence for every refused cell, and one for a walk that is not finished or was not stored by a slip.
  package func remarks(in words: InterfaceWords) -> [String] {
    if state == .nothingStored(.noConsent) {
      // Where no row can say it, the count at the end is enough.
      guard hasConsentColumn else { return [] }
      return [words(AnswerFileWord.rowNotStored, ["row": name(line: line, words)])]
    }
    return refusedCells.map { sentence(.cell, $0, words) }
      + (seconds?.refusedCells ?? []).map { sentence(.secondsCell, $0, words) }
      + [waitingSentence(words)].compactMap(\.self)
  }

  /// So many columns are named where more wait.
  private static let namedColumns = 3

  private func waitingSentence(_ words: InterfaceWords) -> String? {
    guard case .unfinished(let waiting) = state, !waiting.isEmpty else { return nil }
    let named = waiting.prefix(Self.namedColumns).joined(separator: ", ")
    let columns = waiting.count > Self.namedColumns ? "\(named), …" : named
    return words(
      AnswerFileWord.rowUnfinished, ["row": name(line: line, words), "columns": columns], count: waiting.count
    )
  }

  private func name(line: Int, _ words: InterfaceWords) -> String {
    let place = ["line": String(line), "person": person ?? ""]
    return words(person == nil ? AnswerFileWord.row : .rowOfPerson, place)
  }

  private func sentence(_ word: AnswerFileWord, _ cell: RefusedCell, _ words: InterfaceWords) -> String {
    let row = name(line: cell.line, words)
    let values = ["row": row, "column": cell.column, "text": cell.text, "reason": words(cell.reason.word)]
    return words(word, values)
  }
}
