import AnswerFiles
import ArgumentParser
import Glibc
import Interviewing
import Questionnaires
import Storage

/// `porchlight take`: one walk after another at the screen, or a file of answers without a screen.
struct TakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Answer the questions, or take answers from a file.")

  @OptionGroup var places: PlaceOptions
  @OptionGroup var front: FrontOptions
  @Option(help: "A CSV file: a row for each person, a column for each question.") var answers: String?
  @Option(help: "Decides what is drawn by lot, so that the same file gives the same walks.") var seed: UInt64?

  mutating func run() throws {
    guard let answers else { return try Sitting.run(places, front, straightToWalk: true) }
    ProcessSetup.prepare()
    let folders = try Folders(places)
    let questionnaire = try PackReader.questionnaire(from: folders.packFiles)
    guard let bytes = DiskFile.bytes(answers) else {
      DiskFile.complain("\(answers) cannot be read.")
      throw ExitCode(1)
    }
    let words = try PackReader.words(
      from: folders.interfaceFiles, path: "\(try code(questionnaire.pack)).yaml")
    let log = try EventLog(folder: folders.data)
    let intake = AnswerIntake(
      questionnaire: questionnaire, words: words, log: log, seed: seed ?? Chance.number)
    let report = try intake.run(bytes)
    try log.close()
    for line in report.countLines(in: words) { DiskFile.say(line) }
  }

  /// The language of what is said about the file.
  private func code(_ pack: PackManifest) throws -> String {
    let code = front.language ?? pack.baseLanguage
    guard pack.languages.contains(where: { $0.code == code }) else {
      throw ValidationError("The questionnaire has no language \"\(code)\".")
    }
    return code
  }
}
