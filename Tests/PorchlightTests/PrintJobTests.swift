import Screens
import Testing

@testable import porchlight

/// A page on its way through printing programs that are played by shell scripts.
@Suite struct PrintJobTests {
  let folder = TemporaryFolder()
  static let text = "Page 1\n\u{0C}\"Page\" $(touch gone) `touch gone` ; é ñ\n"

  @Test func `a page that leaves the queue is printed, unchanged and past every shell`() throws {
    try addPrinter(queue: "Other-7 root 1024 today")
    #expect(run(patience: 20).isPrinted)
    #expect(folder.text("page") == Self.text)
    #expect(folder.text("arguments") == "-t\nPorchlight\n")
    #expect(!folder.exists("gone"))
    #expect(!folder.exists("cancelled"))
  }

  @Test func `a page that stays in the queue is called back`() throws {
    try addPrinter(queue: "Office-12 root 1024 today")
    #expect(run(patience: 0.3).problem == .stuck)
    #expect(folder.text("cancelled") == "-x\nOffice-12\n")
  }

  @Test(arguments: [
    ("completed", Printed(isPrinted: true)), ("canceled", Printed(problem: .stopped)),
    ("aborted", Printed(problem: .stopped)), ("", Printed(isHandedOver: true)),
    ("something new", Printed(isHandedOver: true)),
  ])
  func `a page that left the queue is asked after`(state: String, expected: Printed) throws {
    try addPrinter(queue: "", state: state)
    #expect(run(patience: 20) == expected)
    #expect(folder.text("question") == "-tv ipp://localhost:631/jobs/12 get-job-attributes.test\n")
    #expect(!folder.exists("cancelled"))
  }

  @Test(arguments: ["ipptool", "lpstat -H"])
  func `where nobody can be asked a page is not called printed`(missing: String) throws {
    try addPrinter(queue: "")
    let script = missing == "ipptool" ? "exit 1" : "[ \"$1\" != -H ]"
    try folder.addScript(missing == "ipptool" ? missing : "lpstat", script)
    #expect(run(patience: 20) == Printed(isHandedOver: true))
  }

  @Test func `a job that no list has and that is under way all the same is waited for`() throws {
    try addPrinter(queue: "", state: "processing")
    #expect(run(patience: 0.8).problem == .stuck)
    #expect(folder.text("cancelled") == "-x\nOffice-12\n")
  }

  @Test func `a printing system that never answers is given up`() throws {
    try addPrinter(queue: "")
    try folder.addScript("lp", "exec sleep 600")
    #expect(run(patience: 0.3).problem == .stuck)
  }

  @Test func `a job that the printing system has and never lets go of is called back`() throws {
    try addPrinter(queue: "")
    try folder.addScript("lp", "cat > /dev/null; echo 'request id is Office-12 (0 file(s))'; exec sleep 600")
    #expect(run(patience: 0.3).problem == .stuck)
    #expect(folder.text("cancelled") == "-x\nOffice-12\n")
  }

  @Test func `a program that says no more and goes on is ended`() throws {
    try folder.addScript("lp", "echo said; exec >&- 2>&- sleep 600")
    let ended = ChildProcess(folders: folder("bin")).run("lp", [], patience: 0.3)
    #expect(ended == ChildProcess.Ended(status: -1, bytes: Array("said\n".utf8)))
  }

  @Test func `a queue that never answers counts as stuck`() throws {
    try addPrinter(queue: "")
    try folder.addScript("lpstat", "exec sleep 600")
    #expect(run(patience: 0.3).problem == .stuck)
    #expect(folder.text("cancelled") == "-x\nOffice-12\n")
  }

  @Test(arguments: [
    ("echo 'lp: Error - no default destination available.' >&2; exit 1", PrintProblem.noPrinter),
    ("echo 'lp: Error - No default destination.' >&2; exit 1", .noPrinter),
    ("echo 'lp: The printer or class does not exist.' >&2; exit 1", .refused), ("exit 1", .refused),
    ("echo 'something else'", .refused), ("kill -9 $$", .refused),
  ])
  func `a page that is not taken is not called printed`(script: String, problem: PrintProblem) throws {
    try folder.addScript("lp", script)
    #expect(run(patience: 20).problem == problem)
  }

  @Test func `without a printing system that is said`() {
    #expect(run(patience: 20).problem == .noPrinter)
  }

  @Test func `a long page is handed over to a program that talks before it listens`() throws {
    try addPrinter(queue: "")
    try folder.addScript(
      "lp",
      "head -c 300000 /dev/zero | tr '\\0' ' '; cat > \(folder("page")); echo request id is Office-12 '(0 files)'"
    )
    let text = String(repeating: Self.text, count: 10_000)
    #expect(run(text, patience: 30).isPrinted)
    #expect(folder.text("page") == text)
  }

  @Test func `the printing system is asked in plain English, whatever the person speaks`() throws {
    try addPrinter(queue: "")
    let said =
      "if [ \"$LC_ALL\" = C ]; then echo 'request id is Office-12 (0 file(s))'; else echo 'la id es esta'; fi"
    try folder.addScript("lp", "cat > /dev/null; \(said)")
    #expect(run(patience: 20).isPrinted)
  }

  @Test(arguments: [
    ("request id is Office-12 (1 file(s))", "Office-12"), ("request id is Office-12\n", "Office-12"),
    ("request id is", nil), ("", nil),
  ])
  func `the id is what follows`(output: String, id: String?) {
    #expect(PrintJob.jobID(in: output) == id)
  }

  @Test func `only a whole id at the beginning of a line counts`() {
    let listing = "Office-120 root 1 today\nLab-3 Office-12 2 today\n"
    #expect(!PrintJob.lists("Office-12", in: listing))
    #expect(PrintJob.lists("Office-120", in: listing))
    #expect(PrintJob.lists("Lab-3", in: listing))
  }

  private func run(_ text: String = Self.text, patience: Double) -> Printed {
    let programs = ChildProcess(folders: "\(folder("bin")):\(folder("nowhere"))")
    switch PrintJob(bytes: Array(text.utf8), patience: patience, programs: programs).run() {
    case .printed: return Printed(isPrinted: true)
    case .handedOver: return Printed(isHandedOver: true)
    case .notPrinted(let problem): return Printed(problem: problem)
    default: return Printed()
    }
  }

  struct Printed: Equatable, Sendable {
    var isPrinted = false
    var isHandedOver = false
    var problem: PrintProblem?
  }

  private func addPrinter(queue: String, state: String = "completed") throws {
    try folder.addScript(
      "lp",
      """
      printf '%s\\n' "$@" > \(folder("arguments"))
      cat > \(folder("page"))
      echo 'request id is Office-12 (0 file(s))'
      """)
    try folder.addQueues(waiting: queue, state: state)
    try folder.addScript("cancel", "printf '%s\\n' \"$@\" > \(folder("cancelled"))")
  }
}
