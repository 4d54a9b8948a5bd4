package import Questionnaires

/// Why a file of answers cannot be read; lines are counted from 1, the header's included.
package enum AnswerFileError: Error, Sendable, Equatable {
  /// A quote that opens on this line is never closed.
  case unclosedQuote(line: Int)
  /// A row has more cells than the header has columns.
  case tooManyCells(line: Int, cells: Int, columns: Int)
  /// The header is one cell with semicolons or tabs in it.
  case notCommas
  case notUTF8(line: Int)
  case empty
  /// Not one column is a question of the pack.
  case noQuestions
  /// Seconds are found by the column `person_id`, and one of the files has none.
  case noPerson
  /// The file ended before, or after, where it had ended at first: it cannot be read, or was changed meanwhile.
  case otherEnd
}

extension AnswerFileError {
  /// The error in a sentence or two, with what to do.
  package func sentence(in words: InterfaceWords) -> String {
    switch self {
    case .unclosedQuote(let line): words(AnswerFileWord.errorUnclosedQuote, ["line": String(line)])
    case .tooManyCells(let line, let cells, let columns):
      words(
        AnswerFileWord.errorTooManyCells,
        ["line": String(line), "cells": String(cells), "columns": String(columns)])
    case .notCommas: words(AnswerFileWord.errorNotCommas)
    case .notUTF8(let line): words(AnswerFileWord.errorNotUTF8, ["line": String(line)])
    case .empty: words(AnswerFileWord.errorEmpty)
    case .noQuestions: words(AnswerFileWord.errorNoQuestions)
    case .noPerson: words(AnswerFileWord.errorNoPerson)
    case .otherEnd: words(AnswerFileWord.errorOtherEnd)
    }
  }
}
