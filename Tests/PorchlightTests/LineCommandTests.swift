import Glibc
import Interviewing
import Testing

/// Leaving in the middle of a walk, coming back, and everything else that can be typed.
@Suite struct LineCommandTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test func `at the end of the input the code is told, and with it the walk goes on`() throws {
    let first = program.run("--plain", input: Scripts.text(Scripts.opening(1) + ["2", "5"]))
    #expect(first.status == 0)
    let code = try #require(Scripts.code(in: first.output))
    #expect(
      first.output.hasSuffix(
        """
        Your answers are saved.
        Your code is: \(code)
        Choose "Go on with a code" on the first page to come back.

        """))
    let rest = Scripts.quick().dropFirst(Scripts.opening(1).count + 2)
    let second = program.run(
      "--plain", input: Scripts.text(["2", code.uppercased()] + rest + Scripts.leaving))
    #expect(second.status == 0)
    #expect(second.output.contains("Question 3 of"))
    let walk = try StoredAnswers(folder).only()
    #expect(walk.isFinished)
    #expect(walk.answer(to: "how_taken") == .choice("with_helper", own: nil))
    #expect(walk.answer(to: "age_group") == .choice("age_25_34", own: nil))
  }

  @Test func `the code of a finished walk opens nothing`() throws {
    let first = program.run("--plain", input: Scripts.text(Scripts.quick()))
    let code = try #require(Scripts.code(in: first.output))
    let second = program.run("--plain", input: Scripts.text(["2", code, "/b", "5"]))
    #expect(second.output.contains("No unfinished answers have that code."))
    #expect(!second.output.contains("Question "))
  }

  @Test func `after five wrong codes no more are taken`() {
    let ended = program.run(
      "--plain", input: Scripts.text(["2"] + Array(repeating: "a b c d", count: 5) + ["2"]))
    #expect(ended.output.contains("You have one more try."))
    #expect(ended.output.contains("A wrong code was typed too often."))
    #expect(ended.status == 0)
  }

  @Test func `before anything is stored no code is told`() {
    let ended = program.run("--plain", input: "1\n1\n")
    #expect(ended.status == 0)
    #expect(!ended.output.contains("code is"))
  }

  @Test func `letters go back, explain, review, change the language and stop`() throws {
    let session = try LineSession(program, ["--plain"])
    for line in Scripts.opening(1) + ["1", "4"] { session.type(line) }
    session.wait(for: "Which neighborhood")
    session.answer("b", after: "my answers\n")
    session.wait(for: "How old are you?")
    #expect(session.wait(for: "my answers\n").contains("4. 18 to 24 (your answer)"))
    session.type("?")
    session.wait(for: "These keys work here:")
    session.answer("b", after: "back")
    session.answer("r", after: "How old are you?")
    session.wait(for: "Look over your answers")
    session.answer("1", after: "How old are you? - 18 to 24")
    session.answer("l", after: "How old are you?")
    session.answer("2", after: "Español")
    session.wait(for: "¿Cuántos años tiene?")
    session.answer("q", after: "respuestas\n")
    session.wait(for: "¿Quiere parar ahora?")
    session.type("2")
    session.wait(for: "Su código es: ")
    let (status, _) = session.end()
    #expect(status == 0)
    #expect(try StoredAnswers(folder).only().suffix(2) == [.languageChanged("es"), .stopped])
  }

  @Test func `while a text is asked for commands have a slash, and a letter alone is no answer`() throws {
    let session = try LineSession(program, ["--plain"])
    let upToText = Scripts.quick().firstIndex(of: "1 2 3").map { Scripts.quick()[..<($0 + 2)] } ?? []
    for line in upToText { session.type(line) }
    session.wait(for: "that we did not ask about?")
    session.type("/?")
    session.wait(for: "These keys work here:")
    session.type("b")
    session.wait(for: "that we did not ask about?")
    session.type("/r")
    session.wait(for: "Look over your answers")
    session.type("b")
    session.wait(for: "that we did not ask about?")
    session.type("/b")
    session.wait(for: "Put your top picks in order.")
    session.type("")
    session.wait(for: "that we did not ask about?")
    session.type("q")
    session.wait(for: "For that, type /q here. One letter alone is not kept as your answer.")
    session.type("q or b")
    session.wait(for: "things that work well")
    session.type("q")
    session.wait(for: "Do you want to stop now?")
    #expect(session.end().status == 0)
    #expect(try StoredAnswers(folder).only().answer(to: "missing_topic") == .text("q or b"))
  }

  @Test func `xx shows a harmless page and erases the walk`() throws {
    let session = try LineSession(program, ["--plain"])
    for line in Scripts.opening(2) + ["1", "4", "2", "6"] { session.type(line) }
    session.wait(for: "What does safety mean")
    session.type("xx")
    session.wait(for: "Library information")
    #expect(session.wait(for: "go on.\n").contains("Computers are free to use."))
    session.type("")
    session.wait(for: "5. Leave")
    session.type("5")
    let (status, text) = session.end()
    #expect(status == 0)
    #expect(!text.contains("code"))
    #expect(try StoredAnswers(folder).walks.isEmpty)
    #expect(try folder.dataFiles(containing: "worship_or_visit").isEmpty)
  }

  @Test func `whatever bytes come in, nothing breaks and nothing strange comes out`() throws {
    var garbage = Array(Scripts.text(Scripts.opening(1)).utf8)
    garbage += (0...255).flatMap { [UInt8($0), UInt8(255 - $0), 0x31, 0x0A] }
    garbage += [
      0xC0, 0x80, 0x0A, 0xED, 0xA0, 0x80, 0x0A, 0x1B, 0x5B, 0x32, 0x4A, 0x0A, 0x00, 0x0D, 0x0A, 0xFF,
    ]
    let ended = program.run(["--plain", "--data", folder.data], bytes: garbage)
    #expect(ended.status == 0)
    #expect(!ended.bytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
    #expect(try StoredAnswers(folder).walks.count == 1)
  }

  @Test func `a line of two million letters is refused once, not taken as several`() throws {
    let long = String(repeating: "words", count: 1 << 19) + "\n"
    let before = Scripts.quick().prefix { $0 != "1 2 3" } + ["1 2 3", "3 1 2"]
    let ended = program.run("--plain", input: long + Scripts.text(before) + long)
    #expect(ended.status == 0)
    #expect(ended.output.split(separator: Scripts.notUnderstood).count == 2, "said once, on the first page")
    #expect(ended.output.split(separator: "That is too long.").count == 2, "said once, at the text")
    #expect(try StoredAnswers(folder).only().answers.last?.question == "top_three_order")
    #expect(ended.bytes.count < 100_000)
  }

  @Test func `a line may end as other systems end it`() throws {
    let script = Scripts.quick().joined(separator: "\r\n") + "\r\n"
    let ended = program.run("--plain", input: script)
    #expect(ended.status == 0)
    #expect(try StoredAnswers(folder).only().isFinished)
  }

  @Test func `without any input at all the program ends`() {
    let ended = program.runShell("\"$0\" --plain --data data <&-")
    #expect(ended.status == 0)
    #expect(ended.output.contains("5. Leave"))
  }

  @Test(arguments: ["own", "kiosk"])
  func `when nobody reads any more the program ends in good order`(setting: String) throws {
    // The program's own status goes into a file; the pipe's reader ends after the fourth question.
    let opening = Scripts.text(Scripts.opening(1) + ["1"]).replacing("\n", with: "\\n")
    let ended = program.runShell(
      """
      { { printf '\(opening)'; while [ ! -e status ]; do echo '?'; sleep 0.05; done; } \
        | { "$0" --plain --setting \(setting) --data data; echo $? > status; }; } | sed '/Question 2/q' > seen
      """)
    #expect(ended.errors == "")
    #expect(folder.text("seen").contains("Your code"))
    #expect(folder.text("status") == "0\n")
    #expect(try StoredAnswers(folder).walks.count == (setting == "own" ? 1 : 0), "whoever is gone is erased")
  }

  @Test(arguments: [(SIGTERM, "TERM"), (SIGHUP, "HUP"), (SIGINT, "INT"), (SIGQUIT, "QUIT")])
  func `a signal to end is an end in good order`(signal: Int32, name: String) throws {
    let session = try LineSession(program, ["--plain"])
    for line in Scripts.opening(1) + ["1"] { session.type(line) }
    session.wait(for: "How old are you?")
    kill(session.child, signal)
    session.wait(for: "Your code is: ")
    #expect(session.end().status == 0)
  }
}
