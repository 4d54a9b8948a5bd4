import Interviewing
package import Questionnaires

/// How long people stayed at their questions: columns as in the answers, a row a person.
///
/// Its rows stand in the order of the answers, so that neither file is held in memory; who is missing in one
/// of them is passed over.
package struct SecondsFile {
  let sheet: AnswerSheet
  private let person: Int
  private var reader: CSVReader
  /// Rows that were read and looked for by nobody yet.
  private var waiting: [CSVRow] = []

  /// So many rows are looked through for a person.
  private static let reach = 200

  /// Reads the header; without a column `person_id` nobody could be found.
  package init(_ reader: CSVReader, questionnaire: Questionnaire) throws(AnswerFileError) {
    self.reader = reader
    guard let header = try self.reader.next() else { throw .empty }
    sheet = try AnswerSheet(header: header, questionnaire: questionnaire)
    guard let person = sheet.person else { throw .noPerson }
    self.person = person
  }

  /// The row of a person, when it is not far.
  mutating func row(of name: String) throws(AnswerFileError) -> CSVRow? {
    var index = 0
    while true {
      while index == waiting.count {
        guard waiting.count < Self.reach, let row = try reader.next() else { return nil }
        waiting.append(row)
      }
      if CleanText.clean(waiting[index].cells[person].text) == name {
        let row = waiting[index]
        waiting.removeFirst(index + 1)
        return row
      }
      index += 1
    }
  }
}
