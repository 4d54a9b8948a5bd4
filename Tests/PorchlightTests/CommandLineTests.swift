import Foundation
import Testing

/// What is said about a command line that does not work.
@Suite struct CommandLineTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  @Test(arguments: [["--colour"], ["take", "--seeed", "1"], ["rank", "--format", "xml"], ["dance"]])
  func `an unknown word is named, with the way to help`(arguments: [String]) {
    let ended = program.run(arguments)
    #expect(ended.status == 64)
    #expect(ended.output == "")
    #expect(ended.errors.hasPrefix("Error: "))
    #expect(ended.errors.contains(arguments.last ?? "") || ended.errors.contains("--seeed"))
    #expect(ended.errors.contains("--help"))
  }

  /// Commands that speak a language, each on a store that is empty.
  static let speaking = [
    ["--plain"], ["take", "--plain"], ["take", "--answers", "/dev/null"], ["rank"],
  ]

  @Test(arguments: speaking)
  func `a language that the questionnaire does not have is named`(arguments: [String]) {
    let ended = program.run(arguments + ["--language", "fr", "--data", folder.data])
    expectOneSentence(ended, "The questionnaire has no language \"fr\". It has: en, es.")
  }

  static let reading = [
    ["--plain"], ["take", "--plain"], ["take", "--answers", "/dev/null"], ["rank"], ["summary", "--last"],
    ["check"],
  ]

  @Test(arguments: reading)
  func `a folder without a questionnaire is named`(arguments: [String]) {
    let ended = program.run(arguments + ["--pack", "nowhere"])
    expectOneSentence(ended, "There is no questionnaire in nowhere: a pack.yaml is missing there.")
    #expect(!folder.exists(".local"))
  }

  @Test func `a folder without a questionnaire in the environment is named`() {
    let ended = Program(folder: folder, environment: ["PORCHLIGHT_PACK": "nowhere"]).run("--plain")
    expectOneSentence(ended, "There is no questionnaire in nowhere: a pack.yaml is missing there.")
  }

  @Test func `a copy of the questionnaire is found through the environment and borrows the shipped words`()
    throws
  {
    let copy = try PackCopy(folder)
    try copy.replace("title: Neighborhood Safety Walk-Through", with: "title: Our block", in: "pack.yaml")
    let environment = ["PORCHLIGHT_PACK": copy.path]
    let ended = Program(folder: folder, environment: environment).run("--plain", input: "5\n")
    #expect(ended.status == 0)
    #expect(ended.errors == "")
    #expect(ended.output.contains("5. Leave"))
  }

  @Test func `a broken questionnaire is told on the first page, and every complaint at the end`() throws {
    let copy = try PackCopy(folder)
    try copy.replace("name: how_taken", with: "name: how taken", in: "questionnaire.yaml")
    let ended = program.run("--plain", "--pack", copy.path, input: "1\n5\n")
    #expect(ended.status == 1)
    #expect(ended.output.contains("! The questions cannot be opened. Please ask for help."))
    #expect(ended.errors.contains("questionnaire.yaml:"))
    #expect(ended.errors.contains("error["))
  }

  @Test func `words that cannot be read are told on the page, and why at the end`() throws {
    let copy = try packWithBrokenWords("interface/es.yaml")
    let ended = program.run("--plain", "--pack", copy.path, input: "1\n2\nb\nb\n5\n")
    #expect(ended.status == 1)
    #expect(ended.output.contains("! That language cannot be shown here just now. Please ask for help."))
    #expect(ended.errors.contains("interface/es.yaml:"))
    #expect(ended.errors.contains("error[yaml]"))
  }

  @Test func `where the words of the terminal's language cannot be read, those of the first one are shown`()
    throws
  {
    let copy = try packWithBrokenWords("interface/es.yaml")
    let spanish = Program(folder: folder, environment: ["LANG": "es_MX.UTF-8"])
    let ended = spanish.run("--plain", "--pack", copy.path, input: "5\n")
    #expect(ended.status == 1)
    #expect(ended.output.contains("5. Leave"))
    #expect(ended.errors.hasPrefix("\(folder("interface/es.yaml")):"))
    let chosen = spanish.run("--plain", "--pack", copy.path, input: "/l\n2\nb\n5\n")
    #expect(chosen.errors.components(separatedBy: "error[yaml]").count == 2, "said once")
    let asked = program.run("--plain", "--pack", copy.path, "--language", "es")
    #expect(asked.status == 1 && asked.output == "")
  }

  @Test func `group results in English say why they are`() throws {
    let copy = try packWithBrokenWords("interface/reports/es.yaml")
    let ended = program.run("--plain", "--pack", copy.path, "--language", "es", input: "3\nb\n5\n")
    #expect(ended.status == 1)
    #expect(ended.errors.hasPrefix("\(folder("interface/reports/es.yaml")):"))
  }

  @Test func `group results without words do not speak of answers that cannot be saved`() throws {
    let copy = try packWithBrokenWords("interface/reports/en.yaml")
    let ended = program.run("--plain", "--pack", copy.path, input: "3\nb\n5\n")
    #expect(ended.status == 1)
    #expect(ended.output.contains("! The results cannot be shown here just now. Please ask for help."))
    #expect(!ended.output.contains("cannot be saved") && !ended.output.contains("(not just now)"))
    #expect(ended.errors.components(separatedBy: "error[yaml]").count == 2, "said once")
  }

  @Test func `help names every command`() {
    let ended = program.run(["--help"])
    #expect(ended.status == 0)
    for command in ["take", "check", "rank", "quotes", "summary"] {
      #expect(ended.output.contains("  \(command) "))
    }
    #expect(ended.errors == "")
  }

  /// A questionnaire with its own interface words, one file of which cannot be read.
  private func packWithBrokenWords(_ file: String) throws -> PackCopy {
    try FileManager.default.copyItem(
      atPath: "\(Program.questionnaires)/interface", toPath: folder("interface"))
    try folder.write("language: es\nwords: [\n", to: file)
    return try PackCopy(folder)
  }

  private func expectOneSentence(
    _ ended: Program.Ended, _ sentence: String, at place: SourceLocation = #_sourceLocation
  ) {
    #expect(ended.status == 1, sourceLocation: place)
    #expect(ended.errors == "Error: \(sentence)\n", sourceLocation: place)
    #expect(ended.output == "", sourceLocation: place)
  }
}
