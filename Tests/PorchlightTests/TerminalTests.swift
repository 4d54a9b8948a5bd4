import Glibc
import Interviewing
import Testing

/// What a terminal can do to the program, and what the program must not do to a terminal.
@Suite struct TerminalTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test func `in another size the focus and the answer stay`() throws {
    let terminal = try Tmux(program)
    terminal.begin(length: 2)
    terminal.reach(1)
    terminal.type("2")
    terminal.wait(for: "(x) With a helper")
    terminal.resize(columns: 40, rows: 12)
    let small = terminal.wait("the small layout") {
      $0.rows.allSatisfy { $0.count <= 40 } && $0.question == 1
    }
    #expect(small.focused?.contains("2 (x) With a helper") == true)
    terminal.resize(columns: 100, rows: 30)
    let large = terminal.wait("the large layout") { $0.rows.contains { $0.count > 60 } }
    #expect(large.focused?.contains("2 (x) With a helper") == true)
    terminal.press("Enter")
    terminal.reach(2)
    #expect(try StoredAnswers(folder).only().answer(to: "how_taken") == .choice("with_helper", own: nil))
  }

  @Test func `a window that is too small says so, and back in size the question is there`() throws {
    let terminal = try Tmux(program)
    terminal.begin(length: 2)
    terminal.reach(1)
    terminal.type("3")
    terminal.wait(for: "(x) In a group session")
    terminal.resize(columns: 30, rows: 6)
    terminal.wait(for: "too small")
    terminal.press("Enter")
    terminal.resize(columns: 80, rows: 24)
    #expect(terminal.wait(for: "(x) In a group session").question == 1)
  }

  @Test func `a click marks an answer, and a click on the footer goes on`() throws {
    let terminal = try Tmux(program)
    terminal.wait(for: "Answer the questions")
    try terminal.click(on: "Answer the questions")
    terminal.wait(for: "Español")
    try terminal.click(on: "English")
    terminal.wait(for: "Yes, start")
    try terminal.click(on: "Yes, start")
    terminal.wait(for: "Your code")
    try terminal.click(on: "Enter")
    terminal.wait(for: "Quick")
    try terminal.click(on: "Standard")
    terminal.reach(1)
    try terminal.click(on: "With a helper")
    terminal.wait(for: "(x) With a helper")
    try terminal.click(on: "Enter")
    #expect(terminal.reach(2).words.contains("How old are you?"))
    try terminal.click(on: "help")
    terminal.wait(for: "These keys work here:")
    #expect(try StoredAnswers(folder).only().answer(to: "how_taken") == .choice("with_helper", own: nil))
  }

  @Test func `with NO_COLOR nothing is coloured`() throws {
    #expect(try coloursOfAChoice(environment: [:]))
    #expect(try !coloursOfAChoice(environment: ["NO_COLOR": "1"]))
  }

  /// Whether anything on a page with a chosen answer has a colour, for the letters or behind them.
  private func coloursOfAChoice(environment: [String: String]) throws -> Bool {
    let terminal = try Tmux(Program(folder: TemporaryFolder(), environment: environment))
    terminal.begin(length: 1)
    terminal.reach(1)
    terminal.type("2")
    terminal.wait(for: "(x) With a helper")
    let codes = terminal.colours.split(separator: "\u{1B}[").dropFirst().map { $0.prefix { $0 != "m" } }
    return codes.flatMap { $0.split(separator: ";") }.contains { code in
      Int(code).map { (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0) } ?? false
    }
  }

  /// How a program can come to its end, and the exit status that the shell sees.
  static let endings: [(name: String, signal: Int32, status: Int32)] = [
    ("leaving", 0, 0), ("termination", SIGTERM, 0), ("hang-up", SIGHUP, 0), ("crash", SIGSEGV, 128 + SIGSEGV),
    ("trap", SIGTRAP, 128 + SIGTRAP), ("illegal instruction", SIGILL, 128 + SIGILL),
  ]

  @Test(arguments: endings)
  func `the terminal is given back as it was`(name: String, signal: Int32, status: Int32) throws {
    let shell = """
      echo before; stty -a > before
      "$0" "$@" & echo $! > child; fg >/dev/null 2>&1; echo "ended $?"
      stty -a > after; read line
      """
    let terminal = try Tmux(program, shell: "set -m\n\(shell)")
    terminal.wait(for: "Answer the questions")
    #expect(terminal.tell(["display-message", "-p", "#{alternate_on}"]) == "1\n")
    if signal == 0 {
      terminal.type("5")
    } else {
      let child = try #require(pid_t(folder.text("child").filter(\.isNumber)))
      kill(child, signal)
    }
    let screen = terminal.wait(for: "ended \(status)")
    #expect(screen.rows.first == "before")
    #expect(!screen.words.contains("Answer the questions"))
    #expect(Deadline.reached { folder.text("after").hasSuffix("\n") })
    #expect(folder.text("after") == folder.text("before"))
    #expect(
      terminal.tell(["display-message", "-p", "#{alternate_on} #{mouse_any_flag} #{cursor_flag}"])
        == "0 0 1\n")
  }

  @Test func `a trap in the middle of an answer loses nothing that was acknowledged`() throws {
    let terminal = try Tmux(program)
    terminal.begin(length: 1)
    terminal.answer(1, 2)
    terminal.reach(2)
    kill(terminal.child, SIGTRAP)
    terminal.waitForEnd()
    #expect(try StoredAnswers(folder).only().answer(to: "how_taken") == .choice("with_helper", own: nil))
  }

  @Test func `when a signal ends the program the code is told on the screen that comes back`() throws {
    let terminal = try Tmux(
      program, shell: "set -m; \"$0\" \"$@\" & echo $! > child; fg 2>/dev/null; echo ended $?; read line")
    terminal.begin(length: 1)
    terminal.answer(1, 2)
    terminal.reach(2)
    kill(try #require(pid_t(folder.text("child").filter(\.isNumber))), SIGTERM)
    let words = terminal.wait(for: "ended 0").words
    #expect(words.contains("Your answers are saved. Your code is: "))
    #expect(words.contains("Choose \"Go on with a code\" on the first page to come back. ended 0"))
  }

  @Test func `keys that end other programs end nothing here`() throws {
    let terminal = try Tmux(program)
    terminal.begin(length: 1)
    terminal.reach(1)
    terminal.press("C-c", "C-z", "C-\\", "C-s", "C-q", "C-d")
    terminal.type("2")
    terminal.wait(for: "(x) With a helper")
  }
}
