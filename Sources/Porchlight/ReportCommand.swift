import ArgumentParser
import Questionnaires
import Reporting
import Storage
import Toolkit

/// `porchlight report`: the pages of a group, made of all finished walks that may be counted.
struct ReportCommand: SpokenCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write or print the pages of a group.",
    discussion: """
      wall: one sheet in large letters. participants: two pages for those who answered. council: one page for those \
      who decide. change: two waves beside each other (--waves). What is handed out takes --release public.
      """)

  @OptionGroup var places: PlaceOptions
  @OptionGroup var spoken: LanguageOptions
  @Option(name: .customLong("page"), help: "The page: wall, participants, council or change.")
  var kind: GroupPage?
  @Option(help: "Compare the groups of a question; may be said again. Without it groups are by age.")
  var by: [String] = []
  @Option(help: "How many marked texts are quoted at most (see porchlight quotes): 0 to 6, usually none.")
  var quotes: Int?
  @OptionGroup var group: GroupOptions
  @OptionGroup var page: PageOptions

  mutating func validate() throws {
    guard (0...6).contains(quotes ?? 0) else { throw ValidationError("--quotes is a number from 0 to 6.") }
  }

  mutating func run() throws {
    ProcessSetup.prepare()
    let chosen = kind ?? (group.waves.isEmpty ? .participants : .change)
    try refuseOptions(chosen)
    try page.checkPlace()
    let folders = try Folders(places)
    let questionnaire = try folders.questionnaire(in: spoken.language)
    let words = try folders.groupWords(try questionnaire.pack.language(spoken.language))
    let toolkit = try ToolkitLibrary.read(
      files: SummaryMaker(folders: folders).toolkitFiles(questionnaire.pack), language: words.language,
      packLanguage: questionnaire.pack.baseLanguage)
    let findings = try findings(chosen, questionnaire, words) { try folders.keptLog() }
    let maker = GroupPageMaker(questionnaire, words: words, toolkit: toolkit)
    let command = (quotes ?? 0) > 0 ? QuotesCommand.line(folders) : nil
    for warning in maker.warnings(findings, quoting: command) { DiskFile.complain(warning) }
    try page.send(
      page.marked(
        maker.document(chosen, findings), words, isRehearsal: folders.isRehearsal(in: group.waves)))
  }

  private func findings(
    _ page: GroupPage, _ questionnaire: Questionnaire, _ words: InterfaceWords,
    openLog: @escaping () throws -> EventLog
  ) throws -> GroupFindings {
    let questions = try by.map(RankPlan(questionnaire: questionnaire).groups)
    let plan = try group.plan(questionnaire).forPages(questionnaire)
    let reading = RankReading(questionnaire: questionnaire, plan: plan, words: words, openLog: openLog)
    if let waves = try WaveReading.names(group.waves) {
      return try GroupFindings(change(waves, reading, words), condition: plan.condition?.expression)
    }
    return try reading.findings(
      GroupFindingsBuilder(
        questionnaire, plan: plan, page: page, by: questions, quotes: quotes ?? 0, language: words.language))
  }

  /// Two waves; where one is too small for a page the page says so, so that nobody is in what it is made of.
  private func change(
    _ waves: WaveReading, _ reading: RankReading, _ words: InterfaceWords
  ) throws -> GroupTable {
    do {
      return try reading.waves(waves)
    } catch let refusal as GroupRefusal {
      guard case .tooFewInPart = refusal, reading.plan.condition == nil else { throw refusal }
      return try GroupTableBuilder(reading.questionnaire, plan: reading.plan, language: words.language)
        .nobody()
    }
  }

  /// What a page does not show cannot be asked of it.
  private func refuseOptions(_ page: GroupPage) throws(RankError) {
    try group.refuseBesideWaves([])
    let isChange = page == .change
    guard isChange || group.waves.isEmpty else { throw .notOnPage("--waves", page: page.rawValue) }
    guard !isChange || !group.waves.isEmpty else { throw .pageNeedsWaves }
    guard quotes == nil || page == .participants else { throw .notOnPage("--quotes", page: page.rawValue) }
    guard by.isEmpty || page.showsGroups else { throw .notOnPage("--by", page: page.rawValue) }
  }
}

extension GroupPage: ExpressibleByArgument {}
