import Foundation
import Testing

/// `porchlight pack new`: a small questionnaire to begin with.
@Suite struct NewPackTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test func `a new questionnaire passes the check with nothing to say`() {
    let made = program.run(["pack", "new", folder("our-street")])
    #expect(made.status == 0)
    #expect(made.errors == "")
    #expect(made.output.contains("porchlight check \(folder("our-street"))"))
    let checked = program.check(folder("our-street"))
    #expect(checked.status == 0)
    #expect(
      checked.output == """
        Español: 103 of 103 texts (100 %)
        \(folder("our-street")): 21 questions, 3 factors, 2 languages. Nothing is wrong.

        """)
  }

  @Test(arguments: [("Mi Barrio ñ", "'Mi Barrio ñ'"), ("o'clock", "'o'\\''clock'"), ("ñandú-7", "ñandú-7")])
  func `what to type next can be typed as it stands`(name: String, typed: String) {
    let made = program.run(["pack", "new", name])
    #expect(made.output.contains("To try it:   porchlight --pack \(typed)\n"))
    #expect(made.output.contains("To check it: porchlight check \(typed)\n"))
    #expect(program.runShell("\"$0\" check \(typed) --today \(Program.day)").status == 0)
  }

  /// In ten years as well: a template must not grow old.
  @Test func `a new questionnaire passes at any time`() {
    _ = program.run(["pack", "new", folder("our-street")])
    let checked = program.run(["check", folder("our-street"), "--today", "2036-01-01"])
    #expect(checked.output.hasSuffix("Nothing is wrong.\n"))
  }

  @Test func `a new questionnaire can be taken to the end`() {
    _ = program.run(["pack", "new", folder("our-street")])
    try? folder.write(
      "version,A2,A3,A4,C1,D1\nS,yes_start,age_18_or_more,Elm,big_problem,calm-evenings\n", to: "p.csv")
    let taken = program.run("take", "--pack", folder("our-street"), "--answers", folder("p.csv"))
    #expect(taken.status == 0)
    #expect(taken.output.contains("1 walk is finished."))
  }

  @Test func `every file of the template is written, readable for all, with an id from the folder's name`()
    throws
  {
    _ = program.run(["pack", "new", folder("Our Street 7")])
    let template = "\(Program.questionnaires)/new-pack"
    let wanted = try FileManager.default.subpathsOfDirectory(atPath: template).sorted()
    let written = try FileManager.default.subpathsOfDirectory(atPath: folder("Our Street 7")).sorted()
    #expect(written == wanted)
    for path in wanted where path.hasSuffix(".yaml") && path != "pack.yaml" {
      #expect(
        folder.text("Our Street 7/\(path)")
          == (try String(contentsOfFile: "\(template)/\(path)", encoding: .utf8)))
      #expect(try folder.mode(of: "Our Street 7/\(path)") == 0o644)
    }
    #expect(folder.text("Our Street 7/pack.yaml").contains("\nid: our-street-7\n"))
  }

  @Test(arguments: ["7", "..", "---", "Ñandú"])
  func `a name that makes no id leaves the template's`(name: String) throws {
    let path = name == ".." ? folder("a/b/..") : folder(name)
    try FileManager.default.createDirectory(atPath: folder("a/b"), withIntermediateDirectories: true)
    guard name != ".." else {
      #expect(program.run(["pack", "new", path]).status != 0)
      return
    }
    #expect(program.run(["pack", "new", path]).status == 0)
    #expect(program.check(path).output.hasSuffix("Nothing is wrong.\n"))
  }

  @Test func `the shipped questionnaire's id is refused, and nothing is made`() {
    let refused = program.run(["pack", "new", folder("neighborhood-safety")])
    #expect(refused.status != 0)
    #expect(refused.output == "")
    #expect(refused.errors.contains("neighborhood-safety has the id \"neighborhood-safety\" already."))
    #expect(refused.errors.contains("Give the new folder another name."))
    #expect(!folder.exists("neighborhood-safety"))
  }

  /// However the folder is named: its neighbors are those of the place where it will be.
  @Test(arguments: ["Our Street", "our-street/", "./OUR STREET", "our_street"])
  func `the id of a questionnaire in a folder beside is refused`(name: String) throws {
    #expect(program.run(["pack", "new", folder("first")]).status == 0)
    let pack = folder.text("first/pack.yaml").replacing("id: first\n", with: "id: our-street\n")
    try folder.write(pack, to: "first/pack.yaml")
    let refused = program.run(["pack", "new", name])
    #expect(refused.status != 0)
    #expect(refused.errors.contains("first has the id \"our-street\" already."))
    #expect(try folder.names(in: ".") == ["first"])
    #expect(program.run(["pack", "new", "elsewhere"]).status == 0)
  }

  @Test func `a folder with something in it is refused and left as it is`() throws {
    try FileManager.default.createDirectory(atPath: folder("used"), withIntermediateDirectories: true)
    try folder.write("mine", to: "used/.hidden")
    let refused = program.run(["pack", "new", folder("used")])
    #expect(refused.status != 0)
    #expect(refused.output == "")
    #expect(
      refused.errors.contains(
        "There is something in \(folder("used")) already. Name a folder that is new or empty."))
    #expect(try folder.names(in: "used") == [".hidden"])
  }

  @Test func `an empty folder is filled`() throws {
    try FileManager.default.createDirectory(atPath: folder("empty"), withIntermediateDirectories: true)
    #expect(program.run(["pack", "new", folder("empty")]).status == 0)
    #expect(folder.exists("empty/pack.yaml"))
  }

  @Test func `a folder that cannot be made is told`() {
    let ended = program.run(["pack", "new", folder("nowhere/street")])
    #expect(ended.status != 0)
    #expect(ended.errors.contains("could not be made"))
  }

  @Test func `a file in its place is refused`() throws {
    try folder.write("mine", to: "street")
    let ended = program.run(["pack", "new", folder("street")])
    #expect(ended.status != 0)
    #expect(folder.text("street") == "mine")
  }

  @Test(arguments: [
    "relevant", "repeat", "open_items", "choice_filter", "piped_as", "control", "sensitive", "details",
    "none",
    "none_label", "by_setting", "ask", "minors", "personal", "weights", "chosen", "help_box", "total", "type",
    "or_other", "randomize", "rated_first", "skippable", "lead_in", "guidance_hint", "appearance", "severity",
  ])
  func `what a rule does stands beside it`(key: String) throws {
    let text = try String(
      contentsOfFile: "\(Program.questionnaires)/new-pack/questionnaire.yaml", encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isExplained = lines.indices.contains { index in
      let words = lines[index].drop { " -".contains($0) }
      return words.hasPrefix("\(key):")
        && (lines[index].contains(" # ") || index > 0 && lines[index - 1].contains("# "))
    }
    #expect(isExplained)
  }
}
