import Interviewing
import Questionnaires

/// What becomes of the cells that the walk has not come to.
extension RowWalk {
  mutating func refuse(_ index: Int, _ reason: CellRefusal) {
    let cell = row.cells[index]
    // Of several choices the wrong one is named: the right ones may be long.
    let (text, reason) =
      if case .part(let part, let reason) = reason { (part, reason) } else { (cell.text, reason) }
    // What must not be asked of somebody is not read out either.
    let isPrivate = [.notAsked(.minor), .notAsked(.personal)].contains(reason)
    fates[index] = .refused
    refused.append(
      RefusedCell(
        column: sheet.shownName(index), line: cell.line, text: isPrivate ? "…" : ShortText.of(text),
        reason: reason))
  }

  /// Says what becomes of a cell that the walk has not come to.
  mutating func settle(_ index: Int) {
    switch sheet.columns[index] {
    case .question(let reader, let turn): settle(index, reader, turn)
    case .older: settleOlder(index)
    case .length: settle(index, .aboutRow, unless: isLengthUnknown ? .unknownLength : nil)
    case .month: settle(index, .aboutRow, unless: isMonthUnknown ? .notAMonth : nil)
    case .top(let number): settleTop(index, factors.named[number] ?? .empty)
    case .person: fates[index] = .aboutRow
    case .doubled, .unknown: fates[index] = .leftOut
    }
  }

  private mutating func settle(_ index: Int, _ fate: CellFate, unless reason: CellRefusal?) {
    if let reason { refuse(index, reason) } else { fates[index] = fate }
  }

  private mutating func settle(_ index: Int, _ reader: CellReader, _ turn: RepeatedColumns.Turn?) {
    switch try? content(at: index) {
    case .empty: fates[index] = .empty
    case .notShown: fates[index] = .notShown
    case .notReached: fates[index] = .notReached
    case .answer, nil: refuse(index, reasonNotTaken(reader.question, turn))
    }
  }

  private func reasonNotTaken(_ question: Question, _ turn: RepeatedColumns.Turn?) -> CellRefusal {
    switch turn {
    case .order(let number)?:
      switch factors.named[number] ?? .empty {
      case .unknown: return .unknownChoice
      case .again: return .anotherColumn
      case .factor(let id): return reasonNotTaken(AnswerKey(question.name, factor: id))
      case .empty, .notShown, .notReached:
        if let id = factor(asked: number, of: question) {
          return reasonNotTaken(AnswerKey(question.name, factor: id))
        }
      }
    case .factor(let id)?: return reasonNotTaken(AnswerKey(question.name, factor: id))
    case nil: break
    }
    return .notAsked(interview.reasonNotAsked(question) ?? .relevance)
  }

  /// The factor for which the walk asks a question at that number.
  private func factor(asked number: Int, of question: Question) -> String? {
    let factors = interview.section(of: question).map(interview.repeatedFactors) ?? []
    return factors.indices.contains(number - 1) ? factors[number - 1] : nil
  }

  /// What is asked was answered from another column.
  private func reasonNotTaken(_ key: AnswerKey) -> CellRefusal {
    guard !interview.isAsked(key) else { return .anotherColumn }
    let reason = questionnaire.question(named: key.question).flatMap(interview.reasonNotAsked)
    return .notAsked(reason ?? .relevance)
  }

  private mutating func settleTop(_ index: Int, _ named: RowFactors.Named) {
    switch named {
    case .empty: fates[index] = .empty
    case .notShown: fates[index] = .notShown
    case .notReached: fates[index] = .notReached
    case .factor: fates[index] = .aboutRow
    case .unknown: refuse(index, .unknownChoice)
    case .again: refuse(index, .anotherColumn)
    }
  }

  private mutating func settleOlder(_ index: Int) {
    switch olderContent(at: index) {
    case .empty: fates[index] = .empty
    case .notShown: fates[index] = .notShown
    case .notReached: fates[index] = .notReached
    case .unknown: refuse(index, .unknownChoice)
    case .answer(let answer):
      let reason = questionnaire.question(named: answer.question).flatMap(interview.reasonNotAsked)
      refuse(index, sheet.places[answer.question] == nil ? .notAsked(reason ?? .relevance) : .anotherColumn)
    }
  }
}
