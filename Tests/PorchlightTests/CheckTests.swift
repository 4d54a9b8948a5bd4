import Foundation
import Testing

/// `porchlight check`: everything that is wrong with a questionnaire.
@Suite struct CheckTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test func `nothing is wrong with the shipped questionnaire`() throws {
    let ended = program.run(["check", "--today", Program.day])
    #expect(ended.status == 0)
    #expect(ended.errors == "")
    #expect(!ended.output.contains("error["))
    #expect(!ended.output.contains("warning["))
    let lines = ended.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(try lines[0].wholeMatch(of: Regex("Español: 1,[0-9]{3} of 1,[0-9]{3} texts \\(100 %\\)")) != nil)
    #expect(lines[1].hasSuffix(": 96 questions, 26 factors, 2 languages. Nothing is wrong."))
  }

  @Test func `all complaints are told, with place, caret, reason and remedy`() throws {
    let copy = try PackCopy(folder)
    try copy.replace(
      "type: select_one how_taken", with: "type: select_one how_takn", in: "questionnaire.yaml")
    try copy.replace("factor: stable-housing", with: "factor: stable-housng", in: "questionnaire.yaml")
    let ended = program.check(copy.path)
    #expect(ended.status == 1)
    let paragraphs = ended.output.split(separator: "\n\n").map(String.init)
    #expect(paragraphs.count == 3)
    #expect(
      withoutLines(paragraphs[0]) == """
        \(copy.path)/questionnaire.yaml:LINE:15: error[unknown-list]: `how_takn` is not a list under `choices`
        LINE |         type: select_one how_takn
             |               ^
        why: there would be nothing to choose from.
        fix: did you mean `how_taken`?
        """)
    #expect(
      withoutLines(paragraphs[1]) == """
        \(copy.path)/questionnaire.yaml:LINE:17: error[unknown-factor]: `stable-housng` is not a factor of this pack
        LINE |         factor: stable-housng
             |                 ^
        why: its answers would count for nothing, or its words would be missing.
        fix: did you mean `stable-housing`?
        """)
    #expect(paragraphs[2].hasSuffix("\n2 to mend.\n"))
    #expect(ended.errors == "")
  }

  /// The numbers of lines change with every question that is added.
  private func withoutLines(_ paragraph: String) -> String {
    paragraph.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.replacing(/:[0-9]+:/, with: ":LINE:", maxReplacements: 1).replacing(/^[0-9]+ \|/, with: "LINE |")
        .replacing(/^ +\|/, with: "     |")
    }.joined(separator: "\n")
  }

  @Test func `warnings alone are no failure`() throws {
    let pack = try newPack()
    try change("languages/es.yaml", in: pack, "  anything_else: { label: ¿Hay algo más? }\n", "")
    let ended = program.check(pack)
    #expect(ended.status == 0)
    #expect(
      ended.output == """
        \(pack)/questionnaire.yaml:276:16: warning[missing-translation]: `label` of `questions.anything_else` is not translated into Español
        276 |         label: Is there anything else?
            |                ^
        why: whoever chose Español would read English here, marked so.
        fix: add the words to `languages/es.yaml` under `questions: anything_else:`.

        Español: 102 of 103 texts (99 %)
        \(pack): 21 questions, 3 factors, 2 languages. Nothing to mend, 1 to look at.

        """)
  }

  @Test func `a help line that was checked more than a year ago is a warning`() throws {
    let pack = try newPack()
    try change("toolkit/helplines.yaml", in: pack, "\nhelp_lines:", "\nlast_checked: 2026-11\nhelp_lines:")
    #expect(program.run(["check", pack, "--today", "2027-11-30"]).output.contains("Nothing is wrong."))
    let ended = program.run(["check", pack, "--today", "2027-12-01"])
    #expect(ended.status == 0)
    #expect(
      ended.output.contains(
        """
        warning[old-check]: `last_checked` is older than a year: 2026-11
        15 | last_checked: 2026-11
           |               ^
        why: numbers change; pages would still say that it was checked.
        fix: call the number, look at the line's own site, and write the month of today.
        """))
    #expect(program.run(["check", pack, "--today", "tomorrow"]).status != 0)
  }

  @Test func `a factor that names what the toolkit does not have is told`() throws {
    let pack = try newPack()
    try change("factors.yaml", in: pack, "cases: [c-lamps]", "cases: [c-lamp]")
    let ended = program.run(["check", pack])
    #expect(ended.status == 1)
    #expect(
      ended.output.contains(
        """
        factors.yaml:20:13: error[unknown-link]: `c-lamp` of the factor `street-lighting` is not in the toolkit
        20 |     cases: [c-lamp] # ids in toolkit/cases.yaml: what another city did
           |             ^
        why: the page would have nothing to print there.
        fix: did you mean `c-lamps`?
        """), "\(ended.output)")
  }

  @Test func `two questionnaires side by side with one id are told`() throws {
    let pack = try newPack()
    #expect(program.run(["pack", "new", folder("other")]).status == 0)
    #expect(program.check(pack).status == 0)
    try change("pack.yaml", in: folder("other"), "\nid: other\n", "\nid: street\n")
    let ended = program.check(pack)
    #expect(ended.status == 1)
    #expect(
      ended.output.hasPrefix(
        """
        \(pack)/pack.yaml:5:5: error[duplicate-id]: the pack in `\(folder("other"))` has the id `street` too
        5 | id: street
          |     ^
        why: answers are kept under the id: those to the one would be counted with those to the other.
        fix: give the newer one another `id`; a copy that is only kept belongs into another folder.
        """))
    #expect(ended.output.hasSuffix("1 to mend.\n"))
  }

  @Test func `a help box with an old number is a warning`() throws {
    let pack = try newPack()
    try change(
      "questionnaire.yaml", in: pack, "    title: Crisis\n", "    title: Crisis\n    checked: 2026-11\n")
    #expect(program.run(["check", pack, "--today", "2027-11-30"]).output.contains("Nothing is wrong."))
    let ended = program.run(["check", pack, "--today", "2027-12-01"])
    #expect(ended.status == 0)
    #expect(ended.output.contains("warning[old-check]: `checked` is older than a year: 2026-11"))
  }

  @Test func `what is wrong in the toolkit is told too`() throws {
    let copy = try PackCopy(folder)
    try copy.replace("strategies:", with: "strategys:", in: "toolkit/strategies.yaml")
    let ended = program.check(copy.path)
    #expect(ended.status == 1)
    #expect(ended.output.contains("\(copy.path)/toolkit/strategies.yaml:"))
    #expect(ended.output.contains("strategys"))
  }

  @Test func `a questionnaire that cannot be read does not hide what is wrong elsewhere`() throws {
    let pack = try newPack()
    try Data("sections: [".utf8).write(to: URL(filePath: "\(pack)/questionnaire.yaml"))
    try change("toolkit/cases.yaml", in: pack, "years: 2019", "years: lately")
    try change("factors.yaml", in: pack, "domain: neighbors", "domain: nobody")
    let ended = program.check(pack)
    #expect(ended.status == 1)
    for code in ["[yaml]", "[bad-date]", "[unknown-domain]"] {
      #expect(ended.output.contains("error\(code)"))
    }
    #expect(ended.output.hasSuffix("3 to mend.\n"))
  }

  @Test func `a missing translation of the toolkit is told once`() throws {
    let copy = try PackCopy(folder)
    try copy.replace("language: es", with: "langage: es", in: "toolkit/languages/es.yaml")
    let ended = program.check(copy.path)
    #expect(ended.status == 1)
    #expect(
      ended.output.split(separator: "\n").count { $0.contains("langage") && $0.contains("es.yaml:") } == 1)
  }

  @Test func `too few words for codes are told`() throws {
    let copy = try PackCopy(folder)
    try copyInterface()
    try folder.write("codes:\n  en: [one, two, three]\n", to: "interface/codes.yaml")
    let ended = program.check(copy.path)
    #expect(ended.status == 1)
    #expect(ended.output.contains("codes.yaml"))
    #expect(ended.output.contains("no language has 200 different words"))
  }

  @Test func `a missing interface word is told`() throws {
    let copy = try PackCopy(folder)
    try copyInterface()
    let words = folder.text("interface/es.yaml")
    try folder.write(words.replacing("    welcome: ", with: "    welcom: "), to: "interface/es.yaml")
    let ended = program.check(copy.path)
    #expect(ended.status == 1)
    #expect(ended.output.contains("\(folder.path)/interface/es.yaml"))
    #expect(ended.output.contains("home.welcome"))
  }

  @Test(arguments: [
    "languages/fr.yaml", "languages/es2.yaml", "toolkit/languages/fr.yaml", "languages/es.yml",
  ])
  func `a translation that no language of the pack asks for is told`(path: String) throws {
    let pack = try newPack()
    try folder.write("language: fr\n", to: "street/\(path)")
    let ended = program.check(pack)
    #expect(ended.status == 0)
    #expect(
      ended.output.hasPrefix(
        """
        \(pack)/\(path):1:1: warning[left-over-file]: nothing reads this file: the languages in `pack.yaml` ask for es.yaml here
        why: nobody would ever see its words.
        fix: name its language in `pack.yaml` under `languages`, give it the right name, or take it away.
        """))
    #expect(ended.output.hasSuffix("Nothing to mend, 1 to look at.\n"))
  }

  @Test(arguments: ["questionnaire.yaml", "toolkit/cases.yaml"])
  func `a control character is told at its place`(file: String) throws {
    let pack = try newPack()
    let line = folder.text("street/\(file)").split(separator: "\n", omittingEmptySubsequences: false).count
    try folder.write(folder.text("street/\(file)") + "\r# ué: \u{7} x\n", to: "street/\(file)")
    let ended = program.check(pack)
    #expect(ended.status == 1)
    #expect(
      ended.output.contains(
        "\(pack)/\(file):\(line + 1):7: error[control-character]: the text holds the control character U+0007"
      ))
    #expect(ended.output.contains("\n\(line + 1) | # ué: "))
    #expect(!ended.bytes.contains(7))
  }

  @Test func `a wrong word of the forms is told once`() throws {
    let copy = try PackCopy(folder)
    try copyInterface()
    let words = folder.text("interface/forms/es.yaml")
    try folder.write(
      words.replacing("    if_it_fits: ", with: "    if_it_fit: "), to: "interface/forms/es.yaml")
    let ended = program.check(copy.path)
    #expect(ended.output.split(separator: "\n").count { $0.contains("error[missing-word]") } == 1)
    #expect(ended.output.hasSuffix("2 to mend.\n"))
  }

  @Test(arguments: ["forms", "reports", "codes.yaml", "en.yaml", "forms/es.yaml"])
  func `what an own folder of interface words does not have is borrowed`(part: String) throws {
    let copy = try PackCopy(folder)
    try copyInterface()
    try FileManager.default.removeItem(atPath: folder("interface/\(part)"))
    let words = folder.text("interface/es.yaml")
    try folder.write(words.replacing("hide: ocultar", with: "hide: tapar"), to: "interface/es.yaml")
    #expect(words != folder.text("interface/es.yaml"))
    #expect(program.check(copy.path).output.hasSuffix("Nothing is wrong.\n"))
    let lines = program.run("--plain", "--pack", copy.path, "--language", "es", input: "1\n1\n1\n")
    #expect(lines.status == 0 && lines.output.contains("tapar"))
    let form = program.run("form", "booklet", "--pack", copy.path, "--language", "es", "--format", "text")
    #expect(form.status == 0 && form.output.contains("Si esto no"))
  }

  @Test func `a file of interface words that is no text is told, not passed over`() throws {
    let copy = try PackCopy(folder)
    try copyInterface()
    try Data([0xFF, 0xFE]).write(to: URL(filePath: folder("interface/forms/es.yaml")))
    let ended = program.check(copy.path)
    #expect(ended.status == 1)
    #expect(ended.output.contains("interface/forms/es.yaml:1:1: error[missing-file]"))
  }

  @Test func `a place in braces that one language of the interface has not is told`() throws {
    let copy = try PackCopy(folder)
    try copyInterface()
    let words = folder.text("interface/es.yaml")
    #expect(words.contains("{number}"))
    try folder.write(words.replacing("{number}", with: "{numero}"), to: "interface/es.yaml")
    let ended = program.check(copy.path)
    #expect(ended.status == 1)
    #expect(ended.output.contains("error[placeholder]"))
    #expect(ended.output.contains("has `{number}` in `en` and not in `es`"))
    #expect(ended.output.contains("has `{numero}` in `es` and not in `en`"))
  }

  @Test func `an escape in a file does not reach the terminal`() throws {
    let pack = try newPack()
    try change(
      "questionnaire.yaml", in: pack, "label: Dark streets", "label: \"Dark streets\"\n        \"\\e]0;x\": 1"
    )
    let ended = program.check(pack)
    #expect(ended.status == 1)
    #expect(ended.output.contains("error[unknown-key]"))
    #expect(!ended.bytes.contains(0x1B))
  }

  /// Twenty levels of eight: written out they would be 10¹⁸ entries.
  @Test(arguments: [
    "questionnaire.yaml", "factors.yaml", "pack.yaml", "toolkit/cases.yaml", "languages/es.yaml",
  ])
  func `a bomb of aliases is refused at once, also in a key`(file: String) throws {
    let pack = try newPack()
    let bomb = (1..<20).reduce("a0: &a0 [x]\n") { text, level in
      text
        + "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 8).joined(separator: ", "))]\n"
    }
    for end in ["", "? *a19\n: x\n"] {
      try Data((bomb + end).utf8).write(to: URL(filePath: "\(pack)/\(file)"))
      // Seconds of work, not of the clock: a check takes less than one.
      let ended = program.runShell("ulimit -t 30; \"$0\" check \(pack) --today \(Program.day)")
      #expect(ended.status == 1)
      #expect(ended.output.contains("error[anchor]"))
    }
  }

  private func copyInterface() throws {
    try FileManager.default.copyItem(
      atPath: "\(Program.questionnaires)/interface", toPath: folder("interface"))
  }

  /// A questionnaire as `pack new` writes it.
  private func newPack() throws -> String {
    let path = folder("street")
    #expect(program.run(["pack", "new", path]).status == 0)
    return path
  }

  private func change(_ file: String, in pack: String, _ passage: String, _ replacement: String) throws {
    let url = URL(filePath: "\(pack)/\(file)")
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(text.contains(passage))
    try Data(text.replacing(passage, with: replacement).utf8).write(to: url)
  }
}
