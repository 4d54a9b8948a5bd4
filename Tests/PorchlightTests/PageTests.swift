import Foundation
import Reporting
import Testing

@testable import porchlight

/// Pages of walks as files and on paper, with printing programs that are played by shell scripts.
@Suite struct PageTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test func `the name of the file decides what is written`() throws {
    try takeOne()
    for (name, beginning) in [
      ("page.pdf", "%PDF-1."), ("page.html", "<!DOCTYPE html>"), ("page.txt", "Your safety"),
    ] {
      let ended = program.run("summary", "--last", "--output", name)
      #expect(ended.status == 0 && ended.errors == "" && ended.output == "")
      #expect(String(decoding: try bytes(name).prefix(64), as: UTF8.self).contains(beginning))
    }
  }

  @Test func `large print makes the letters of a web page larger too`() throws {
    try takeOne()
    #expect(program.run("summary", "--last", "--large-print", "--output", "page.html").status == 0)
    #expect(folder.text("page.html").contains("<body class=\"large\">"))
  }

  @Test func `large print, the paper and the language change a PDF, and nothing else does`() throws {
    try takeOne()
    let options = [[], ["--large-print"], ["--paper", "a4"], ["--language", "es"]]
    let files = try options.enumerated().map { index, words in
      let name = "page-\(index).pdf"
      #expect(
        program.run(["summary", "--last", "--output", name, "--data", folder.data] + words).status == 0)
      return try bytes(name)
    }
    #expect(Set(files).count == 4)
    #expect(program.run("summary", "--last", "--output", "again.pdf").status == 0)
    #expect(try bytes("again.pdf") == files[0])
  }

  @Test(arguments: [["summary", "--last"], ["form", "ballot"], ["report", "--page", "wall"]])
  func `pages of a rehearsal say so on every sheet`(command: [String]) throws {
    try takeOne()
    for (language, word) in [("en", "REHEARSAL"), ("es", "ENSAYO")] {
      let words = command + ["--language", language, "--data", folder.data]
      let marked = program.run(words + ["--rehearsal"])
      #expect(marked.status == 0 && !program.run(words).output.contains(word))
      let pages = marked.output.split(separator: "\u{0C}")
      #expect(!pages.isEmpty && pages.allSatisfy { $0.contains("\(word)    \(word)") })
      let pdf = ["--rehearsal", "--output", "\(language).pdf"]
      #expect(program.run(words + pdf).status == 0)
      #expect(program.runShell("pdftotext \(language).pdf -").output.contains(word))
    }
  }

  @Test func `on a full disk the page of before stays whole`() throws {
    try takeOne()
    #expect(program.run("summary", "--last", "--output", "page.pdf").status == 0)
    let before = try bytes("page.pdf")
    let ended = program.runShell(
      "(ulimit -f 1; exec \"$0\" summary --last --output page.pdf --large-print --force --data data) 2>&1 | cat"
    )
    #expect(!ended.output.isEmpty)
    #expect(try bytes("page.pdf") == before)
    #expect(try folder.names().filter { $0.hasPrefix("page") } == ["page.pdf"])
  }

  @Test func `a page goes to the queue that was named, as PDF and under a neutral title`() throws {
    try takeOne()
    try addPrinter()
    let ended = program.run("summary", "--last", "--print", "Office", "--paper", "a4")
    #expect(ended.status == 0 && ended.errors == "" && ended.output == "")
    #expect(folder.text("arguments") == "-t\nPorchlight\n-d\nOffice\n-o\nmedia=A4\n")
    #expect(try bytes("printed").starts(with: Array("%PDF-".utf8)))
  }

  @Test(arguments: [
    "Attic", "a b", "Office; touch gone", "$(touch gone)", "-o raw", "`touch gone`", "../Office",
  ])
  func `a queue that is not there is named, and nothing is printed`(queue: String) throws {
    try takeOne()
    try addPrinter()
    let ended = program.run("summary", "--last", "--print=\(queue)")
    #expect(ended.status == 1)
    #expect(ended.errors == "Error: There is no printer queue \"\(queue)\". There are: Office, Hall.\n")
    #expect(!folder.exists("printed") && !folder.exists("gone"))
  }

  @Test(arguments: [
    (
      "canceled",
      "The job was cancelled, or the printing system gave it up. Look at the printer, then try again."
    ),
    (
      "aborted",
      "The job was cancelled, or the printing system gave it up. Look at the printer, then try again."
    ),
    ("", "Sent, but whether it was printed cannot be told. Look at the printer. (Is cups-ipp-utils there?)"),
  ])
  func `what left the queue in another way is not called printed`(state: String, sentence: String) throws {
    try takeOne()
    try addPrinter(state: state)
    let ended = program.run("summary", "--last", "--print")
    #expect(ended.status == 1 && folder.exists("printed"))
    #expect(ended.errors == "Error: \(sentence)\n")
  }

  @Test func `without a standard queue that is said`() throws {
    try takeOne()
    try addPrinter()
    try folder.addScript("lp", "echo 'lp: Error - no default destination available.' >&2; exit 1")
    let ended = program.run("summary", "--last", "--print")
    #expect(ended.status == 1)
    #expect(
      ended.errors
        == "Error: There is no standard printer. Name a queue: --print QUEUE. There are: Office, Hall.\n")
  }

  @Test func `where nothing can be printed that is said`() throws {
    try takeOne()
    let ended = Program(folder: folder, environment: ["PATH": folder("bin")]).run(
      "summary", "--last", "--print")
    #expect(ended.status == 1)
    #expect(
      ended.errors == "Error: Nothing can be printed: the program lp is not here. Install cups-client.\n")
  }

  @Test func `where no walk can be read, that is said and not only that there is none`() throws {
    try folder.makeData()
    try UnreadableWalks.add(to: folder)
    let ended = program.run("summary", "--all", "--output", "page.pdf", "--language", "es")
    #expect(ended.status == 1 && !folder.exists("page-1.pdf"))
    #expect(ended.errors.hasPrefix("2 recorridos guardados no se pueden leer y quedaron fuera.\nError: "))
  }

  @Test func `an interrupt calls the page back`() throws {
    try takeOne()
    try addPrinter(queue: "Office-12 root 1024 today")
    let print = "\"$0\" summary --last --print --data data & "
    let asked = "until [ -e asked ]; do sleep 0.02; done; "
    let ended = program.runShell(print + asked + "kill -INT $!; wait $!; echo $?")
    #expect(ended.output.hasSuffix("1\n"))
    #expect(folder.text("cancelled") == "-x\nOffice-12\n")
  }

  @Test(arguments: [["--print", "--output", "page.pdf"], ["--print", "--format", "html"]])
  func `what does not go together is refused`(words: [String]) {
    let ended = program.run(["summary", "--last", "--data", folder.data] + words)
    #expect(ended.status == 64)
    #expect(!folder.exists("page.pdf"))
  }

  @Test func `all walks that may be counted get a page each, named by nothing but their order`() throws {
    try folder.write(TakeTests.file(rows: 3), to: "answers.csv")
    let ids = TakeTests.ids(in: program.run("take", "--answers", "answers.csv").output)
    let ended = program.run("summary", "--all", "--output", "page.pdf")
    #expect(ended.status == 0 && ended.errors == "")
    let names = try folder.names().filter { $0.hasPrefix("page") }
    #expect(Set(names) == ["page-1.pdf", "page-2.pdf", "page-3.pdf"] && ids.count == 3)
    #expect(names.allSatisfy(folder.isPDF))
    try UnreadableWalks.add(to: folder)
    let more = program.run("summary", "--all", "--output", "more.pdf")
    #expect(more.status == 0 && more.errors == "2 stored walks cannot be read and were left out.\n")
    #expect(try folder.names().count { $0.hasPrefix("more") } == 3)
    #expect(program.run("summary", "--all").status == 64)
    #expect(program.run("summary", "--all", "--last", "--output", "x.pdf").status == 64)
  }

  @Test func `one letter that no font has keeps nobody else's page back`() throws {
    let header = TakeRow.header.dropLast() + ",one_change,quote_my_words\n"
    let rows = ["Mend the lamps", "Please, and above all, \u{E000} more light", "More trees"].enumerated()
      .map { person, words in TakeRow.counted(person).dropLast() + ",\"\(words)\",Yes\n" }
    try folder.write(header + rows.joined(), to: "answers.csv")
    #expect(program.run("take", "--answers", "answers.csv").status == 0)
    let ended = program.run("summary", "--all", "--output", "page.pdf")
    #expect(ended.status == 1)
    #expect(folder.isPDF("page-1.pdf") && !folder.exists("page-2.pdf") && folder.isPDF("page-3.pdf"))
    #expect(ended.errors.contains("Page 2: No font has the letter"), "\(ended.errors)")
    #expect(ended.errors.contains("and above all, \u{E000} more light"), "\(ended.errors)")
    #expect(ended.errors.hasSuffix("Error: 1 page could not be made as PDF. All others are there.\n"))
  }

  // MARK: - The filter

  @Test(arguments: [
    ("pdf 3 2\nabc", [(2, "abc")]), ("error 5\nabcd\n", [(0, "abcd\n")]), ("", []),
    ("pdf 3 1\nabcerror 2\n?\npdf 0 7\n", [(1, "abc"), (0, "?\n"), (7, "")]),
    ("pdf 4 1\nabc", nil), ("pdf 3abc", nil), ("png 3 1\nabc", nil), ("pdf 2 1\nabc", nil),
    ("pdf x 1\nabc", nil), ("pdf 3 x\nabc", nil), ("pdf 3 0\nabc", nil), ("pdf 3 -1\nabc", nil),
    ("pdf 3\nabc", nil), ("error 3 1\nabc", nil), ("pdf -1 1\nabc", nil), ("pdf 3 1 1\nabc", nil),
    ("pdf 3 1\nabcpdf 3 1\nab", nil), ("pdf 3 1\nabcpdf", nil),
  ])
  func `answers of the filter are whole or none`(said: String, expected: [(Int, String)]?) {
    let answers = PDFFilter.answers(in: Array(said.utf8))
    #expect(answers?.map(\.pages) == expected?.map(\.0))
    #expect(answers?.map { String(decoding: $0.bytes, as: UTF8.self) } == expected?.map(\.1))
  }

  @Test(arguments: [
    ("printf 'error 9\\nno glyph.'", CommandError.noPDF("no glyph.")),
    ("echo 'warning' >&2; exit 3", .noPDF("the program porchlight-pdf did not answer")),
    ("kill -9 $$", .noPDF("the program porchlight-pdf did not answer")),
  ])
  func `a filter that fails is no PDF`(script: String, error: CommandError) throws {
    try folder.addScript("porchlight-pdf", "cat > /dev/null; \(script)")
    let filter = PDFFilter(programs: ChildProcess(folders: "\(folder("bin")):/usr/bin:/bin"))
    #expect(throws: error) { try filter.pdf(of: Document(title: "Page", language: "en")) }
  }

  @Test func `one page that fails keeps back all that were to come with it`() throws {
    try folder.addScript("porchlight-pdf", "cat > /dev/null; printf 'pdf 3 1\\nabcerror 9\\nno glyph.'")
    let filter = PDFFilter(programs: ChildProcess(folders: "\(folder("bin")):/usr/bin:/bin"))
    let page = Document(title: "Page", language: "en")
    #expect(throws: CommandError.noPDF("no glyph.")) { try filter.pdfs(of: [page, page]) }
    #expect(throws: CommandError.noPDF("the program porchlight-pdf did not answer")) {
      try filter.pdfs(of: [page, page, page])
    }
  }

  @Test func `without the filter that is said`() {
    let filter = PDFFilter(programs: ChildProcess(folders: folder("bin")))
    #expect(throws: CommandError.noFilter) { try filter.pdf(of: Document(title: "Page", language: "en")) }
  }

  // MARK: - Helpers

  private func bytes(_ name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: folder(name))))
  }

  private func takeOne() throws {
    try folder.write(TakeTests.file(rows: 1), to: "answers.csv")
    #expect(program.run("take", "--answers", "answers.csv").status == 0)
  }

  private func addPrinter(queue: String = "", state: String = "completed") throws {
    try folder.addScript(
      "lp",
      "printf '%s\\n' \"$@\" > \(folder("arguments")); cat > \(folder("printed")); echo request id is Office-12 '(1 file(s))'"
    )
    try folder.addQueues(["Office", "Hall"], waiting: queue, state: state)
    try folder.addScript("cancel", "printf '%s\\n' \"$@\" > \(folder("cancelled"))")
  }
}
