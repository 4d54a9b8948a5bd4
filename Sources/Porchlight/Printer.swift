import Glibc
import Screens
import Synchronization

/// Hands pages to the printing system on a thread of its own, and calls back what does not come out.
@MainActor
final class Printer {
  /// How long a job may wait before it is called back; it holds somebody's answers.
  private static let patience = 90.0

  /// What jobs have left behind, shared with their threads.
  private final class Results: Sendable {
    let waiting = Mutex<[EffectResult]>([])
  }

  private let results = Results()
  private let pipe = Pipe(blocks: false)

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

  /// Starts a job; the answer comes later unless there is no printer at all.
  func start(_ text: String) -> EffectResult? {
    guard PrintJob.isAvailable else { return .notPrinted(.noPrinter) }
    let job = PrintJob(text: text, patience: Self.patience)
    let wake = pipe?.write ?? -1
    BackgroundThread.run { [results] in
      let result = job.run()
      results.waiting.withLock { $0.append(result) }
      var byte: UInt8 = 1
      _ = write(wake, &byte, 1)
    }
    return nil
  }
}
