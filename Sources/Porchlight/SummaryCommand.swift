import ArgumentParser
import Interviewing
import Questionnaires
import Storage

/// `porchlight summary`: the page of one finished walk.
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "Write or print the summary page of a walk.")

  @OptionGroup var places: PlaceOptions
  @Option(help: "The id of the walk, as take --answers names it.") var walk: String?
  @Flag(help: "The walk that was finished last.") var last = false
  @OptionGroup var spoken: LanguageOptions
  @OptionGroup var page: PageOptions

  mutating func validate() throws {
    guard (walk == nil) == last else {
      throw ValidationError("Say which walk: either --walk with its id, or --last.")
    }
  }

  mutating func run() throws {
    ProcessSetup.prepare()
    let folders = try Folders(places)
    let questionnaire = try PackReader.questionnaire(from: folders.packFiles)
    let log = try EventLog(folder: folders.data)
    let interview = try interview(log, questionnaire)
    try log.close()
    let code = try spoken.language.map { code in try questionnaire.pack.language(code) }
    let document = try SummaryMaker(folders: folders).document(of: interview, in: code ?? interview.language)
    try page.send(document)
  }

  private func interview(_ log: EventLog, _ questionnaire: Questionnaire) throws -> Interview {
    guard let id = try walk ?? log.lastStream(containing: WalkEvent.Kind.finished.rawValue) else {
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
