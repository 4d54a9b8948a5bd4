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
  @OptionGroup var spoken: LanguageOptions
  @Option(help: "How to write it: table, json or csv.") var format = Format.table

  mutating func run() throws {
    ProcessSetup.prepare()
    let folders = try Folders(places)
    let questionnaire = try PackReader.questionnaire(from: folders.packFiles)
    let code = try questionnaire.pack.language(spoken.language)
    let log = try EventLog(folder: folders.data)
    let table = try GroupCount.ranking(log, questionnaire).table(language: code)
    try log.close()
    switch format {
    case .table:
      let words = try PackReader.words(from: folders.interfaceFiles, path: "\(code).yaml")
      try DiskFile.write(out: table.lines(words: words).map { $0 + "\n" }.joined())
    case .json: try DiskFile.write(out: String(decoding: try table.json(), as: UTF8.self) + "\n")
    case .csv: try DiskFile.write(out: table.csv())
    }
  }
}
