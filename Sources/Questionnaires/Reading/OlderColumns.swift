import Yams

extension RulesReader {
  /// Columns of answer files that an earlier questionnaire made, and what their cells mean now.
  func olderColumns(_ root: Fields) -> [String: [String: AnswerByName]] {
    guard let columns = root.fields("older_columns", of: "`older_columns`", keys: []) else { return [:] }
    var result: [String: [String: AnswerByName]] = [:]
    for column in columns.pairs {
      guard let cells = columns.fields(column.key, of: "the column `\(column.key)`", keys: []) else {
        continue
      }
      for cell in cells.pairs {
        guard let meaning = cells.fields(cell.key, of: "the cell", keys: []), let pair = meaning.pairs.first
        else { continue }
        result[column.key, default: [:]][cell.key] = meant(pair.key, meaning, keyNode: pair.keyNode)
      }
    }
    return result
  }

  private func meant(_ name: String, _ fields: Fields, keyNode: Node) -> AnswerByName {
    let choice = fields.text(name)
    let question = sections.lazy.flatMap(\.questions).first { $0.name == name }
    let names = question?.kind.listName.flatMap { lists[$0]?.choices.map(\.name) } ?? []
    if question == nil || !names.contains(choice) {
      diagnostics.add(
        question == nil ? "unknown-question" : "unknown-choice", at: fields.file.place(of: keyNode),
        "`\(name): \(choice)` is not an answer of this pack", why: "cells of old files would be lost.",
        fix: "name a question and one of its choices.")
    }
    return AnswerByName(question: name, choice: choice)
  }
}

/// An answer named by its question and its choice.
package struct AnswerByName: Equatable, Sendable {
  package var question: String
  package var choice: String
}
