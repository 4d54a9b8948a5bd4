/// Why a file of answers cannot be read; lines are counted from 1, the header's included.
package enum AnswerFileError: Error, Sendable, Equatable {
  /// A quote that opens on this line is never closed.
  case unclosedQuote(line: Int)
  /// A row has more cells than the header has columns.
  case tooManyCells(line: Int, cells: Int, columns: Int)
  case notUTF8(line: Int)
  case empty
  /// Not one column is a question of the pack.
  case noQuestions
  /// Seconds are found by the column `person_id`, and one of the files has none.
  case noPerson
  /// The file ended before, or after, where it had ended at first: it cannot be read, or was changed meanwhile.
  case otherEnd
}

extension AnswerFileError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unclosedQuote(let line): "Line \(line): a quote opens here and is never closed."
    case .tooManyCells(let line, let cells, let columns):
      "Line \(line): this row has \(cells) cells, and the header has \(columns) columns."
    case .notUTF8(let line): "Line \(line): this is not UTF-8 text. Save the file as CSV in UTF-8."
    case .empty: "The file is empty."
    case .otherEnd: "It could not be read to its end, or was changed meanwhile."
    case .noPerson: "There is no column person_id, by which seconds are found."
    case .noQuestions: "No column of the file is a question of this questionnaire."
    }
  }
}
