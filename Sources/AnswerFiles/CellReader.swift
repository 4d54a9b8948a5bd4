import Interviewing
import Questionnaires

/// What a cell says, before the interview has looked at it.
enum CellContent: Equatable {
  case empty
  /// `NS`: the form did not show the question.
  case notShown
  /// `NR`: the person had left before.
  case notReached
  case answer(Answer)
}

/// Reads the cells of one question's column.
final class CellReader {
  let question: Question
  private let choices: ChoiceMatcher
  private let codes: PaperCodes
  private let known = KnownCells()

  init(_ question: Question, in questionnaire: Questionnaire) {
    self.question = question
    codes = PaperCodes(question, in: questionnaire)
    choices = ChoiceMatcher(
      questionnaire.choices(of: question) + [question.noneChoice].compactMap(\.self),
      codes: codes, allTakeWords: !question.details.isEmpty)
  }

  /// The base language of the pack is nil.
  func read(_ cell: String, language: String?) throws(CellRefusal) -> CellContent {
    guard question.kind != .text else { return try content(cell, language) }
    if let content = known[cell, language] { return content }
    let content = try content(cell, language)
    known[cell, language] = content
    return content
  }

  private func content(_ cell: String, _ language: String?) throws(CellRefusal) -> CellContent {
    let text = CleanText.clean(cell)
    if let answer = open(text) { return .answer(answer) }
    return switch code(of: text) {
    case "": .empty
    case "NS": .notShown
    case "NR": .notReached
    case "DK": .answer(.dontKnow)
    case "PN": .answer(.preferNot)
    default: .answer(try answer(in: cell, language: language))
    }
  }

  /// *Don't know* and *Prefer not to say* by their numbers on paper.
  private func open(_ text: String) -> Answer? {
    switch Int(text).flatMap({ codes[$0] }) {
    case .dontKnow: .dontKnow
    case .preferNot: .preferNot
    case .choice, nil: nil
    }
  }

  /// In a text only capitals are a code: `ns` may be what the person wrote.
  private func code(of text: String) -> String {
    question.kind == .text || text.utf8.count != 2 ? text : text.uppercased()
  }

  private func answer(in cell: String, language: String?) throws(CellRefusal) -> Answer {
    switch question.kind {
    case .selectOne: try one(cell, language)
    case .selectMultiple: try several(cell, language)
    case .rank: .order(try choices.names(in: cell, language: language).map(\.name))
    case .allocate: .allocation(try choices.shares(in: cell, language: language))
    case .text: .text(cell)
    case .integer: .integer(try number(cell))
    }
  }

  private func one(_ cell: String, _ language: String?) throws(CellRefusal) -> Answer {
    if let name = try choices.name(of: cell, language: language) { return .choice(name, own: nil) }
    if let (name, own) = try choices.ownWord(in: cell, language: language) { return .choice(name, own: own) }
    guard let other = question.orOther else { throw .unknownChoice }
    return .choice(other, own: cell)
  }

  private func several(_ cell: String, _ language: String?) throws(CellRefusal) -> Answer {
    let found = try choices.names(in: cell, language: language)
    let own = found.compactMap { choice in choice.own.map { (choice.name, $0) } }
    return .choices(found.map(\.name), own: Dictionary(own) { first, _ in first })
  }

  private func number(_ cell: String) throws(CellRefusal) -> Int {
    guard let number = Int(CleanText.clean(cell)) else { throw .notANumber }
    return number
  }
}
