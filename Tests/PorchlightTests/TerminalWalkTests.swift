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
    terminal.type("4")
    terminal.wait(for: "summary.txt")
    terminal.type("3")
    terminal.wait(for: "summary.html")
    terminal.type("6")
    terminal.wait(for: "Answer the questions")
    terminal.type("5")
    terminal.waitForEnd()
    #expect(folder.text("safety-summary.txt").contains("Your safety summary"))
    #expect(folder.text("safety-summary.html").hasSuffix("</html>\n"))
    let walk = try StoredAnswers(folder).only()
    #expect(walk.isFinished)
    #expect(walk.answers.count == 2 + 25)
  }

  @Test func `a visitor takes the standard walk in Spanish`() throws {
    let terminal = try Tmux(program)
    terminal.begin(language: 2, length: 2)
    try standardWalk(in: terminal, pick: "Buenas escuelas y capacitación")
    terminal.wait(for: "Sus resultados")
    terminal.type("4")
    terminal.wait(for: "safety-summary.txt")
    terminal.type("6")
    terminal.wait(for: "Contestar las preguntas")
    let walk = try StoredAnswers(folder).only()
    #expect(walk.isFinished)
    #expect(walk.answer(to: "language") == .choice("es", own: nil))
  }

  @Test func `both front ends keep the same answers`() throws {
    let other = TemporaryFolder()
    let ended = Program(folder: other).run("--plain", input: Scripts.text(Scripts.standard))
    #expect(ended.status == 0)
    let terminal = try Tmux(program)
    terminal.begin(length: 2)
    try standardWalk(in: terminal, pick: "Good schools and training")
    terminal.wait(for: "Your results")
    let typed = try StoredAnswers(other).only().dropFirst()
    let pressed = try StoredAnswers(folder).only().dropFirst()
    // How long each answer took is not the same.
    #expect(Array(typed).answers == Array(pressed).answers)
    #expect(typed.last == pressed.last)
    #expect(typed.count == 2 + 1 + 39 + 1)
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
    #expect(second.reach(3).words.contains("Which neighborhood"))
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
    for number in 4...9 { terminal.answer(number, 4) }
    for number in 10...17 { terminal.answer(number, 3) }
    terminal.pick(18, 1, 2, 3)
    terminal.answer(19, 3, 1, 2)
    terminal.write(20, "More light.")
    for number in 21...23 { terminal.answer(number, 1) }
    terminal.answer(24, 3)
    terminal.answer(25, 1)
  }

  /// The answers of `Scripts.standard`.
  private func standardWalk(in terminal: Tmux, pick: String) throws {
    for (index, item) in [2, 5, 2, 1].enumerated() { terminal.answer(index + 1, item) }
    for index in 0..<26 { terminal.answer(index + 5, index % 7 + 1) }
    try terminal.mark(31, [pick])
    terminal.write(32, "It is near.")
    terminal.reach(33)
    terminal.press("F6")
    terminal.answer(34, 4, 7)
    terminal.answer(35, 5)
    terminal.answer(36, 1)
    terminal.answer(37, 3)
    terminal.answer(38, 2)
    terminal.reach(39)
    terminal.press("F6")
  }

  private func code(on screen: Screen) throws -> String {
    let start = try #require(screen.words.firstRange(of: "Your code is: "))
    return screen.words[start.upperBound...].split(separator: " ").prefix(4).joined(separator: " ")
  }
}
