import Foundation
import Testing

/// Interface words of which a language has only a part: what is missing is there in English, and says so.
@Suite struct HalfTranslatedTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder, environment: ["PORCHLIGHT_PACK": folder("street")]) }

  /// A questionnaire beside interface words in which these Spanish lines are missing.
  private func lose(_ passages: [String]) throws {
    #expect(Program(folder: folder).run(["pack", "new", folder("street")]).status == 0)
    try FileManager.default.copyItem(
      atPath: "\(Program.questionnaires)/interface", toPath: folder("interface"))
    var words = folder.text("interface/es.yaml")
    for passage in passages {
      #expect(words.contains(passage), "\(passage)")
      words = words.replacing(passage, with: "")
    }
    try folder.write(words, to: "interface/es.yaml")
  }

  private func take() throws -> Program.Ended {
    try folder.write(
      "version,A1,A2,A3,C1,D1\nS,es,yes_start,age_18_or_more,big_problem,calm-evenings\n", to: "p.csv")
    return program.run("take", "--answers", "p.csv", "--language", "es")
  }

  /// The report of a file has words of its own, which no screen needs.
  @Test func `a file of answers is reported in whole words`() throws {
    try lose([
      """
          people:
            one: "Se leyó {n} persona."
            other: "Se leyeron {n} personas."

      """
    ])
    let ended = try take()
    #expect(ended.status == 0)
    #expect(ended.output.contains("1 person was read. (en inglés)\n"))
    #expect(!ended.output.contains("files."))
    #expect(ended.output.contains("1 recorrido está completo."))
  }

  @Test func `a summary has whole words`() throws {
    try lose(["    title: Su resumen de seguridad\n"])
    #expect(try take().status == 0)
    let ended = program.run("summary", "--last")
    #expect(ended.status == 0)
    #expect(ended.output.contains("Your safety summary (en inglés)"))
    #expect(!ended.output.contains("summary.title"))
  }

  @Test func `a preview has whole words`() throws {
    try lose(["    dont_know: No sé\n"])
    let ended = program.run(["preview", "C1"])
    #expect(ended.status == 0)
    #expect(ended.output.contains("Don't know (en inglés)"))
    #expect(!ended.output.contains("dont_know"))
  }
}
