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
  /// The factors that the row names.
  private(set) var factors = RowFactors()
  private var events: [WalkEvent] = []
  var fates: [CellFate?]
  var refused: [RefusedCell] = []
  private var notShown: Set<AnswerKey> = []
  private var seconds: RowSeconds?

  /// Seconds come with the answers where there is a file of them.
  init(_ row: CSVRow, _ sheet: AnswerSheet, _ questionnaire: Questionnaire, _ seconds: RowSeconds? = nil) {
    self.seconds = seconds
    self.sheet = sheet
    self.questionnaire = questionnaire
    self.row = row
    interview = Interview(questionnaire: questionnaire)
    fates = Array(repeating: nil, count: row.cells.count)
    language = spokenLanguage
    factors = RowFactors(row, sheet, language: language)
  }

  /// Takes the whole row; the month is for a row that says none.
  mutating func take(place: AnswerPlace, seed: UInt64, month: String) -> TakenRow {
    if let reason = reasonToStoreNothing { return storingNothing(reason) }
    let spoken = language ?? questionnaire.pack.baseLanguage
    step(
      .start(
        WalkStart(
          setting: place.setting, language: spoken, seed: seed, month: self.month ?? month,
          purpose: place.purposes[spoken])))
    for name in [sheet.languageQuestion, sheet.consentQuestion].compactMap(\.self) { ask(AnswerKey(name)) }
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
      mayBeCounted: !keepsNothing && interview.mayBeCounted,
      hasConsentColumn: sheet.consentQuestion.map { sheet.places[$0] != nil } ?? false,
      refusedCells: keepsNothing ? [] : refused, seconds: keepsNothing ? nil : seconds?.taken,
      cells: cells.reduce(into: [:]) { $0[$1, default: 0] += 1 })
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
    asked.reserveCapacity(2 * interview.path.count)
    var index = 0
    while index < interview.path.count {
      let path = interview.path
      guard asked.insert(path[index]).inserted else {
        index += 1
        continue
      }
      ask(path[index])
      // Nearly always it is the same path, which is told at a glance.
      index = interview.path == path ? index + 1 : Self.lengthInCommon(path, interview.path, upTo: index + 1)
    }
  }

  /// An answer may have put questions in before the place at hand; those before them were asked.
  private static func lengthInCommon(_ old: [AnswerKey], _ new: [AnswerKey], upTo end: Int) -> Int {
    let end = min(end, new.count)
    return (0..<end).first { old[$0] != new[$0] } ?? end
  }

  private mutating func ask(_ key: AnswerKey) {
    guard let index = place(of: key) else { return askOlder(key) }
    do throws(CellRefusal) {
      switch try content(at: index) {
      case .answer(let answer): try give(answer, to: key, from: index)
      case .notShown:
        notShown.insert(key)
        fates[index] = .notShown
      case .notReached: fates[index] = .notReached
      case .empty: fates[index] = .empty
      }
    } catch {
      refuse(index, error)
    }
  }

  /// A question without a column of its own: an older column may answer it, or has stood in its place.
  private mutating func askOlder(_ key: AnswerKey) {
    let columns = sheet.olderPlaces[key.question] ?? []
    for index in columns {
      switch olderContent(at: index) {
      case .answer(let answer) where answer.question == key.question:
        do throws(CellRefusal) {
          return try give(.choice(answer.choice, own: nil), to: key, from: index)
        } catch {
          return refuse(index, error)
        }
      case .answer, .notShown: notShown.insert(key)
      case .notReached, .empty, .unknown: break
      }
    }
    if columns.isEmpty { notShown.insert(key) }
  }

  private mutating func give(_ answer: Answer, to key: AnswerKey, from index: Int) throws(CellRefusal) {
    guard takesOwnWords(answer, key) else { throw .ownWord }
    do throws(Refusal) {
      let number = seconds == nil ? nil : number(of: key)
      let stay = seconds?.seconds(of: key, number: number)
      events += try interview.apply(.answer(key, answer, seconds: stay))
      seconds?.keep(key, number: number)
      fates[index] = .stored
    } catch {
      switch error {
      case .unknownChoice: throw .notOffered
      default: throw .refused(error)
      }
    }
  }

  /// Whether every own word belongs to a choice that opens a text in this walk: none may be lost unsaid.
  private func takesOwnWords(_ answer: Answer, _ key: AnswerKey) -> Bool {
    guard case .choices(_, let own) = answer, !own.isEmpty,
      let question = questionnaire.question(named: key.question)
    else { return true }
    let open = questionnaire.choices(of: question).filter { interview.takesOwnWord($0, of: question) }
    return Set(own.keys).isSubset(of: open.map(\.name))
  }

  private mutating func finish() -> TakenRow.State {
    do throws(Refusal) {
      events += try interview.apply(.finishForm(notShown: notShown))
      return .finished
    } catch {
      guard case .unanswered = error else { return .unfinished(waiting: []) }
      let keys = interview.waiting(notShown: notShown)
      return .unfinished(waiting: keys.map { key in place(of: key).map(sheet.shownName) ?? key.question })
    }
  }
}
