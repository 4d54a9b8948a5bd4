import AnswerFiles
import Interviewing
import Questionnaires
import Storage

/// Puts the walks of an answer file into the event log, many in one transaction.
struct AnswerIntake {
  let questionnaire: Questionnaire
  let words: InterfaceWords
  let log: EventLog
  /// Decides about every draw of the whole file.
  let seed: UInt64

  /// Takes all rows, naming each stored walk and each refused cell as it goes; returns the closing report.
  func run(_ bytes: [UInt8]) throws -> TakeReport {
    var file = try AnswerFile(
      CSVReader(bytes), questionnaire: questionnaire, month: Chance.month, seed: { seed &+ UInt64($0) })
    for line in file.report.columnLines(in: words) { DiskFile.say(line) }
    try log.withBatches { add in
      while let row = try file.next() {
        if !row.events.isEmpty { try store(row, add) }
        for line in row.refusals(in: words) { DiskFile.say(line) }
      }
    }
    return file.report
  }

  private func store(_ row: TakenRow, _ add: ([StoredEvent]) throws -> Void) throws {
    let id = UUIDv7(milliseconds: Chance.now, random: (Chance.number, Chance.number)).description
    try add(row.events.map { StoredEvent($0, walk: id) })
    DiskFile.say("\(row.person ?? String(row.line)): \(id)")
  }
}
