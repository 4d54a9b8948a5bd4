import Foundation
import Testing

/// A mistake in `languages/es.yaml` is told to whoever looks after the questionnaire, and turns nobody else away.
@Suite struct LeftOutLanguageTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  private func brokenPack() throws -> PackCopy {
    let copy = try PackCopy(folder)
    try copy.replace("language: es\n", with: "language: [\n", in: "languages/es.yaml")
    return copy
  }

  private func sentence(_ copy: PackCopy) -> String {
    "Español is left out, because \(copy.path)/languages/es.yaml cannot be used."
      + " To see why: porchlight check \(copy.path)\n"
  }

  private func spanishSentence(_ copy: PackCopy) -> String {
    "El idioma Español se deja fuera, porque \(copy.path)/languages/es.yaml no se puede usar."
      + " Para ver por qué: porchlight check \(copy.path)\n"
  }

  @Test func `visitors are asked in the other language, and at the end it is said once`() throws {
    let copy = try brokenPack()
    let ended = program.run("--plain", "--pack", copy.path, input: "1\nb\n/l\nb\n5\n")
    #expect(ended.status == 1)
    #expect(ended.output.contains("1. English") && !ended.output.contains("2. Español"))
    #expect(!ended.output.contains("cannot be opened"))
    #expect(ended.errors == sentence(copy))
  }

  @Test func `a terminal that speaks it begins in the first language`() throws {
    let copy = try brokenPack()
    let spanish = Program(folder: folder, environment: ["LANG": "es_MX.UTF-8"])
    let ended = spanish.run("--plain", "--pack", copy.path, input: "5\n")
    #expect(ended.status == 1)
    #expect(ended.output.contains("Ahora no se puede mostrar ese idioma"))
    #expect(ended.output.contains("5. Leave"))
    #expect(ended.errors == spanishSentence(copy))
  }

  /// What staff do with a questionnaire.
  private static let commands = [
    ["rank"], ["form", "ballot", "--format", "text"], ["summary", "--last"], ["report", "--format", "text"],
    ["take", "--answers", "people.csv"],
  ]

  @Test(arguments: commands)
  func `a command says it and goes on; whoever asks for that language reads an error`(command: [String])
    throws
  {
    let copy = try brokenPack()
    try folder.write("version,A2,A4,K1a\nQ,1,2,1\n", to: "people.csv")
    if command[0] != "take" {
      #expect(Program(folder: folder).run("take", "--answers", "people.csv").status == 0)
    }
    let sound = program.run(command + ["--data", folder.data, "--pack", copy.path])
    let asked = program.run(command + ["--data", folder.data, "--pack", copy.path, "--language", "es"])
    #expect(sound.errors.hasPrefix(sentence(copy)))
    #expect(!sound.output.isEmpty || sound.errors != sentence(copy))
    #expect(!sound.errors.contains("error[yaml]"))
    #expect(asked.status == 1 && asked.output == "")
    #expect(asked.errors == "Error: " + spanishSentence(copy))
  }

  @Test func `check says all that is wrong`() throws {
    let ended = program.check(try brokenPack().path)
    #expect(ended.status == 1)
    #expect(ended.output.contains("languages/es.yaml:") && ended.output.contains("error[yaml]"))
  }
}
