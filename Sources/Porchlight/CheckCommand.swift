import ArgumentParser
import Questionnaires

/// `porchlight check`: everything that is wrong with a questionnaire, and how to mend it.
struct CheckCommand: PlacedCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say what is wrong in a questionnaire, where, and how to mend it.",
    discussion: "Ends with 1 when something must be mended, with 0 when there are only warnings.")

  /// How the complaints are written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var places: PlaceOptions
  @Argument(help: "The folder of the questionnaire.") var path: String?
  @Option(help: "How to write it: text or json.") var format = Format.text
  @Flag(help: "Print the walk as a tree instead: who is asked what, in which length.") var outline = false
  @Option(help: "The day against which dates are held, such as 2027-03-01.") var today: String?

  mutating func validate() throws {
    if let today, Month(today) == nil {
      throw ValidationError("Write the day as 2027-03-01, or the month as 2027-03.")
    }
    if outline, format == .json {
      throw ValidationError("--outline is a tree of text. Leave out --outline, or --format json.")
    }
  }

  mutating func run() throws {
    if let path { places.pack = path }
    let folders = try Folders(places)
    if outline { return try printOutline(folders) }
    guard let month = Month(today ?? Chance.month) else { return }
    let report = CheckReport(folders, today: month)
    switch format {
    case .text: for paragraph in report.paragraphs { DiskFile.say(paragraph) }
    case .json: try DiskFile.write(out: report.json() + "\n")
    }
    if report.errors > 0 { throw ExitCode(1) }
  }

  private func printOutline(_ folders: Folders) throws {
    let questionnaire = try folders.questionnaire()
    for line in Outline(questionnaire).lines { DiskFile.say(line) }
  }
}
