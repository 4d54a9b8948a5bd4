import Glibc
import Reporting
import Screens
import Synchronization

/// Hands pages to the printing system on a thread of its own, and calls back what does not come out.
@MainActor
final class Printer {
  /// How long a job may wait before it is called back; it holds somebody's answers.
  nonisolated private static let patience = 90.0
  /// How long the program stays for a page that is being handed over, in seconds.
  private static let handingOver = 10.0

  /// What jobs have left behind, shared with their threads.
  private final class Results: Sendable {
    let waiting = Mutex<[EffectResult]>([])
    /// Jobs that have not been handed over yet.
    let sending = Mutex(0)
    /// Jobs that are not out of the printer yet.
    let open = Mutex(0)
  }

  private let results = Results()
  private let pipe = Pipe(blocks: false)
  private let printed: PrintedPages

  init(counting printed: PrintedPages) { self.printed = printed }

  /// Readable once a job has ended.
  var wakeDescriptor: Int32 { pipe?.read ?? -1 }

  /// Jobs that have ended since the last look.
  func finished() -> [EffectResult] {
    var byte: UInt8 = 0
    while read(wakeDescriptor, &byte, 1) > 0 {}
    return results.waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }

  /// Waits until no page is half handed over, which the end of the program would cut off.
  func finishSending() {
    let deadline = Chance.uptime + Self.handingOver
    while results.sending.withLock({ $0 }) > 0, Chance.uptime < deadline { usleep(5000) }
  }

  /// Whether a page is on its way and not out yet.
  var isBusy: Bool { results.open.withLock { $0 } > 0 }

  /// Waits until every page is out or called back: nothing of anybody's stays in a queue unwatched.
  func finishAll() {
    while isBusy { usleep(20_000) }
  }

  /// Starts a job; the answer comes later unless there is no printer at all.
  func start(_ document: Document, counting: PageCounting?, isLarge: Bool) -> EffectResult? {
    guard PrintJob.isAvailable else { return .notPrinted(.noPrinter) }
    let wake = pipe?.write ?? -1
    results.sending.withLock { $0 += 1 }
    results.open.withLock { $0 += 1 }
    let print = VisitorPrint(
      document: document, looks: PageLooks(isLargePrint: isLarge), counting: counting, printed: printed,
      patience: Self.patience)
    let hasBegun = BackgroundThread.run { [results] in
      let result = print.run { results.sending.withLock { $0 -= 1 } }
      results.waiting.withLock { $0.append(result) }
      results.open.withLock { $0 -= 1 }
      var byte: UInt8 = 1
      _ = write(wake, &byte, 1)
    }
    guard !hasBegun else { return nil }
    results.sending.withLock { $0 -= 1 }
    results.open.withLock { $0 -= 1 }
    return .notPrinted(.refused)
  }
}
