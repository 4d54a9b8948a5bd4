import Questionnaires
import Storage

/// How far the reading of the log is, drawn on standard error once it takes longer than a second.
struct ReadingProgress {
  private let log: EventLog
  private var bar: ProgressBar
  private var read = (walks: 0, events: 0)
  /// Counted only when there is something to draw: counting takes time too.
  private var total: Int?

  init(log: EventLog, words: InterfaceWords) {
    self.log = log
    bar = ProgressBar(words: words)
  }

  /// Says that one more walk of so many events was read.
  mutating func read(events: Int) {
    read = (read.walks + 1, read.events + events)
    guard bar.isDue else { return }
    total = total ?? (try? log.count)
    guard let total, total > 0 else { return }
    bar.draw(share: Double(read.events) / Double(total), people: read.walks)
  }

  mutating func clear() { bar.clear() }
}
