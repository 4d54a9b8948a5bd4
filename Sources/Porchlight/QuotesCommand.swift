import ArgumentParser
import Questionnaires
import Reporting
import Storage

/// `porchlight quotes`: the texts that may be printed, and which of them the pages of a group may quote.
struct QuotesCommand: SpokenCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "List what people wrote and may be printed, and mark what may be quoted.",
    discussion: """
      Listed are texts of people who said yes to being counted and to printing. What is marked can stand on the page \
      for those who answered: porchlight report --quotes 3.
      """)

  @OptionGroup var places: PlaceOptions
  @OptionGroup var spoken: LanguageOptions
  @Option(help: .init("Mark the text with this code of the list; may be said again.", valueName: "code"))
  var mark: [String] = []
  @Option(help: .init("Take the mark of this text back; may be said again.", valueName: "code"))
  var unmark: [String] = []

  mutating func run() throws {
    ProcessSetup.prepare()
    let folders = try Folders(places)
    let questionnaire = try folders.questionnaire(in: spoken.language)
    let words = try folders.groupWords(try questionnaire.pack.language(spoken.language))
    let log = try folders.keptLog()
    folders.sayRehearsal(words)
    let columns = try GroupCount.columns(
      log, questionnaire, facts: QuotableTexts.facts(questionnaire), words: words)
    var marks = try QuoteMarks(log, questionnaire)
    let texts = try marks.texts(columns)
    let isChange = !(mark + unmark).isEmpty
    if isChange { try change(&marks, texts, folders) }
    let list = QuoteList(questionnaire, words: words, texts: texts, marked: marks.codes)
    try log.close()
    let lines = isChange ? list.now : list.lines(command: Self.line(folders))
    try DiskFile.write(out: lines.map { $0 + "\n" }.joined())
  }

  /// What is typed to come here, for the same answers.
  static func line(_ folders: Folders) -> String {
    "porchlight quotes" + Folders.dataOption(for: folders.data)
  }

  /// Nothing is stored while any code is unknown.
  private func change(_ marks: inout QuoteMarks, _ texts: QuotableTexts, _ folders: Folders) throws {
    let unknown = (mark + unmark).filter { texts.text($0) == nil }
    guard unknown.isEmpty else { throw CommandError.unknownCodes(unknown, command: Self.line(folders)) }
    let (marked, unmarked) = (mark.compactMap(texts.text), unmark.compactMap(texts.text))
    for (typed, text) in zip(unmark, unmarked) where marked.contains(text) {
      throw RankError.notTogether("--mark \(typed)", "--unmark \(typed)")
    }
    try marks.change(marking: marked, unmarking: unmarked)
  }
}
