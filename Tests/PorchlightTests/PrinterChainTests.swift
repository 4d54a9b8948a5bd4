import Foundation
import Screens
import Synchronization
import TestSupport
import Testing

@testable import porchlight

/// Printing through CUPS to a printer that speaks IPP: `Tests/Printing/chain.sh`. One chain at a time, for a machine
/// runs one Avahi.
@Suite(.serialized) struct PrinterChainTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  private static let chain = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Printing/chain.sh").path()

  /// Steps of shell: `page` prints the page of a walk, `left` says what is still in the queue or its folder.
  private func run(_ steps: String) throws -> Program.Ended {
    try folder.write(TakeTests.file(rows: 1), to: "answers.csv")
    #expect(program.run("take", "--answers", "answers.csv").status == 0)
    let helpers = """
      program="$1" here="$2"
      page() { "$program" summary --last --data data "$@"; }
      left() { lpstat -W not-completed | wc -l; ls "$here/spool" | grep -c '^d' || true; }
      off() { kill "$CHAIN_PRINTER_PID"; }
      waits() { until lpstat -W not-completed | grep -q kiosk; do sleep 0.1; done; }
      """
    try folder.write(helpers + "\n" + steps + "\n", to: "steps.sh")
    return program.runShell("\(Self.chain) chain sh steps.sh \"$0\" \(folder("chain"))")
  }

  @Test func `a page arrives whole, tagged and on its paper, and a wrong queue prints nothing`() throws {
    let ended = try run(
      """
      page --print kiosk --paper a4; echo printed $?
      page --print 'kiosk;touch gone'; echo refused $?
      pdfinfo "$here"/printer/*.pdf | grep -E 'Pages|Tagged|Page size'
      pdftotext "$here"/printer/*.pdf - | head -1
      left
      """)
    #expect(ended.errors.contains("There is no printer queue \"kiosk;touch gone\". There are: kiosk."))
    let lines = ended.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(
      lines == [
        "printed 0", "refused 1", "Tagged: yes", "Pages: 2", "Page size: 595.276 x 841.89 pts (A4)",
        "Your safety summary", "0", "0",
      ])
    #expect(!folder.exists("gone"))
  }

  @Test func `a visitor's page comes out at a kiosk and is counted, and the next one is too many`() throws {
    try folder.write(Scripts.text(Scripts.quick() + ["2", "1", "4", "5"]), to: "visit")
    let ended = try run(
      """
      lpadmin -d kiosk
      "$program" setup --page-limit 1 --data data
      for visitor in 1 2; do "$program" --plain --setting kiosk --data data < visit > said-$visitor; done
      "$program" pages --data data | head -1
      ls "$here"/printer/*.pdf | wc -l
      pdfinfo "$here"/printer/*.pdf | grep -E 'Pages|Tagged'
      pdftotext "$here"/printer/*.pdf - | head -1
      left
      """)
    let lines = ended.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(
      lines == [
        "Pages printed here today: 1.", "1", "Tagged: yes", "Pages: 1", "Help lines and next steps", "0", "0",
      ], "\(ended.errors)")
  }

  @Test func `with the printer off an interrupt calls the page back, and nothing stays behind`() throws {
    let ended = try run(
      """
      off
      "$program" summary --last --data data --print kiosk &
      waits; kill -INT $!; wait $! && echo ended 0 || echo ended $?; left
      """)
    #expect(ended.output == "ended 1\n0\n0\n")
    #expect(ended.errors.contains("It did not print, so it was called back."))
  }

  @Test func `a job that staff cancel is not called printed`() throws {
    let ended = try run(
      """
      off
      page --print kiosk &
      waits; cancel -a; wait $! && echo ended 0 || echo ended $?; left
      """)
    #expect(ended.output == "ended 1\n0\n0\n")
    #expect(ended.errors.contains("The job was cancelled, or the printing system gave it up."))
  }

  @Test func `without a standard printer the queues are named`() throws {
    let ended = try run("page --print; echo ended $?; left")
    #expect(ended.output == "ended 1\n0\n0\n")
    #expect(
      ended.errors.contains("There is no standard printer. Name a queue: --print QUEUE. There are: kiosk."))
  }

  /// With five seconds of patience instead of ninety, which `make soak` waits.
  @Test func `with the printer off the page is called back when patience ends`() throws {
    let steps =
      "off; echo \"$CUPS_SERVER\" > part; mv part server; until [ -e done ]; do sleep 0.05; done; left"
    for name in ["lp", "lpstat", "cancel", "ipptool"] {
      try folder.addScript(name, "CUPS_SERVER=$(cat \(folder("server"))) exec /usr/bin/\(name) \"$@\"")
    }
    let isStuck = Mutex(false)
    let hasBegun = BackgroundThread.run { [folder] in
      guard Deadline.reached({ folder.exists("server") }) else { return }
      let programs = ChildProcess(folders: folder("bin"))
      let job = PrintJob(bytes: Array("A page\n".utf8), patience: 5, queue: "kiosk", programs: programs)
      if case .notPrinted(.stuck) = job.run() { isStuck.withLock { $0 = true } }
      try? folder.write("", to: "done")
    }
    #expect(hasBegun)
    let ended = try run(steps)
    #expect(isStuck.withLock { $0 })
    #expect(ended.output == "0\n0\n")
  }

  /// Ninety seconds of waiting are for `make soak`; the other tests have a shorter patience of their own.
  @Test(.enabled(if: Soak.isOn)) func `with the printer off the page is called back after ninety seconds`()
    throws
  {
    let ended = try run("off; page --print kiosk; echo ended $?; left")
    #expect(ended.output == "ended 1\n0\n0\n")
  }
}
