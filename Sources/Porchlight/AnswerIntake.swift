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
  }

  /// Takes all rows, naming each walk once it is stored, and each refused cell; a signal ends it early.
  func run() throws -> Outcome {
    Signals.install()
    let handover = reader.start()
    defer { handover.close() }
    var bar = ProgressBar(words: reader.words)
    defer { bar.clear() }
    var walks = 0
    while true {
      switch handover.take() {
      case .batch(let batch):
        try store(batch)
        walks += batch.walks.count
        if isatty(1) != 0 { bar.clear() }
        DiskFile.say(batch.lines)
        bar.draw(share: Double(batch.bytes) / Double(max(1, content.bytes)), people: batch.people)
        if Signals.wantsEnd { return .stopped(walks: walks) }
      case .end(let report): return .whole(report)
      case .failed(let error): throw error
      }
    }
  }

  private func store(_ batch: IntakeReader.Batch) throws(StorageError) {
    let isLast = batch.people == content.people
    let mark = isLast ? taken.takenWhole(people: batch.people) : taken.taken(people: batch.people)
    // Written out on this thread, which has less to do than the one that interviews.
    let events = batch.walks.flatMap { walk in walk.events.map { StoredEvent($0, walk: walk.id) } }
    try log.append(events + [mark])
  }
}
