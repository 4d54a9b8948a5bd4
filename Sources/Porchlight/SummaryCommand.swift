import AnswerFiles
import ArgumentParser
import Interviewing
import Questionnaires
import Reporting
import Storage

/// `porchlight summary`: the page of one finished walk.
struct SummaryCommand: SpokenCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "Write or print the summary page of a walk.")

  @OptionGroup var places: PlaceOptions
  @Option(help: "The id of the walk, as take --answers names it.") var walk: String?
  @Flag(help: "The walk that was finished last.") var last = false
  @Flag(help: "All finished walks that may be counted, a file each: page-1.pdf, page-2.pdf and so on.")
  var all = false
  @OptionGroup var spoken: LanguageOptions
  @OptionGroup var page: PageOptions

  mutating func validate() throws {
    guard [walk != nil, last, all].count(where: \.self) == 1 else {
      throw ValidationError("Say which walk: --walk with its id, --last, or --all.")
    }
    guard !all || page.hasPlace else {
      throw ValidationError("Many pages need a place: --print, or --output with the name of a file.")
    }
  }

  mutating func run() throws {
    ProcessSetup.prepare()
    let folders = try Folders(places)
    let questionnaire = try folders.questionnaire(in: spoken.language)
    let code = try spoken.language.map { code in try questionnaire.pack.language(code) }
    let log = try folders.keptLog()
    if all { return try sendAll(log, questionnaire, folders, code) }
    let interview = try interview(log, questionnaire)
    try log.close()
    let materials = try SummaryMaker(folders: folders).materials(
      questionnaire.pack, code ?? questionnaire.pack.readable(interview.language))
    try page.send(document(of: interview, materials, folders))
  }

  private func document(
    of interview: Interview, _ materials: SummaryMaker.Materials, _ folders: Folders
  ) throws -> Document {
    page.marked(
      try SummaryMaker.document(of: interview, from: materials), materials.words,
      isRehearsal: folders.isRehearsal)
  }

  /// A page a walk; the names say nothing of the walks but their order.
  private func sendAll(
    _ log: EventLog, _ questionnaire: Questionnaire, _ folders: Folders, _ language: String?
  ) throws {
    let maker = SummaryMaker(folders: folders)
    var materials: [String: SummaryMaker.Materials] = [:]
    var total = 0
    let unreadable = try log.forEachFinishedWalk(questionnaire) { total += $0.mayBeCounted ? 1 : 0 }
    let words = try maker.materials(questionnaire.pack, language ?? questionnaire.pack.baseLanguage).words
    GroupCount.complain(ofUnreadable: unreadable, words)
    guard total > 0 else { throw CommandError.noFinishedWalk }
    var bar = ProgressBar(words: words, count: .pages)
    defer { bar.clear() }
    var (done, missing, waiting) = (0, 0, [PageOptions.Numbered]())
    func sendWaiting() throws {
      missing += try sendAsFarAsPossible(waiting, folders, language)
      waiting = []
      bar.draw(share: Double(done) / Double(total), people: done)
    }
    _ = try log.forEachFinishedWalk(questionnaire) { interview in
      guard interview.mayBeCounted else { return }
      let code = language ?? questionnaire.pack.readable(interview.language)
      let known = try materials[code] ?? maker.materials(questionnaire.pack, code)
      materials[code] = known
      done += 1
      waiting.append(.init(try document(of: interview, known, folders), number: String(done)))
      if waiting.count == PDFFilter.atOnce { try sendWaiting() }
    }
    try sendWaiting()
    try log.close()
    if missing > 0 { throw CommandError.pagesWithoutPDF(missing) }
  }

  /// One letter that no font has must not keep everybody else's page back: says which pages are missing, and how many.
  private func sendAsFarAsPossible(
    _ pages: [PageOptions.Numbered], _ folders: Folders, _ language: String?
  ) throws -> Int {
    do {
      try page.send(pages)
      return 0
    } catch CommandError.noPDF(let reason) where CommandError.noPDF(reason) != PDFFilter.silent {
      var (missing, isUnsure) = (0, false)
      for one in pages {
        do {
          try page.send([one])
        } catch CommandError.noPDF(let reason) {
          missing += 1
          folders.complain(CommandError.pageWithoutPDF(one.number ?? "", reason), in: language)
        } catch CommandError.maybePrinted {
          isUnsure = true
        }
      }
      if isUnsure { throw CommandError.maybePrinted }
      return missing
    }
  }

  private func interview(_ log: EventLog, _ questionnaire: Questionnaire) throws -> Interview {
    // Ids are kept in small letters.
    let named = walk?.lowercased()
    guard let id = try named ?? log.lastStream(containing: WalkEvent.Kind.finished.rawValue) else {
      throw CommandError.noFinishedWalk
    }
    let events = try log.walkEvents(id)
    guard !events.isEmpty else {
      throw try log.isErased(id) ? CommandError.erasedWalk(id) : CommandError.unknownWalk(id)
    }
    guard events.contains(.finished) else { throw CommandError.unfinishedWalk(id) }
    let interview = Interview.replaying(events, questionnaire: questionnaire).interview
    guard interview.belongsToPack else { throw CommandError.otherPack(id) }
    return interview
  }
}
