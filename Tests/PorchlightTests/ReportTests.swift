import Foundation
import TestSupport
import Testing

/// `porchlight report`: the pages of a group, from stores filled with sample people.
@Suite struct ReportTests {
  let folder: TemporaryFolder

  init() throws {
    folder = TemporaryFolder()
    try folder.makeData()
  }

  var program: Program { Program(folder: folder) }

  /// People of the sample files who may be counted, one neighborhood after the other.
  private func take(_ people: Int) throws {
    var rows: [Substring] = []
    for name in SampleFiles.names {
      let lines = String(decoding: try SampleFiles.bytes(name), as: UTF8.self).split(separator: "\n")
      if rows.isEmpty { rows = [lines[0]] }
      rows += lines.dropFirst().filter {
        $0.contains("Save it to the group result") && $0.contains("Yes, start")
      }
    }
    try folder.write(rows.prefix(people + 1).joined(separator: "\n") + "\n", to: "people.csv")
    #expect(program.run("take", "--answers", "people.csv", "--again").status == 0)
  }

  private func report(_ arguments: String...) -> Program.Ended {
    program.run(["report", "--data", folder.data] + arguments)
  }

  /// The words of a page as text, with single blanks between them.
  private func words(_ arguments: String...) -> String {
    let ended = program.run(["report", "--data", folder.data] + arguments)
    #expect(ended.status == 0, "\(ended.errors)")
    return ended.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: - How many people

  @Test(arguments: [0, 1, 5])
  func `few people have a page that says so, and nothing more`(people: Int) throws {
    if people > 0 { try take(people) }
    for page in ["wall", "participants", "council"] {
      let english = words("--page", page)
      #expect(english.contains("Fewer than 11 people have answered so far."))
      #expect(!english.contains("points") && !english.contains("November"))
      let spanish = words("--page", page, "--language", "es", "--release", "public")
      #expect(spanish.contains("Hasta ahora contestaron menos de 11 personas."))
    }
  }

  @Test(arguments: [16, 23, 200])
  func `pages are made of whoever may be counted`(people: Int) throws {
    try take(people)
    let counted = try #require(counted)
    for page in ["wall", "participants", "council"] {
      #expect(words("--page", page).contains("\(counted) people answered."))
      #expect(words("--page", page, "--language", "es").contains("Contestaron \(counted) personas."))
    }
    let isRanged = words("--page", "participants").contains("Its true place may be anywhere")
    #expect(isRanged == (counted >= 20))
    #expect(words().contains("What you told us about safety"))
  }

  private var counted: Int? {
    let first = program.run("rank").output.firstMatch(of: /([0-9]+) people answered/)
    return first.flatMap { Int($0.1) }
  }

  // MARK: - Files

  @Test func `the name of the file decides what is written, as for a summary`() throws {
    try take(23)
    for (name, pages) in [("wall", 1), ("participants", 2), ("council", 1)] {
      let ended = report("--page", name, "--release", "public", "--output", "\(name).pdf")
      #expect(ended.status == 0 && ended.output.isEmpty && folder.isPDF("\(name).pdf"))
      let info = program.runShell("pdfinfo \(name).pdf").output
      let counted = info.firstMatch(of: /Pages: +([0-9]+)/).flatMap { Int($0.1) } ?? 0
      // Without quotes and strengths, two pages may be one.
      #expect((1...pages).contains(counted), "\(name)")
    }
    #expect(report("--page", "wall", "--output", "wall.html").status == 0)
    #expect(folder.text("wall.html").contains("<body class=\"poster\">"))
    #expect(report("--page", "wall", "--output", "wall.html").status == 1)
    #expect(report("--page", "wall", "--output", "wall.html", "--force").status == 0)
  }

  @Test(arguments: SampleFiles.names)
  func `whoever answered, a page has the room that it is meant for`(name: String) throws {
    try folder.write(String(decoding: SampleFiles.bytes(name), as: UTF8.self), to: "people.csv")
    #expect(program.run("take", "--answers", "people.csv").status == 0)
    for (page, sheets) in [("participants", 2), ("council", 1)] {
      for language in ["en", "es"] {
        let file = "\(page)-\(language).pdf"
        let ended = report("--page", page, "--language", language, "--release", "public", "--output", file)
        #expect(ended.status == 0)
        let info = program.runShell("pdfinfo \(file)").output
        let counted = info.firstMatch(of: /Pages: +([0-9]+)/).flatMap { Int($0.1) }
        #expect(counted.map { $0 <= sheets } == true, "\(file)")
      }
    }
  }

  @Test func `pages are printed as summaries are`() throws {
    try take(16)
    try folder.addScript("lp", "cat > \(folder("printed")); echo request id is Office-12 '(1 file(s))'")
    try folder.addQueues(["Office"])
    #expect(report("--page", "council", "--print", "Office").status == 0)
    #expect(folder.isPDF("printed"))
    #expect(report("--page", "council", "--print", "Attic").errors.contains("no printer queue \"Attic\""))
  }

  // MARK: - Parts, waves and quotes

  @Test func `a part has a page of its own, and a small one is refused`() throws {
    let old = (0..<30).map { TakeRow.counted($0, age: "age_65_74") }
    let young = (0..<30).map { TakeRow.counted($0, age: "age_25_34") }
    let few = (0..<5).map { TakeRow.counted($0, age: "age_35_44") }
    try folder.write(TakeRow.header + (old + young + few).joined(), to: "people.csv")
    #expect(program.run("take", "--answers", "people.csv").status == 0)
    let part = words("--page", "council", "--where", "${age_group} = 'age_65_74'")
    #expect(part.contains("Only people who answered so: How old are you? 65 to 74."))
    #expect(part.contains("30 people answered."))
    for condition in ["= 'age_35_44'", "!= 'age_35_44'"] {
      let small = report("--page", "wall", "--where", "${age_group} \(condition)")
      #expect(small.status == 1 && small.output.isEmpty && small.errors.contains("fewer than 11 people"))
    }
  }

  @Test func `two folders are a change`() throws {
    try take(60)
    try FileManager.default.copyItem(atPath: folder.data, toPath: folder("older"))
    let text = words("--waves", "older", "data")
    #expect(text.contains("What changed in safety here") && text.contains("No topic changed"))
    #expect(text.contains("(older).") && !text.contains(folder.path))
  }

  @Test func `a wave of few is a page that says so, and nothing more`() throws {
    try take(60)
    try FileManager.default.moveItem(atPath: folder.data, toPath: folder("older"))
    try folder.makeData()
    try take(5)
    let text = words("--waves", "older", "data", "--release", "public")
    #expect(text.contains("At one of the two times fewer than 11 people answered."))
    #expect(!text.contains("points more") && !text.contains("Now:"))
    let part = report("--waves", "older", "data", "--where", "${age_group} = 'age_25_34'")
    #expect(part.status == 1 && part.output.isEmpty)
  }

  @Test func `a wave of nobody is refused`() throws {
    try take(30)
    let ended = report("--waves", "2019-01..2019-03", "2020", "--page", "change")
    #expect(ended.status == 1 && ended.output.isEmpty)
    #expect(ended.errors.contains("Nobody answered in the wave 2019-01..2019-03"))
  }

  @Test func `only words that may be printed and were marked are quoted`() throws {
    let header = TakeRow.header.dropLast() + ",one_change,quote_my_words\n"
    let people = (0..<30).map { person -> String in
      let words = person == 3 ? "Mend the lamps,Yes" : "SECRET \(person),No"
      return TakeRow.counted(person).dropLast() + "," + words + "\n"
    }
    try folder.write(header + people.joined(), to: "people.csv")
    #expect(program.run("take", "--answers", "people.csv").status == 0)
    let list = program.run("quotes").output
    let code = try #require(list.firstMatch(of: /([0-9A-Z]+)  Mend the lamps/)).1
    #expect(!list.contains("SECRET") && program.run("quotes", "--mark", String(code)).status == 0)
    let ended = report("--by", "age_group", "--quotes", "3")
    #expect(ended.status == 0 && ended.output.contains("Mend the lamps") && !ended.output.contains("SECRET"))
    #expect(ended.errors.isEmpty)
    // Nobody's words are on a page unless somebody asks for them.
    let without = report()
    #expect(!without.output.contains("Mend the lamps") && without.errors.isEmpty)
  }

  // MARK: - Releases

  @Test func `a page for others is remembered like a ranking, and one that shows nothing is not`() throws {
    try take(5)
    #expect(report("--page", "wall", "--release", "public").errors.isEmpty)
    try take(25)
    #expect(report("--page", "wall", "--release", "public").errors.isEmpty)
    #expect(report("--page", "wall", "--release", "public").errors.isEmpty)
    try take(2)
    #expect(report("--page", "wall").errors.isEmpty)
    let warning = "An earlier release can be subtracted from this one."
    let ended = report("--page", "council", "--release", "public")
    #expect(ended.status == 0 && ended.errors.contains(warning) && !ended.output.contains(warning))
  }

  @Test func `the groups of a page are remembered by their question`() throws {
    func rows(_ people: Int, _ age: String) -> String {
      (0..<people).map { TakeRow.counted($0, age: age) }.joined()
    }
    try folder.write(TakeRow.header + rows(15, "age_25_34") + rows(15, "age_65_74"), to: "people.csv")
    #expect(program.run("take", "--answers", "people.csv").status == 0)
    #expect(report("--page", "council", "--release", "public").errors.isEmpty)
    // Two more of one age, and so many of the other that the whole tells nothing.
    try folder.write(TakeRow.header + rows(2, "age_25_34") + rows(12, "age_65_74"), to: "more.csv")
    #expect(program.run("take", "--answers", "more.csv").status == 0)
    #expect(report("--page", "wall", "--release", "public").errors.isEmpty)
    #expect(report("--page", "council", "--release", "public").errors.contains("can be subtracted"))
  }

  @Test func `a ranking and a page know of each other`() throws {
    try take(30)
    #expect(!program.run("rank", "--release", "public").output.contains("can be subtracted"))
    try take(3)
    #expect(report("--page", "wall", "--release", "public").errors.contains("can be subtracted"))
  }

  // MARK: - What is wrong

  @Test(arguments: [
    (["--page", "door"], "door"), (["--page", "change"], "The page of a change needs two waves."),
    (["--page", "wall", "--waves", "2025", "2026"], "The page wall takes no --waves."),
    (["--page", "wall", "--by", "age_group"], "The page wall takes no --by."),
    (
      ["--waves", "2025", "2026", "--target", "t.yaml"], "--waves and --target cannot be asked for together."
    ),
    (["--page", "council", "--quotes", "2"], "The page council takes no --quotes."),
    (["--waves", "2025"], "--waves needs an old and a new wave, not 1."),
    (["--by", "gendr"], "There is no question \"gendr\". Did you mean gender?"),
    (["--by", "safety_meaning"], "safety_meaning makes no groups"),
    (["--where", "${gendr} = 'man'"], "did you mean `gender`?"),
    (["--weights", "severity=1"], "The weight of chosen is missing."),
    (["--quotes", "7"], "--quotes is a number from 0 to 6."), (["--language", "fr"], "no language \"fr\""),
    (["--format", "pdf", "--output", "a.pdf", "--print"], "either --output or --print"),
    (["--cluster", "sit"], "There is no question \"sit\"."),
  ])
  func `what is wrong is said plainly`(arguments: [String], complaint: String) throws {
    let ended = program.run(["report", "--data", folder.data] + arguments)
    #expect(ended.status != 0 && ended.output.isEmpty)
    #expect(ended.errors.contains(complaint), "\(ended.errors.prefix(200))")
    #expect(!folder.exists("a.pdf"))
  }
}
