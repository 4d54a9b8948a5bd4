import AnswerFiles
import ArgumentParser
import Glibc
import Interviewing
import Questionnaires
import Screens
import Storage

/// `porchlight take`: one walk after another at the screen, or a file of answers without a screen.
struct TakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Answer the questions, or take answers from a file.")

  @OptionGroup var places: PlaceOptions
  @OptionGroup var spoken: LanguageOptions
  @OptionGroup var front: FrontOptions
  @OptionGroup var used: SettingOptions
  @Option(help: "A CSV file: a row for each person, a column for each question.") var answers: String?
  @Option(help: "Decides what is drawn by lot, so that the same file gives the same walks.") var seed: UInt64?

  mutating func run() throws {
    guard let answers else { return try Sitting.run(places, spoken, front, used, beginning: .walk) }
    ProcessSetup.prepare()
    let folders = try Folders(places)
    let questionnaire = try PackReader.questionnaire(from: folders.packFiles)
    let language = try questionnaire.pack.language(spoken.language)
    guard let bytes = DiskFile.bytes(answers) else { throw CommandError.cannotRead(answers) }
    let words = try PackReader.words(from: folders.interfaceFiles, path: "\(language).yaml")
    let log = try EventLog(folder: folders.data)
    let intake = AnswerIntake(
      questionnaire: questionnaire, words: words, log: log, seed: seed ?? Chance.number)
    do {
      let report = try intake.run(bytes)
      for line in report.countLines(in: words) { DiskFile.say(line) }
    } catch let error as AnswerFileError {
      throw CommandError.noAnswers(answers, reason: error.description)
    }
    try log.close()
  }
}
