import AnswerFiles
import Interviewing
import Questionnaires
import TestSupport

/// What the tests take files with: the pack that is shipped, and words for it.
enum Taking {
  static let pack: Questionnaire = {
    do { return try ShippedPack.questionnaire } catch { fatalError("\(error)") }
  }()

  /// Everything that a file gives.
  struct Result {
    var rows: [TakenRow] = []
    var report: TakeReport
  }

  static func take(_ bytes: [UInt8], pack: Questionnaire = pack) throws(AnswerFileError) -> Result {
    var file = try AnswerFile(
      CSVReader(bytes), questionnaire: pack, month: "2026-11", seed: { UInt64($0) + 7 })
    var rows: [TakenRow] = []
    while let row = try file.next() { rows.append(row) }
    return Result(rows: rows, report: file.report)
  }

  static func take(_ text: String, pack: Questionnaire = pack) throws(AnswerFileError) -> Result {
    try take([UInt8](text.utf8), pack: pack)
  }

  /// Takes one person who agreed to start, from cells by column.
  static func person(_ cells: KeyValuePairs<String, String>, pack: Questionnaire = pack) throws -> TakenRow {
    var names = cells.map(\.key)
    var texts = cells.map(\.value)
    if !names.contains("A2") {
      names.append("A2")
      texts.append("yes_start")
    }
    let text = [names, texts].map { $0.map(quoted).joined(separator: ",") }.joined(separator: "\n")
    let rows = try take(text, pack: pack).rows
    guard let row = rows.first, rows.count == 1 else { throw Missing() }
    return row
  }

  struct Missing: Error {}

  static func quoted(_ cell: String) -> String {
    "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// The questionnaire after a change that the shipped pack has no example of.
  static func pack(_ change: (inout Questionnaire) -> Void) -> Questionnaire {
    var pack = pack
    change(&pack)
    return pack
  }
}

extension TakenRow {
  /// What a question was answered with, about one factor where it is asked once a factor.
  func answer(_ name: String, about factor: String? = nil) -> Answer? {
    for case .answered(AnswerKey(name, factor: factor), let answer, _) in events { return answer }
    return nil
  }

  var isFinished: Bool { state == .finished && events.last == .finished }

  /// The reason why the cell of a column was refused.
  func refusal(_ column: String) -> CellRefusal? {
    refusedCells.first { $0.column == column }?.reason
  }

  var start: WalkStart? {
    for case .started(let start, _) in events { return start }
    return nil
  }

  var length: String? {
    for case .lengthChosen(let name) in events { return name }
    return nil
  }
}

extension Questionnaire {
  /// Changes one question in place.
  mutating func change(_ name: String, _ change: (inout Question) -> Void) {
    for section in sections.indices {
      for index in sections[section].questions.indices
      where sections[section].questions[index].name == name {
        change(&sections[section].questions[index])
      }
    }
  }
}
