import Foundation
import Testing

/// `porchlight check`: everything that is wrong with a questionnaire.
@Suite struct CheckTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test func `nothing is wrong with the shipped questionnaire`() {
    let ended = program.run(["check"])
    #expect(ended.status == 0)
    #expect(ended.errors == "")
    #expect(!ended.output.contains("error["))
    #expect(ended.output.hasSuffix("questions, 26 factors, 2 languages. Nothing is wrong.\n"))
  }

  @Test func `all complaints are told, with place, caret, reason and remedy`() throws {
    let copy = try PackCopy(folder)
    try copy.replace(
      "type: select_one how_taken", with: "type: select_one how_takn", in: "questionnaire.yaml")
    try copy.replace("factor: stable-housing", with: "factor: stable-housng", in: "questionnaire.yaml")
    let ended = program.run(["check", copy.path])
    #expect(ended.status == 1)
    #expect(
      ended.output == """
        \(copy.path)/questionnaire.yaml:186:15: error[unknown-list]: `how_takn` is not a list under `choices`
        186 |         type: select_one how_takn
            |               ^
        why: there would be nothing to choose from.
        fix: did you mean `how_taken`?

        \(copy.path)/questionnaire.yaml:294:17: error[unknown-factor]: `stable-housng` is not a factor of this pack
        294 |         factor: stable-housng
            |                 ^
        why: its answers would count for nothing, or its words would be missing.
        fix: did you mean `stable-housing`?

        2 to mend.

        """)
    #expect(ended.errors == "")
  }

  @Test func `what is wrong in the toolkit is told too`() throws {
    let copy = try PackCopy(folder)
    try copy.replace("strategies:", with: "strategys:", in: "toolkit/strategies.yaml")
    let ended = program.run(["check", copy.path])
    #expect(ended.status == 1)
    #expect(ended.output.contains("\(copy.path)/toolkit/strategies.yaml:"))
    #expect(ended.output.contains("strategys"))
  }

  @Test func `a missing translation of the toolkit is told once`() throws {
    let copy = try PackCopy(folder)
    try copy.replace("language: es", with: "langage: es", in: "toolkit/languages/es.yaml")
    let ended = program.run(["check", copy.path])
    #expect(ended.status == 1)
    #expect(
      ended.output.split(separator: "\n").count { $0.contains("langage") && $0.contains("es.yaml:") } == 1)
  }

  @Test func `too few words for codes are told`() throws {
    let copy = try PackCopy(folder)
    try copyInterface()
    try folder.write("codes:\n  en: [one, two, three]\n", to: "interface/codes.yaml")
    let ended = program.run(["check", copy.path])
    #expect(ended.status == 1)
    #expect(ended.output.contains("codes.yaml"))
    #expect(ended.output.contains("no language has 200 different words"))
  }

  @Test func `a missing interface word is told`() throws {
    let copy = try PackCopy(folder)
    try copyInterface()
    let words = folder.text("interface/es.yaml")
    try folder.write(words.replacing("    welcome: ", with: "    welcom: "), to: "interface/es.yaml")
    let ended = program.run(["check", copy.path])
    #expect(ended.status == 1)
    #expect(ended.output.contains("es.yaml"))
    #expect(ended.output.contains("home.welcome"))
  }

  private func copyInterface() throws {
    try FileManager.default.copyItem(
      atPath: "\(Program.questionnaires)/interface", toPath: folder("interface"))
  }
}
