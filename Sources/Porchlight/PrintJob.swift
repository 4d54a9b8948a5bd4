import Glibc
import Screens

/// One page on its way through `lp`: by argument vector, never through a shell, its text on standard input.
struct PrintJob: Sendable {
  let text: String
  /// Seconds until a job that waits is called back.
  let patience: Double

  /// Whether the printing system is there.
  static var isAvailable: Bool { ChildProcess.path(of: "lp") != nil }

  /// Prints and waits until the job has left the queue.
  func run() -> EffectResult {
    guard let sent = ChildProcess.run("lp", ["-t", "Porchlight"], input: Array(text.utf8)) else {
      return .notPrinted(.noPrinter)
    }
    guard sent.status == 0, let id = Self.jobID(in: sent.output) else {
      return .notPrinted(sent.output.contains("no default destination") ? .noPrinter : .refused)
    }
    return wait(for: id)
  }

  private func wait(for id: String) -> EffectResult {
    let deadline = Chance.uptime + patience
    while Chance.uptime < deadline {
      guard let queue = ChildProcess.run("lpstat", ["-W", "not-completed"], input: []) else { break }
      if queue.status == 0, !Self.lists(id, in: queue.output) { return .printed }
      usleep(500_000)
    }
    _ = ChildProcess.run("cancel", ["-x", id], input: [])
    return .notPrinted(.stuck)
  }

  /// The id in "request id is Office-12 (0 file(s))".
  static func jobID(in output: String) -> String? {
    let words = output.split(separator: " ")
    return words.firstIndex(of: "is").flatMap { $0 + 1 < words.count ? String(words[$0 + 1]) : nil }
  }

  /// Whether a queue listing still has the job: its id begins a line.
  static func lists(_ id: String, in listing: String) -> Bool {
    listing.split(separator: "\n").contains { $0.split(separator: " ").first.map(String.init) == id }
  }
}
