import Interviewing
import Questionnaires

/// Walks the person of one row through the interview, in the order in which it asks.
///
/// A walk is finished when nothing that our rules ask waits for an answer. `NS`, a question without a column
/// and a question that an older column stands for wait for nothing: the form never showed them. `NR`, an
/// empty cell and a refused one do wait.
struct RowWalk {
  let sheet: AnswerSheet
  let questionnaire: Questionnaire
  let row: CSVRow
  var interview: Interview
  /// The person's language; nil for that of the pack itself.
  var language: String?
  private var events: [WalkEvent] = []
  private var fates: [CellFate?]
  private var refused: [RefusedCell] = []
  private var notShown: Set<AnswerKey> = []

  init(_ row: CSVRow, _ sheet: AnswerSheet, _ questionnaire: Questionnaire) {
    self.sheet = sheet
    self.questionnaire = questionnaire
    self.row = row
    interview = Interview(questionnaire: questionnaire)
    fates = Array(repeating: nil, count: row.cells.count)
    language = spokenLanguage
  }

  /// Takes the whole row; the month is for a row that says none.
  mutating func take(setting: Setting, seed: UInt64, month: String) -> TakenRow {
    if let reason = reasonToStoreNothing { return storingNothing(reason) }
    let spoken = language ?? questionnaire.pack.baseLanguage
    step(.start(WalkStart(setting: setting, language: spoken, seed: seed, month: self.month ?? month)))
    for name in [sheet.languageQuestion, sheet.consentQuestion].compactMap(\.self) { ask(name) }
    if let length { step(.chooseLength(length)) }
    walk()
    for index in fates.indices where fates[index] == nil { settle(index) }
    let state = finish()
    if interview.isTooYoung { return storingNothing(.tooYoung) }
    return taken(state, cells: fates.compactMap(\.self))
  }

  private func taken(_ state: TakenRow.State, cells: [CellFate]) -> TakenRow {
    let keepsNothing = if case .nothingStored = state { true } else { false }
    return TakenRow(
      line: row.line, person: person, events: keepsNothing ? [] : events, state: state,
      refusedCells: keepsNothing ? [] : refused, cells: cells.reduce(into: [:]) { $0[$1, default: 0] += 1 })
  }

  private func storingNothing(_ reason: TakenRow.NotStoredReason) -> TakenRow {
    let cells = sheet.columns.map { column -> CellFate in
      switch column {
      case .doubled, .unknown: .leftOut
      default: .notKept
      }
    }
    return taken(.nothingStored(reason), cells: cells)
  }
}

// MARK: - Steps

extension RowWalk {
  /// A step that the interview takes from every row.
  private mutating func step(_ step: Step) {
    events += (try? interview.apply(step)) ?? []
  }

  private mutating func walk() {
    var asked: Set<AnswerKey> = []
    var index = 0
    while index < interview.path.count {
      let path = interview.path
      guard asked.insert(path[index]).inserted else {
        index += 1
        continue
      }
      ask(path[index].question)
      // An answer may have put questions in before the place at hand.
      index = interview.path == path ? index + 1 : 0
    }
  }

  private mutating func ask(_ name: String) {
    guard let index = sheet.places[name] else { return askOlder(name) }
    do throws(CellRefusal) {
      switch try content(at: index) {
      case .answer(let answer): try give(answer, to: name, from: index)
      case .notShown:
        notShown.insert(AnswerKey(name))
        fates[index] = .notShown
      case .notReached: fates[index] = .notReached
      case .empty: fates[index] = .empty
      }
    } catch {
      refuse(index, error)
    }
  }

  /// A question without a column of its own: an older column may answer it, or has stood in its place.
  private mutating func askOlder(_ name: String) {
    let columns = sheet.olderPlaces[name] ?? []
    for index in columns {
      switch olderContent(at: index) {
      case .answer(let answer) where answer.question == name:
        do throws(CellRefusal) {
          return try give(.choice(answer.choice, own: nil), to: name, from: index)
        } catch {
          return refuse(index, error)
        }
      case .answer, .notShown: notShown.insert(AnswerKey(name))
      case .notReached, .empty, .unknown: break
      }
    }
    if columns.isEmpty { notShown.insert(AnswerKey(name)) }
  }

  private mutating func give(_ answer: Answer, to name: String, from index: Int) throws(CellRefusal) {
    do throws(Refusal) {
      events += try interview.apply(.answer(AnswerKey(name), answer))
      fates[index] = .stored
    } catch {
      switch error {
      case .unknownChoice: throw .notOffered
      default: throw .refused(error)
      }
    }
  }

  private mutating func finish() -> TakenRow.State {
    do throws(Refusal) {
      events += try interview.apply(.finishForm(notShown: notShown))
      return .finished
    } catch {
      if case .unanswered(let count) = error { return .unfinished(waiting: count) }
      return .unfinished(waiting: 0)
    }
  }
}

// MARK: - What is left

extension RowWalk {
  private mutating func refuse(_ index: Int, _ reason: CellRefusal) {
    let cell = row.cells[index]
    fates[index] = .refused
    refused.append(
      RefusedCell(
        column: sheet.shownName(index), line: cell.line, text: ShortText.of(cell.text), reason: reason))
  }

  /// Says what becomes of a cell that the walk has not come to.
  private mutating func settle(_ index: Int) {
    switch sheet.columns[index] {
    case .question(let reader): settle(index, reader.question)
    case .older: settleOlder(index)
    case .length: settle(index, .aboutRow, unless: isLengthUnknown ? .unknownLength : nil)
    case .month: settle(index, .aboutRow, unless: isMonthUnknown ? .notAMonth : nil)
    case .person: fates[index] = .aboutRow
    case .doubled, .unknown: fates[index] = .leftOut
    }
  }

  private mutating func settle(_ index: Int, _ fate: CellFate, unless reason: CellRefusal?) {
    if let reason { refuse(index, reason) } else { fates[index] = fate }
  }

  private mutating func settle(_ index: Int, _ question: Question) {
    switch try? content(at: index) {
    case .empty: fates[index] = .empty
    case .notShown: fates[index] = .notShown
    case .notReached: fates[index] = .notReached
    case .answer, nil: refuse(index, .notAsked(interview.reasonNotAsked(question) ?? .relevance))
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
