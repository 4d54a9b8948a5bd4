import AnswerFiles
import Glibc
import Questionnaires
import Storage

/// Puts the walks of an answer file into the event log, many in one transaction.
struct AnswerIntake {
  let reader: IntakeReader
  let taken: TakenFiles
  let content: FileContent
  let log: EventLog

  /// How the taking ended; what is stored are whole walks in every case.
  enum Outcome {
    case whole(TakeReport)
    case stopped(walks: Int)
    case broken(AnswerFileError, walks: Int)
  }

  /// Takes all rows, naming each walk once it is stored, and each refused cell; a signal ends it early.
  func run() throws -> Outcome {
    Signals.install()
    let handovers = reader.start()
    defer { handovers.forEach { $0.close() } }
    var bar = ProgressBar(words: reader.words)
    defer { bar.clear() }
    var walks = 0
    var turn = reader.firstTurn
    while true {
      switch handovers[turn].take() {
      case .batch(let batch):
        try take(batch, &bar)
        walks += batch.walks.count
        if Signals.wantsEnd, batch.people != content.people { return .stopped(walks: walks) }
      case .end(let report):
        do throws(AnswerFileError) {
          return .whole(try whole(report, handovers, but: turn))
        } catch {
          return .broken(error, walks: walks)
        }
      case .failed(let error): return .broken(error, walks: walks)
      }
      turn = (turn + 1) % handovers.count
    }
  }

  private func take(_ batch: IntakeReader.Batch, _ bar: inout ProgressBar) throws(StorageError) {
    try store(batch)
    if isatty(1) != 0 { bar.clear() }
    DiskFile.say(batch.lines)
    bar.draw(share: Double(batch.bytes) / Double(max(1, content.print.bytes)), people: batch.people)
  }

  /// Where one has come to the end, the others have nothing left but their counts.
  private func whole(
    _ report: TakeReport, _ handovers: [Handover<IntakeReader.Item>], but turn: Int
  ) throws(AnswerFileError) -> TakeReport {
    var report = report
    for other in handovers.indices where other != turn {
      switch handovers[other].take() {
      case .end(let more): report.add(more)
      case .failed(let error): throw error
      case .batch: throw .otherEnd
      }
    }
    guard reader.skipping + report.people == content.people else { throw .otherEnd }
    return report
  }

  private func store(_ batch: IntakeReader.Batch) throws(StorageError) {
    let isLast = batch.people == content.people
    let mark = isLast ? taken.takenWhole(people: batch.people) : taken.taken(people: batch.people)
    // Written out on this thread, which has less to do than the one that interviews.
    let events = batch.walks.flatMap { walk in walk.events.map { StoredEvent($0, walk: walk.id) } }
    try log.append(events + [mark])
  }
}
