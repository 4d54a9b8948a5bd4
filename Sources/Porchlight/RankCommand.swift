import ArgumentParser
import Questionnaires
import Reporting
import Scoring
import Storage

/// `porchlight rank`: the ranking of all finished walks that may be counted, of a part of them, or of two waves.
struct RankCommand: SpokenCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Rank the factors over all finished walks that may be counted.")

  /// How the ranking is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, csv }

  /// Which ways of counting are shown.
  enum Methods: String, ExpressibleByArgument, CaseIterable { case standard, all }

  @OptionGroup var places: PlaceOptions
  @OptionGroup var spoken: LanguageOptions
  @Option(help: "Compare the groups of a question, by its name or number.") var by: [String] = []
  @OptionGroup var group: GroupOptions
  @Option(help: "Which ways to count: standard or all.") var methods = Methods.standard
  @Option(help: "How to write it: table, json or csv.") var format = Format.table

  mutating func run() throws {
    ProcessSetup.prepare()
    let folders = try Folders(places)
    let questionnaire = try folders.questionnaire(in: spoken.language)
    let code = try questionnaire.pack.language(spoken.language)
    let words = try folders.groupWords(code)
    try refuseCombinations()
    let plan = try plan(questionnaire)
    let spans = try WaveReading.names(group.waves)
    let reading = RankReading(
      questionnaire: questionnaire, plan: plan, words: words, openLog: { try folders.keptLog() })
    var table = try spans.map(reading.waves) ?? reading.everybody()
    table.isRehearsal = try folders.isRehearsal(in: group.waves)
    try write(table, RankingSentences(questionnaire: questionnaire, words: words))
  }

  private func plan(_ questionnaire: Questionnaire) throws -> GroupPlan {
    var plan = try group.plan(questionnaire)
    if by.count > 1 { throw RankError.notTogether("--by \(by[0])", "--by \(by[1])") }
    plan.by = try by.first.map(RankPlan(questionnaire: questionnaire).groups)
    plan.comparesRules = methods == .all
    return plan
  }

  /// What would need a test that is not made here.
  private func refuseCombinations() throws(RankError) {
    try group.refuseBesideWaves([("--by", !by.isEmpty), ("--methods all", methods == .all)])
  }

  private func write(_ table: GroupTable, _ sentences: RankingSentences) throws {
    switch format {
    case .table: try DiskFile.write(out: table.lines(sentences).map { $0 + "\n" }.joined())
    case .json: try DiskFile.write(out: String(decoding: try table.json(sentences), as: UTF8.self) + "\n")
    case .csv:
      // A table of numbers has no place for words, and without them it would claim more than it carries.
      for warning in sentences.warnings(table) { DiskFile.complain(warning) }
      try DiskFile.write(out: table.csv())
    }
  }
}

extension Folders {
  /// The words of group results with those of the screens.
  func groupWords(_ code: String) throws(PackError) -> InterfaceWords {
    let words = try PackReader.words(from: interfaceFiles, path: "\(code).yaml")
    return words.adding(try pageWords("reports", code))
  }

  /// The words of pages that no walk reads, from a folder below those of the screens; a language without any reads
  /// them in English.
  func pageWords(_ folder: String, _ code: String) throws(PackError) -> InterfaceWords {
    let isThere = interfacePath("\(folder)/\(code).yaml") != nil
    return try PackReader.words(from: interfaceFiles, path: "\(folder)/\(isThere ? code : "en").yaml")
  }
}
