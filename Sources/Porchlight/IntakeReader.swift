import AnswerFiles
import Interviewing
import Questionnaires
import Storage

/// Reads a file of answers and walks its people through the interview, beside the storing.
///
/// Several threads read the same file, and each walks the people of its own batches, which come round in turn:
/// to read a row is cheap beside walking it.
struct IntakeReader: Sendable {
  let file: ChunkedFile
  /// How long people stayed, when somebody has written that down.
  let seconds: ChunkedFile?
  /// One for each thread: threads that count references to the same values wait for each other.
  let questionnaires: [Questionnaire]
  let words: InterfaceWords
  /// Of all rows.
  let place: AnswerPlace
  /// Decides about every draw of the whole file.
  let seed: UInt64
  /// For rows that say none, such as `2026-11`.
  let month = Chance.month
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
  }

  private static let batch = 500

  /// Whose batch comes first.
  var firstTurn: Int { turn(ofPerson: skipping) }

  private func turn(ofPerson number: Int) -> Int { number / Self.batch % questionnaires.count }

  /// Starts threads that read to the end of the file, or until nobody takes what they have read.
  func start() -> [Handover<Item>] {
    questionnaires.indices.map { turn in
      let handover = Handover<Item>(ahead: 2)
      let hasBegun = BackgroundThread.run {
        do throws(AnswerFileError) {
          if let report = try read(turn, into: handover) { _ = handover.give(.end(report)) }
        } catch {
          _ = handover.give(.failed(error))
        }
      }
      if !hasBegun { _ = handover.give(.failed(.otherEnd)) }
      return handover
    }
  }

  private func read(_ turn: Int, into handover: Handover<Item>) throws(AnswerFileError) -> TakeReport? {
    var bytes = 0
    var hasOtherEnd = false
    let pieces = file.pieces()
    let reader = CSVReader {
      let piece = pieces()
      bytes += piece?.count ?? 0
      hasOtherEnd = hasOtherEnd || (piece == nil && bytes != file.size)
      return piece
    }
    var answers = try AnswerFile(
      reader, seconds: try secondsFile(), questionnaire: questionnaires[turn], place: place, month: month,
      seed: { seed &+ UInt64($0) })
    var first: Batch? = turn == firstTurn ? firstBatch(answers) : nil
    while answers.people < skipping, try answers.skip() {}
    while true {
      if self.turn(ofPerson: answers.people) != turn {
        guard try answers.skip() else { break }
        continue
      }
      var batch = first ?? Batch()
      let isAtEnd = try fill(&batch, from: &answers)
      // What was cut off there may look like a row.
      guard !hasOtherEnd else { throw .otherEnd }
      batch.bytes = bytes
      if batch.people > 0 || first != nil {
        guard handover.give(.batch(batch)) else { return nil }
      }
      first = nil
      if isAtEnd { break }
    }
    guard !hasOtherEnd else { throw .otherEnd }
    return answers.report
  }

  /// Walks people up to the end of a batch; true at the end of the file.
  private func fill(_ batch: inout Batch, from answers: inout AnswerFile) throws(AnswerFileError) -> Bool {
    repeat {
      guard let row = try answers.next() else { return true }
      add(row, to: &batch)
      batch.people = answers.people
    } while !answers.people.isMultiple(of: Self.batch)
    return false
  }

  private func firstBatch(_ answers: AnswerFile) -> Batch {
    var batch = Batch(lines: answers.report.columnLines(in: words), people: skipping)
    if skipping > 0 { batch.lines.append(words(AnswerFileWord.goesOn, count: skipping)) }
    return batch
  }

  /// The file of seconds, read from its beginning.
  func secondsFile() throws(AnswerFileError) -> SecondsFile? {
    guard let seconds else { return nil }
    return try SecondsFile(CSVReader(chunks: seconds.pieces()), questionnaire: questionnaires[0])
  }

  private func add(_ row: TakenRow, to batch: inout Batch) {
    if !row.events.isEmpty {
      let id = Chance.walkID
      batch.walks.append(Walk(id: id, events: row.events))
      batch.lines.append("\(row.person ?? String(row.line)): \(id)")
    }
    batch.lines += row.remarks(in: words)
  }
}
