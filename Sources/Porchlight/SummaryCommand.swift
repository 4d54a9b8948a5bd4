import ArgumentParser
import Interviewing
import Questionnaires
import Reporting
import Screens
import Storage

/// `porchlight summary`: the page of one finished walk.
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "Write the summary page of a walk as text or as a web page.")

  @OptionGroup var places: PlaceOptions
  @Option(help: "The id of the walk, as take --answers names it.") var walk: String?
  @Flag(help: "The walk that was finished last.") var last = false
  @Option(help: "How to write it: text or html.") var format = PageFormat.text
  @Option(help: "The file to write; - or nothing writes to the terminal.") var output: String?
  @Flag(help: "Replace the file if it is there.") var force = false

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
    let document = try SummaryMaker(folders: folders).document(of: interview, in: interview.language)
    let text = format == .html ? HTMLRenderer().render(document) : TextRenderer().render(document)
    guard let output, output != "-" else {
      return try DiskFile.write(out: text)
    }
    try DiskFile.write(text, to: output, force: force)
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

extension PageFormat: ExpressibleByArgument {}
