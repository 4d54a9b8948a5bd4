import Glibc
import Interviewing
import Testing

/// The whole program in a terminal, from the first key to the page.
@Suite struct TerminalWalkTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  /// A console, and a console at double-size font.
  static let sizes = [(columns: 80, rows: 24), (columns: 40, rows: 12)]

  @Test(arguments: sizes)
  func `a visitor takes the quick walk and saves both pages`(size: (columns: Int, rows: Int)) throws {
    let terminal = try Tmux(program, columns: size.columns, rows: size.rows)
    terminal.begin(length: 1)
    quickWalk(in: terminal)
    terminal.wait(for: "Your results")
    terminal.type("5")
    terminal.wait(for: "summary.txt")
    terminal.type("4")
    terminal.wait(for: "summary.pdf")
    terminal.type("7")
    terminal.wait(for: "Answer the questions")
    terminal.type("5")
    terminal.waitForEnd()
    #expect(folder.text("safety-summary.txt").contains("Your safety summary"))
    #expect(folder.isPDF("safety-summary.pdf"))
    let walk = try StoredAnswers(folder).only()
    #expect(walk.isFinished)
    #expect(walk.answers.count == 2 + 28)
  }

  @Test func `a visitor takes the quick walk in Spanish`() throws {
    let terminal = try Tmux(program)
    terminal.begin(language: 2, length: 1)
    quickWalk(in: terminal)
    terminal.wait(for: "Sus resultados")
    terminal.type("5")
    terminal.wait(for: "safety-summary.txt")
    terminal.type("7")
    terminal.wait(for: "Contestar las preguntas")
    let walk = try StoredAnswers(folder).only()
    #expect(walk.isFinished)
    #expect(walk.answer(to: "language") == .choice("es", own: nil))
  }

  @Test func `a visitor takes the quick walk in lines, and it is stored and counted`() throws {
    let terminal = try Tmux(program, arguments: ["--plain"])
    terminal.wait(for: "5. Leave")
    var script = Scripts.quick()[...]
    // The first page to the first question, four answers, six areas, eight topics with the three picks.
    for (count, next) in [
      (5, "Question 1 of"), (4, "Question 5 of"), (7, "Question 11 of"), (10, "Question 20 of"),
    ] {
      terminal.enter(script.prefix(count))
      script = script.dropFirst(count)
      terminal.wait(for: next)
    }
    terminal.enter(script)
    terminal.wait(for: "7. I am done.")
    terminal.enter(["7", "3"])
    terminal.wait(for: "One person has finished and may be counted.")
    terminal.enter(["b", "5"])
    terminal.waitForEnd()
    let walk = try StoredAnswers(folder).only()
    #expect(walk.isFinished)
    #expect(walk.answers.count == 2 + 28)
    #expect(walk.answer(to: "missing_topic") == .text("More light."))
  }

  @Test(arguments: [("standard", 2), ("full", 3)])
  func `both front ends keep the same answers`(length: String, number: Int) throws {
    let other = TemporaryFolder()
    let turns = try Turn.walk(length)
    let ended = Program(folder: other).run(
      "--plain", input: Scripts.text(Scripts.opening(number) + turns.flatMap(\.lines)))
    #expect(ended.status == 0)
    let terminal = try Tmux(program)
    terminal.begin(length: number)
    for turn in turns { try terminal.take(turn) }
    terminal.wait(for: "Your results")
    let typed = try StoredAnswers(other).only()
    let pressed = try StoredAnswers(folder).only()
    // How long each answer took is not the same.
    #expect(typed.answers == pressed.answers)
    #expect(typed.last == .finished && pressed.last == .finished)
    #expect(typed.answers.count > turns.count(where: { $0.deed != .goOn && !$0.isOwnWord }))
  }

  @Test func `the full walk in lines on a terminal keeps what lines from a pipe keep`() throws {
    let other = TemporaryFolder()
    #expect(Program(folder: other).run("--plain", input: Scripts.text(Scripts.full)).status == 0)
    let terminal = try Tmux(program, arguments: ["--plain"])
    terminal.wait(for: "5. Leave")
    // A terminal holds some thousand letters of what is typed ahead.
    var script = Scripts.full[...]
    while !script.isEmpty {
      terminal.enter(script.prefix(20))
      script = script.dropFirst(20)
      usleep(200_000)
    }
    terminal.wait(for: "7. I am done.")
    terminal.enter(Scripts.leaving)
    terminal.waitForEnd()
    let (typed, piped) = (try StoredAnswers(folder).only(), try StoredAnswers(other).only())
    #expect(typed.answers == piped.answers && typed.last == .finished)
    #expect(typed.answers.count > 90)
  }

  /// From home to the saved page: one answer, several, an order, coins, words, what is left out.
  @Test(arguments: ["Standard", "Full"]) func `the mouse alone takes a whole walk`(length: String) throws {
    let other = TemporaryFolder()
    let (name, number) = (length.lowercased(), length == "Full" ? 3 : 2)
    let turns = try Turn.walk(name)
    let ended = Program(folder: other).run(
      "--plain", input: Scripts.text(Scripts.opening(number) + turns.flatMap(\.lines)))
    #expect(ended.status == 0)
    let terminal = try Tmux(program)
    try terminal.beginByMouse(length: length)
    for turn in turns { try terminal.takeByMouse(turn) }
    terminal.wait(for: "Your results")
    for file in ["safety-summary.pdf", "safety-summary-2.pdf"] {
      try terminal.choose("Save the page (PDF or web page)")
      terminal.wait(for: "Your page is saved as")
      terminal.wait("the name of \(file)") { $0.words.filter { $0 != " " }.contains(file) }
    }
    try terminal.choose("I am done. Clear the screen.")
    terminal.wait(for: "Answer the questions")
    try terminal.choose("Leave")
    terminal.waitForEnd()
    #expect(folder.isPDF("safety-summary.pdf") && folder.isPDF("safety-summary-2.pdf"))
    let (typed, clicked) = (try StoredAnswers(other).only(), try StoredAnswers(folder).only())
    #expect(typed.answers == clicked.answers && clicked.last == .finished)
  }

  @Test func `a visitor stops, and goes on with the code later`() throws {
    let first = try Tmux(program)
    first.begin(length: 1)
    first.answer(1, 2)
    first.answer(2, 6)
    first.reach(3)
    first.press("q")
    first.wait(for: "Do you want to stop now?")
    first.type("2")
    let code = try code(on: first.wait(for: "Your code is:"))
    first.press("Enter")
    first.wait(for: "Answer the questions")
    first.type("5")
    first.waitForEnd()

    let second = try Tmux(program)
    second.wait(for: "Answer the questions")
    second.type("2")
    second.wait(for: "four words")
    second.type(code)
    second.press("Enter")
    second.wait(for: "Which neighborhood")
    #expect(try StoredAnswers(folder).only().answer(to: "age_group") == .choice("age_35_44", own: nil))
  }

  @Test func `F12 hides the walk and erases it`() throws {
    let terminal = try Tmux(program)
    terminal.begin(length: 2)
    terminal.answer(1, 2)
    terminal.answer(2, 6)
    terminal.reach(3)
    terminal.press("F12")
    let screen = terminal.wait(for: "Library information")
    #expect(!screen.words.contains("neighborhood"))
    #expect(try folder.dataFiles(containing: "age_35_44").isEmpty)
    #expect(try StoredAnswers(folder).walks.isEmpty)
  }

  @Test func `closing the window leaves the answers`() throws {
    let terminal = try Tmux(program)
    terminal.begin(length: 1)
    terminal.answer(1, 2)
    terminal.answer(2, 6)
    terminal.reach(3)
    let child = terminal.child
    terminal.tell(["kill-session"])
    #expect(Deadline.reached { kill(child, 0) != 0 }, "the program goes on without its window")
    let walk = try StoredAnswers(folder).only()
    #expect(walk.answer(to: "age_group") == .choice("age_35_44", own: nil))
  }

  private func quickWalk(in terminal: Tmux) {
    terminal.answer(1, 1)
    terminal.answer(2, 4)
    terminal.answer(3, 2)
    terminal.answer(4, 1)
    for number in 5...10 { terminal.answer(number, 4) }
    for number in 11...18 { terminal.answer(number, 3) }
    terminal.pick(19, 1, 2, 3)
    terminal.answer(20, 3, 1, 2)
    terminal.write(21, "More light.")
    terminal.pick(22, 1, 2)
    terminal.write(23, "A bench.")
    for number in 24...26 { terminal.answer(number, 1) }
    terminal.answer(27, 3)
    terminal.answer(28, 1)
  }

  private func code(on screen: Screen) throws -> String {
    let start = try #require(screen.words.firstRange(of: "Your code is: "))
    return screen.words[start.upperBound...].split(separator: " ").prefix(4).joined(separator: " ")
  }
}
