import Glibc
import Screens
import Synchronization

/// Hands pages to the printing system on a thread of its own, and calls back what does not come out.
@MainActor
final class Printer {
  /// How long a job may wait before it is called back; it holds somebody's answers.
  private static let patience = 90.0

  private let results = Mutex<[EffectResult]>([])
  private let pipe: (read: Int32, write: Int32)

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe2(&ends, O_CLOEXEC | O_NONBLOCK)
    pipe = (ends[0], ends[1])
  }

  /// Readable once a job has ended.
  var wakeDescriptor: Int32 { pipe.read }

  /// Jobs that have ended since the last look.
  func finished() -> [EffectResult] {
    var byte: UInt8 = 0
    while read(pipe.read, &byte, 1) > 0 {}
    return results.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }

  /// Starts a job; the answer comes later unless there is no printer at all.
  func start(_ text: String) -> EffectResult? {
    guard PrintJob.isAvailable else { return .notPrinted(.noPrinter) }
    let job = PrintJob(text: text, patience: Self.patience)
    let wake = pipe.write
    BackgroundThread.run { [results] in
      let result = job.run()
      results.withLock { $0.append(result) }
      var byte: UInt8 = 1
      _ = write(wake, &byte, 1)
    }
    return nil
  }
}
