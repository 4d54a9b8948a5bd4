import AnswerFiles
import Interviewing
import Questionnaires
import Storage

/// Reads a file of answers and walks its people through the interview, beside the storing.
struct IntakeReader: Sendable {
  let file: ChunkedFile
  /// How long people stayed, when somebody has written that down.
  let seconds: ChunkedFile?
  let questionnaire: Questionnaire
  let words: InterfaceWords
  /// Decides about every draw of the whole file.
  let seed: UInt64
  /// People that were taken before.
  var skipping = 0

  /// What the reading hands to the storing.
  enum Item: Sendable {
    case batch(Batch)
    case end(TakeReport)
    case failed(AnswerFileError)
  }

  /// One person's walk under its new id.
  struct Walk: Sendable {
    var id: String
    var events: [WalkEvent]
  }

  /// Some people's walks, whole ones only.
  struct Batch: Sendable {
    var walks: [Walk] = []
    /// What is to be said once they are on the disk.
    var lines: [String] = []
    /// From the beginning of the file on.
    var people = 0
    var bytes = 0
    var isFirst = true
  }

  private static let batch = 500

  /// Starts a thread that reads to the end of the file, or until nobody takes what it has read.
  func start() -> Handover<Item> {
    let handover = Handover<Item>(ahead: 2)
    BackgroundThread.run {
      do throws(AnswerFileError) {
        if let report = try read(into: handover) { _ = handover.give(.end(report)) }
      } catch {
        _ = handover.give(.failed(error))
      }
    }
    return handover
  }

  private func read(into handover: Handover<Item>) throws(AnswerFileError) -> TakeReport? {
    var bytes = 0
    let pieces = file.pieces()
    let reader = CSVReader {
      let piece = pieces()
      bytes += piece?.count ?? 0
      return piece
    }
    var answers = try AnswerFile(
      reader, seconds: try secondsFile(), questionnaire: questionnaire, month: Chance.month,
      seed: { seed &+ UInt64($0) })
    var batch = Batch(lines: answers.report.columnLines(in: words))
    if skipping > 0 { batch.lines.append(words(AnswerFileWord.goesOn, count: skipping)) }
    for _ in 0..<skipping { try answers.skip() }
    while let row = try answers.next() {
      add(row, to: &batch)
      guard answers.people.isMultiple(of: Self.batch) else { continue }
      (batch.people, batch.bytes) = (answers.people, bytes)
      guard handover.give(.batch(batch)) else { return nil }
      batch = Batch(people: answers.people, isFirst: false)
    }
    guard batch.isFirst || answers.people > batch.people else { return answers.report }
    (batch.people, batch.bytes) = (answers.people, bytes)
    return handover.give(.batch(batch)) ? answers.report : nil
  }

  /// The file of seconds, read from its beginning.
  func secondsFile() throws(AnswerFileError) -> SecondsFile? {
    guard let seconds else { return nil }
    return try SecondsFile(CSVReader(chunks: seconds.pieces()), questionnaire: questionnaire)
  }

  private func add(_ row: TakenRow, to batch: inout Batch) {
    if !row.events.isEmpty {
      let id = UUIDv7(milliseconds: Chance.now, random: (Chance.number, Chance.number)).description
      batch.walks.append(Walk(id: id, events: row.events))
      batch.lines.append("\(row.person ?? String(row.line)): \(id)")
    }
    batch.lines += row.refusals(in: words)
  }
}
