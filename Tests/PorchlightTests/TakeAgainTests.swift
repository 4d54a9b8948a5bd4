import AnswerFiles
import Glibc
import Interviewing
import TestSupport
import Testing

@testable import porchlight

/// Files of answers that are stopped, gone on with, and taken twice.
@Suite struct TakeAgainTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test func `a file that was taken is not taken again by mistake, only on purpose`() throws {
    try folder.write(TakeTests.file(rows: 3), to: "answers.csv")
    #expect(program.run("take", "--answers", "answers.csv").status == 0)
    try folder.write(TakeTests.file(rows: 3), to: "copy.csv")
    let second = program.run("take", "--answers", "copy.csv")
    #expect(second.status == 1)
    #expect(second.output == "")
    #expect(
      second.errors
        == "Error: copy.csv was taken before, so nothing was stored now. To count its people twice, add --again.\n"
    )
    #expect(try StoredAnswers(folder).walks.count == 3)
    #expect(program.run("take", "--answers", "copy.csv", "--again").status == 0)
    #expect(try StoredAnswers(folder).walks.count == 6)
    try folder.write(TakeTests.file(rows: 3) + "\n", to: "copy.csv")
    #expect(program.run("take", "--answers", "copy.csv").status == 1, "it has no row more")
    #expect(try StoredAnswers(folder).walks.count == 6)
  }

  @Test(arguments: ["\n", ""])
  func `of a file to which rows were added only those are taken`(end: String) throws {
    func write(_ rows: ClosedRange<Int>) throws {
      let lines = ["person_id,consent,age_group"] + rows.map { "p\($0),yes_start,18 to 24" }
      try folder.write(lines.joined(separator: "\n") + end, to: "answers.csv")
    }
    try write(1...2)
    #expect(program.run("take", "--answers", "answers.csv").status == 0)
    for (last, before) in [(3, 2), (5, 3)] {
      try write(1...last)
      let more = program.run("take", "--answers", "answers.csv")
      #expect(more.status == 0)
      let lines = more.output.split(separator: "\n").map(String.init)
      #expect(
        lines[0] == "\(before) people at the beginning of this file were taken before. The rest follows.")
      let named = lines.filter { $0.hasPrefix("p") }.map { String($0.prefix { $0 != ":" }) }
      #expect(named == (before + 1...last).map { "p\($0)" })
      #expect(try StoredAnswers(folder).walks.count == last)
    }
    let again = program.run("take", "--answers", "answers.csv")
    #expect(again.status == 1 && again.errors.contains("was taken before"))
    #expect(program.run("take", "--answers", "answers.csv", "--again").output.contains("5 people were read."))
    #expect(try StoredAnswers(folder).walks.count == 10)
  }

  @Test func `rows that only begin alike are other rows`() throws {
    try folder.write("person_id,consent,age_group\np1,yes_start,1", to: "answers.csv")
    #expect(program.run("take", "--answers", "answers.csv").status == 0)
    try folder.write("person_id,consent,age_group\np1,yes_start,18 to 24\n", to: "answers.csv")
    let ended = program.run("take", "--answers", "answers.csv")
    #expect(ended.status == 0 && ended.output.contains("1 person was read."))
    #expect(!ended.output.contains("taken before"))
  }

  @Test func `what is remembered of a file names nobody and counts as no walk`() throws {
    try folder.write("person_id,consent,age_group\nNEEDLE,yes_start,18 to 24\n", to: "NEEDLE.csv")
    #expect(program.run("take", "--answers", "NEEDLE.csv").status == 0)
    #expect(try folder.dataFiles(containing: "NEEDLE").isEmpty)
    #expect(try StoredAnswers(folder).walks.count == 1)
    #expect(program.run("rank").status == 0)
  }

  @Test func `a signal stops between people, and the same file goes on where it stopped`() throws {
    try folder.write(TakeTests.file(rows: 4000), to: "answers.csv")
    let session = try LineSession(program, ["take", "--answers", "answers.csv", "--seed", "7"])
    session.wait(for: "501: ")
    kill(session.child, SIGINT)
    let ended = session.end()
    #expect(ended.status == 130)
    let stored = try StoredAnswers(folder).walks
    #expect(stored.count >= 500 && stored.count < 4000 && stored.count.isMultiple(of: 500))
    #expect(stored.allSatisfy { $0.isFinished })
    #expect(
      folder.text("errors")
        == "Stopped. \(stored.count) whole walks are stored. To go on where it stopped, take answers.csv again.\n"
    )
    let rest = program.run("take", "--answers", "answers.csv", "--seed", "7")
    #expect(rest.status == 0)
    #expect(
      rest.output.hasPrefix(
        "\(stored.count) people at the beginning of this file were taken before. The rest follows.\n"))
    #expect(rest.output.contains("\(4000 - stored.count) people were read."))
    let all = try StoredAnswers(folder).walks
    #expect(all.count == 4000)
    let begun = Set(all.compactMap { $0.first.map { "\($0)" } })
    #expect(begun.count == 4000, "each row has the draws of its own number")
  }

  @Test func `people are told of in the order of the file, however many are walked at a time`() throws {
    let rows = (1...1703).map { "p\($0),yes_start,\($0.isMultiple(of: 400) ? "forty" : "18 to 24")" }
    try folder.write("person_id,consent,age_group\n" + rows.joined(separator: "\n"), to: "answers.csv")
    let ended = program.run("take", "--answers", "answers.csv")
    #expect(ended.status == 0)
    let lines = ended.output.split(separator: "\n").map(String.init)
    let told = lines.filter { $0.hasPrefix("p") }.map { $0.prefix { $0 != ":" } }
    #expect(told.map(String.init) == (1...1703).map { "p\($0)" })
    let refused = lines.filter { $0.hasPrefix("Line ") && $0.contains(",") }.map { $0.prefix { $0 != "," } }
    #expect(refused == ["Line 401 (p400)", "Line 801 (p800)", "Line 1201 (p1200)", "Line 1601 (p1600)"])
    #expect(lines.contains("1703 people were read.") && lines.contains("4 cells were refused."))
    #expect(try StoredAnswers(folder).walks.count == 1703)
  }

  @Test(arguments: [2, 700, 1502])
  func `a row that cannot be read stores nothing, wherever it stands`(line: Int) throws {
    var rows = (2...1600).map { "p\($0),yes_start" }
    rows[line - 2] += ",too,many"
    try folder.write("person_id,consent\n" + rows.joined(separator: "\n"), to: "answers.csv")
    let ended = program.run("take", "--answers", "answers.csv")
    #expect(ended.status == 1)
    #expect(ended.output == "")
    #expect(ended.errors.contains("Line \(line)"), "\(ended.errors.prefix(200))")
    #expect(try StoredAnswers(folder).walks.isEmpty)
  }

  @Test func `two files are not taken into one folder at the same time`() throws {
    try folder.write(TakeTests.file(rows: 3), to: "answers.csv")
    #expect(program.run("take", "--answers", "answers.csv").status == 0)
    try folder.write(TakeTests.file(rows: 4), to: "others.csv")
    let ended = program.runShell(
      "exec 9> data/taking.lock; flock 9; \"$0\" take --answers others.csv --data data")
    #expect(ended.status == 1)
    #expect(ended.errors.contains("Another file is being taken into the same folder just now."))
    #expect(try StoredAnswers(folder).walks.count == 3)
    #expect(program.run("take", "--answers", "others.csv").status == 0)
  }

  @Test func `a file that gets shorter while it is read stores whole rows only, and says so`() throws {
    try folder.write(TakeTests.file(rows: 9000), to: "answers.csv")
    let ended = program.runShell(
      """
      "$0" take --answers answers.csv --data data > said 2> errors & taking=$!
      until grep -q ': ' said; do sleep 0.02; done
      truncate -s 60000 answers.csv
      wait $taking; echo ended $?
      """)
    let stored = try StoredAnswers(folder).walks
    guard !ended.output.contains("ended 0") else {
      // The reading was quicker than the test.
      #expect(stored.count == 9000)
      return
    }
    #expect(ended.output.contains("ended 1"))
    #expect(stored.count < 9000 && stored.count.isMultiple(of: 500))
    #expect(stored.allSatisfy { $0.isFinished })
    #expect(
      folder.text("errors")
        == "Error: answers.csv was not taken to its end. It could not be read to its end, or was changed "
        + "meanwhile. \(stored.count) whole walks are stored. To go on behind them, take the same file again.\n"
    )
  }

  @Test func `in a terminal a bar says how far the file is, and goes away at the end`() throws {
    try folder.write(TakeTests.file(rows: 20_000), to: "answers.csv")
    let terminal = try Tmux(
      program, columns: 80, rows: 12, shell: "trap : INT; \"$0\" \"$@\" > said; echo ended $?; sleep 30",
      arguments: ["take", "--answers", "answers.csv"])
    terminal.wait("a bar") { screen in
      screen.rows.contains { $0.hasPrefix("[#") && $0.hasSuffix("people were read.") && $0.contains("%") }
    }
    terminal.press("C-c")
    let last = terminal.wait(for: "ended 130")
    #expect(last.rows.first?.hasPrefix("Stopped. ") == true, "\(last)")
    #expect(!last.words.contains("#"))
  }

  @Test func `where there is no terminal there is no bar`() throws {
    try folder.write(TakeTests.file(rows: 2000), to: "answers.csv")
    #expect(program.run("take", "--answers", "answers.csv").errors == "")
  }

  @Test(arguments: [
    (0.0, 0, 80, "[....................]   0%  0 people were read."),
    (0.5, 1, 80, "[##########..........]  50%  1 person was read."),
    (0.999, 99_900, 80, "[###################.]  99%  99900 people were read."),
    (1.0, 100_000, 80, "[####################] 100%  100000 people were read."),
    (7.0, 5, 80, "[####################] 100%  5 people were read."),
    (0.25, 25_000, 40, "[#####...............]  25%"),
  ])
  func `the bar says the share and the people, as far as there is room`(
    share: Double, people: Int, columns: Int, expected: String
  ) throws {
    let words = try ShippedPack.words(in: "en")
    #expect(ProgressBar.line(share: share, people: people, columns: columns, words: words) == expected)
  }

  @Test func `while pages are made the bar counts pages`() throws {
    let words = try ShippedPack.words(in: "es")
    let line = ProgressBar.line(share: 0.5, people: 2, columns: 80, words: words, count: .pages)
    #expect(line == "[##########..........]  50%  Se escribieron 2 hojas.")
  }

  @Test func `answers come through a pipe as well`() throws {
    try folder.write(TakeTests.file(rows: 700), to: "answers.csv")
    let ended = program.runShell("cat answers.csv | \"$0\" take --answers /dev/stdin --data data")
    #expect(ended.status == 0)
    #expect(try StoredAnswers(folder).walks.count == 700)
  }

  @Test func `seconds of a second file are kept, and its mistakes are told`() throws {
    try folder.write(
      "person_id,consent,age_group\nann,yes_start,18 to 24\nben,yes_start,DK\n", to: "answers.csv")
    try folder.write("person_id,consent,age_group\nann,3.2,4.6\nben,soon,2\n", to: "seconds.csv")
    let ended = program.run("take", "--answers", "answers.csv", "--seconds", "seconds.csv")
    #expect(ended.status == 0)
    #expect(
      ended.output.contains("Seconds, Line 3 (ben), consent, \"soon\": This is not a number of seconds.\n"))
    #expect(ended.output.contains("3 times in seconds were kept with their answers.\n1 time was refused.\n"))
    let walks = try StoredAnswers(folder).walks
    let seconds = walks.map { walk in
      walk.compactMap { if case .answered(_, _, let seconds) = $0 { seconds } else { nil } }
    }
    #expect(seconds == [[3, 5], [2]])
  }

  @Test(arguments: [
    ("x\n", "No column of the file is a question of this questionnaire."),
    ("consent\n3\n", "There is no column person_id, by which seconds are found."),
    ("person_id,consent\n\"ann,3\n", "Line 2: a quote opens here and is never closed."),
  ])
  func `with seconds that are no table nothing is stored`(seconds: String, reason: String) throws {
    try folder.write("person_id,consent\nann,yes_start\n", to: "answers.csv")
    try folder.write(seconds, to: "seconds.csv")
    let ended = program.run("take", "--answers", "answers.csv", "--seconds", "seconds.csv")
    #expect(ended.status == 1)
    #expect(ended.errors == "Error: seconds.csv was not taken. \(reason)\n")
    #expect(try StoredAnswers(folder).walks.isEmpty)
  }

  @Test(arguments: [["--seconds", "seconds.csv"], ["--again"]])
  func `what belongs to a file of answers is not taken without one`(options: [String]) {
    let ended = program.run(["take"] + options)
    #expect(ended.status == 64)
    #expect(ended.errors.contains("--seconds and --again belong to a file of answers: add --answers FILE."))
  }
}
