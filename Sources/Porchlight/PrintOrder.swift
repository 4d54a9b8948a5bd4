import Screens

/// A page that a command prints: the queue is looked for first, and the command waits until the page is out.
struct PrintOrder: Sendable {
  /// Seconds until a job that waits is called back.
  private static let patience = 90.0

  /// Nil for the standard queue.
  let queue: String?
  var paper = PageLooks.Paper.letter
  var programs = ChildProcess()

  /// Says whether the page is known to be printed: where the printing system forgets its jobs, nobody can tell.
  func run(_ bytes: [UInt8]) throws(CommandError) -> Bool {
    guard programs.path(of: "lp") != nil else { throw .noPrinting }
    if let queue { try check(queue) }
    // Who interrupts the command leaves no page behind in a queue.
    Signals.install()
    let job = PrintJob(
      bytes: bytes, patience: Self.patience, queue: queue, media: paper.media, programs: programs,
      isStopped: { Signals.wantsEnd })
    let result = job.run()
    guard case .notPrinted(let problem) = result else {
      if case .printed = result { return true }
      return false
    }
    switch problem {
    case .noPrinter: throw .noStandardQueue(known: try queues())
    case .stuck: throw .notPrinted(isCalledBack: true)
    case .stopped: throw .printStopped
    // What staff print is not counted, and is set before it gets here.
    case .refused, .overLimit, .notCounted, .noLargePrint: throw .notPrinted(isCalledBack: false)
    }
  }

  /// Only names that the printing system lists itself go on to `lp`.
  private func check(_ queue: String) throws(CommandError) {
    let known = try queues()
    guard known.contains(queue) else { throw .unknownQueue(queue, known: known) }
  }

  private func queues() throws(CommandError) -> [String] {
    guard let listing = programs.run("lpstat", ["-e"], droppingErrors: true, patience: 20) else {
      throw .noPrinting
    }
    return listing.output.split(separator: "\n").map(String.init)
  }
}
