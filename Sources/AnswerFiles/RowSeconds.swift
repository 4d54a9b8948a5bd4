import Interviewing
import Questionnaires

/// One person's row of seconds, and what became of it.
struct RowSeconds {
  private let sheet: AnswerSheet
  /// Whole seconds by column.
  private var seconds: [Int: Int] = [:]
  private(set) var taken: TakenSeconds

  /// No clock that was not set shows a longer stay.
  private static let longest = 86_400.0

  /// Reads the cells; without a row the person is one that the file does not have.
  init(_ row: CSVRow?, _ sheet: AnswerSheet) {
    self.sheet = sheet
    taken = TakenSeconds(isMissing: row == nil)
    guard let row else { return }
    for (index, cell) in row.cells.enumerated() where isQuestion(index) {
      do throws(CellRefusal) {
        seconds[index] = try Self.number(cell.text)
      } catch {
        taken.refusedCells.append(
          RefusedCell(
            column: sheet.shownName(index), line: cell.line, text: ShortText.of(cell.text), reason: error))
      }
    }
    taken.notKept = seconds.count
  }

  /// The seconds of a question; repeated ones are found by the factor's number in the row of answers.
  func seconds(of key: AnswerKey, number: Int?) -> Int? { place(of: key, number).flatMap { seconds[$0] } }

  /// Says that the seconds of a question were kept with its answer.
  mutating func keep(_ key: AnswerKey, number: Int?) {
    guard let place = place(of: key, number), seconds.removeValue(forKey: place) != nil else { return }
    taken.kept += 1
    taken.notKept -= 1
  }

  private func place(of key: AnswerKey, _ number: Int?) -> Int? {
    guard let factor = key.factor else {
      return sheet.places[key.question] ?? sheet.olderPlaces[key.question]?.first
    }
    let numbered = number.flatMap { sheet.repeated.place(of: key.question, .order($0)) }
    return sheet.repeated.place(of: key.question, .factor(factor)) ?? numbered
  }

  private func isQuestion(_ index: Int) -> Bool {
    switch sheet.columns[index] {
    case .question, .older: true
    case .top, .length, .person, .month, .doubled, .unknown: false
    }
  }

  /// Such as `11.3`, rounded; nil for a cell that says nothing.
  private static func number(_ cell: String) throws(CellRefusal) -> Int? {
    let text = CleanText.clean(cell)
    if ["", "NS", "NR"].contains(text.uppercased()) { return nil }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
      let number = Double(text), number <= longest
    else { throw .notSeconds }
    return Int(number.rounded())
  }
}
