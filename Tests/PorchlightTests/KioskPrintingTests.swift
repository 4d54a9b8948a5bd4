import Screens
import Testing

@testable import porchlight

/// What comes out of a kiosk's printer, with programs that play the printing system.
@Suite struct KioskPrintingTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  /// A walk that wants a page, up to the choice of one, the item that is chosen there, and out again.
  private func printed(_ item: String, words: String = "More light.", picks: String = "1 2 3")
    -> Program.Ended
  {
    let walk = Scripts.quick(words: words, closing: ["1", "1"]).map { $0 == "1 2 3" ? picks : $0 }
    return program.run("--plain", "--setting", "kiosk", input: Scripts.text(walk + [item, "4", "5"]))
  }

  @Test func `two walks with different answers get the same page to the byte, and no word of theirs`() throws
  {
    try addPrinter()
    for (words, picks) in [("More light.", "1 2 3"), ("Purple paint.", "4 5 6")] {
      let ended = printed("1", words: words, picks: picks)
      #expect(ended.status == 0)
      #expect(ended.output.contains("1. A page without your answers: help lines and next steps"))
    }
    #expect(folder.isPDF("page-1") && folder.isPDF("page-2"))
    #expect(program.runShell("cmp page-1 page-2").status == 0)
    let text = program.runShell("pdftotext page-1 -").output
    #expect(text.contains("Help lines and next steps") && text.contains("Nobody's answers are on it."))
    #expect(!text.contains("light") && !text.contains("paint") && !text.contains("points"))
  }

  @Test func `the command line writes the same page`() throws {
    try addPrinter()
    #expect(printed("1").status == 0)
    #expect(program.run("form", "handout", "--output", "handout.pdf").status == 0)
    #expect(program.runShell("cmp page-1 handout.pdf").status == 0)
  }

  @Test func `the page with answers has them, and nobody has to print`() throws {
    try addPrinter()
    #expect(printed("5").status == 0)
    #expect(!folder.exists("page-1"))
    #expect(printed("2").status == 0)
    #expect(program.runShell("pdftotext page-1 -").output.contains("Your safety summary"))
  }

  /// Every page that comes is kept under a number of its own.
  private func addPrinter() throws {
    try folder.addScript(
      "lp",
      """
      n=1; while [ -e \(folder("page-"))$n ]; do n=$((n + 1)); done
      cat > \(folder("page-"))$n
      echo 'request id is Office-12 (0 file(s))'
      """)
    try folder.addQueues()
  }
}
