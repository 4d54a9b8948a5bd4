import Testing

/// Printing from a walk, with programs that play the printing system.
@Suite struct PrintingTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test func `a page that is asked for among the questions is printed`() throws {
    try addPrinter()
    let session = try LineSession(program, ["--plain"])
    for line in Scripts.quick(closing: ["1", "1"]) { session.type(line) }
    session.wait(for: "Your pages are at the printer.")
    session.type("5")
    session.wait(for: "safety-summary.txt")
    #expect(session.end().status == 0)
    #expect(folder.isPDF("page"))
    #expect(
      folder.text("safety-summary.txt").unicodeScalars.allSatisfy {
        $0.value >= 0x20 || "\n\u{0C}".unicodeScalars.contains($0)
      })
  }

  @Test func `a page that is being handed over is not cut off when the program ends`() throws {
    try folder.addScript(
      "lp", "sleep 0.5; cat > \(folder("page")); echo 'request id is Office-12 (0 file(s))'")
    try folder.addQueues()
    let ended = program.run("--plain", input: Scripts.text(Scripts.quick() + ["2"] + Scripts.leaving))
    #expect(ended.status == 0)
    #expect(ended.output.contains("Printing. Please wait."))
    #expect(folder.isPDF("page"))
  }

  @Test func `while a page is being printed the program goes on`() throws {
    try addPrinter(before: "while [ ! -e \(folder("paper")) ]; do sleep 0.02; done")
    let session = try LineSession(program, ["--plain"])
    for line in Scripts.quick() + ["2"] { session.type(line) }
    session.wait(for: "Printing. Please wait.")
    session.type("1")
    session.wait(for: "Why is it here?\n")
    session.type("b")
    session.wait(for: "7. I am done.")
    try folder.write("", to: "paper")
    session.wait(for: "Your pages are at the printer.")
    #expect(session.end().status == 0)
  }

  @Test func `without a printing system the page can still be saved`() throws {
    // No folder but the empty one: the machine may have a printer.
    let alone = Program(folder: folder, environment: ["PATH": folder("bin")])
    let ended = alone.run("--plain", input: Scripts.text(Scripts.quick() + ["2", "5"] + Scripts.leaving))
    #expect(ended.output.contains("No printer is set up here. You can save the page instead."))
    #expect(ended.output.contains("safety-summary.txt"))
  }

  @Test func `a printer that refuses is told`() throws {
    try folder.addScript("lp", "cat > /dev/null; echo 'lp: The printer is not accepting jobs.' >&2; exit 1")
    let session = try LineSession(program, ["--plain"])
    for line in Scripts.quick() + ["2"] { session.type(line) }
    session.wait(for: "It did not print. Check the printer and try again, or save the page instead.")
    #expect(session.end().status == 0)
  }

  private func addPrinter(before: String = "") throws {
    try folder.addScript(
      "lp", "\(before)\ncat > \(folder("page"))\necho 'request id is Office-12 (0 file(s))'")
    try folder.addQueues()
  }
}
