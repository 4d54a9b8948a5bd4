import Glibc
import Screens

/// One page on its way through `lp`: by argument vector, never through a shell, its bytes on standard input.
struct PrintJob: Sendable {
  /// A PDF or plain text: the printing system tells them apart.
  let bytes: [UInt8]
  /// Seconds until a job that waits is called back.
  let patience: Double
  /// Nil for the standard queue; otherwise one that is known to be there.
  var queue: String?
  /// The sheet by its IPP name; nil for the queue's own.
  var media: String?
  var programs = ChildProcess()
  /// Whether somebody wants the job called back.
  var isStopped: @Sendable () -> Bool = { false }

  /// Whether the printing system is there.
  static var isAvailable: Bool { ChildProcess().path(of: "lp") != nil }

  /// Prints, says when the page has been handed over, and waits until the job has left the queue, printed or not.
  func run(onSent: () -> Void = {}) -> EffectResult {
    let deadline = Chance.uptime + patience
    let sent = programs.run("lp", arguments, input: bytes, patience: patience)
    onSent()
    guard let sent else { return .notPrinted(.noPrinter) }
    let id = Self.jobID(in: sent.output)
    guard Chance.uptime < deadline else {
      if let id { callBack(id) }
      return .notPrinted(.stuck)
    }
    guard sent.status == 0, let id else {
      return .notPrinted(sent.output.lowercased().contains("no default destination") ? .noPrinter : .refused)
    }
    return wait(for: id, until: deadline)
  }

  /// The title says nothing about who or what: it can be read in the queue.
  private var arguments: [String] {
    ["-t", "Porchlight"] + (queue.map { ["-d", $0] } ?? []) + (media.map { ["-o", "media=\($0)"] } ?? [])
  }

  private func wait(for id: String, until deadline: Double) -> EffectResult {
    while Chance.uptime < deadline, !isStopped() {
      let left = deadline - Chance.uptime
      guard let queue = programs.run("lpstat", ["-W", "not-completed"], patience: left) else { break }
      if queue.status == 0, !Self.lists(id, in: queue.output), let result = ended(id) { return result }
      usleep(UInt32(max(0, min(0.5, deadline - Chance.uptime)) * 1_000_000))
    }
    callBack(id)
    return .notPrinted(.stuck)
  }

  /// What came of a job that no queue lists any longer; nil where it is under way all the same.
  private func ended(_ id: String) -> EffectResult? {
    switch programs.state(ofJob: id, patience: 10) {
    case .underWay: nil
    case .completed: .printed
    case .stopped: .notPrinted(.stopped)
    case .unknown: .handedOver
    }
  }

  private func callBack(_ id: String) { _ = programs.run("cancel", ["-x", id], patience: 10) }

  /// The id in "request id is Office-12 (0 file(s))".
  static func jobID(in output: String) -> String? {
    let words = output.split { $0 == " " || $0 == "\n" }
    return words.firstIndex(of: "is").flatMap { $0 + 1 < words.count ? String(words[$0 + 1]) : nil }
  }

  /// Whether a queue listing still has the job: its id begins a line.
  static func lists(_ id: String, in listing: String) -> Bool {
    listing.split(separator: "\n").contains { $0.split(separator: " ").first.map(String.init) == id }
  }
}
