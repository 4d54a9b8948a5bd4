import ArgumentParser
import Questionnaires
import Reporting
import Storage

/// `porchlight rank`: the ranking of all finished walks that may be counted.
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Rank the factors over all finished walks that may be counted.")

  /// How the ranking is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

  @OptionGroup var places: PlaceOptions
  @Option(help: "How to write it: table, json or csv.") var format = Format.table
  @Option(help: "The language of the table, such as es.") var language: String?

  mutating func run() throws {
    ProcessSetup.prepare()
    let folders = try Folders(places)
    let questionnaire = try PackReader.questionnaire(from: folders.packFiles)
    let code = language ?? questionnaire.pack.baseLanguage
    guard questionnaire.pack.languages.contains(where: { $0.code == code }) else {
      throw ValidationError("The questionnaire has no language \"\(code)\".")
    }
    let log = try EventLog(folder: folders.data)
    let table = try GroupCount.ranking(log, questionnaire).table(language: code)
    switch format {
    case .table:
      let words = try PackReader.words(from: folders.interfaceFiles, path: "\(code).yaml")
      DiskFile.say(table.lines(words: words).joined(separator: "\n"))
    case .json: DiskFile.say(String(decoding: try table.json(), as: UTF8.self))
    case .csv: _ = DiskFile.writeAll(Array(table.csv().utf8), to: 1)
    }
  }
}
