import Interviewing
package import Questionnaires

/// A file of answers, taken in row by row: each person walks through the same interview as on a screen.
///
/// Nothing is carried out that a row asks for: consent and the closing answers are kept like all others.
package struct AnswerFile {
  package let sheet: AnswerSheet
  /// About the rows taken so far.
  package private(set) var report: TakeReport
  private var reader: CSVReader
  private var seconds: SecondsFile?
  private let questionnaire: Questionnaire
  private let place: AnswerPlace
  private let month: String
  private let seed: (Int) -> UInt64
  /// How many people have been read, the skipped ones included.
  package private(set) var people = 0

  /// Reads the header; the month is for rows that say none, and rows are numbered from 0 for their seeds.
  package init(
    _ reader: CSVReader, seconds: SecondsFile? = nil, questionnaire: Questionnaire,
    place: AnswerPlace = AnswerPlace(.own), month: String, seed: @escaping (Int) -> UInt64
  ) throws(AnswerFileError) {
    self.reader = reader
    guard let header = try self.reader.next() else { throw .empty }
    sheet = try AnswerSheet(header: header, questionnaire: questionnaire)
    guard seconds == nil || sheet.person != nil else { throw .noPerson }
    report = TakeReport(sheet, withSeconds: seconds != nil)
    self.seconds = seconds
    self.questionnaire = questionnaire
    self.place = place
    self.month = month
    self.seed = seed
  }

  /// Takes the next person, or gives nil at the end of the file.
  package mutating func next() throws(AnswerFileError) -> TakenRow? {
    guard let row = try reader.next() else { return nil }
    var walk = RowWalk(row, sheet, questionnaire, try seconds(of: row))
    let taken = walk.take(place: place, seed: seed(people), month: month)
    people += 1
    report.add(taken)
    return taken
  }

  /// Passes the next person over, who is taken elsewhere; false at the end of the file.
  package mutating func skip() throws(AnswerFileError) -> Bool {
    if seconds == nil {
      guard try reader.skip() else { return false }
    } else {
      guard let row = try reader.next() else { return false }
      _ = try seconds(of: row)
    }
    people += 1
    return true
  }

  private mutating func seconds(of row: CSVRow) throws(AnswerFileError) -> RowSeconds? {
    guard let file = seconds, let person = sheet.person else { return nil }
    let found = try seconds?.row(of: CleanText.clean(row.cells[person].text))
    return RowSeconds(found, file.sheet)
  }
}
