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

  private static let batch = 200

  /// Takes all rows, naming each walk once it is stored, and each refused cell; returns the closing report.
  ///
  /// A file that cannot be read to its end stores nothing.
  func run(_ bytes: [UInt8]) throws -> TakeReport {
    var reader = CSVReader(bytes)
    while try reader.next() != nil {}
    var file = try AnswerFile(
      CSVReader(bytes), questionnaire: questionnaire, month: Chance.month, seed: { seed &+ UInt64($0) })
    for line in file.report.columnLines(in: words) { DiskFile.say(line) }
    var waiting: [String] = []
    var stored = 0
    try log.withBatches(of: Self.batch) { add in
      while let row = try file.next() {
        waiting += try store(row, add, &stored)
        guard stored == Self.batch else { continue }
        sayAll(&waiting)
        stored = 0
      }
    }
    sayAll(&waiting)
    return file.report
  }

  /// Hands a walk over; what is to be said once its batch is on the disk.
  private func store(
    _ row: TakenRow, _ add: ([StoredEvent]) throws -> Void, _ stored: inout Int
  ) throws -> [String] {
    guard !row.events.isEmpty else { return row.refusals(in: words) }
    let id = UUIDv7(milliseconds: Chance.now, random: (Chance.number, Chance.number)).description
    try add(row.events.map { StoredEvent($0, walk: id) })
    stored += 1
    return ["\(row.person ?? String(row.line)): \(id)"] + row.refusals(in: words)
  }

  private func sayAll(_ lines: inout [String]) {
    for line in lines { DiskFile.say(line) }
    lines = []
  }
}
