import Interviewing
import Testing

/// Whole walks from scripts of lines.
@Suite struct LineWalkTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test func `a quick walk from a script ends with results, a saved page and a finished walk`() throws {
    let script = Scripts.quick(words: "More light.") + ["5", "4"] + Scripts.leaving
    let ended = program.run("--plain", input: Scripts.text(script))
    #expect(ended.status == 0)
    #expect(ended.errors == "")
    #expect(ended.output.contains("Your results\nWhat comes first in your answers\n1 "))
    #expect(ended.output.contains("/safety-summary.txt"))
    #expect(ended.output.contains("/safety-summary.pdf"))
    #expect(folder.text("safety-summary.txt").contains("Your safety summary"))
    #expect(program.runShell("head -c 5 safety-summary.pdf").output == "%PDF-")
    let walk = try StoredAnswers(folder).only()
    #expect(walk.isFinished)
    #expect(walk.contains(.lengthChosen("quick")))
    #expect(walk.answer(to: "missing_topic") == .text("More light."))
    #expect(walk.answer(to: "neighborhood") == .dontKnow)
    #expect(walk.answers.count { $0.question.hasPrefix("prob_") } == 8)
  }

  @Test func `a standard walk asks about every factor`() throws {
    let ended = program.run("--plain", input: Scripts.text(Scripts.standard + Scripts.leaving))
    #expect(ended.status == 0)
    let walk = try StoredAnswers(folder).only()
    #expect(walk.isFinished)
    let rated = walk.answers.filter { $0.question.hasPrefix("prob_") }.map(\.answer)
    #expect(rated == Scripts.standardRatings)
    #expect(walk.answer(to: "top_picks")?.names.sorted() == ["schools-training", "stable-housing"])
    #expect(walk.answer(to: "called_911") == .preferNot)
    #expect(walk.answer(to: "gender") == .choice("another_word", own: "It is near."))
    #expect(walk.answer(to: "top_pick_why") == .text("It is near."))
    #expect(walk.answer(to: "missing_topic") == .preferNot)
    #expect(walk.answer(to: "time_in_area") == .choice("less_than_1_year", own: nil))
  }

  @Test(arguments: [("quick", Scripts.quick()), ("standard", Scripts.standard), ("full", Scripts.full)])
  func `not one control byte but the line feed is printed`(name: String, script: [String]) {
    let ended = program.run("--plain", input: Scripts.text(script + ["1", "1", "b", "b"] + Scripts.leaving))
    #expect(ended.status == 0)
    #expect(ended.output.contains("Your results"))
    #expect(!ended.bytes.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
    #expect(!ended.output.unicodeScalars.contains { (0x80...0x9F).contains($0.value) })
  }

  @Test func `the walk can be taken in Spanish`() throws {
    var script = Scripts.quick()
    script[1] = "2"
    let ended = program.run("--plain", input: Scripts.text(script + ["5"] + Scripts.leaving))
    #expect(ended.status == 0)
    #expect(ended.output.contains("Sus resultados"))
    #expect(folder.text("safety-summary.txt").contains("Vivienda"))
    let walk = try StoredAnswers(folder).only()
    #expect(walk.answer(to: "language") == .choice("es", own: nil))
  }

  @Test func `the language can be asked for from the start`() {
    let ended = program.run("--plain", "--language", "es")
    #expect(ended.status == 0)
    #expect(ended.output.contains("Contestar las preguntas"))
  }

  @Test(arguments: ["es_MX.UTF-8", "es"])
  func `the language of the terminal is the first one shown`(locale: String) {
    let ended = Program(folder: folder, environment: ["LANG": locale]).run("--plain")
    #expect(ended.output.contains("Contestar las preguntas"))
  }

  @Test func `take goes straight to the walk`() throws {
    let script = Scripts.quick().dropFirst()
    let ended = program.run("take", "--plain", input: Scripts.text(script + Scripts.leaving))
    #expect(ended.status == 0)
    #expect(ended.output.hasPrefix("Language\n"))
    #expect(try StoredAnswers(folder).only().isFinished)
  }

  @Test func `a no to the first question keeps nothing`() throws {
    let ended = program.run("--plain", input: "1\n1\n2\n1\n5\n")
    #expect(ended.output.contains("Nothing was kept."))
    #expect(try StoredAnswers(folder).walks.isEmpty)
  }
}

/// Where lines are taken although nobody asked for them.
@Suite struct LineModeTests {
  let folder = TemporaryFolder()

  @Test func `without a terminal lines are used`() {
    let ended = Program(folder: folder, environment: ["TERM": "xterm-256color"]).run(input: "5\n")
    #expect(ended.status == 0)
    #expect(ended.output.contains("5. Leave"))
    #expect(!ended.bytes.contains(0x1B))
  }

  @Test(arguments: ["TERM=dumb", "-u TERM", "TERM=", "TERM=no-such-terminal"])
  func `on a terminal that cannot be drawn on lines are used`(variable: String) throws {
    let terminal = try Tmux(Program(folder: folder), shell: "exec env \(variable) \"$0\" \"$@\"")
    terminal.wait(for: "5. Leave")
    terminal.press("5", "Enter")
    terminal.waitForEnd()
  }

  @Test func `when only the output goes elsewhere lines are used`() throws {
    let terminal = try Tmux(Program(folder: folder), shell: "\"$0\" \"$@\" | cat -v")
    terminal.wait(for: "5. Leave")
    #expect(!terminal.screen.words.contains("^["))
    terminal.press("5", "Enter")
    terminal.waitForEnd()
  }

  @Test func `when only the input comes from elsewhere lines are used`() throws {
    let terminal = try Tmux(Program(folder: folder), shell: "echo 5 | \"$0\" \"$@\"")
    terminal.waitForEnd()
    #expect(terminal.screen.words.contains("5. Leave"))
  }
}
