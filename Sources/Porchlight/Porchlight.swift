import ArgumentParser
import Screens

/// The command line: without a command the first screen.
@main
struct Porchlight: SpokenCommand {
  static let configuration = CommandConfiguration(
    commandName: "porchlight",
    abstract: "Walk through what affects safety in your neighborhood, and see what ranks first.",
    subcommands: [
      TakeCommand.self, SetupCommand.self, CheckCommand.self, PreviewCommand.self, PackCommand.self,
      RankCommand.self, ReportCommand.self, QuotesCommand.self, SummaryCommand.self, FormCommand.self,
      PagesCommand.self,
    ])

  @OptionGroup var places: PlaceOptions
  @OptionGroup var spoken: LanguageOptions
  @OptionGroup var front: FrontOptions
  @OptionGroup var used: SettingOptions

  /// What goes wrong is said in the language of the command.
  static func main() {
    do {
      var command = try parseAsRoot()
      do { try command.run() } catch {
        if let told = ToldError(error, after: command) { throw told }
        throw error
      }
    } catch {
      exit(withError: error)
    }
  }

  mutating func run() throws {
    try Sitting.run(places, spoken, front, used, beginning: .home)
  }
}

/// Where things are.
struct PlaceOptions: ParsableArguments {
  @Option(help: "The folder of the questionnaire.") var pack: String?
  @Option(help: "The folder in which answers are kept.") var data: String?
}

/// How screens are shown.
struct FrontOptions: ParsableArguments {
  @Flag(help: "Lines instead of a full screen: for screen readers, simple terminals and pipes.")
  var plain = false
}

/// What is spoken. A group of its own, under one name in every command: an option that a command declares
/// again by itself is taken by the program and never reaches the command.
struct LanguageOptions: ParsableArguments {
  @Option(help: "The language to begin with, such as es.") var language: String?
}
