import AnswerFiles
import Foundation
import Questionnaires
import Scoring
import Storage
import Testing

@testable import porchlight

/// What goes wrong is said in the words of the string tables, in the language that was asked for.
@Suite struct CommandWordTests {
  let folder = TemporaryFolder()
  var program: Program { Program(folder: folder) }

  private func words(_ language: String) throws -> InterfaceWords {
    let files = PackFiles(folder: "") { path in
      try? String(contentsOfFile: "\(Program.questionnaires)/interface/\(path)", encoding: .utf8)
    }
    return try PackReader.words(from: files, path: "\(language).yaml")
      .adding(PackReader.words(from: files, path: "commands/\(language).yaml"))
  }

  @Test(arguments: [
    (["summary", "--last"], "Error: Todavía no se ha completado ningún recorrido.\n"),
    (["summary", "--walk", "x"], "Error: Aquí no hay un recorrido \"x\".\n"),
    (["summary", "--last", "--print", "Nube"], "Error: Todavía no se ha completado ningún recorrido.\n"),
    (["take", "--answers", "gone.csv"], "Error: gone.csv no se puede leer.\n"),
    (
      ["take", "--answers", "empty.csv"],
      "Error: empty.csv no se tomó. El archivo está vacío.\n"
    ),
    (
      ["rank", "--waves", "2026-03", "2026-03"],
      "Error: Las dos rondas tienen 2026-03. Un mes solo puede estar en una de ellas.\n"
    ),
    (
      ["rank", "--weights", "severty=1"],
      "Error: --weights conoce severity y chosen, no \"severty=1\". ¿Quiso decir severity?\n"
    ),
    (
      ["rank", "--waves", "2026-03", "2026-04"],
      "Error: Nadie respondió en la ronda 2026-03, así que no hay nada que comparar.\n"
    ),
    (
      ["report", "--page", "change", "--output", "c.pdf"],
      "Error: La página de cambios necesita dos rondas. Escriba --waves 2026-03 2026-10\n"
    ),
  ])
  func `errors are said in Spanish`(command: [String], sentence: String) throws {
    try folder.makeData()
    try folder.write("", to: "empty.csv")
    let ended = program.run(command + ["--data", folder.data, "--language", "es"])
    #expect(ended.status == 1)
    #expect(ended.errors == sentence)
  }

  @Test func `a file that is there is not replaced, in Spanish`() throws {
    try folder.write("mine", to: "card.html")
    let words = ["form", "help-card", "--output", "card.html", "--language", "es"]
    let ended = program.run(words + ["--data", folder.data])
    #expect(ended.status == 1 && folder.text("card.html") == "mine")
    #expect(
      ended.errors
        == "Error: card.html ya existe. Elija otro nombre, o añada --force para reemplazarlo.\n")
  }

  @Test func `a store that cannot be used is a plain sentence, with what the system said behind it`() throws {
    try folder.write("no folder", to: "data")
    let ended = program.run("rank", "--language", "es")
    #expect(ended.status == 1)
    #expect(ended.errors.hasPrefix("Error: Las respuestas no se pueden abrir o mantener privadas. ("))
    #expect(ended.errors.contains(folder.data))
  }

  @Test func `a folder without a questionnaire is named in Spanish`() {
    let ended = program.run("rank", "--pack", "nada", "--language", "es")
    #expect(ended.status == 1)
    #expect(ended.errors == "Error: No hay un cuestionario en nada: ahí falta un archivo pack.yaml.\n")
  }

  @Test func `a set-up file that cannot be read is complained about in Spanish`() throws {
    try folder.makeData()
    try folder.write("setting: kiosk\n", to: "data/this-computer.txt")
    let file = "\(folder.data)/this-computer.txt no se puede leer. "
    let rest = "Para preparar esta computadora de nuevo: porchlight setup --data \(folder.data)\n"
    let ranked = program.run("rank", "--data", folder.data, "--language", "es")
    #expect(ranked.status == 1 && ranked.errors.hasPrefix("Error: \(file)Por eso nadie sabe si"))
    #expect(ranked.errors.hasSuffix(rest))
    let pages = program.run("pages", "--data", folder.data, "--language", "es")
    #expect(pages.errors == "\(file)Las preguntas personales no se hacen, como en un lugar público. \(rest)")
  }

  @Test func `what was left undone is said at the end, with the reason, and no more than once`() throws {
    var troubles = Troubles()
    #expect(troubles.isEmpty)
    troubles.add(.savingPage, DiskFile.Failure.cannotWrite("hoja.pdf", reason: "No space left on device"))
    troubles.add(.storing("a"), ScoringError.noAnswers)
    troubles.add(.storing("b"), ScoringError.noAnswers)
    troubles.add(.openingStore, Folders.Unclear(folder: "x"))
    let sentences = troubles.sentences(in: try words("es"))
    #expect(sentences.count == 3 && !troubles.isEmpty)
    #expect(sentences[0].hasPrefix("No se pudo guardar una página. hoja.pdf"))
    #expect(sentences[1].hasPrefix("No se pudo guardar todo. "))
    #expect(sentences[2].hasPrefix("x/this-computer.txt no se puede leer. Por eso"))
    for work in [Troubles.Work.savingPage, .storing("a"), .storing("b"), .openingStore] {
      troubles.settle(work)
    }
    #expect(troubles.isEmpty)
  }

  @Test func `a language that the questionnaire has not is told in its first`() {
    let ended = program.run("summary", "--last", "--language", "fr")
    #expect(ended.errors == "Error: The questionnaire has no language \"fr\". It has: en, es.\n")
  }

  @Test func `a name that is nearly right is suggested`() {
    let ended = program.run(["preview", "prob_gun_violense"])
    #expect(ended.status == 1)
    #expect(
      ended.errors
        == "Error: There is no question \"prob_gun_violense\". Did you mean prob_gun_violence?\n")
  }

  @Test(arguments: ["en", "es"]) func `every word is there, none is left over`(language: String) throws {
    let words = try words(language)
    let there = words.entries.keys.filter { $0.hasPrefix("command_error.") }
    #expect(there.sorted() == CommandWord.allCases.map(\.rawValue).sorted())
    let differ = try CommandWord.allCases.filter {
      try self.words("en")($0, count: 2) == self.words("es")($0, count: 2)
    }
    #expect(differ == [])
  }

  @Test(arguments: ["en", "es"]) func `sentences are short`(language: String) throws {
    let words = try words(language)
    for word in CommandWord.allCases {
      for sentence in words(word, count: 2).split(separator: #/[.:?] /#) {
        #expect(sentence.split(separator: " ").count <= 20, "\(word): \(sentence)")
      }
    }
  }

  @Test(arguments: ["en", "es"]) func `every error fills in all its places`(language: String) throws {
    let words = try words(language)
    let errors: [any WordedError] = [
      CommandError.unknownLanguage("x", known: ["y"]), CommandError.cannotRead("x"),
      CommandError.noFolder("x"),
      CommandError.noAnswers("x", reason: .unclosedQuote(line: 3)), CommandError.takenBefore("x"),
      CommandError.alreadyTaking, CommandError.brokenOff("x", reason: .otherEnd, walks: 1),
      CommandError.stopped("x", walks: 2), CommandError.noFinishedWalk, CommandError.unknownWalk("x"),
      CommandError.erasedWalk("x"), CommandError.unfinishedWalk("x"), CommandError.otherPack("x"),
      CommandError.unknownQuestion("x", near: nil), CommandError.noTemplate, CommandError.folderInUse("x"),
      CommandError.idInUse("x", "y"), CommandError.cannotMakeFolder("x", reason: "y"),
      CommandError.unknownLength("x", known: ["y"]), CommandError.noFilter, CommandError.noPDF("x."),
      CommandError.pdfOnTerminal, CommandError.noPrinting, CommandError.noStandardQueue(known: []),
      CommandError.noStandardQueue(known: ["y"]), CommandError.isFolder("x", example: "y"),
      CommandError.noPageFolder("x"), CommandError.unknownCodes(["x"], command: "y"),
      CommandError.unknownQueue("x", known: []), CommandError.unknownQueue("x", known: ["y"]),
      CommandError.notPrinted(isCalledBack: true), CommandError.notPrinted(isCalledBack: false),
      CommandError.printStopped, CommandError.maybePrinted, CommandError.noPageCount("x"),
      DiskFile.Failure.exists("x"),
      DiskFile.Failure.cannotWrite("x", reason: "y"),
      RankError.unknownWeight("x", near: nil), RankError.badWeight(name: "x", text: "y"),
      RankError.weightTwice("x"), RankError.weightMissing("x"), RankError.noGroups("x"),
      RankError.notTogether("x", "y"), RankError.wavesNeedTwo(found: 1), RankError.unknownWave("x"),
      RankError.mixedWaves, RankError.sameWave("x"), RankError.sameFolder("x"), RankError.pageNeedsWaves,
      RankError.notOnPage("x", page: "y"), CommandError.noQuestionnaire("x"),
      HostFile.Unreadable(folder: "x"), Folders.Unclear(folder: "x"), ScoringError.noAnswers,
    ]
    let sentences = errors.map { $0.sentence(in: words) }
    #expect(sentences.allSatisfy { !$0.contains("{") && !$0.contains("command_error") && $0.contains(" ") })
    #expect(Set(sentences).count == sentences.count)
    #expect(sentences.allSatisfy { !$0.contains("..") || $0.contains("2026-03..2026-05") })
  }
}
